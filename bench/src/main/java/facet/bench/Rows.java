package facet.bench;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import facet.database.ColumnRead;
import facet.database.Database;
import facet.database.DatabaseLocation;
import facet.database.DbResult;
import facet.database.Engine;
import facet.database.KeyFences;
import facet.database.OpenMode;
import facet.database.Position;
import facet.database.Row;
import facet.database.RowQuery;
import facet.database.RowSource;
import facet.database.RunningQuery;
import facet.database.Secret;
import facet.database.SortKey;
import facet.database.Table;
import facet.database.ValueType;
import facet.database.ValueType.Scalar;

/// Pages, jumps, sorting and scanning of a large table, each in turn with the same work by plain JDBC on the same engine.
///
///     facet.bench.Rows sqlite FILE [ROWS]
///     facet.bench.Rows postgres HOST PORT DATABASE USER PASSWORD [ROWS]
///
/// Makes the table `Event` there if it is not there. Prints medians of both and their ratio.
public final class Rows {
    private static final int PAGE = 100, ROUNDS = 41, EVERY = 1_000;
    private static final List<ValueType> TYPES = List.of(Scalar.BIG_INT, Scalar.STRING, Scalar.STRING, Scalar.BIG_INT,
            Scalar.FLOAT, Scalar.BOOLEAN, Scalar.DATE_TIME, Scalar.STRING);
    private static final String COLUMNS = "id, name, kind, amount, score, active, \"at\", message";

    private final String url;
    private final String user;
    private final String password;
    private final Database database;
    private final RowSource source;
    private final PrintStream out = System.out;

    private Rows(String url, String user, String password, Database database) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.database = database;
        Table table = ok(database.catalog()).table("Event").orElseThrow();
        List<ColumnRead> reads = new ArrayList<>();
        for (int i = 0; i < TYPES.size(); i++)
            reads.add(ColumnRead.of(table, table.columns().get(i), TYPES.get(i)));
        this.source = new RowSource(table.qualifiedName(), reads, table.key());
    }

    /// Measures and prints.
    public static void main(String[] arguments) throws SQLException {
        boolean isFile = arguments[0].equals("sqlite");
        int rowsAt = isFile ? 2 : 6;
        long rows = arguments.length > rowsAt ? Long.parseLong(arguments[rowsAt]) : 1_000_000;
        String url = isFile
                ? "jdbc:sqlite:" + arguments[1]
                : "jdbc:postgresql://" + arguments[1] + ":" + arguments[2] + "/" + arguments[3];
        String user = isFile ? "" : arguments[4];
        String password = isFile ? "" : arguments[5];
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            fill(connection, isFile, rows);
        }
        DatabaseLocation where = isFile
                ? DatabaseLocation.sqlite(java.nio.file.Path.of(arguments[1]))
                : new DatabaseLocation.Server(Engine.POSTGRESQL, arguments[1], Integer.parseInt(arguments[2]),
                        arguments[3], "",
                        user, Secret.of(password), Map.of());
        try (Database database = ok(Database.open(where, OpenMode.READ_ONLY))) {
            new Rows(url, user, password, database).all();
        }
    }

    private static void fill(Connection connection, boolean isFile, long rows) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String exists = isFile
                    ? "SELECT count(*) FROM sqlite_schema WHERE name = 'Event'"
                    : "SELECT count(*) FROM pg_class WHERE relname = 'Event'";
            try (ResultSet found = statement.executeQuery(exists)) {
                if (found.next() && found.getInt(1) > 0) return;
            }
            statement.execute("CREATE TABLE \"Event\" (id " + (isFile ? "INTEGER" : "bigint")
                    + " PRIMARY KEY, name text NOT NULL, "
                    + "kind text, amount bigint NOT NULL, score " + (isFile ? "REAL" : "float8") + ", active "
                    + (isFile ? "BOOLEAN" : "boolean") + " NOT NULL, \"at\" " + (isFile ? "DATETIME" : "timestamp(3)")
                    + " NOT NULL, message text NOT NULL)");
            String number = isFile ? "value" : "i";
            String truth = isFile ? number + " % 3 = 0" : "(" + number + " % 3 = 0)";
            String time = isFile
                    ? "1700000000000 + " + number + " * 1000"
                    : "timestamp '2024-01-01' + " + number + " * interval '1 second'";
            String series = isFile ? "generate_series" : "generate_series(1::bigint, " + rows + ") AS i";
            String from = isFile
                    ? "(WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < " + rows
                            + ") SELECT value FROM n)"
                    : series;
            statement.execute(
                    "INSERT INTO \"Event\" SELECT " + number + ", 'name ' || " + number + ", CASE WHEN " + number
                            + " % 5 = 0 THEN NULL ELSE 'kind ' || " + number + " % 7 END, " + number
                            + " * 7919 % 1000003, " + number
                            + " / 7.0, " + truth + ", " + time + ", 'message ' || " + number
                            + " * 7919 % 999983 || ' of some length' FROM "
                            + from);
            if (!isFile) statement.execute("ANALYZE \"Event\"");
        }
    }

    private void all() throws SQLException {
        long start = System.nanoTime();
        KeyFences fences = ok(database.fences(RowQuery.first(source, PAGE), EVERY, new RunningQuery()));
        long count = fences.rowCount();
        out.printf("%,d rows; fences in %,d ms%n", count, (System.nanoTime() - start) / 1_000_000);
        RowQuery query = RowQuery.first(source, PAGE);
        Random random = new Random(1);
        pair("first page", () -> page(query), plain -> plain.page("ORDER BY id LIMIT " + (PAGE + 1)));
        pair("last page", () -> page(query.at(Position.end())),
                plain -> plain.page("ORDER BY id DESC LIMIT " + (PAGE + 1)));
        long[] index = new long[1];
        pair("page at a random row", () -> {
            index[0] = (long) (random.nextDouble() * (count - PAGE));
            page(query.at(new Position.Nth(index[0], fences)));
        }, plain -> plain.page("AND id >= " + (index[0] + 1) + " ORDER BY id LIMIT " + (PAGE + 1)));
        RowQuery byMessage = query.sortedBy(List.of(new SortKey(source.columns().get(7), SortKey.Direction.ASCENDING)));
        few("sorted by message, no index", () -> page(byMessage),
                plain -> plain.page("ORDER BY message, id LIMIT " + (PAGE + 1)));
        few("scan of all rows", () -> scan(query), plain -> plain.page("ORDER BY id"));
    }

    /// Work by plain JDBC.
    private interface PlainWork {
        void with(Plain plain) throws SQLException;
    }

    private void pair(String what, Runnable ours, PlainWork theirs) throws SQLException {
        measure(what, ROUNDS, ours, theirs);
    }

    private void few(String what, Runnable ours, PlainWork theirs) throws SQLException {
        measure(what, 5, ours, theirs);
    }

    private void measure(String what, int rounds, Runnable ours, PlainWork theirs) throws SQLException {
        double[] own = new double[rounds];
        double[] plain = new double[rounds];
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            Plain engine = new Plain(connection);
            for (int i = rounds > 5 ? -500 : -1; i < rounds; i++) {
                long start = System.nanoTime();
                ours.run();
                long middle = System.nanoTime();
                theirs.with(engine);
                if (i >= 0) {
                    own[i] = (middle - start) / 1e6;
                    plain[i] = (System.nanoTime() - middle) / 1e6;
                }
            }
        }
        Arrays.sort(own);
        Arrays.sort(plain);
        out.printf("%-30s ours %9.3f ms, plain JDBC %9.3f ms, ratio %5.2f%n", what, own[rounds / 2], plain[rounds / 2],
                own[rounds / 2] / plain[rounds / 2]);
    }

    private void page(RowQuery query) {
        if (ok(database.rows(query, new RunningQuery())).rows().size() != PAGE)
            throw new IllegalStateException("Not a whole page");
    }

    private void scan(RowQuery query) {
        long[] cells = new long[1];
        ok(database.scan(query, new RunningQuery(), (Row row) -> cells[0] += row.values().size()));
    }

    /// The same rows by plain JDBC, every value taken as an object.
    private record Plain(Connection connection) {
        void page(String rest) throws SQLException {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection
                    .prepareStatement("SELECT " + COLUMNS + " FROM \"Event\" WHERE 1 = 1 " + rest)) {
                statement.setFetchSize(1_000);
                try (ResultSet rows = statement.executeQuery()) {
                    int width = rows.getMetaData().getColumnCount();
                    long seen = 0;
                    while (rows.next())
                        for (int i = 1; i <= width; i++)
                            if (rows.getObject(i) != null) seen++;
                    if (seen == 0) throw new IllegalStateException("No rows");
                }
            }
        }
    }

    private static <T> T ok(DbResult<T> result) {
        return switch (result) {
            case DbResult.Ok<T>(T value) -> value;
            case DbResult.Failed<T>(var error) -> throw new IllegalStateException(error.toString());
        };
    }
}
