package facet.database;

import java.util.List;
import java.util.Optional;

/// How saving a changeset ended. Unless it is [Saved], nothing at all was changed.
public sealed interface SaveOutcome {

    /// Everything is saved.
    ///
    /// @param rows for each edit of the changeset, in its order, the row as it is now; none for a deleted row
    record Saved(List<Optional<Row>> rows) implements SaveOutcome {
        /// Keeps an unmodifiable copy.
        public Saved {
            rows = List.copyOf(rows);
        }
    }

    /// Somebody else changed or deleted a row in the meantime.
    ///
    /// @param edit which edit, by its index in the changeset
    /// @param ours the edit that was to be saved
    /// @param theirs the row as it is now, or none if it was deleted
    record Conflict(int edit, RowEdit ours, Optional<Row> theirs) implements SaveOutcome {}

    /// The database refused.
    ///
    /// @param edit the index of the edit at fault, or -1 if it is the whole save
    /// @param error why
    record Failed(int edit, DatabaseError error) implements SaveOutcome {}
}
