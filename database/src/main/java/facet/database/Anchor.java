package facet.database;

import java.util.List;

/// The place of a row in one order of rows: the values it is sorted by, then its key. It stays good when rows are added
/// or removed, even the row itself.
///
/// @param values one for each sort key, then one for each name of the table's key
public record Anchor(List<Stored> values) {
    /// Keeps an unmodifiable copy.
    public Anchor {
        values = List.copyOf(values);
    }
}
