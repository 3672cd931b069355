package facet.schema.model;

/// How many rows stand on each side.
public enum RelationKind {
    ONE_TO_ONE,
    ONE_TO_MANY,
    MANY_TO_MANY
}
