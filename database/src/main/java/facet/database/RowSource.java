package facet.database;

import java.util.List;

/// The rows of one table or view as somebody wants to see them.
///
/// @param table the table or view in the database
/// @param columns what to read, in this order
/// @param key by what rows are told apart; [Table#key] says it
public record RowSource(TableName table, List<ColumnRead> columns, TableKey key) {
    /// Keeps an unmodifiable copy.
    public RowSource {
        columns = List.copyOf(columns);
    }
}
