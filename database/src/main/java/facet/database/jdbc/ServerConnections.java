package facet.database.jdbc;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;

/// The connections to one database of a server: a small pool to read with, started by the first reader, and a fresh
/// connection for each save, so that no writer lingers.
public final class ServerConnections implements Connections {

    private static final int POOL_SIZE = 4;
    private static final long POOL_WAIT_MILLIS = 15_000, IDLE_MILLIS = 120_000, KEEP_ALIVE_MILLIS = 60_000;
    /// The pool itself tries nothing when it is made: the first connection is made before it.
    private static final long WITHOUT_TRYING = -1;

    private final Address address;
    private final MadeConnections made;
    private @Nullable HikariDataSource pool;
    private boolean isClosed;

    /// Where a server is and how to speak to it.
    ///
    /// @param name a short name for logs, without secrets
    /// @param url the JDBC URL, without secrets
    /// @param properties what the driver is told, the user and the password among it
    /// @param toRead what a connection is sent once, before anything else, so that it cannot write
    /// @param toWrite the same for a connection that may write
    /// @param connectionLimit how many connections the server allows; 0 if that does not matter
    /// @param reading what keeps a connection that reads from changing anything
    public record Address(String name, String url, Map<String, String> properties, List<String> toRead,
            List<String> toWrite, int connectionLimit, Reading reading) {

        /// Nothing of the properties, which hold secrets.
        @Override
        public String toString() {
            return url;
        }

        private Connection connect(List<String> first) throws SQLException {
            return connect(first, Map.of());
        }

        /// A connection that may write, and by which MariaDB's driver sends bytes as they are. In a text it marks some of them, which
        /// may double what the server then thinks is too much.
        private Connection connectToSendFiles() throws SQLException {
            return connect(toWrite, url.startsWith("jdbc:mariadb:") ? Map.of("useServerPrepStmts", "true") : Map.of());
        }

        private Connection connect(List<String> first, Map<String, String> more) throws SQLException {
            Connection connection = driver(url).connect(url, driverProperties(more));
            if (connection == null) throw new IllegalArgumentException("No driver knows " + url);
            try (Statement statement = connection.createStatement()) {
                for (String sql : first) {
                    statement.execute(sql);
                }
                return connection;
            } catch (SQLException refused) {
                connection.close();
                throw refused;
            }
        }

        /// The one driver that is needed: Java's own way loads all there are, of which SQL Server's takes longer than the others
        /// together.
        private static Driver driver(String url) {
            String name = switch (url.substring(0, url.indexOf("://"))) {
                case "jdbc:postgresql" -> "org.postgresql.Driver";
                case "jdbc:mariadb" -> "org.mariadb.jdbc.Driver";
                case "jdbc:sqlserver" -> "com.microsoft.sqlserver.jdbc.SQLServerDriver";
                default -> throw new IllegalArgumentException("There is no driver for " + url);
            };
            try {
                return Class.forName(name).asSubclass(Driver.class).getConstructor().newInstance();
            } catch (ReflectiveOperationException missing) {
                throw new IllegalStateException("The driver " + name + " is not in the product.", missing);
            }
        }

        private Properties driverProperties(Map<String, String> more) {
            Properties result = new Properties();
            result.putAll(properties);
            result.putAll(more);
            return result;
        }
    }

    /// Connections to `address`; none is made before it is needed.
    public ServerConnections(Address address) {
        this(address, InstantSource.system());
    }

    ServerConnections(Address address, InstantSource clock) {
        this.address = address;
        this.made = new MadeConnections(() -> address.connect(address.toRead()), clock);
    }

    @Override
    public <T> T reading(SessionWork<T> work) throws SqlFailure {
        try (Connection pooled = pool().getConnection()) {
            return work.with(new Session(pooled, SqlRow.Reading.BY_COLUMN, address.reading().begun(pooled)));
        } catch (SQLException exception) {
            throw SqlFailure.of(reason(exception));
        }
    }

    /// Where only one connection may be open, those that read give way, and wait, while one writes.
    @Override
    public <T> T writing(Sent sent, SessionWork<T> work) throws SqlFailure {
        if (address.connectionLimit() != 1) return written(sent, work);
        synchronized (this) {
            stop();
            return written(sent, work);
        }
    }

    private <T> T written(Sent sent, SessionWork<T> work) throws SqlFailure {
        mustBeOpen();
        try (Connection connection = sent == Sent.FILES
                ? address.connectToSendFiles()
                : address.connect(address.toWrite())) {
            return work.with(new Session(connection, SqlRow.Reading.BY_COLUMN));
        } catch (SQLException exception) {
            throw SqlFailure.of(exception);
        }
    }

    /// The pool says that it waited too long; why the last attempt failed is its cause.
    private static SQLException reason(SQLException exception) {
        return exception.getCause() instanceof SQLException cause ? cause : exception;
    }

    private synchronized HikariDataSource pool() throws SqlFailure {
        mustBeOpen();
        Optional<SQLException> refusal = made.refusal();
        if (refusal.isPresent()) throw SqlFailure.of(refusal.get());
        HikariDataSource known = pool;
        if (known != null) return known;
        try {
            made.begin();
        } catch (SQLException failed) {
            throw SqlFailure.of(failed);
        }
        HikariDataSource started = new HikariDataSource(poolOptions());
        pool = started;
        return started;
    }

    private HikariConfig poolOptions() {
        HikariConfig options = new HikariConfig();
        options.setPoolName("reading " + address.name());
        options.setDataSource(made);
        options.setAutoCommit(!(address.reading() instanceof Reading.RolledBack));
        int limit = address.connectionLimit();
        options.setMaximumPoolSize(limit > 0 ? Math.min(limit, POOL_SIZE) : POOL_SIZE);
        options.setMinimumIdle(0);
        options.setIdleTimeout(IDLE_MILLIS);
        options.setKeepaliveTime(KEEP_ALIVE_MILLIS);
        options.setConnectionTimeout(POOL_WAIT_MILLIS);
        options.setInitializationFailTimeout(WITHOUT_TRYING);
        return options;
    }

    @Override
    public synchronized void forgetIdle() {
        if (pool != null) pool.getHikariPoolMXBean().softEvictConnections();
    }

    private synchronized void mustBeOpen() throws SqlFailure {
        if (isClosed) throw SqlFailure.of(new SQLException("The database was closed."));
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        try {
            stop();
        } catch (SqlFailure gone) {
            log().log(System.Logger.Level.DEBUG, "A connection could not be closed: {0}", gone.getMessage());
        }
    }

    private synchronized void stop() throws SqlFailure {
        if (pool != null) pool.close();
        pool = null;
        try {
            made.close();
        } catch (SQLException gone) {
            throw SqlFailure.of(gone);
        }
    }

    private static System.Logger log() {
        return System.getLogger(ServerConnections.class.getName());
    }
}
