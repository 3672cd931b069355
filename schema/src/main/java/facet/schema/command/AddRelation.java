package facet.schema.command;

import facet.schema.change.Change;
import facet.schema.model.Arity;
import facet.schema.model.ReferentialAction;
import facet.schema.model.RelationKind;
import facet.schema.reference.ReadSchema;
import facet.schema.syntax.BlockKind;
import org.jspecify.annotations.Nullable;

/// Adds a relation with both of its sides, and with the columns that hold its key.
///
/// @param from the model that holds the key; of many-to-many either one
/// @param arity whether a row of `from` has to have one of `to`; without meaning for many-to-many
/// @param fromField what the field in `from` is called, or null for a name made from `to`
/// @param toField what the field in `to` is called, or null for a name made from `from`
/// @param action what becomes of rows of `from` when theirs of `to` changes or goes, or null for what is usual
public record AddRelation(RelationKind kind, String from, String to, Arity arity, @Nullable String fromField,
        @Nullable String toField, @Nullable ReferentialAction action) implements SchemaCommand {

    /// With names made from the models'.
    public static AddRelation of(RelationKind kind, String from, String to, Arity arity) {
        return new AddRelation(kind, from, to, arity, null, null, null);
    }

    /// Whether it could also be a relation that passes nothing on.
    public boolean canStandStill() {
        return action == null && kind != RelationKind.MANY_TO_MANY;
    }

    /// The same, but deletes and updates are not passed on, so that they run in no circle.
    public AddRelation standingStill() {
        return new AddRelation(kind, from, to, arity, fromField, toField, ReferentialAction.NO_ACTION);
    }

    @Override
    public Change on(ReadSchema schema) {
        return Missing.inModel(schema, from, a -> Missing.inModel(schema, to, b -> {
            if (a.node().kind() == BlockKind.TYPE || b.node().kind() == BlockKind.TYPE)
                return new Change.Refused("A composite type is stored inside other records and has no relations.");
            return new NewRelation(schema, this, a, b).write();
        }));
    }
}
