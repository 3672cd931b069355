package facet.database.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;

/// The connections to one SQLite file.
///
/// The first reader gets a connection of its own that stays open; only a second reader at the same time starts the pool,
/// since starting it costs more than opening the file and reading the first page. Each save has a fresh connection, so
/// no writer lingers.
public final class SqliteConnections implements Connections {

    private static final int POOL_SIZE = 3;
    private static final long POOL_WAIT_MILLIS = 10_000;

    private final SqliteFile file;
    private @Nullable Resident resident;
    private boolean isResidentLent;
    private Optional<SqliteFile.Stamp> stamp = Optional.empty();
    private @Nullable HikariDataSource pool;
    private boolean isClosed;

    /// The connection that stays open, and what it has prepared.
    private record Resident(Connection connection, KeptStatements statements) {

        Resident(Connection connection) {
            this(connection, new KeptStatements(connection));
        }
    }

    /// Connections to `file`; none is opened before it is needed.
    public SqliteConnections(SqliteFile file) {
        this.file = file;
    }

    @Override
    public <T> T reading(SessionWork<T> work) throws SqlFailure {
        try {
            Resident own = lendResident();
            if (own != null) {
                try {
                    return work.with(new Session(own.connection(), SqlRow.Reading.AS_GIVEN, own.statements()));
                } finally {
                    returnResident();
                }
            }
            try (Connection pooled = another()) {
                return work.with(new Session(pooled, SqlRow.Reading.AS_GIVEN));
            }
        } catch (SQLException exception) {
            throw SqlFailure.of(exception);
        }
    }

    @Override
    public <T> T writing(Sent sent, SessionWork<T> work) throws SqlFailure {
        try (Connection connection = writer()) {
            return work.with(new Session(connection, SqlRow.Reading.AS_GIVEN));
        } catch (SQLException exception) {
            throw SqlFailure.of(exception);
        }
    }

    private synchronized Connection writer() throws SQLException {
        mustBeOpen();
        return file.toWrite();
    }

    /// The connection that stays open, or null if somebody has it.
    private synchronized @Nullable Resident lendResident() throws SQLException {
        mustBeOpen();
        if (isResidentLent) return null;
        if (resident != null && stamp.isPresent() && !stamp.equals(file.stillStamp())) {
            resident.connection().close();
            resident = null;
        }
        if (resident == null) {
            stamp = file.stillStamp();
            resident = new Resident(file.toRead());
        }
        isResidentLent = true;
        return resident;
    }

    private synchronized void returnResident() throws SQLException {
        isResidentLent = false;
        if (isClosed && resident != null) {
            resident.connection().close();
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
        options.setDataSource(new MadeConnections(file::toRead, InstantSource.system()));
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

    @Override
    public synchronized void close() {
        isClosed = true;
        if (pool != null) {
            pool.close();
        }
        try {
            if (resident != null && !isResidentLent) {
                resident.connection().close();
                resident = null;
            }
        } catch (SQLException closed) {
            // A connection that fails to close holds nothing: it could only read.
            resident = null;
        }
    }
}
