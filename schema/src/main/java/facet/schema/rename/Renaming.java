package facet.schema.rename;

import java.util.Optional;

import facet.schema.change.Blocks;
import facet.schema.change.Change;
import facet.schema.change.Lines;
import facet.schema.change.Script;
import facet.schema.reference.Entity;
import facet.schema.reference.FileTree;
import facet.schema.reference.Occurrence;
import facet.schema.reference.Occurrences;
import facet.schema.reference.ReadSchema;
import facet.schema.reference.ReadSchema.Found;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.BlockKind;
import facet.schema.syntax.BlockNode;
import facet.schema.syntax.BlockNode.EnumNode;
import facet.schema.syntax.BlockNode.ModelNode;
import facet.schema.syntax.EnumValueNode;
import facet.schema.syntax.FieldNode;

/// Renames one thing.
public final class Renaming {
    private final ReadSchema schema;
    private final Entity entity;
    private final String newName;
    private final Script script = new Script();

    private Renaming(ReadSchema schema, Entity entity, String newName) {
        this.schema = schema;
        this.entity = entity;
        this.newName = newName;
    }

    /// Renames `entity` wherever it is named. Refused where nothing declares it, and where the new name is taken or not
    /// allowed; no edits where it has that name already.
    public static Change of(ReadSchema schema, Entity entity, String newName, DatabaseName databaseName) {
        if (entity.name().equals(newName)) return new Script().done();
        Optional<String> clash = NewName.problem(schema, entity, newName);
        if (clash.isPresent()) return new Change.Refused(clash.get());
        Renaming renaming = new Renaming(schema, entity, newName);
        renaming.names();
        if (databaseName == DatabaseName.KEEP) renaming.keepDatabaseName();
        JoinTables.check(schema, entity, newName, renaming.script);
        return renaming.script.done();
    }

    private void names() {
        for (Occurrence each : Occurrences.of(schema, entity))
            schema.file(each.file()).ifPresent(file -> script.replace(file, each.range(), newName));
    }

    private void keepDatabaseName() {
        switch (entity) {
            case Entity.Type type -> schema.type(type.name()).ifPresent(found -> {
                mapBlock(found);
                JoinTables.keepNames(schema, type.name(), script);
            });
            case Entity.Member member -> schema.type(member.block()).ifPresent(found -> mapMember(found, member));
            case Entity.RelationName _,Entity.Datasource _,Entity.Generator _,Entity.DatabaseSchema _ -> {
            }
        }
    }

    private void mapBlock(Found<BlockNode> found) {
        boolean isMapped = switch (found.node()) {
            case ModelNode model -> model.kind() == BlockKind.TYPE || model.attribute("map") != null;
            case EnumNode node -> node.attributes().stream().anyMatch(each -> each.is("map"));
            case BlockNode.ConfigNode _ -> true;
        };
        if (!isMapped)
            Blocks.addAttribute(script, found.file(), found.node(), "@@map(\"" + entity.name() + "\")");
    }

    private void mapMember(Found<BlockNode> found, Entity.Member member) {
        switch (found.node()) {
            case ModelNode model -> {
                for (FieldNode field : model.fields())
                    if (field.name().text().equals(member.name()) && field.attribute("map") == null
                            && schema.datamodel().model(field.type().name()).isEmpty())
                        map(found.file(), Lines.end(field, found.file().text()));
            }
            case EnumNode node -> {
                for (EnumValueNode value : node.values())
                    if (value.name().text().equals(member.name())
                            && value.attributes().stream().noneMatch(Renaming::isMap))
                        map(found.file(), Lines.end(value, found.file().text()));
            }
            case BlockNode.ConfigNode _ -> {
            }
        }
    }

    private static boolean isMap(AttributeNode attribute) {
        return attribute.is("map");
    }

    private void map(FileTree file, int offset) {
        script.insert(file, offset, " @map(\"" + entity.name() + "\")");
    }
}
