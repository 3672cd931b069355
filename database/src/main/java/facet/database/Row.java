package facet.database;

import java.util.List;

/// A row as it was when it was read.
///
/// @param key which row it is; empty in a view
/// @param anchor where it stands in the order of its query
/// @param values one for each column that was asked for
public record Row(RowKey key, Anchor anchor, List<Value> values) {
    /// Keeps an unmodifiable copy.
    public Row {
        values = List.copyOf(values);
    }
}
