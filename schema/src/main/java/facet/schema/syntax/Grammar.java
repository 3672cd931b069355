package facet.schema.syntax;

/// What the text may be made of; it grew with time.
public enum Grammar {
    /// Up to Prisma 6.
    WITHOUT_OBJECTS,
    /// From Prisma 7 on a value may be an object: `{ active: true }`.
    WITH_OBJECTS
}
