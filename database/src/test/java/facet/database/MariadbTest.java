package facet.database;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import facet.database.ValueType.Scalar;
import facet.database.url.ConnectionUrl;
import facet.database.url.UrlBase;
import facet.database.url.UrlResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static facet.database.Sandbox.error;
import static facet.database.Sandbox.ok;
import static facet.database.Sandbox.page;
import static facet.database.TestEngine.ROLE;
import static facet.database.TestEngine.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// MariaDB, and what only it does.
class MariadbTest implements EngineSuite, ServerTroubles {

    private static final String EVERY_TYPE = """
            CREATE TABLE `Every` (
                id int AUTO_INCREMENT PRIMARY KEY, big bigint, huge bigint unsigned, number decimal(65, 30), `real` double,
                single float, truth tinyint(1), `bit` bit(1), text text, short varchar(10), role enum('USER', 'ADMIN'),
                stamp datetime(3), zoned timestamp(6) NULL, day date, clock time(3), year year, doc json, bytes longblob,
                fixed binary(3), words set('a', 'b'), place point);
            INSERT INTO `Every` (big, huge, number, `real`, single, truth, `bit`, text, short, role, stamp, zoned, day, clock, year,
                doc, bytes, fixed, words, place)
            VALUES (9223372036854775807, 18446744073709551615, 12345678901234567890.123456789012345678901234567890, 0.1, 0.1, 1,
                1, 'it''s \\\\ é 😀 ', 'short', 'ADMIN', '2024-02-29 12:30:00.5', '2024-02-29 12:30:00.123456', '1999-12-31',
                '23:59:59.5', 1999, '{"b":1,  "a":2}', x'00ff', x'010203', 'a,b', point(1, 2));
            INSERT INTO `Every` () VALUES ()""";

    @Override
    public EngineWords words() {
        return EngineWords.MARIADB;
    }

    @Override
    public TestDatabase made(String script) throws Exception {
        return MariadbServer.database(script);
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeItIsSent(@TempDir Path folder) throws Exception {
        TestDatabase sandbox = database(
                "CREATE TABLE \"F\" (id integer NOT NULL PRIMARY KEY, bytes {bytes}, small blob);\n"
                        + "INSERT INTO \"F\" VALUES (1, NULL, NULL)");
        Path file = folder.resolve("film.mp4");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(17 << 20);
        }
        RowSource source = Sandbox.source("F", TableKey.columns("id"), Sandbox.integer("id"));
        Value film = new Value.FileBytes(BytesFile.of(file));
        DatabaseError server = EditsFixture.failed(
                TestEngine.save(sandbox, EditsFixture.update(source, 1, "bytes", Value.ofNull(), film))).error();
        assertEquals(
                "film.mp4 has 17825792 bytes, and the server takes 16777216 in one statement. Choose a smaller file,"
                        + " or have the server's max_allowed_packet raised.",
                server.message());
        DatabaseError column = EditsFixture.failed(
                TestEngine.save(sandbox, EditsFixture.update(source, 1, "small", Value.ofNull(), film))).error();
        assertEquals("film.mp4 has 17825792 bytes, and small holds 65535 at most. Choose a smaller file.",
                column.message());
    }

    @Override
    public EveryType everyType() {
        return new EveryType(EVERY_TYPE,
                List.of(Scalar.INT, Scalar.BIG_INT, Scalar.DECIMAL, Scalar.DECIMAL, Scalar.FLOAT, Scalar.FLOAT,
                        Scalar.BOOLEAN, Scalar.BOOLEAN, Scalar.STRING, Scalar.STRING, ROLE, Scalar.DATE_TIME,
                        Scalar.DATE_TIME, Scalar.DATE_TIME, Scalar.DATE_TIME, Scalar.INT, Scalar.JSON, Scalar.BYTES,
                        Scalar.BYTES, Scalar.UNSUPPORTED, Scalar.UNSUPPORTED),
                List.of(new Value.Int(1), new Value.BigInt(Long.MAX_VALUE),
                        new Value.Decimal(new BigDecimal("18446744073709551615")),
                        new Value.Decimal(new BigDecimal("12345678901234567890.123456789012345678901234567890")),
                        new Value.Real(0.1), new Value.Real(0.1), new Value.Bool(true), new Value.Bool(true),
                        new Value.Text("it's \\ é 😀 "), new Value.Text("short"), new Value.EnumValue("ADMIN"),
                        at("2024-02-29T12:30:00.500Z"), at("2024-02-29T12:30:00.123456Z"), at("1999-12-31T00:00:00Z"),
                        at("1970-01-01T23:59:59.500Z"), new Value.Int(1999), new Value.Json("{\"b\":1,  \"a\":2}"),
                        Value.Bytes.of(Blob.of(new byte[]{0, -1})), Value.Bytes.of(Blob.of(new byte[]{1, 2, 3})),
                        new Value.Text("a,b"), new Value.Text("POINT(1 2)")),
                List.of("place"));
    }

    @Override
    public List<Misfit> misfits() {
        return List.of(Misfit.of("tinyint", 300), Misfit.of("smallint", 40_000), Misfit.of("mediumint", 9_000_000),
                Misfit.of("int", 3_000_000_000L), Misfit.of("int unsigned", -1),
                Misfit.of("bigint", "9223372036854775808"), Misfit.of("decimal(5, 2)", 1_000),
                new Misfit("float", new Value.Real(1e39)), new Misfit("double", new Value.Real(Double.NaN)),
                Misfit.of("varchar(3)", "abcd"), Misfit.of("char(3)", "abcd"), Misfit.of("tinytext", "x".repeat(300)),
                Misfit.of("enum('a')", "b"), Misfit.of("set('a')", "b"), Misfit.of("date", "x"),
                Misfit.of("datetime", "x"), Misfit.of("time", "x"), Misfit.of("year", 3_000), Misfit.of("json", "{"),
                Misfit.of("bit(3)", 9), Misfit.of("uuid", "x"), Misfit.of("inet6", "x"),
                new Misfit("binary(2)", Value.Bytes.of(Blob.of(new byte[3]))),
                new Misfit("varbinary(2)", Value.Bytes.of(Blob.of(new byte[3]))),
                new Misfit("tinyblob", Value.Bytes.of(Blob.of(new byte[300]))));
    }

    @Override
    public LongQuery longQuery() {
        return new LongQuery("CREATE VIEW slow AS SELECT sleep(60) AS nothing", "SELECT id FROM"
                + " information_schema.processlist WHERE info LIKE '%`slow`%' AND id <> connection_id()");
    }

    @Override
    public void killAll(TestDatabase sandbox) throws SQLException {
        for (String id : sandbox.ask("SELECT id FROM information_schema.processlist WHERE db = database()"
                + " AND user = 'root'")) {
            try {
                sandbox.run("KILL " + id);
            } catch (SQLException goneAlready) {
                assertEquals(1094, goneAlready.getErrorCode());
            }
        }
    }

    @Override
    public String waiting() {
        // What innodb_trx says is not brought up to date while it is asked again and again.
        return "SELECT 1 FROM information_schema.global_status WHERE variable_name = 'INNODB_ROW_LOCK_CURRENT_WAITS'"
                + " AND variable_value <> '0'";
    }

    @Override
    public int longestName() {
        return 64;
    }

    /// It has neither.
    @Override
    public List<String> strangestNames() {
        return List.of();
    }

    @Override
    public int widestResult() {
        return 4_096;
    }

    @Override
    public int mostColumns() {
        return 1_017;
    }

    @Test
    void whatTheServerWouldRoundIsRefused() throws SQLException, IOException {
        MariadbServer.Sandboxed sandbox = MariadbServer.database(
                "CREATE TABLE t (id int PRIMARY KEY, price decimal(10, 2), at datetime(3))");
        try (Database database = sandbox.open(OpenMode.READ_WRITE)) {
            Catalog catalog = ok(database.catalog());
            RowSource source = TestEngine.all(catalog, "t", Scalar.INT, Scalar.DECIMAL, Scalar.DATE_TIME);
            for (Map.Entry<String, Value> each : Map
                    .of("price", (Value) new Value.Decimal(new BigDecimal("1.005")), "at",
                            Value.DateTime.of(Instant.parse("2024-01-01T00:00:00.0005Z"), DateTimeForm.SQL_TEXT))
                    .entrySet()) {
                SaveOutcome outcome = database.save(new Changeset(List.of(new RowEdit.Insert(source,
                        Map.of("id", new Value.Int(1), each.getKey(), each.getValue())))), catalog);
                DatabaseError error = assertInstanceOf(SaveOutcome.Failed.class, outcome).error();
                assertEquals(each.getKey(), error.column());
                assertEquals(DatabaseError.Kind.VALUE, error.kind());
            }
        }
    }

    @Test
    void whyAServerCannotBeSpokenToIsSaid() throws SQLException, IOException {
        MariadbServer.Sandboxed sandbox = MariadbServer
                .database("CREATE USER IF NOT EXISTS 'eve' IDENTIFIED BY 'right'");
        int port = sandbox.port();
        refused(DatabaseError.Kind.DATABASE_MISSING, "no database \"nowhere\"",
                MariadbServer.Sandboxed.location("root", "nowhere", port, Map.of()));
        refused(DatabaseError.Kind.LOGIN, "refuses the user \"eve\"",
                MariadbServer.Sandboxed.location("eve", sandbox.name(), port, Map.of()));
        refused(DatabaseError.Kind.UNREACHABLE, "Nothing listens at 127.0.0.1:1",
                MariadbServer.Sandboxed.location("root", sandbox.name(), 1, Map.of()));
        refused(DatabaseError.Kind.UNREACHABLE, "There is no host called nowhere.invalid", new DatabaseLocation.Server(
                Engine.MYSQL, "nowhere.invalid", 3306, "x", "", "root", Secret.NONE, Map.of()));
        refused(DatabaseError.Kind.TLS, "offers no encryption",
                MariadbServer.Sandboxed.location("root", sandbox.name(), port, Map.of("sslMode", "trust")));
        refused(DatabaseError.Kind.UNREACHABLE, "does not speak as PostgreSQL does", new DatabaseLocation.Server(
                Engine.POSTGRESQL, "127.0.0.1", port, "x", "", "root", Secret.NONE, Map.of("connectTimeout", "5")));
    }

    private static void refused(DatabaseError.Kind kind, String words, DatabaseLocation.Server where) {
        DatabaseError error = error(Database.open(where, OpenMode.READ_ONLY));
        assertTrue(error.message().contains(words), error::toString);
        assertEquals(kind, error.kind(), error::toString);
    }

    @Test
    void oneConnectionIsEnoughToReadAndToSave() throws SQLException, IOException {
        MariadbServer.Sandboxed sandbox = MariadbServer.database("CREATE TABLE t (id int PRIMARY KEY)");
        sandbox.run("CREATE USER 'lonely'@'%' WITH MAX_USER_CONNECTIONS 1;\nGRANT ALL ON *.* TO 'lonely'@'%'");
        DatabaseLocation.Server where = new DatabaseLocation.Server(Engine.MYSQL, "127.0.0.1", sandbox.port(),
                sandbox.name(), "", "lonely", Secret.NONE, Map.of(), 1);
        try (Database database = ok(Database.open(where, OpenMode.READ_WRITE))) {
            Catalog catalog = ok(database.catalog());
            RowSource source = TestEngine.all(catalog, "t", Scalar.INT);
            for (int i = 1; i <= 3; i++) {
                SaveOutcome outcome = database.save(new Changeset(
                        List.of(new RowEdit.Insert(source, Map.of("id", new Value.Int(i))))), catalog);
                assertInstanceOf(SaveOutcome.Saved.class, outcome, outcome::toString);
                assertEquals(i, page(database, RowQuery.first(source, 9)).rows().size());
            }
        }
    }

    @Test
    void bytesAreCopiedInPiecesThatTheServersAnswersHold() throws SQLException, IOException {
        MariadbServer.Sandboxed sandbox = MariadbServer.database("""
                CREATE TABLE t (id int PRIMARY KEY, bytes longblob);
                INSERT INTO t VALUES (1, repeat('ab', 1500000))""");
        sandbox.run("SET GLOBAL max_allowed_packet = 1048576");
        try (Database database = ok(Database.open(sandbox.location(), OpenMode.READ_ONLY))) {
            RowSource source = TestEngine.all(ok(database.catalog()), "t", Scalar.INT, Scalar.BYTES);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertEquals(OptionalLong.of(3_000_000),
                    ok(database.copyBytes(source, page(database, RowQuery.first(source, 1)).rows().getFirst().key(),
                            source.columns().get(1), out, new RunningQuery())));
            assertEquals("ab".repeat(1_500_000), out.toString(StandardCharsets.UTF_8));
        } finally {
            sandbox.run("SET GLOBAL max_allowed_packet = 16777216");
        }
    }

    @Test
    void aServerIsReachedByItsSocketInTheFileSystem() throws SQLException, IOException {
        MariadbServer.Sandboxed sandbox = MariadbServer.database("CREATE TABLE t (id int PRIMARY KEY, name longtext)");
        String url = "mysql://root@localhost/" + sandbox.name() + "?socket=" + MariadbServer.socket();
        UrlResult.Understood read = assertInstanceOf(UrlResult.Understood.class,
                ConnectionUrl.read(url, UrlBase.of(Path.of("."))));
        String large = "é".repeat(3_000_000);
        try (Database database = ok(Database.open(read.location(), OpenMode.READ_WRITE))) {
            RowSource source = TestEngine.all(ok(database.catalog()), "t", Scalar.INT, Scalar.STRING);
            SaveOutcome outcome = database.save(new Changeset(List.of(new RowEdit.Insert(source,
                    Map.of("id", new Value.Int(1), "name", new Value.Text(large))))), ok(database.catalog()));
            assertInstanceOf(SaveOutcome.Saved.class, outcome, outcome::toString);
            assertEquals(Optional.of(new Value.Text(large)),
                    ok(database.whole(source, page(database, RowQuery.first(source, 1)).rows().getFirst().key(),
                            source.columns().get(1), new RunningQuery())));
        }
        DatabaseLocation.Server absent = new DatabaseLocation.Server(Engine.MYSQL, "/nowhere/my.sock", 3306,
                sandbox.name(), "", "root", Secret.NONE,
                Map.of("socketFactory", "facet.database.jdbc.UnixSocketFactory", "unixSocket", "/nowhere/my.sock"));
        assertEquals(DatabaseError.Kind.UNREACHABLE, error(Database.open(absent, OpenMode.READ_ONLY)).kind());
    }
}
