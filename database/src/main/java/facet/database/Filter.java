package facet.database;

import java.util.List;

/// Which rows to keep.
public sealed interface Filter {

    /// Every row.
    Filter ALL = new And(List.of());

    /// Rows whose column equals a value; NULL equals NULL, and points in time are equal if they are the same instant.
    record Is(ColumnRead column, Value value) implements Filter {}

    /// Rows that the inner filter drops.
    record Not(Filter inner) implements Filter {}

    /// Rows that every inner filter keeps; with none, every row.
    record And(List<Filter> inner) implements Filter {
        /// Keeps an unmodifiable copy.
        public And {
            inner = List.copyOf(inner);
        }
    }

    /// Rows that at least one inner filter keeps; with none, no row.
    record Or(List<Filter> inner) implements Filter {
        /// Keeps an unmodifiable copy.
        public Or {
            inner = List.copyOf(inner);
        }
    }

    /// Rows whose column holds no value.
    static Filter isNull(ColumnRead column) {
        return new Is(column, Value.ofNull());
    }
}
