package facet.database;

import java.util.List;
import java.util.Map;

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
    /// @param made the parameters, by their places, that are known only when another edit was sent
    public record Step(int edit, SqlStatement statement, Map<Integer, Value.KeyOf> made) {
        /// Keeps an unmodifiable copy.
        public Step {
            made = Map.copyOf(made);
        }

        static Step framing(SqlStatement statement) {
            return new Step(-1, statement, Map.of());
        }
    }
}
