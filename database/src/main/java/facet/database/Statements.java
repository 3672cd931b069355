package facet.database;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import facet.database.jdbc.RowSink;
import facet.database.jdbc.Session;
import facet.database.jdbc.SqlFailure;

/// Sends statements on one connection and tells the log of each.
///
/// @param session the connection
/// @param handle by which they are cancelled
/// @param journal who hears of them
/// @param backend what knows what a failure means
/// @param access what statements may do
record Statements(Session session, RunningQuery handle, Journal journal, Backend backend, Access access) {

    /// What statements may do.
    enum Access {
        /// They may only read: what would write is refused before it is sent, whatever the connection allows.
        READ,
        /// They may write too.
        WRITE
    }

    /// Where statements are told to, the clock that times them, and what was found of those before.
    record Journal(StatementLog log, InstantSource clock, SentTexts sent) {

        Journal(StatementLog log, InstantSource clock) {
            this(log, clock, new SentTexts());
        }
    }

    /// The same, but nobody can cancel them any more: for what ends a transaction.
    Statements uncancelled() {
        return new Statements(session, new RunningQuery(), journal, backend, access);
    }

    private static final RowSink NO_ROWS = row -> {};

    /// Sends `statement` and hands its rows to `sink`; gives how many rows it brought or changed.
    long run(SqlStatement statement, RowSink sink) throws SqlFailure {
        return told(statement,
                () -> session.run(statement.text(), StoredValues.toDriver(statement.parameters(), backend),
                        handle.interruption(), sink));
    }

    /// The same for any number of rows: the driver holds a part of them at a time.
    long stream(SqlStatement statement, RowSink sink) throws SqlFailure {
        return told(statement,
                () -> session.stream(statement.text(), StoredValues.toDriver(statement.parameters(), backend),
                        handle.interruption(), sink));
    }

    /// What sends a statement and gives how many rows it brought or changed.
    @FunctionalInterface
    private interface Sending {
        long send() throws SqlFailure;
    }

    private long told(SqlStatement statement, Sending sending) throws SqlFailure {
        Instant start = journal.clock().instant();
        try {
            refuseToWrite(statement);
            long rows = sending.send();
            tell(statement, start, rows, Optional.empty());
            return rows;
        } catch (SqlFailure failure) {
            tell(statement, start, 0, Optional.of(backend.error(failure)));
            throw failure;
        }
    }

    /// Sends `statement`, whose rows do not matter.
    long run(SqlStatement statement) throws SqlFailure {
        return run(statement, NO_ROWS);
    }

    /// Sends `sql`, which has no parameters.
    long run(String sql) throws SqlFailure {
        return run(SqlText.of(sql).statement(), NO_ROWS);
    }

    /// The one number that `statement` brings, or none if it brings no row or NULL.
    Optional<Long> number(SqlStatement statement) throws SqlFailure {
        List<Long> found = new ArrayList<>();
        run(statement, row -> {
            if (row.get(0) instanceof Long number) found.add(number);
        });
        return found.stream().findFirst();
    }

    private void refuseToWrite(SqlStatement statement) throws SqlFailure {
        if (access == Access.WRITE) return;
        Optional<String> objection = journal.sent().objection(backend.flavour(), statement.text());
        if (objection.isPresent()) throw SqlFailure.refused(objection.get());
    }

    private void tell(SqlStatement statement, Instant start, long rows, Optional<DatabaseError> error) {
        Duration duration = Duration.between(start, journal.clock().instant());
        journal.log().statement(new StatementEvent(statement, start, duration, rows, error));
    }
}
