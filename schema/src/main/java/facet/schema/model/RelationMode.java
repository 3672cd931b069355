package facet.schema.model;

/// Who keeps relations whole: the database with foreign keys, or the client.
public enum RelationMode {
    FOREIGN_KEYS,
    PRISMA
}
