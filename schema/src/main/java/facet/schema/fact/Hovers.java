package facet.schema.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import facet.language.TextRange;
import facet.schema.model.Relation;
import facet.schema.model.ScalarType;
import facet.schema.reference.FileTree;
import facet.schema.reference.Occurrence;
import facet.schema.reference.Occurrences;
import facet.schema.reference.ReadSchema;
import facet.schema.syntax.ArgumentNode;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.BlockNode;
import facet.schema.syntax.BlockNode.ConfigNode;
import facet.schema.syntax.BlockNode.EnumNode;
import facet.schema.syntax.BlockNode.ModelNode;
import facet.schema.syntax.EnumValueNode;
import facet.schema.syntax.ExpressionNode;
import facet.schema.syntax.FieldNode;
import facet.schema.syntax.Name;
import facet.schema.syntax.PropertyNode;

/// Finds what to say about the word at a place.
public final class Hovers {
    private final int offset;

    private Hovers(int offset) {
        this.offset = offset;
    }

    /// What is known of the name or word at `offset` of `file`; empty where nothing is.
    public static Optional<HoverText> at(ReadSchema schema, String file, int offset) {
        Optional<Occurrence> name = Occurrences.at(schema, file, offset);
        Optional<HoverText> named = name
                .flatMap(each -> new DeclarationText(schema, each.range()).of(each.entity()));
        if (named.isPresent()) return named.map(text -> withRelation(schema, file, offset, text));
        return schema.file(file).flatMap(tree -> new Hovers(offset).word(tree));
    }

    /// Where the word is the type of a relation field, adds the field on the other side and what there is to say of the
    /// relation.
    private static HoverText withRelation(ReadSchema schema, String file, int offset, HoverText text) {
        FileTree tree = schema.file(file).orElse(null);
        if (tree == null) return text;
        for (BlockNode block : tree.tree().blocks()) {
            if (!(block instanceof ModelNode model) || !block.range().touches(offset)) continue;
            for (FieldNode field : model.fields()) {
                if (!field.type().range().touches(offset)) continue;
                Relation relation = schema.datamodel().relationOf(model.name().text(), field.name().text())
                        .orElse(null);
                if (relation != null) return of(text, new RelationFacts(schema, relation), model, field);
            }
        }
        return text;
    }

    private static HoverText of(HoverText text, RelationFacts relation, ModelNode model, FieldNode field) {
        List<String> facts = new ArrayList<>(relation.sentences(model.name().text(), field.name().text()));
        facts.addAll(text.facts());
        String opposite = relation.opposite(model.name().text(), field.name().text());
        String signature = opposite.isEmpty() ? text.signature() : text.signature() + " {\n  …\n  " + opposite + "\n}";
        return new HoverText(text.range(), signature, text.documentation(), facts);
    }

    private Optional<HoverText> word(FileTree file) {
        for (BlockNode block : file.tree().blocks())
            if (block.range().touches(offset)) return in(block);
        return Optional.empty();
    }

    private Optional<HoverText> in(BlockNode block) {
        return switch (block) {
            case ModelNode model -> inModel(model);
            case EnumNode node -> inEnum(node);
            case ConfigNode config -> config.properties().stream().filter(each -> each.range().touches(offset))
                    .findFirst().flatMap(this::inProperty);
        };
    }

    private Optional<HoverText> inModel(ModelNode model) {
        for (FieldNode field : model.fields()) {
            Optional<HoverText> found = field.range().touches(offset) ? inField(field) : Optional.empty();
            if (found.isPresent()) return found;
        }
        return attributes(model.attributes(), "@@");
    }

    private Optional<HoverText> inEnum(EnumNode node) {
        for (EnumValueNode value : node.values())
            if (value.range().touches(offset)) return attributes(value.attributes(), "@");
        return attributes(node.attributes(), "@@");
    }

    private Optional<HoverText> inField(FieldNode field) {
        boolean isBuiltIn = field.type().isUnsupported() || ScalarType.of(field.type().name()).isPresent();
        if (isBuiltIn && field.type().range().touches(offset)) {
            String word = field.type().isUnsupported() ? "Unsupported" : field.type().name();
            return said(field.type().range(), word, WordFacts.type(word));
        }
        return attributes(field.attributes(), "@");
    }

    private Optional<HoverText> inProperty(PropertyNode property) {
        if (property.name().range().touches(offset))
            return said(property.name().range(), property.name().text(), WordFacts.property(property.name().text()));
        return property.value() == null ? Optional.empty() : value(property.value());
    }

    private Optional<HoverText> attributes(List<AttributeNode> attributes, String sign) {
        for (AttributeNode attribute : attributes) {
            if (!attribute.range().touches(offset)) continue;
            TextRange name = new TextRange(attribute.start(), attribute.name().end());
            if (!name.touches(offset)) return arguments(attribute.arguments().given());
            String word = attribute.name().text();
            return said(name, sign + word,
                    sign.equals("@") ? WordFacts.fieldAttribute(word) : WordFacts.blockAttribute(word));
        }
        return Optional.empty();
    }

    private Optional<HoverText> arguments(List<ArgumentNode> arguments) {
        for (ArgumentNode argument : arguments) {
            Name name = argument.name();
            if (name != null && name.range().touches(offset))
                return said(name.range(), name.text(), WordFacts.argument(name.text()));
            if (argument.value().range().touches(offset)) return value(argument.value());
        }
        return Optional.empty();
    }

    private Optional<HoverText> value(ExpressionNode value) {
        return switch (value) {
            case ExpressionNode.Constant constant ->
                said(constant.range(), constant.path(), WordFacts.action(constant.path()));
            case ExpressionNode.Call call when call.function().range().touches(offset) ->
                said(call.function().range(), call.word() + "()",
                        WordFacts.function(call.word()));
            case ExpressionNode.Call call -> arguments(call.arguments().given());
            case ExpressionNode.Items items -> items.items().stream().filter(each -> each.range().touches(offset))
                    .findFirst().flatMap(this::value);
            case ExpressionNode.Members members -> arguments(members.members());
            case ExpressionNode.Text _,ExpressionNode.Numeral _ -> Optional.empty();
        };
    }

    private static Optional<HoverText> said(TextRange range, String word, String meaning) {
        return meaning.isEmpty() ? Optional.empty() : Optional.of(new HoverText(range, word, meaning, List.of()));
    }
}
