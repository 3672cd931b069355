package facet.schema;

import java.util.List;
import java.util.Optional;

import facet.language.SymbolKind;
import facet.schema.model.CompositeType;
import facet.schema.model.Datamodel;
import facet.schema.model.EnumType;
import facet.schema.model.Field;
import facet.schema.model.Model;
import facet.schema.model.SourceLocation;
import facet.schema.syntax.ArgumentNode;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.BlockNode;
import facet.schema.syntax.BlockNode.EnumNode;
import facet.schema.syntax.BlockNode.ModelNode;
import facet.schema.syntax.EnumValueNode;
import facet.schema.syntax.ExpressionNode;
import facet.schema.syntax.FieldNode;
import facet.schema.syntax.SyntaxTree;

/// What a place in the text is about.
public final class Definition {
    private final Datamodel datamodel;
    private final String file;
    private final int offset;

    private Definition(Datamodel datamodel, String file, int offset) {
        this.datamodel = datamodel;
        this.file = file;
        this.offset = offset;
    }

    /// The declaration that the name at `offset` refers to, or else the innermost one that the offset lies in.
    public static Optional<Declaration> at(Schema schema, String file, int offset) {
        SyntaxTree tree = schema.tree(file).orElse(null);
        if (tree == null) return Optional.empty();
        Definition definition = new Definition(schema.datamodel(), file, offset);
        for (BlockNode block : tree.blocks())
            if (block.range().touches(offset)) return Optional.of(definition.in(block));
        return Optional.empty();
    }

    private Declaration in(BlockNode block) {
        return switch (block) {
            case ModelNode model -> inModel(model);
            case EnumNode enumeration -> inEnum(enumeration);
            case BlockNode.ConfigNode config -> declaration(config);
        };
    }

    private Declaration declaration(BlockNode block) {
        SourceLocation at = new SourceLocation(file, block.range(), block.name().range());
        return new Declaration(Outline.kind(block.kind()), block.name().text(), null, at);
    }

    private Declaration inEnum(EnumNode node) {
        for (EnumValueNode value : node.values())
            if (value.start() <= offset && offset < value.end())
                return new Declaration(SymbolKind.ENUM_VALUE, node.name().text(), value.name().text(),
                        new SourceLocation(file, value.name().range(), value.name().range()));
        return declaration(node);
    }

    private Declaration inModel(ModelNode model) {
        for (FieldNode field : model.fields())
            if (field.start() <= offset && offset < field.end()) return inField(model, field);
        for (AttributeNode attribute : model.attributes()) {
            Optional<Declaration> named = attribute.range().touches(offset)
                    ? fieldIn(attribute, model.name().text(), "")
                    : Optional.empty();
            if (named.isPresent()) return named.get();
        }
        return declaration(model);
    }

    private Declaration inField(ModelNode model, FieldNode field) {
        if (field.type().range().touches(offset)) {
            Optional<Declaration> type = type(field.type().name());
            if (type.isPresent()) return type.get();
        }
        for (AttributeNode attribute : field.attributes()) {
            if (!attribute.range().touches(offset)) continue;
            Optional<Declaration> named = attribute.is("default")
                    ? enumValue(attribute, field.type().name())
                    : fieldIn(attribute, model.name().text(), field.type().name());
            if (named.isPresent()) return named.get();
        }
        SourceLocation at = new SourceLocation(file, field.range(), field.name().range());
        return field(model.name().text(), field.name().text())
                .orElseGet(() -> new Declaration(SymbolKind.FIELD, model.name().text(), field.name().text(), at));
    }

    private Optional<Declaration> type(String name) {
        Optional<Model> model = datamodel.model(name);
        if (model.isPresent()) {
            SymbolKind kind = model.get().isView() ? SymbolKind.VIEW : SymbolKind.MODEL;
            return Optional.of(new Declaration(kind, name, null, model.get().at()));
        }
        Optional<EnumType> enumeration = datamodel.enumType(name);
        if (enumeration.isPresent())
            return Optional.of(new Declaration(SymbolKind.ENUM, name, null, enumeration.get().at()));
        return datamodel.type(name).map(CompositeType::at).map(at -> new Declaration(SymbolKind.TYPE, name, null, at));
    }

    private Optional<Declaration> enumValue(AttributeNode attribute, String type) {
        for (ArgumentNode argument : attribute.arguments().given())
            for (ExpressionNode value : items(argument.value()))
                if (value instanceof ExpressionNode.Constant constant && constant.range().touches(offset))
                    return datamodel.enumType(type).flatMap(each -> each.value(constant.path())).map(
                            each -> new Declaration(SymbolKind.ENUM_VALUE, type, each.name(), each.at()));
        return Optional.empty();
    }

    /// The field named at the offset in `fields`, `references` or the list of a key.
    private Optional<Declaration> fieldIn(AttributeNode attribute, String model, String related) {
        for (ArgumentNode argument : attribute.arguments().given()) {
            if (!argument.range().touches(offset)) continue;
            String owner = argument.isNamed("references") ? related : model;
            for (ExpressionNode value : items(argument.value()))
                if (value.range().touches(offset)) return field(owner, name(value));
        }
        return Optional.empty();
    }

    private static List<ExpressionNode> items(ExpressionNode value) {
        return value instanceof ExpressionNode.Items items ? items.items() : List.of(value);
    }

    private static String name(ExpressionNode value) {
        return switch (value) {
            case ExpressionNode.Constant constant -> constant.path();
            case ExpressionNode.Call call -> call.function().text();
            case ExpressionNode.Text _,ExpressionNode.Numeral _,ExpressionNode.Items _,ExpressionNode.Members _ -> "";
        };
    }

    private Optional<Declaration> field(String owner, String name) {
        Optional<Field> field = datamodel.model(owner).flatMap(model -> model.field(name));
        if (field.isEmpty()) field = datamodel.type(owner).flatMap(type -> type.field(name));
        return field.map(each -> new Declaration(SymbolKind.FIELD, owner, name, each.at()));
    }
}
