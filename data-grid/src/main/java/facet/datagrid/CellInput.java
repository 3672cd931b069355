package facet.datagrid;

/// What the user wants in a cell.
public sealed interface CellInput {

    /// Text as typed, pasted or chosen.
    record Text(String text) implements CellInput {}

    /// The value of another cell of the same model, whole, where no text says it.
    record SameAs(CellPosition cell) implements CellInput {}

    record SetNull() implements CellInput {}

    /// Leave the value to the column's default.
    record SetDefault() implements CellInput {}
}
