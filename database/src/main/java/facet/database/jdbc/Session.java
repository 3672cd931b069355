package facet.database.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// A connection while somebody holds it.
public final class Session {

    private static final int ROWS_AT_A_TIME = 1_000;
    private static final long NONE = -1;

    private final Connection connection;
    private final SqlRow.Reading reading;
    private final @Nullable KeptStatements kept;
    private final Reading.BeforeEach beforeEach;
    private int fetchSize;

    Session(Connection connection, SqlRow.Reading reading) {
        this(connection, reading, null, Reading.BeforeEach.NOTHING);
    }

    Session(Connection connection, SqlRow.Reading reading, Reading.BeforeEach beforeEach) {
        this(connection, reading, null, beforeEach);
    }

    /// @param kept statements of the connection that were prepared before
    Session(Connection connection, SqlRow.Reading reading, @Nullable KeptStatements kept) {
        this(connection, reading, kept, Reading.BeforeEach.NOTHING);
    }

    private Session(Connection connection, SqlRow.Reading reading, @Nullable KeptStatements kept,
            Reading.BeforeEach beforeEach) {
        this.connection = connection;
        this.reading = reading;
        this.kept = kept;
        this.beforeEach = beforeEach;
    }

    /// Sends a statement and hands its rows to `sink`. Parameters are `Long`, `Double`, `String`, `byte[]`, [StreamedBytes] or null.
    /// Gives the number of rows brought or, for a statement that brings none, changed.
    public long run(String sql, List<? extends @Nullable Object> parameters, Interruption interruption, RowSink sink)
            throws SqlFailure {
        try {
            beforeEach.run();
            return sent(sql, parameters, interruption, sink);
        } catch (SQLException exception) {
            throw SqlFailure.of(exception);
        }
    }

    private long sent(String sql, List<? extends @Nullable Object> parameters, Interruption interruption, RowSink sink)
            throws SqlFailure {
        boolean isPlain = parameters.isEmpty() && reading == SqlRow.Reading.BY_COLUMN;
        try {
            if (kept != null && !parameters.isEmpty()) return runKept(kept, sql, parameters, interruption, sink);
            try (Statement statement = isPlain ? connection.createStatement() : connection.prepareStatement(sql)) {
                return run(statement, sql, parameters, interruption, sink);
            }
        } catch (SQLException exception) {
            throw SqlFailure.of(exception);
        }
    }

    /// A statement that fails is not kept.
    private long runKept(KeptStatements statements, String sql, List<? extends @Nullable Object> parameters,
            Interruption interruption, RowSink sink) throws SQLException, SqlFailure {
        PreparedStatement statement = statements.take(sql);
        boolean isDone = false;
        try {
            long rows = run(statement, sql, parameters, interruption, sink);
            isDone = true;
            return rows;
        } finally {
            if (isDone) statements.giveBack(sql, statement);
            else
                statement.close();
        }
    }

    private long run(Statement statement, String sql, List<? extends @Nullable Object> parameters,
            Interruption interruption, RowSink sink) throws SQLException, SqlFailure {
        statement.setFetchSize(fetchSize);
        interruption.begin(statement);
        try (BoundParameters bound = new BoundParameters(reading == SqlRow.Reading.BY_COLUMN,
                interruption)) {
            if (statement instanceof PreparedStatement prepared) bound.bind(prepared, parameters);
            if (interruption.isInterrupted()) {
                throw SqlFailure.interrupted();
            }
            return results(statement, execute(statement, sql), interruption, sink);
        } finally {
            interruption.end();
        }
    }

    /// What has no parameters is sent as it is: SQL Server runs a prepared statement in a scope of its own, which no transaction that
    /// begins there outlives.
    private static boolean execute(Statement statement, String sql) throws SQLException {
        if (statement instanceof PreparedStatement prepared) return prepared.execute();
        statement.setEscapeProcessing(false);
        return statement.execute(sql);
    }

    /// The same for any number of rows. Servers' drivers hold all rows in memory unless they are told how many to fetch at a time,
    /// PostgreSQL's only within a transaction.
    public long stream(String sql, List<? extends @Nullable Object> parameters, Interruption interruption, RowSink sink)
            throws SqlFailure {
        if (reading == SqlRow.Reading.AS_GIVEN) return run(sql, parameters, interruption, sink);
        try {
            beforeEach.run();
            return connection.getAutoCommit()
                    ? inTransaction(sql, parameters, interruption, sink)
                    : inPortions(sql, parameters, interruption, sink);
        } catch (SQLException exception) {
            throw SqlFailure.of(exception);
        }
    }

    private long inTransaction(String sql, List<? extends @Nullable Object> parameters, Interruption interruption,
            RowSink sink) throws SQLException, SqlFailure {
        try {
            connection.setAutoCommit(false);
            long rows = inPortions(sql, parameters, interruption, sink);
            connection.rollback();
            connection.setAutoCommit(true);
            return rows;
        } catch (SqlFailure failure) {
            endTransaction(failure);
            throw failure;
        }
    }

    private long inPortions(String sql, List<? extends @Nullable Object> parameters, Interruption interruption,
            RowSink sink) throws SqlFailure {
        fetchSize = ROWS_AT_A_TIME;
        try {
            return sent(sql, parameters, interruption, sink);
        } finally {
            fetchSize = 0;
        }
    }

    /// What failed first is what is told; a connection that went cannot end its transaction any more.
    private void endTransaction(SqlFailure failure) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException gone) {
            failure.addSuppressed(gone);
        }
    }

    /// The number of rows, or where there are none of those that changed. Before the result of a statement may come those of its
    /// triggers, and what is sent to SQL Server may be several statements.
    private long results(Statement statement, boolean isRows, Interruption interruption, RowSink sink)
            throws SQLException, SqlFailure {
        if (reading == SqlRow.Reading.AS_GIVEN)
            return isRows ? rows(statement, interruption, sink) : changed(statement);
        boolean hasRows = isRows;
        long changed = hasRows ? 0 : changed(statement);
        long brought = hasRows ? rows(statement, interruption, sink) : NONE;
        while (true) {
            hasRows = statement.getMoreResults();
            long count = hasRows ? 0 : statement.getLargeUpdateCount();
            if (count < 0) return brought == NONE ? changed : brought;
            if (hasRows) brought = rows(statement, interruption, sink);
            else
                changed = count;
        }
    }

    private static long changed(Statement statement) throws SQLException {
        return Math.max(0, statement.getLargeUpdateCount());
    }

    private long rows(Statement statement, Interruption interruption, RowSink sink) throws SQLException, SqlFailure {
        try (ResultSet rows = statement.getResultSet()) {
            SqlRow row = new SqlRow(rows, reading);
            long count = 0;
            while (rows.next()) {
                if (interruption.isInterrupted()) {
                    throw SqlFailure.interrupted();
                }
                sink.row(row);
                count++;
            }
            return count;
        }
    }
}
