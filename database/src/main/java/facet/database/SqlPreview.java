package facet.database;

import java.util.List;

/// What saving a changeset would send, in that order.
///
/// @param steps the statements and the edits they come from
public record SqlPreview(List<Step> steps) {
    /// Keeps an unmodifiable copy.
    public SqlPreview {
        steps = List.copyOf(steps);
    }

    /// One statement.
    ///
    /// @param edit the index of the edit in the changeset, or -1 for one that frames the transaction
    /// @param statement what is sent
    public record Step(int edit, SqlStatement statement) {}
}
