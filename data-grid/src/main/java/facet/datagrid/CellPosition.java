package facet.datagrid;

/// A cell: its row, counted from 0, and its column, counted in the model's columns.
public record CellPosition(long row, int column) {}
