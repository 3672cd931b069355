package facet.database;

import java.util.List;

/// Rows of another table that belong to some rows: the rows of `table` whose `columns` hold given values.
///
/// To show the row that a foreign key refers to, `table` is the table referred to and `columns` its referenced columns.
/// To count or show the rows that refer to a row, `table` is the one that refers and `columns` its foreign key; for an
/// implicit many-to-many relation that is the relation's own table.
///
/// @param table the table to look in
/// @param columns the columns to find rows by
public record RelationRead(TableName table, List<String> columns) {
    /// Keeps an unmodifiable copy.
    public RelationRead {
        columns = List.copyOf(columns);
    }
}
