package facet.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import facet.database.Catalog;
import facet.database.Database;
import facet.database.DatabaseLocation;
import facet.database.DbResult;
import facet.database.OpenMode;

import static org.junit.jupiter.api.Assertions.fail;

/// Real SQLite databases for one test.
final class Sandbox {
    private Sandbox() {}

    /// What a new database is made of after `script`, whose statements end with `;` at the end of a line.
    static Catalog catalog(String script) {
        try {
            Path file = Files.createTempFile("introspection", ".db");
            try {
                run(file, script);
                return catalog(DatabaseLocation.sqlite(file));
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void run(Path file, String script) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : script.split(";\\s*(\\n|$)", -1)) {
                if (!sql.isBlank()) statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException failure) {
            fail(script, failure);
        }
    }

    /// What the database at `where` is made of.
    static Catalog catalog(DatabaseLocation where) {
        try (Database database = ok(Database.open(where, OpenMode.READ_ONLY))) {
            return ok(database.catalog());
        }
    }

    private static <T> T ok(DbResult<T> result) {
        return switch (result) {
            case DbResult.Ok<T>(T value) -> value;
            case DbResult.Failed<T> failed -> fail(failed.toString());
        };
    }
}
