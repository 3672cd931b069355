package facet.database.jdbc;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Optional;
import java.util.logging.Logger;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;

/// The connections to one SQLite file.
///
/// The first reader gets a connection of its own that stays open; only a second reader at the same time starts the pool,
/// since starting it costs more than opening the file and reading the first page. Each save has a fresh connection, so
/// no writer lingers.
public final class Connections implements AutoCloseable {

    private static final int POOL_SIZE = 3;
    private static final long POOL_WAIT_MILLIS = 10_000;

    private final SqliteFile file;
    private @Nullable Connection resident;
    private boolean isResidentLent;
    private Optional<SqliteFile.Stamp> stamp = Optional.empty();
    private @Nullable HikariDataSource pool;
    private boolean isClosed;

    /// Connections to `file`; none is opened before it is needed.
    public Connections(SqliteFile file) {
        this.file = file;
    }

    /// Does `work` with a connection that cannot write.
    public <T> T reading(SessionWork<T> work) throws SqlFailure {
        try {
            Connection own = lendResident();
            if (own != null) {
                try {
                    return work.with(new Session(own));
                } finally {
                    returnResident();
                }
            }
            try (Connection pooled = another()) {
                return work.with(new Session(pooled));
            }
        } catch (SQLException exception) {
            throw SqlFailure.of(exception);
        }
    }

    /// Does `work` with a connection that can write. A transaction that `work` leaves open is rolled back.
    public <T> T writing(SessionWork<T> work) throws SqlFailure {
        try (Connection connection = writer()) {
            return work.with(new Session(connection));
        } catch (SQLException exception) {
            throw SqlFailure.of(exception);
        }
    }

    private synchronized Connection writer() throws SQLException {
        mustBeOpen();
        return file.toWrite();
    }

    /// The connection that stays open, or null if somebody has it.
    private synchronized @Nullable Connection lendResident() throws SQLException {
        mustBeOpen();
        if (isResidentLent) return null;
        if (resident != null && stamp.isPresent() && !stamp.equals(file.stillStamp())) {
            resident.close();
            resident = null;
        }
        if (resident == null) {
            stamp = file.stillStamp();
            resident = file.toRead();
        }
        isResidentLent = true;
        return resident;
    }

    private synchronized void returnResident() throws SQLException {
        isResidentLent = false;
        if (isClosed && resident != null) {
            resident.close();
            resident = null;
        }
    }

    /// A further connection. What is read as unchanging is not pooled: a pooled connection could outlive a change.
    private Connection another() throws SQLException {
        HikariDataSource source = pool();
        return source == null ? file.toRead() : source.getConnection();
    }

    private synchronized @Nullable HikariDataSource pool() throws SQLException {
        mustBeOpen();
        if (stamp.isPresent()) return null;
        if (pool == null) {
            pool = new HikariDataSource(poolOptions());
        }
        return pool;
    }

    private HikariConfig poolOptions() {
        HikariConfig options = new HikariConfig();
        options.setPoolName("reading " + file.path().getFileName());
        options.setDataSource(new Source(file));
        options.setReadOnly(file.isReadOnly());
        options.setMaximumPoolSize(POOL_SIZE);
        options.setMinimumIdle(0);
        options.setConnectionTimeout(POOL_WAIT_MILLIS);
        options.setInitializationFailTimeout(-1);
        return options;
    }

    private void mustBeOpen() throws SQLException {
        if (isClosed) {
            throw new SQLException("The database was closed.");
        }
    }

    /// Closes every connection; one that is lent closes when it is given back.
    @Override
    public synchronized void close() {
        isClosed = true;
        if (pool != null) {
            pool.close();
        }
        try {
            if (resident != null && !isResidentLent) {
                resident.close();
                resident = null;
            }
        } catch (SQLException closed) {
            // A connection that fails to close holds nothing: it could only read.
            resident = null;
        }
    }

    /// The pool's way to make a connection.
    private record Source(SqliteFile file) implements DataSource {

        @Override
        public Connection getConnection() throws SQLException {
            return file.toRead();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return file.toRead();
        }

        @Override
        public @Nullable PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public void setLoginTimeout(int seconds) {
            // The wait for locks is the connection's own.
        }

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
