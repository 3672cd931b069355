package facet.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import facet.database.Catalog;
import facet.database.Database;
import facet.database.DatabaseLocation;
import facet.database.DbResult;
import facet.database.Engine;
import facet.database.OpenMode;
import facet.database.Secret;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import static org.junit.jupiter.api.Assertions.fail;

/// Real PostgreSQL databases for one test each, on one server that ends with the Java machine.
final class PostgresSandbox {
    private static final EmbeddedPostgres SERVER = start();
    private static int databases;

    private PostgresSandbox() {}

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
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

    /// What a new database is made of after `script`.
    static Catalog catalog(String script) {
        return catalog(script, "postgres");
    }

    /// What `user` sees of a new database after `script`.
    static Catalog catalog(String script, String user) {
        String name = newName();
        try {
            run("postgres", "CREATE DATABASE " + name);
            run(name, script);
        } catch (SQLException failure) {
            fail(script, failure);
        }
        DatabaseLocation where = new DatabaseLocation.Server(Engine.POSTGRESQL, "localhost", SERVER.getPort(), name,
                "public",
                user, Secret.of("postgres"), Map.of());
        try (Database database = ok(Database.open(where, OpenMode.READ_ONLY))) {
            return ok(database.catalog());
        }
    }

    private static synchronized String newName() {
        return "introspected_" + ++databases;
    }

    private static void run(String database, String script) throws SQLException {
        try (Connection connection = DriverManager.getConnection(SERVER.getJdbcUrl("postgres", database));
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    private static <T> T ok(DbResult<T> result) {
        return switch (result) {
            case DbResult.Ok<T>(T value) -> value;
            case DbResult.Failed<T> failed -> fail(failed.toString());
        };
    }
}
