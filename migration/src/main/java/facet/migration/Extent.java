package facet.migration;

/// How much of a database a schema shows.
public enum Extent {
    /// Just what Prisma writes, also where it gives up.
    STRICT,
    /// What Prisma writes wherever that can be used, and more where it gives up.
    USUAL,
    /// All that can be looked at: views and all schemas too.
    EVERYTHING
}
