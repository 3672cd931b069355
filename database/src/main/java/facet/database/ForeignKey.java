package facet.database;

import java.util.List;

/// Columns that refer to a row of a table.
///
/// @param columns the columns that refer
/// @param referencedTable the table referred to; it need not exist
/// @param referencedColumns its columns, in the same order; the primary key where none were named
/// @param onDelete what happens when the row referred to is deleted
/// @param onUpdate what happens when its key changes
/// @param name its name; empty where it has none
/// @param isDeferrable whether it may be checked at the end of the transaction
public record ForeignKey(List<String> columns, TableName referencedTable, List<String> referencedColumns,
        Action onDelete, Action onUpdate, String name, boolean isDeferrable) {

    /// A foreign key of an engine that gives it no name.
    public ForeignKey(List<String> columns, TableName referencedTable, List<String> referencedColumns, Action onDelete,
            Action onUpdate) {
        this(columns, referencedTable, referencedColumns, onDelete, onUpdate, "", false);
    }

    /// Keeps unmodifiable copies.
    public ForeignKey {
        columns = List.copyOf(columns);
        referencedColumns = List.copyOf(referencedColumns);
    }

    /// What happens to the rows that refer.
    public enum Action {
        /// Nothing; the transaction may not end so.
        NO_ACTION,
        /// It is refused at once.
        RESTRICT,
        /// Their columns become NULL.
        SET_NULL,
        /// Their columns get their defaults.
        SET_DEFAULT,
        /// They follow.
        CASCADE
    }
}
