package facet.database;

import java.util.List;
import java.util.Map;

/// One change to one row. Values are by column name.
public sealed interface RowEdit {

    /// The first column of the table of an implicit many-to-many relation.
    String LINK_A = "A";
    /// The second column of such a table.
    String LINK_B = "B";
    /// Both columns of such a table.
    List<String> LINK_COLUMNS = List.of(LINK_A, LINK_B);

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
    /// @param digests of old values that only the beginning is known of, as far as they were asked for; compared too
    record Update(RowSource source, RowKey key, Map<String, Value> oldValues, Map<String, Value> newValues,
            Map<String, Digest> digests) implements RowEdit {

        /// An update of values that are known.
        public Update(RowSource source, RowKey key, Map<String, Value> oldValues, Map<String, Value> newValues) {
            this(source, key, oldValues, newValues, Map.of());
        }

        /// Keeps unmodifiable copies.
        public Update {
            digests = Map.copyOf(digests);
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
    /// @param digests of old values that only the beginning is known of, as far as they were asked for; compared too
    record Delete(RowSource source, RowKey key, Map<String, Value> oldValues,
            Map<String, Digest> digests) implements RowEdit {

        /// A deletion of what is known.
        public Delete(RowSource source, RowKey key, Map<String, Value> oldValues) {
            this(source, key, oldValues, Map.of());
        }

        /// Keeps unmodifiable copies.
        public Delete {
            digests = Map.copyOf(digests);
            oldValues = Map.copyOf(oldValues);
        }
    }

    /// Two rows to link by an implicit many-to-many relation. If they are linked already, there is nothing to do.
    ///
    /// @param source the relation's own table, `_AToB`
    /// @param a the key of the first row, which may be that of a new one
    /// @param b the key of the second row
    record Connect(RowSource source, Value a, Value b) implements RowEdit {}

    /// Two rows to unlink. If they are not linked, there is nothing to do.
    ///
    /// @param source the relation's own table, `_AToB`
    /// @param a the key of the first row
    /// @param b the key of the second row
    record Disconnect(RowSource source, Value a, Value b) implements RowEdit {}
}
