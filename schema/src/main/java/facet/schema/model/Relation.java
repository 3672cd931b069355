package facet.schema.model;

import org.jspecify.annotations.Nullable;

/// A relation between two models, or of a model with itself.
///
/// @param name as given in `@relation("…")`, else both models' names in alphabetical order: `AToB`
/// @param from the side that holds the foreign key; of an implicit many-to-many the side of column `A`
/// @param to the other side; of an implicit many-to-many the side of column `B`
/// @param onDelete as written, or null for the default
/// @param onUpdate as written, or null for the default
/// @param constraintName the foreign key's name where `map` gives one, or null
/// @param joinTable the table of an implicit many-to-many relation, with columns `A` and `B`; else null
public record Relation(String name, RelationKind kind, RelationEnd from, RelationEnd to,
        @Nullable ReferentialAction onDelete, @Nullable ReferentialAction onUpdate, @Nullable String constraintName,
        @Nullable String joinTable) {

    public boolean isSelfRelation() {
        return from.model().equals(to.model());
    }

    public boolean touches(String model) {
        return from.model().equals(model) || to.model().equals(model);
    }
}
