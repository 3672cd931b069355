package facet.datagrid;

import java.util.List;

/// One row as it is drawn.
///
/// @param cells one for each of the model's columns
/// @param label what stands in the gutter; empty for the row's number, counted from 1
public record GridRow(List<Cell> cells, RowState state, String label) {

    public static GridRow of(List<Cell> cells) {
        return new GridRow(cells, new RowState.Clean(), "");
    }

    public static GridRow of(List<Cell> cells, RowState state) {
        return new GridRow(cells, state, "");
    }
}
