package facet.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// Where a database is and how to speak to it. One case for each kind of engine.
public sealed interface DatabaseLocation {

    /// A short name for a person, without secrets.
    String displayName();

    /// A SQLite file.
    ///
    /// @param file the database file; relative paths resolve against the working directory
    /// @param lockWait how long to wait for another writer before giving up
    record Sqlite(Path file, Duration lockWait) implements DatabaseLocation {

        /// The usual wait for a lock: long enough for another program's save, short enough for a person.
        public static final Duration USUAL_LOCK_WAIT = Duration.ofSeconds(5);

        @Override
        public String displayName() {
            Path name = file.getFileName();
            return name == null ? file.toString() : name.toString();
        }
    }

    /// A database of a server.
    ///
    /// @param engine what the server is
    /// @param host its name or address
    /// @param port where it listens
    /// @param database the database's name; empty for the one the server chooses
    /// @param schema the schema whose tables need no name before theirs; empty for the one the server chooses
    /// @param user the user's name; empty for the one the driver chooses
    /// @param password the user's password, if there is one
    /// @param driverProperties what else the JDBC driver is told, by the driver's own names
    /// @param connectionLimit how many connections may be open at once; 0 if that does not matter
    record Server(Engine engine, String host, int port, String database, String schema, String user, Secret password,
            Map<String, String> driverProperties, int connectionLimit) implements DatabaseLocation {

        /// Keeps an unmodifiable copy.
        public Server {
            driverProperties = Map.copyOf(driverProperties);
            if (engine == Engine.SQLITE) throw new IllegalArgumentException("SQLite has no server: " + host);
        }

        /// Whether a pooler stands before the server, which hands each transaction to another of the server's processes: the
        /// driver is then told to prepare nothing.
        public boolean isPooled() {
            return engine == Engine.POSTGRESQL && "0".equals(driverProperties.get("prepareThreshold"));
        }

        /// A server that does not mind how many connections there are.
        public Server(Engine engine, String host, int port, String database, String schema, String user,
                Secret password, Map<String, String> driverProperties) {
            this(engine, host, port, database, schema, user, password, driverProperties, 0);
        }

        @Override
        public String displayName() {
            return database.isEmpty() ? host : database + " on " + host;
        }

        /// Nothing of the driver's properties, which may hold secrets too.
        @Override
        public String toString() {
            return engine + " " + displayName() + ":" + port;
        }
    }

    /// The SQLite database in `file`, with the usual wait for locks.
    static DatabaseLocation sqlite(Path file) {
        return new Sqlite(file, Sqlite.USUAL_LOCK_WAIT);
    }
}
