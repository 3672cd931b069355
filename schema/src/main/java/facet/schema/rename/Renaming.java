package facet.schema.rename;

import java.util.List;
import java.util.Optional;

import facet.schema.change.Blocks;
import facet.schema.change.Change;
import facet.schema.change.Lines;
import facet.schema.change.Removal;
import facet.schema.change.Script;
import facet.schema.reference.Entity;
import facet.schema.reference.FileTree;
import facet.schema.reference.Occurrence;
import facet.schema.reference.Occurrences;
import facet.schema.reference.ReadSchema;
import facet.schema.reference.ReadSchema.Found;
import facet.schema.syntax.ArgumentNode;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.BlockKind;
import facet.schema.syntax.BlockNode;
import facet.schema.syntax.BlockNode.EnumNode;
import facet.schema.syntax.BlockNode.ModelNode;
import facet.schema.syntax.EnumValueNode;
import facet.schema.syntax.ExpressionNode;
import facet.schema.syntax.FieldNode;
import facet.schema.syntax.TokenKind;
import facet.schema.syntax.Tokens;

/// Renames one thing.
public final class Renaming {
    private final ReadSchema schema;
    private final Entity entity;
    private final String newName;
    private final List<Occurrence> places;
    private final Script script = new Script();

    private Renaming(ReadSchema schema, Entity entity, String newName, List<Occurrence> places) {
        this.schema = schema;
        this.entity = entity;
        this.newName = newName;
        this.places = places;
    }

    /// Renames `entity` wherever it is named. Refused where nothing declares it, and where the new name is taken or not
    /// allowed; no edits where it has that name already.
    public static Change of(ReadSchema schema, Entity entity, String newName, DatabaseName databaseName) {
        return of(schema, entity, newName, databaseName, Occurrences.everywhere(schema, entity));
    }

    /// Renames what the name `at` stands for, as `of` does. Where the name is declared more than once and `at` is one of the
    /// declarations, the others keep it.
    public static Change of(ReadSchema schema, Occurrence at, String newName, DatabaseName databaseName) {
        List<Occurrence> places = Occurrences.everywhere(schema, at.entity()).stream()
                .filter(each -> !(at.isDeclaration() && each.isDeclaration()) || isSame(each, at))
                .toList();
        return of(schema, at.entity(), newName, databaseName, places);
    }

    private static Change of(ReadSchema schema, Entity entity, String newName, DatabaseName databaseName,
            List<Occurrence> places) {
        if (entity.name().equals(newName)) return new Script().done();
        Optional<String> clash = NewName.problem(schema, entity, newName);
        if (clash.isPresent()) return new Change.Refused(clash.get());
        Renaming renaming = new Renaming(schema, entity, newName, places);
        renaming.names();
        if (databaseName == DatabaseName.KEEP) renaming.keepDatabaseName();
        JoinTables.check(schema, entity, newName, renaming.script);
        return renaming.script.done();
    }

    private static boolean isSame(Occurrence one, Occurrence other) {
        return one.range().equals(other.range()) && one.file().equals(other.file());
    }

    private void names() {
        for (Occurrence each : places)
            schema.file(each.file()).ifPresent(file -> script.replace(file, each.range(), newName));
    }

    private void keepDatabaseName() {
        switch (entity) {
            case Entity.Type type -> declared(type).ifPresent(found -> {
                mapBlock(found);
                JoinTables.keepNames(schema, type.name(), script);
            });
            case Entity.Member member -> {
                for (Occurrence each : places)
                    if (each.isDeclaration()) mapMember(member, each);
            }
            case Entity.RelationName _,Entity.Datasource _,Entity.Generator _,Entity.DatabaseSchema _ -> {
            }
        }
    }

    /// The first block that gets the new name: of several with one name it need not be the first.
    private Optional<Found<BlockNode>> declared(Entity.Type type) {
        List<Occurrence> declarations = places.stream().filter(Occurrence::isDeclaration).toList();
        return schema.blocks().stream().filter(found -> declarations.stream().anyMatch(
                each -> each.file().equals(found.file().file()) && each.range().equals(found.node().name().range())))
                .findFirst().or(() -> schema.type(type.name()));
    }

    private void mapBlock(Found<BlockNode> found) {
        List<AttributeNode> attributes = switch (found.node()) {
            case ModelNode model -> model.attributes();
            case EnumNode node -> node.attributes();
            case BlockNode.ConfigNode _ -> List.of();
        };
        AttributeNode map = attributes.stream().filter(Renaming::isMap).findFirst().orElse(null);
        if (map != null && says(map)) {
            Removal.blockAttribute(script, found.file(), map);
        } else if (map == null && found.node().kind() != BlockKind.TYPE) {
            Blocks.addAttribute(script, found.file(), found.node(), "@@map(\"" + entity.name() + "\")");
        }
    }

    /// Whether a mapping gives what is called `newName` that very name.
    private boolean says(AttributeNode map) {
        List<ArgumentNode> given = map.arguments().given();
        return given.size() == 1 && given.getFirst().value() instanceof ExpressionNode.Text text
                && text.value().equals(newName);
    }

    private void mapMember(Entity.Member member, Occurrence at) {
        for (Found<BlockNode> found : schema.blocks()) {
            boolean isAround = found.file().file().equals(at.file()) && found.node().range().contains(at.range())
                    && found.node().name().text().equals(member.block());
            if (isAround && mapMember(found, at)) return;
        }
        schema.file(at.file()).ifPresent(file -> mapLine(file, at));
    }

    /// Whether the field or value could be read.
    private boolean mapMember(Found<BlockNode> found, Occurrence at) {
        String text = found.file().text();
        switch (found.node()) {
            case ModelNode model -> {
                for (FieldNode field : model.fields()) {
                    if (!field.name().range().equals(at.range())) continue;
                    boolean isColumn = schema.datamodel().model(field.type().name()).isEmpty();
                    if (isColumn) mapLine(found.file(), field.attributes(), Lines.end(field, text));
                    return true;
                }
            }
            case EnumNode node -> {
                for (EnumValueNode value : node.values()) {
                    if (!value.name().range().equals(at.range())) continue;
                    mapLine(found.file(), value.attributes(), Lines.end(value, text));
                    return true;
                }
            }
            case BlockNode.ConfigNode _ -> {
            }
        }
        return false;
    }

    private void mapLine(FileTree file, List<AttributeNode> attributes, int end) {
        AttributeNode map = attributes.stream().filter(Renaming::isMap).findFirst().orElse(null);
        if (map == null) map(file, end);
        else if (says(map))
            Removal.attribute(script, file, map);
    }

    /// Of a line that cannot be read: behind its last sign that is no comment.
    private void mapLine(FileTree file, Occurrence at) {
        Tokens tokens = file.tree().tokens();
        int token = tokens.at(at.range().start());
        int type = tokens.kind(token + 1) == TokenKind.SPACE ? token + 2 : token + 1;
        if (tokens.kind(type) == TokenKind.WORD && schema.datamodel().model(tokens.text(type)).isPresent()) return;
        int end = at.range().end();
        for (; tokens.kind(token) != TokenKind.LINE_BREAK && tokens.kind(token) != TokenKind.END; token++) {
            switch (tokens.kind(token)) {
                case SPACE, COMMENT, DOCUMENTATION, BLOCK_COMMENT -> {
                }
                default -> end = tokens.end(token);
            }
        }
        if (!file.text().substring(at.range().end(), end).contains("@map(")) map(file, end);
    }

    private static boolean isMap(AttributeNode attribute) {
        return attribute.is("map");
    }

    private void map(FileTree file, int offset) {
        script.insert(file, offset, " @map(\"" + entity.name() + "\")");
    }
}
