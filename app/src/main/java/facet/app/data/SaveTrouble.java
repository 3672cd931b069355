package facet.app.data;

import java.util.Optional;

import facet.database.DatabaseError;
import facet.database.Row;
import org.jspecify.annotations.Nullable;

/// Why the last save changed nothing, or may have.
public sealed interface SaveTrouble {
    SaveTrouble NONE = new None();

    record None() implements SaveTrouble {}

    /// The database refused.
    ///
    /// @param origin the staged row at fault, or null where it is the whole save
    record Refused(StagedEdits.@Nullable Origin origin, DatabaseError error) implements SaveTrouble {}

    /// Somebody else changed or deleted the row.
    ///
    /// @param theirs the row as it is now, or nothing where it was deleted
    record Conflict(StagedEdits.Origin origin, Optional<Row> theirs) implements SaveTrouble {}

    /// The connection was lost at the very end, and nobody knows yet whether everything was saved or nothing.
    record Unknown(DatabaseError error) implements SaveTrouble {}
}
