package facet.datagrid;

/// What is staged for a cell.
public sealed interface CellState {

    record Clean() implements CellState {}

    record Edited() implements CellState {}

    record Inserted() implements CellState {}

    record Deleted() implements CellState {}

    /// Staged, and known not to be acceptable.
    record Invalid(String message) implements CellState {}

    /// Staged, and changed by someone else meanwhile.
    record Conflict(String message) implements CellState {}
}
