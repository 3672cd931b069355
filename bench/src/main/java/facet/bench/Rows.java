package facet.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

import facet.database.ColumnRead;
import facet.database.Database;
import facet.database.DatabaseLocation;
import facet.database.DbResult;
import facet.database.Engine;
import facet.database.Filter;
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
///     facet.bench.Rows mariadb HOST PORT DATABASE USER PASSWORD [ROWS]
///
/// Makes the table `Event` there if it is not there. Prints medians of both and their ratio, and what the heap holds. Of a table of
/// more than five million rows it is sorted three times and scanned once only; fifty million take 2.4 GB of disk on SQLite and 8 GB on
/// PostgreSQL.
public final class Rows {
    private static final int PAGE = 100, ROUNDS = 41, EVERY = 1_000;
    private static final long LARGE = 5_000_000;
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
        boolean isMaria = arguments[0].equals("mariadb");
        int rowsAt = isFile ? 2 : 6;
        long rows = arguments.length > rowsAt ? Long.parseLong(arguments[rowsAt]) : 1_000_000;
        String url = isFile
                ? "jdbc:sqlite:" + arguments[1]
                : "jdbc:" + (isMaria ? "mariadb" : "postgresql") + "://" + arguments[1] + ":" + arguments[2] + "/"
                        + arguments[3]
                        + (isMaria ? "?sessionVariables=sql_mode='ANSI_QUOTES,PIPES_AS_CONCAT'" : "");
        String user = isFile ? "" : arguments[4];
        String password = isFile ? "" : arguments[5];
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            fill(connection, arguments[0], rows);
        }
        DatabaseLocation where = isFile
                ? DatabaseLocation.sqlite(java.nio.file.Path.of(arguments[1]))
                : new DatabaseLocation.Server(isMaria ? Engine.MYSQL : Engine.POSTGRESQL, arguments[1],
                        Integer.parseInt(arguments[2]), arguments[3], "",
                        user, Secret.of(password), Map.of());
        try (Database database = ok(Database.open(where, OpenMode.READ_ONLY))) {
            new Rows(url, user, password, database).all();
        }
    }

    private static void fill(Connection connection, String engine, long rows) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String exists = engine.equals("sqlite")
                    ? "SELECT count(*) FROM sqlite_schema WHERE name = 'Event'"
                    : "SELECT count(*) FROM information_schema.tables WHERE table_name = 'Event'";
            try (ResultSet found = statement.executeQuery(exists)) {
                if (found.next() && found.getInt(1) > 0) return;
            }
            statement.execute(switch (engine) {
                case "sqlite" -> table("INTEGER", "text", "REAL", "BOOLEAN", "DATETIME");
                case "mariadb" -> table("bigint", "varchar(100)", "double", "boolean", "datetime(3)");
                default -> table("bigint", "text", "float8", "boolean", "timestamp(3)");
            });
            statement.execute(switch (engine) {
                case "sqlite" ->
                    rows("(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + rows
                            + ") SELECT i FROM n)", "1700000000000 + i * 1000");
                case "mariadb" -> rows("(SELECT seq AS i FROM seq_1_to_" + rows + ") AS n",
                        "timestamp '2024-01-01 00:00:00' + interval i second");
                default -> rows("generate_series(1::bigint, " + rows + ") AS i",
                        "timestamp '2024-01-01' + i * interval '1 second'");
            });
            if (engine.equals("postgres")) statement.execute("ANALYZE \"Event\"");
            if (engine.equals("mariadb")) statement.execute("ANALYZE TABLE \"Event\"");
        }
    }

    private static String table(String key, String text, String real, String truth, String time) {
        return "CREATE TABLE \"Event\" (id " + key + " PRIMARY KEY, name " + text + " NOT NULL, kind " + text
                + ", amount bigint NOT NULL, score " + real + ", active " + truth + " NOT NULL, \"at\" " + time
                + " NOT NULL, message " + text + " NOT NULL)";
    }

    private static String rows(String from, String time) {
        return "INSERT INTO \"Event\" SELECT i, 'name ' || i, CASE WHEN i % 5 = 0 THEN NULL ELSE 'kind ' || i % 7 END,"
                + " i * 7919 % 1000003, i / 7.0, (i % 3 = 0), " + time
                + ", 'message ' || i * 7919 % 999983 || ' of some length' FROM " + from;
    }

    private void all() throws SQLException {
        long start = System.nanoTime();
        KeyFences fences = ok(database.fences(RowQuery.first(source, PAGE), EVERY, new RunningQuery()));
        long count = fences.rowCount();
        out.printf("%,d rows; fences in %,d ms%n", count, (System.nanoTime() - start) / 1_000_000);
        RowQuery query = RowQuery.first(source, PAGE);
        RowQuery whole = new RowQuery(source, Filter.ALL, List.of(), Position.start(), PAGE, Integer.MAX_VALUE);
        Random random = new Random(1);
        pair("first page", () -> page(query), plain -> plain.page("ORDER BY id LIMIT " + (PAGE + 1)));
        pair("last page", () -> page(query.at(Position.end())),
                plain -> plain.page("ORDER BY id DESC LIMIT " + (PAGE + 1)));
        Supplier<Long> index = inTurn(() -> (long) (random.nextDouble() * (count - PAGE)));
        pair("page at a random row", () -> page(query.at(new Position.Nth(index.get(), fences))),
                plain -> plain.page("AND id >= " + (index.get() + 1) + " ORDER BY id LIMIT " + (PAGE + 1)));
        RowQuery byMessage = query.sortedBy(List.of(new SortKey(source.columns().get(7), SortKey.Direction.ASCENDING)));
        measure("sorted by message, no index", count > LARGE ? 3 : 5, () -> page(byMessage),
                plain -> plain.page("ORDER BY message, id LIMIT " + (PAGE + 1)));
        measure("scan of all rows", count > LARGE ? 1 : 5, () -> scan(whole), plain -> plain.scan("ORDER BY id"));
        System.gc();
        long held = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        out.printf("heap held with all fences: %,d KB; most at once: %,d KB%n", held / 1024, mostHeap() / 1024);
    }

    /// Gives each number twice: to whoever asks first in a round, and to the other.
    private static Supplier<Long> inTurn(Supplier<Long> numbers) {
        Deque<Long> left = new ArrayDeque<>();
        return () -> {
            if (!left.isEmpty()) return left.removeFirst();
            Long number = numbers.get();
            left.add(number);
            return number;
        };
    }

    /// The sum of the most that each part of the heap has held at once.
    private static long mostHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    /// Work by plain JDBC.
    private interface PlainWork {
        void with(Plain plain) throws SQLException;
    }

    private void pair(String what, Runnable ours, PlainWork theirs) throws SQLException {
        measure(what, ROUNDS, ours, theirs);
    }

    /// Who comes first in a round finds less in the caches, so they take turns.
    private void measure(String what, int times, Runnable ours, PlainWork theirs) throws SQLException {
        Times own = new Times(times);
        Times plain = new Times(times);
        int warmUp = times > 5 ? 3_000 : times > 1 ? 1 : 0;
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            Plain engine = new Plain(connection);
            for (int i = -warmUp; i < times; i++) {
                boolean isOursFirst = i % 2 == 0;
                for (int turn = 0; turn < 2; turn++) {
                    boolean isOurs = isOursFirst == (turn == 0);
                    Moment start = Moment.now();
                    if (isOurs) ours.run();
                    else
                        theirs.with(engine);
                    if (i >= 0) (isOurs ? own : plain).put(i, start, Moment.now());
                }
            }
        }
        out.printf("%-30s ours %9.3f ms, plain JDBC %9.3f ms, ratio %5.2f; by CPU time of the thread %5.2f%n", what,
                median(own.wall), median(plain.wall), median(own.wall) / median(plain.wall),
                median(own.cpu) / median(plain.cpu));
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /// Times on the wall and of the processor, in milliseconds. On SQLite the thread does all the work, so a busy machine shows less in
    /// its processor time.
    private static final class Times {
        private final double[] wall;
        private final double[] cpu;

        Times(int count) {
            wall = new double[count];
            cpu = new double[count];
        }

        void put(int index, Moment from, Moment to) {
            wall[index] = (to.wall - from.wall) / 1e6;
            cpu[index] = (to.cpu - from.cpu) / 1e6;
        }
    }

    /// A moment on both clocks.
    private record Moment(long wall, long cpu) {

        static Moment now() {
            return new Moment(System.nanoTime(), ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
        }
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
            read(rest, 0);
        }

        /// All rows, of which servers' drivers are told how many to fetch at a time; PostgreSQL's minds that within a transaction only.
        void scan(String rest) throws SQLException {
            connection.setAutoCommit(false);
            read(rest, 1_000);
            connection.rollback();
            connection.setAutoCommit(true);
        }

        private void read(String rest, int fetchSize) throws SQLException {
            try (PreparedStatement statement = connection
                    .prepareStatement("SELECT " + COLUMNS + " FROM \"Event\" WHERE 1 = 1 " + rest)) {
                statement.setFetchSize(fetchSize);
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
