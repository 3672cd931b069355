package facet.database;

import java.util.List;

/// By what the rows of a table are told apart.
public sealed interface TableKey {

    /// By the values of one or more columns, which are unique and never NULL.
    record Columns(List<String> names) implements TableKey {
        /// Keeps an unmodifiable copy; there is at least one column.
        public Columns {
            names = List.copyOf(names);
            if (names.isEmpty()) {
                throw new IllegalArgumentException("A key needs a column.");
            }
        }
    }

    /// By SQLite's row number.
    ///
    /// @param alias the name under which it can be asked for: `rowid`, unless a column is called so
    record RowId(String alias) implements TableKey {}

    /// By nothing, as in a view: rows can be read by their place, and not be changed.
    enum None implements TableKey {
        /// The only one.
        NONE
    }

    /// A key of the columns `names`.
    static TableKey columns(String... names) {
        return new Columns(List.of(names));
    }

    /// The names by which the key is asked for; none for [None].
    default List<String> names() {
        return switch (this) {
            case Columns(List<String> names) -> names;
            case RowId(String alias) -> List.of(alias);
            case None none -> List.of();
        };
    }
}
