package facet.database;

import java.util.Map;

/// One change to one row. Values are by column name.
public sealed interface RowEdit {

    /// The table, and what to read of the row once it is saved.
    RowSource source();

    /// A new row.
    ///
    /// @param values what to store; a column that is not named gets its default
    record Insert(RowSource source, Map<String, Value> values) implements RowEdit {
        /// Keeps an unmodifiable copy.
        public Insert {
            values = Map.copyOf(values);
        }
    }

    /// New values for some columns of a row.
    ///
    /// @param key which row
    /// @param oldValues what the changed columns held when they were read; if one holds something else now, it is a conflict
    /// @param newValues what they shall hold; the same columns, at least one
    record Update(RowSource source, RowKey key, Map<String, Value> oldValues,
            Map<String, Value> newValues) implements RowEdit {
        /// Keeps unmodifiable copies.
        public Update {
            oldValues = Map.copyOf(oldValues);
            newValues = Map.copyOf(newValues);
            if (newValues.isEmpty() || !oldValues.keySet().equals(newValues.keySet())) {
                throw new IllegalArgumentException(
                        "An update of " + newValues.keySet() + " from " + oldValues.keySet());
            }
        }
    }

    /// A row to remove.
    ///
    /// @param key which row
    /// @param oldValues what its columns held when they were read; if one holds something else now, it is a conflict
    record Delete(RowSource source, RowKey key, Map<String, Value> oldValues) implements RowEdit {
        /// Keeps an unmodifiable copy.
        public Delete {
            oldValues = Map.copyOf(oldValues);
        }
    }
}
