package facet.datagrid;

/// What is staged for a row.
public sealed interface RowState {

    record Clean() implements RowState {}

    record Edited() implements RowState {}

    record Inserted() implements RowState {}

    record Deleted() implements RowState {}

    /// The last save failed on this row; the message is the database's.
    record Failed(String message) implements RowState {}
}
