package facet.database;

import java.util.List;
import java.util.Optional;

/// How saving a changeset ended. Unless it is [Saved] or [Unknown], nothing at all was changed.
public sealed interface SaveOutcome {

    /// How it is known that a changeset was saved.
    enum Certainty {
        /// The database said so.
        ANSWERED,
        /// The connection was lost at the end, and the rows that were read afterwards are those of the changeset.
        READ_AGAIN
    }

    /// Everything is saved.
    ///
    /// @param rows for each edit of the changeset, in its order, the row as it is now; none for a deleted row and a link
    /// @param alreadySo the edits that had nothing to do: links that were there already, or were gone
    /// @param undo what takes it back
    /// @param certainty how that is known
    record Saved(List<Optional<Row>> rows, List<Integer> alreadySo, Undo undo,
            Certainty certainty) implements SaveOutcome {
        /// Keeps unmodifiable copies.
        public Saved {
            rows = List.copyOf(rows);
            alreadySo = List.copyOf(alreadySo);
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

    /// The end of the transaction was sent and not answered: all of it is saved or nothing, and which is not known.
    /// [Database#checkAgain] finds out once the database can be asked.
    ///
    /// @param changes what was to be saved
    /// @param ifSaved what the outcome is if it was
    /// @param transaction the transaction's number, where the engine has one that can be asked for afterwards
    /// @param error what happened
    record Unknown(Changeset changes, Saved ifSaved, Optional<Long> transaction,
            DatabaseError error) implements SaveOutcome {}
}
