package facet.database;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A statement that was sent, and what came of it.
///
/// @param statement what was sent
/// @param start when
/// @param duration how long until its last row was read
/// @param rows how many rows it brought or changed
/// @param error why it failed, if it did
public record StatementEvent(SqlStatement statement, Instant start, Duration duration, long rows,
        Optional<DatabaseError> error) {}
