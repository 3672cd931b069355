package facet.schema.command;

import facet.schema.change.Change;
import facet.schema.reference.ReadSchema;
import facet.schema.rename.RelationNaming;

/// Gives a relation another name on both of its sides.
///
/// @param field one of its fields, in `model`
public record RenameRelation(String model, String field, String newName) implements SchemaCommand {

    @Override
    public Change on(ReadSchema schema) {
        return schema.datamodel().relationOf(model, field)
                .map(relation -> RelationNaming.of(schema, relation, newName))
                .orElseGet(() -> new Change.Refused("`" + model + "." + field + "` is no relation."));
    }
}
