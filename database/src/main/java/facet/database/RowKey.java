package facet.database;

import java.util.List;

/// Which row: the values of its table's key, exactly as stored.
///
/// @param key by what the rows of the table are told apart
/// @param values one for each name of the key
public record RowKey(TableKey key, List<Stored> values) {
    /// Keeps an unmodifiable copy; there are as many values as names.
    public RowKey {
        values = List.copyOf(values);
        if (values.size() != key.names().size()) {
            throw new IllegalArgumentException("The key " + key + " does not fit the values " + values);
        }
    }
}
