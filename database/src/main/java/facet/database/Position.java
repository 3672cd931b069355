package facet.database;

import org.jspecify.annotations.Nullable;

/// Where a page of rows begins or ends.
public sealed interface Position {

    /// The first rows.
    enum Start implements Position {
        /// The only one.
        START
    }

    /// The last rows.
    enum End implements Position {
        /// The only one.
        END
    }

    /// The rows after a place, without a row at it. Not for a source without a key.
    record After(Anchor anchor) implements Position {}

    /// The rows before a place, the nearest ones, in the usual order. Not for a source without a key.
    record Before(Anchor anchor) implements Position {}

    /// The rows from a place on, with the row at it. Not for a source without a key.
    record From(Anchor anchor) implements Position {}

    /// The rows from the `index`-th on, counted from 0.
    ///
    /// @param index how many rows to leave out
    /// @param fences an index of the same query's rows, if there is one; without it the rows before are walked over
    record Nth(long index, @Nullable KeyFences fences) implements Position {}

    /// The first rows.
    static Position start() {
        return Start.START;
    }

    /// The last rows.
    static Position end() {
        return End.END;
    }

    /// The rows from the `index`-th on, counted from 0.
    static Position nth(long index) {
        return new Nth(index, null);
    }
}
