package facet.database;

import java.util.List;
import java.util.Optional;

/// What a database is made of, as it was when it was read.
///
/// @param engine the engine that answered
/// @param engineVersion its version, such as `3.50.4`
/// @param ownSchema the schema in which the connection looks for tables whose schema is not named; empty where there are none
/// @param tables its tables and views, by name
public record Catalog(Engine engine, String engineVersion, String ownSchema, List<Table> tables) {
    /// Keeps an unmodifiable copy.
    public Catalog {
        tables = List.copyOf(tables);
    }

    /// The table or view called `name`. One without a schema is looked for in the connection's own.
    public Optional<Table> table(TableName name) {
        String schema = name.schema().isEmpty() ? ownSchema : name.schema();
        List<Table> candidates = tables.stream().filter(table -> table.qualifiedName().schema().equals(schema))
                .toList();
        return named(candidates, name.name());
    }

    /// The table or view called `name`: the one in the connection's own schema, else one in any.
    public Optional<Table> table(String name) {
        return table(TableName.of(name)).or(() -> named(tables, name));
    }

    /// SQLite does not tell `a` from `A` in names.
    private Optional<Table> named(List<Table> candidates, String name) {
        Optional<Table> exact = candidates.stream().filter(table -> table.name().equals(name)).findFirst();
        if (exact.isPresent() || engine != Engine.SQLITE) return exact;
        return candidates.stream().filter(table -> table.name().equalsIgnoreCase(name)).findFirst();
    }
}
