package facet.datagrid;

import java.util.List;

/// A rectangle of cells as the user sees it.
///
/// @param columns positions in the model's columns, from left to right on the screen
public record CellBlock(RowRange rows, List<Integer> columns) {

    public boolean contains(long row, int column) {
        return rows.contains(row) && columns.contains(column);
    }
}
