package facet.migration;

import java.util.Optional;

import facet.database.Catalog;
import facet.database.Column;
import facet.database.ForeignKey.Action;
import facet.database.Index;
import facet.database.Table;

/// How the columns and keys of one engine are written in a schema. Needs no more than a catalog.
sealed interface EngineRules permits SqliteRules, PostgresRules, MysqlRules, SqlServerRules {

    /// The datasource's word for the engine.
    String provider();

    /// What the column is, its enum by its own name; see [EnumNames].
    FieldType type(Column column);

    /// What `@default(…)` holds, if the column has a default.
    Optional<String> defaultValue(Column column, FieldType type, EnumNames enums);

    /// The names that keys have where the schema gives them none.
    ConstraintNames names();

    /// Whether primary keys and foreign keys have names that a schema can give.
    default boolean namesKeys() {
        return true;
    }

    /// What happens on deletion where the schema says nothing.
    default Action usualDelete(boolean isNullable) {
        return isNullable ? Action.SET_NULL : Action.RESTRICT;
    }

    /// Whether a column that must have a value may be set to NULL by a key, which then fails when it happens.
    default boolean allowsSetNullOfRequired() {
        return false;
    }

    /// How the index is built, as `type:` says it; empty for the usual way.
    default String indexType(Index index) {
        return "";
    }

    /// What `ops:` says of a part of the index; empty for the usual way.
    default String operatorClass(Index index, Index.Part part) {
        return "";
    }

    /// What `map:` says of the default of `column`; empty where it has the usual name or none.
    default String defaultName(Table table, Column column) {
        return "";
    }

    /// What `clustered:` says of the index; empty for the usual way.
    default String clustered(Index index) {
        return "";
    }

    /// The rules for the engine of `catalog`.
    ///
    /// @param isStrict whether what Prisma gives up on is given up on
    static EngineRules of(Catalog catalog, boolean isStrict) {
        return switch (catalog.engine()) {
            case SQLITE -> new SqliteRules(isStrict);
            case POSTGRESQL -> new PostgresRules(catalog, false);
            case COCKROACHDB -> new PostgresRules(catalog, true);
            case MYSQL -> MysqlRules.of(catalog);
            case SQL_SERVER -> new SqlServerRules();
        };
    }
}
