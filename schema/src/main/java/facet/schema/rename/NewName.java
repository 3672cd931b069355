package facet.schema.rename;

import java.util.Locale;
import java.util.Optional;

import facet.schema.check.Names;
import facet.schema.model.ScalarType;
import facet.schema.reference.Entity;
import facet.schema.reference.Occurrence;
import facet.schema.reference.Occurrences;
import facet.schema.reference.ReadSchema;
import facet.schema.syntax.BlockKind;
import facet.schema.syntax.BlockNode;
import facet.schema.syntax.BlockNode.EnumNode;
import facet.schema.syntax.BlockNode.ModelNode;

/// Whether something may have a name.
public final class NewName {

    private NewName() {}

    /// Why `entity` cannot be called `name`, as a whole sentence; empty where it can.
    public static Optional<String> problem(ReadSchema schema, Entity entity, String name) {
        if (entity instanceof Entity.DatabaseSchema)
            return Optional.of("`" + entity.name()
                    + "` is a schema of the database. Renaming it here would not rename it there.");
        if (!canChange(schema, entity))
            return Optional.of("Nothing in this schema declares `" + entity.name() + "`.");
        return switch (entity) {
            case Entity.Type _ -> ofType(schema, name);
            case Entity.Member member -> ofMember(schema, member.block(), name);
            case Entity.Datasource _ -> ofConfig(schema, BlockKind.DATASOURCE, name);
            case Entity.Generator _ -> ofConfig(schema, BlockKind.GENERATOR, name);
            case Entity.RelationName _,Entity.DatabaseSchema _ -> ofText(name);
        };
    }

    /// Whether the schema declares `entity`, so that it can have another name.
    public static boolean canChange(ReadSchema schema, Entity entity) {
        return switch (entity) {
            case Entity.Type type -> schema.type(type.name()).isPresent();
            case Entity.Member member -> isDeclared(schema, member);
            case Entity.Datasource each -> hasConfig(schema, BlockKind.DATASOURCE, each.name());
            case Entity.Generator each -> hasConfig(schema, BlockKind.GENERATOR, each.name());
            case Entity.RelationName _ -> true;
            case Entity.DatabaseSchema _ -> false;
        };
    }

    /// Why a new model, view, composite type or enum cannot be called `name`.
    public static Optional<String> ofType(ReadSchema schema, String name) {
        if (ScalarType.of(name).isPresent())
            return Optional.of("`" + name + "` is a built-in type. Choose another name.");
        if (Names.isReserved(name))
            return Optional.of("`" + name + "` is a word that the client needs for itself. Choose another name.");
        return ofWord(name).or(() -> schema.type(name).map(
                found -> "There already is " + article(found.node().kind()) + " `" + name + "`. Choose another name."));
    }

    private static String article(BlockKind kind) {
        return kind == BlockKind.ENUM ? "an enum" : "a " + kind.keyword().toLowerCase(Locale.ROOT);
    }

    /// Why a new field or value of `block` cannot be called `name`.
    public static Optional<String> ofMember(ReadSchema schema, String block, String name) {
        if (isDeclared(schema, new Entity.Member(block, name)))
            return Optional.of("`" + block + "` already has `" + name + "`. Choose another name.");
        return ofWord(name);
    }

    /// Also on lines that cannot be read.
    private static boolean isDeclared(ReadSchema schema, Entity.Member member) {
        return hasMember(schema, member.block(), member.name())
                || Occurrences.everywhere(schema, member).stream().anyMatch(Occurrence::isDeclaration);
    }

    private static boolean hasMember(ReadSchema schema, String block, String name) {
        return schema.type(block).map(found -> switch (found.node()) {
            case ModelNode model -> model.fields().stream().anyMatch(each -> each.name().text().equals(name));
            case EnumNode node -> node.values().stream().anyMatch(each -> each.name().text().equals(name));
            case BlockNode.ConfigNode _ -> false;
        }).orElse(false);
    }

    private static Optional<String> ofConfig(ReadSchema schema, BlockKind kind, String name) {
        if (hasConfig(schema, kind, name))
            return Optional.of("There already is a " + kind.keyword() + " `" + name + "`. Choose another name.");
        return ofWord(name);
    }

    private static boolean hasConfig(ReadSchema schema, BlockKind kind, String name) {
        return schema.blocks().stream()
                .anyMatch(each -> each.node().kind() == kind && each.node().name().text().equals(name));
    }

    private static Optional<String> ofText(String name) {
        boolean isPlain = !name.isBlank() && name.chars().allMatch(c -> c >= ' ' && c != '"' && c != '\\');
        return isPlain
                ? Optional.empty()
                : Optional.of("A relation's name is not empty and holds no quotes, backslashes or line breaks.");
    }

    private static Optional<String> ofWord(String name) {
        boolean isWord = !name.isEmpty() && isLetter(name.charAt(0))
                && name.chars().allMatch(c -> isLetter((char) c) || c == '_' || (c >= '0' && c <= '9'));
        return isWord
                ? Optional.empty()
                : Optional.of("A name begins with a letter and holds letters, digits and underscores only.");
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
