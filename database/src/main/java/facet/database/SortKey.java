package facet.database;

/// One column to sort by. NULL is the smallest value: first when ascending, last when descending.
///
/// @param column what to sort by; points in time sort by when they are, however they are stored
/// @param direction which way
public record SortKey(ColumnRead column, Direction direction) {

    /// Which way to sort.
    public enum Direction {
        /// Smallest first.
        ASCENDING,
        /// Largest first.
        DESCENDING;

        /// The other way.
        public Direction reversed() {
            return this == ASCENDING ? DESCENDING : ASCENDING;
        }
    }
}
