package facet.database.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// A connection while somebody holds it.
public final class Session {

    private static final int ROWS_AT_A_TIME = 1_000;

    private final Connection connection;
    private final SqlRow.Reading reading;
    private int fetchSize;

    Session(Connection connection, SqlRow.Reading reading) {
        this.connection = connection;
        this.reading = reading;
    }

    /// Sends a statement and hands its rows to `sink`. Parameters are `Long`, `Double`, `String`, `byte[]` or null.
    /// Gives the number of rows brought or, for a statement that brings none, changed.
    public long run(String sql, List<? extends @Nullable Object> parameters, Interruption interruption, RowSink sink)
            throws SqlFailure {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            statement.setFetchSize(fetchSize);
            interruption.begin(statement);
            try {
                if (interruption.isInterrupted()) {
                    throw SqlFailure.interrupted();
                }
                return statement.execute() ? rows(statement, interruption, sink) : changed(statement);
            } finally {
                interruption.end();
            }
        } catch (SQLException exception) {
            throw SqlFailure.of(exception);
        }
    }

    /// The same for any number of rows. Servers' drivers hold all rows in memory unless they are told how many to fetch at a time,
    /// PostgreSQL's only within a transaction.
    public long stream(String sql, List<? extends @Nullable Object> parameters, Interruption interruption, RowSink sink)
            throws SqlFailure {
        if (reading == SqlRow.Reading.AS_GIVEN) return run(sql, parameters, interruption, sink);
        try {
            connection.setAutoCommit(false);
            fetchSize = ROWS_AT_A_TIME;
            try {
                return run(sql, parameters, interruption, sink);
            } finally {
                fetchSize = 0;
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException exception) {
            throw SqlFailure.of(exception);
        }
    }

    private long rows(PreparedStatement statement, Interruption interruption, RowSink sink)
            throws SQLException, SqlFailure {
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

    private static long changed(PreparedStatement statement) throws SQLException {
        return Math.max(0, statement.getLargeUpdateCount());
    }
}
