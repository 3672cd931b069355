package facet.migration;

import java.util.Locale;

import facet.database.Engine;

/// Whether an engine tells `a` from `A` in names.
enum Casing {
    /// It does.
    SENSITIVE,
    /// It does not.
    INSENSITIVE;

    static Casing of(Engine engine) {
        return switch (engine) {
            case POSTGRESQL, COCKROACHDB -> SENSITIVE;
            case SQLITE, MYSQL, SQL_SERVER -> INSENSITIVE;
        };
    }

    /// What is equal for names that the engine takes for one.
    String key(String name) {
        return this == SENSITIVE ? name : name.toLowerCase(Locale.ROOT);
    }
}
