package facet.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import static org.junit.jupiter.api.Assertions.fail;

/// A SQLite file for one test, made and looked at by plain JDBC so that what is tested does not test itself.
final class Sandbox implements TestDatabase {

    private final Path file;

    private Sandbox(Path file) {
        this.file = file;
    }

    /// A new database in `folder`, made by `script`, whose statements are separated by `;` at the end of a line.
    static Sandbox of(Path folder, String script) throws SQLException {
        return named(folder, "test.db", script);
    }

    static Sandbox named(Path folder, String name, String script) throws SQLException {
        Sandbox sandbox = new Sandbox(folder.resolve(name));
        sandbox.run(script);
        return sandbox;
    }

    Path file() {
        return file;
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:file:" + file.toUri().getRawPath());
    }

    @Override
    public DatabaseLocation location() {
        return DatabaseLocation.sqlite(file);
    }

    /// The names of the files beside and including the database, and a hash of the database.
    String fingerprint() throws IOException {
        try (var files = Files.list(file.toAbsolutePath().getParent())) {
            return files.map(each -> String.valueOf(each.getFileName())).sorted().toList() + " " + hash();
        }
    }

    String hash() throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }

    static <T> T ok(DbResult<T> result) {
        return switch (result) {
            case DbResult.Ok<T>(T value) -> value;
            case DbResult.Failed<T>(DatabaseError error) -> fail(error.toString());
        };
    }

    static DatabaseError error(DbResult<?> result) {
        return switch (result) {
            case DbResult.Ok<?>(Object value) -> fail("It worked: " + value);
            case DbResult.Failed<?>(DatabaseError error) -> error;
        };
    }

    static RowSource source(String table, TableKey key, ColumnRead... columns) {
        return new RowSource(TableName.of(table), Arrays.asList(columns), key);
    }

    static ColumnRead text(String name) {
        return new ColumnRead(name, ValueType.Scalar.STRING);
    }

    static ColumnRead integer(String name) {
        return new ColumnRead(name, ValueType.Scalar.INT);
    }

    static ColumnRead any(String name) {
        return new ColumnRead(name, ValueType.Scalar.UNSUPPORTED);
    }

    static ColumnRead dateTime(String name) {
        return new ColumnRead(name, ValueType.Scalar.DATE_TIME);
    }

    static RowPage page(Database database, RowQuery query) {
        return ok(database.rows(query, new RunningQuery()));
    }

    /// The rows of a page, each as its values joined with `|`.
    static List<String> shown(RowPage page) {
        return page.rows().stream().map(Sandbox::shown).toList();
    }

    static String shown(Row row) {
        return String.join("|", row.values().stream()
                .map(value -> value.isNull() ? "null" : ValueText.show(value, TextRules.USUAL)).toList());
    }

    static SortKey ascending(ColumnRead column) {
        return new SortKey(column, SortKey.Direction.ASCENDING);
    }

    static SortKey descending(ColumnRead column) {
        return new SortKey(column, SortKey.Direction.DESCENDING);
    }
}
