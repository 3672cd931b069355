package facet.database;

import java.util.List;

/// Some rows that follow each other.
///
/// @param rows the rows, in the order of the query
/// @param hasBefore whether there are rows before the first of these
/// @param hasAfter whether there are rows after the last of these
public record RowPage(List<Row> rows, boolean hasBefore, boolean hasAfter) {
    /// Keeps an unmodifiable copy.
    public RowPage {
        rows = List.copyOf(rows);
    }
}
