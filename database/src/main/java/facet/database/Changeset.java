package facet.database;

import java.util.List;

/// Changes that are saved together or not at all. The order is the user's; it is saved in the order the foreign keys need.
///
/// @param edits the changes; at most one for each row
public record Changeset(List<RowEdit> edits) {
    /// Keeps an unmodifiable copy.
    public Changeset {
        edits = List.copyOf(edits);
    }
}
