package facet.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/// A real PostgreSQL server for tests, started by the first that needs it and stopped with the Java machine. Each test has
/// a database of its own, made and looked at by plain JDBC so that what is tested does not test itself.
public final class PostgresServer {

    private static final EmbeddedPostgres SERVER = start();
    private static int databases;

    private PostgresServer() {}

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "40").start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    server.close();
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            }));
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// A new database made by `script`.
    public static Sandboxed database(String script) throws SQLException {
        String name = newName();
        try (Connection connection = connect("postgres"); Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        Sandboxed made = new Sandboxed(name);
        made.run(script);
        return made;
    }

    private static synchronized String newName() {
        return "facet_" + ++databases;
    }

    private static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(SERVER.getJdbcUrl("postgres", database));
    }

    /// One database of the server.
    public record Sandboxed(String name) implements TestDatabase {

        @Override
        public Connection connect() throws SQLException {
            return PostgresServer.connect(name);
        }

        /// At once, as functions hold `;` too.
        @Override
        public void run(String script) throws SQLException {
            try (Connection connection = connect(); Statement statement = connection.createStatement()) {
                statement.execute(script);
            }
        }

        @Override
        public DatabaseLocation.Server location() {
            return new DatabaseLocation.Server(Engine.POSTGRESQL, "localhost", SERVER.getPort(), name, "public",
                    "postgres",
                    Secret.of("postgres"), Map.of());
        }
    }
}
