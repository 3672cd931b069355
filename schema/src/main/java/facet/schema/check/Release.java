package facet.schema.check;

/// The release of Prisma whose rules count.
public enum Release {
    SIX,
    SEVEN
}
