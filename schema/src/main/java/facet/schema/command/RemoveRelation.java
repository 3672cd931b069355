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
        for (String column : relation.from().fields())
            column(schema, script, relation, column);
        return script.done();
    }

    private static void side(ReadSchema schema, Script script, RelationEnd end) {
        String name = end.field();
        if (name == null) return;
        schema.model(end.model()).ifPresent(found -> Missing.field(found.node(), name)
                .ifPresent(node -> Removal.lines(script, found.file(), node.range())));
    }

    private void column(ReadSchema schema, Script script, Relation relation, String name) {
        String owner = relation.from().model();
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
        boolean isInOther = schema.datamodel().relationsOf(owner).stream().filter(each -> !each.equals(relation))
                .anyMatch(each -> (each.from().model().equals(owner) && each.from().fields().contains(column))
                        || (each.to().model().equals(owner) && each.from().references().contains(column)));
        return isInOther || schema.datamodel().model(owner)
                .map(each -> each.primaryKey() != null && each.primaryKey().fieldNames().contains(column))
                .orElse(false);
    }
}
