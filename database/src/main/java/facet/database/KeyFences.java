package facet.database;

import java.util.List;

/// The places of every so many-th row of a query, so that any row is found without walking over all before it. They are
/// those of the moment they were taken: after rows came or went a position is off by as many.
///
/// @param every how many rows lie from one fence to the next
/// @param anchors the places of the rows 0, `every`, 2 × `every`, …
/// @param rowCount how many rows there were
public record KeyFences(int every, List<Anchor> anchors, long rowCount) {
    /// Keeps an unmodifiable copy.
    public KeyFences {
        anchors = List.copyOf(anchors);
    }
}
