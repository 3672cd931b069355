package facet.database;

import java.util.List;
import java.util.Optional;

/// What a database is made of, as it was when it was read.
///
/// @param tables its tables and views, by name
/// @param engineVersion the version of the engine that answered, such as `3.50.4`
public record Catalog(List<Table> tables, String engineVersion) {
    /// Keeps an unmodifiable copy.
    public Catalog {
        tables = List.copyOf(tables);
    }

    /// The table or view called `name`; SQLite does not tell `a` from `A` in names.
    public Optional<Table> table(String name) {
        return tables.stream().filter(table -> table.name().equalsIgnoreCase(name)).findFirst();
    }
}
