package facet.schema.command;

import java.util.List;

import facet.schema.change.Change;
import facet.schema.change.Removal;
import facet.schema.change.Script;
import facet.schema.model.Relation;
import facet.schema.model.RelationEnd;
import facet.schema.reference.ReadSchema;
import facet.schema.syntax.FieldNode;

/// Takes both sides of a relation away, and if wanted the columns of its key, unless another relation or an id needs them.
///
/// @param field one of its fields, in `model`
public record RemoveRelation(String model, String field, KeyColumns keyColumns) implements SchemaCommand {

    @Override
    public Change on(ReadSchema schema) {
        Relation relation = schema.datamodel().relationOf(model, field).orElse(null);
        if (relation == null) return new Change.Refused("`" + model + "." + field + "` is no relation.");
        Script script = new Script();
        for (RelationEnd end : List.of(relation.from(), relation.to()))
            side(schema, script, end);
        for (RelationEnd end : List.of(relation.from(), relation.to()))
            for (String column : columns(schema, end))
                column(schema, script, relation, end.model(), column);
        return script.done();
    }

    /// Those that hold the key of the side, in many-to-many relations of MongoDB of both.
    private static List<String> columns(ReadSchema schema, RelationEnd end) {
        String name = end.field();
        if (name == null) return List.of();
        return schema.model(end.model()).flatMap(found -> Missing.field(found.node(), name))
                .map(node -> RelationArguments.names(node, "fields")).orElse(List.of());
    }

    private static void side(ReadSchema schema, Script script, RelationEnd end) {
        String name = end.field();
        if (name == null) return;
        schema.model(end.model()).ifPresent(found -> Missing.field(found.node(), name)
                .ifPresent(node -> Removal.lines(script, found.file(), node.range())));
    }

    private void column(ReadSchema schema, Script script, Relation relation, String owner, String name) {
        schema.model(owner).ifPresent(found -> {
            FieldNode node = Missing.field(found.node(), name).orElse(null);
            if (node == null) return;
            if (keyColumns == KeyColumns.REMOVE && !isNeeded(schema, relation, owner, name)) {
                RemoveField.column(schema, script, found, node);
            } else {
                script.note("`" + owner + "." + name + "` stays, as a column without this relation.");
            }
        });
    }

    private static boolean isNeeded(ReadSchema schema, Relation relation, String owner, String column) {
        boolean isInOther = Known.keyedBy(schema, owner, column).stream().anyMatch(each -> !each.equals(relation));
        return isInOther || schema.datamodel().model(owner)
                .map(each -> each.primaryKey() != null && each.primaryKey().fieldNames().contains(column))
                .orElse(false);
    }
}
