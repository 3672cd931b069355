package facet.schema;

import java.util.List;
import java.util.Optional;

import facet.language.SymbolKind;
import facet.language.TextRange;
import facet.schema.model.Relation;
import facet.schema.model.RelationEnd;
import facet.schema.model.SourceLocation;
import facet.schema.reference.Entity;
import facet.schema.reference.FileTree;
import facet.schema.reference.LooseBlock;
import facet.schema.reference.Occurrence;
import facet.schema.reference.Occurrences;
import facet.schema.reference.ReadSchema;
import facet.schema.syntax.BlockKind;
import facet.schema.syntax.BlockNode;
import facet.schema.syntax.BlockNode.EnumNode;
import facet.schema.syntax.BlockNode.ModelNode;
import facet.schema.syntax.EnumValueNode;
import facet.schema.syntax.FieldNode;
import facet.schema.syntax.TokenKind;
import facet.schema.syntax.Tokens;

/// What a place in the text is about.
public final class Definition {
    private final ReadSchema schema;
    private final FileTree file;
    private final int offset;

    private Definition(ReadSchema schema, FileTree file, int offset) {
        this.schema = schema;
        this.file = file;
        this.offset = offset;
    }

    /// The declaration that the name at `offset` refers to, or else the innermost one that the offset lies in.
    public static Optional<Declaration> at(Schema schema, String file, int offset) {
        Optional<Declaration> named = of(schema, file, offset);
        if (named.isPresent()) return named;
        ReadSchema parts = schema.parts();
        return parts.file(file).flatMap(tree -> new Definition(parts, tree, offset).innermost());
    }

    /// The declaration of what the name at `offset` stands for; of a name that declares, the declaration itself. The name
    /// of a relation leads to the field on its other side. Empty where no name is, or one that nothing declares.
    public static Optional<Declaration> of(Schema schema, String file, int offset) {
        ReadSchema parts = schema.parts();
        Optional<Occurrence> name = Occurrences.at(parts, file, offset);
        FileTree tree = parts.file(file).orElse(null);
        if (tree == null) return Optional.empty();
        Definition asked = new Definition(parts, tree, offset);
        return name.isPresent() ? asked.of(name.get()) : asked.mentioned();
    }

    /// The type of the word at the place, which stands in a comment or where nothing could be read.
    private Optional<Declaration> mentioned() {
        String text = file.text();
        if (offset < 0 || offset > text.length() || !isMention()) return Optional.empty();
        int start = offset;
        while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1)))
            start--;
        int end = offset;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end)))
            end++;
        return type(text.substring(start, end));
    }

    /// The block of a type, even if it is not read because another one before it has no end.
    private Optional<Declaration> type(String name) {
        return schema.type(name).map(each -> declaration(each.file(), each.node()))
                .or(() -> LooseBlock.of(schema, name).map(each -> new Declaration(Outline.kind(each.kind()), name, null,
                        new SourceLocation(each.file().file(), each.range(), each.nameRange()))));
    }

    private boolean isMention() {
        Tokens tokens = file.tree().tokens();
        boolean isOnOne = offset < file.text().length() && isWordOrComment(tokens.kind(tokens.at(offset)));
        return isOnOne || (offset > 0 && tokens.kind(tokens.at(offset - 1)) == TokenKind.WORD);
    }

    private static boolean isWordOrComment(TokenKind kind) {
        return switch (kind) {
            case WORD, COMMENT, DOCUMENTATION, BLOCK_COMMENT -> true;
            default -> false;
        };
    }

    private Optional<Declaration> of(Occurrence name) {
        return switch (name.entity()) {
            case Entity.Type type -> type(type.name());
            case Entity.Member member -> member(name, member);
            case Entity.Datasource each -> config(BlockKind.DATASOURCE, each.name());
            case Entity.Generator each -> config(BlockKind.GENERATOR, each.name());
            case Entity.RelationName relation -> opposite(relation);
            case Entity.DatabaseSchema each -> Occurrences.of(schema, each).stream().filter(Occurrence::isDeclaration)
                    .findFirst()
                    .map(found -> new Declaration(SymbolKind.PROPERTY, each.name(), null,
                            new SourceLocation(found.file(), found.range(), found.range())));
        };
    }

    /// The field or value itself where the name declares one, even if another has the same name.
    private Optional<Declaration> member(Occurrence name, Entity.Member member) {
        if (name.isDeclaration()) return ofSameType(member).or(this::innermost);
        return schema.type(member.block()).flatMap(found -> switch (found.node()) {
            case ModelNode model -> model.fields().stream().filter(each -> each.name().text().equals(member.name()))
                    .findFirst().map(field -> declaration(found.file(), model, field));
            case EnumNode node -> node.values().stream().filter(each -> each.name().text().equals(member.name()))
                    .findFirst().map(value -> declaration(found.file(), node, value));
            case BlockNode.ConfigNode _ -> Optional.empty();
        });
    }

    /// The model that a relation field is named after letter by letter: the field itself is here already.
    private Optional<Declaration> ofSameType(Entity.Member member) {
        boolean isNamedAfterType = schema.model(member.block()).stream().flatMap(each -> each.node().fields().stream())
                .anyMatch(each -> each.name().text().equals(member.name()) && each.type().name().equals(member.name()));
        return isNamedAfterType
                ? schema.type(member.name()).map(each -> declaration(each.file(), each.node()))
                : Optional.empty();
    }

    private Optional<Declaration> config(BlockKind kind, String name) {
        return schema.blocks().stream()
                .filter(each -> each.node().kind() == kind && each.node().name().text().equals(name)).findFirst()
                .map(each -> declaration(each.file(), each.node()));
    }

    private Optional<Declaration> opposite(Entity.RelationName name) {
        Declaration here = innermost().orElse(null);
        if (here == null) return Optional.empty();
        for (Relation relation : schema.datamodel().relations()) {
            if (!relation.name().equals(name.name()) || !relation.touches(name.first())) continue;
            for (RelationEnd end : List.of(relation.from(), relation.to())) {
                boolean isHere = end.model().equals(here.block()) && here.member() != null
                        && here.member().equals(end.field());
                if (!isHere && end.field() != null && relation.touches(name.second()))
                    return field(end.model(), end.field());
            }
        }
        return Optional.empty();
    }

    private Optional<Declaration> field(String block, String name) {
        return schema.model(block).flatMap(found -> found.node().fields().stream()
                .filter(each -> each.name().text().equals(name)).findFirst()
                .map(field -> declaration(found.file(), found.node(), field)));
    }

    private Optional<Declaration> innermost() {
        for (BlockNode block : file.tree().blocks())
            if (block.range().touches(offset)) return Optional.of(in(block));
        return Optional.empty();
    }

    private Declaration in(BlockNode block) {
        switch (block) {
            case ModelNode model -> {
                for (FieldNode field : model.fields())
                    if (field.start() <= offset && offset < field.end()) return declaration(file, model, field);
            }
            case EnumNode node -> {
                for (EnumValueNode value : node.values())
                    if (value.start() <= offset && offset < value.end()) return declaration(file, node, value);
            }
            case BlockNode.ConfigNode _ -> {
            }
        }
        return declaration(file, block);
    }

    private static Declaration declaration(FileTree file, BlockNode block) {
        SourceLocation at = new SourceLocation(file.file(), block.range(), block.name().range());
        return new Declaration(Outline.kind(block.kind()), block.name().text(), null, at);
    }

    private static Declaration declaration(FileTree file, ModelNode model, FieldNode field) {
        TextRange line = Outline.line(field.start(), field.end(), file.text());
        return new Declaration(SymbolKind.FIELD, model.name().text(), field.name().text(),
                new SourceLocation(file.file(), line, field.name().range()));
    }

    private static Declaration declaration(FileTree file, EnumNode node, EnumValueNode value) {
        return new Declaration(SymbolKind.ENUM_VALUE, node.name().text(), value.name().text(),
                new SourceLocation(file.file(), value.name().range(), value.name().range()));
    }
}
