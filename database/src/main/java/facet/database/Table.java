package facet.database;

import java.util.List;
import java.util.Optional;

/// A table or view.
///
/// @param qualifiedName its name, with the schema it is in
/// @param kind what it is
/// @param columns its columns in their order
/// @param primaryKey the names of the primary key's columns in the key's order; none if there is no primary key
/// @param key by what its rows can be told apart safely; not the primary key where that may hold NULL
/// @param indexes its indexes, also those that a key or a unique constraint made
/// @param foreignKeys what it refers to
/// @param triggers the names of its triggers
/// @param isStrict whether the engine enforces the columns' types
/// @param sql how it was created, in the database's words
/// @param problem why its columns could not be read, as for a view on a table that is gone
/// @param details what only some engines have
public record Table(TableName qualifiedName, Kind kind, List<Column> columns, List<String> primaryKey, TableKey key,
        List<Index> indexes, List<ForeignKey> foreignKeys, List<String> triggers, boolean isStrict, String sql,
        Optional<DatabaseError> problem, Details details) {

    /// A table of an engine that says no more of it.
    public Table(TableName qualifiedName, Kind kind, List<Column> columns, List<String> primaryKey, TableKey key,
            List<Index> indexes, List<ForeignKey> foreignKeys, List<String> triggers, boolean isStrict, String sql,
            Optional<DatabaseError> problem) {
        this(qualifiedName, kind, columns, primaryKey, key, indexes, foreignKeys, triggers, isStrict, sql, problem,
                Details.NONE);
    }

    /// Keeps unmodifiable copies.
    public Table {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        indexes = List.copyOf(indexes);
        foreignKeys = List.copyOf(foreignKeys);
        triggers = List.copyOf(triggers);
    }

    /// What holds the rows.
    public enum Kind {
        /// A table with a row number.
        TABLE,
        /// A table that is stored by its primary key and has no row number.
        WITHOUT_ROWID,
        /// A table that a module of the engine provides, such as full text search.
        VIRTUAL,
        /// A table in which a virtual one keeps its data.
        SHADOW,
        /// A stored query.
        VIEW,
        /// A query whose rows are stored.
        MATERIALIZED_VIEW,
        /// A table that another server holds.
        FOREIGN
    }

    /// What only some engines have.
    ///
    /// @param primaryKeyName the name of the primary key; empty where it has none
    /// @param checks what every row must fulfil
    /// @param exclusions the names of the constraints by which rows exclude one another
    /// @param isRowSecured whether policies decide who sees which rows
    /// @param family how it belongs to other tables
    /// @param comment what was noted about it; empty for nothing
    public record Details(String primaryKeyName, List<Check> checks, List<String> exclusions, boolean isRowSecured,
            Family family, String comment) {
        /// Nothing.
        public static final Details NONE = new Details("", List.of(), List.of(), false, Family.NONE, "");

        /// Keeps unmodifiable copies.
        public Details {
            checks = List.copyOf(checks);
            exclusions = List.copyOf(exclusions);
        }
    }

    /// A condition that every row must fulfil.
    ///
    /// @param name its name; empty where it has none
    /// @param sql the condition, in the database's words
    public record Check(String name, String sql) {}

    /// How a table belongs to others.
    public enum Family {
        /// It stands alone.
        NONE,
        /// Its rows are kept in partitions.
        PARTITIONED,
        /// It is a partition of another.
        PARTITION,
        /// Other tables inherit its columns.
        PARENT
    }

    /// Its name without the schema.
    public String name() {
        return qualifiedName.name();
    }

    /// Whether a whole index of the table begins with `column`.
    boolean isIndexed(Column column) {
        return indexes.stream().filter(index -> !index.isPartial() && !index.parts().isEmpty())
                .anyMatch(index -> column.name().equals(index.parts().getFirst().column()));
    }

    /// The column called `name`.
    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst()
                .or(() -> columns.stream().filter(column -> column.name().equalsIgnoreCase(name)).findFirst());
    }
}
