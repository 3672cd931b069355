package facet.schema;

/// Which release's rules a schema is held to. The grammar is the same; what a datasource and a generator may say differs.
public enum RuleSet {
    /// The connection URL stands in the datasource.
    PRISMA_6,
    /// The connection URL stands in `prisma.config.ts`, and not in the schema.
    PRISMA_7
}
