package facet.schema.rename;

/// What becomes of a thing's name in the database when its name in the schema changes.
public enum DatabaseName {
    /// It stays: `@map` or `@@map` is added where the schema did not name it so far.
    KEEP,
    /// It changes with the schema unless `@map` or `@@map` says it already.
    FOLLOW
}
