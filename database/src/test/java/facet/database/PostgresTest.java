package facet.database;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import facet.database.DatabaseError.Kind;
import facet.database.ValueType.Scalar;
import org.junit.jupiter.api.Test;

import static facet.database.EditsFixture.PROFILES;
import static facet.database.EditsFixture.TABLES;
import static facet.database.EditsFixture.failed;
import static facet.database.EditsFixture.insert;
import static facet.database.EditsFixture.number;
import static facet.database.EditsFixture.saved;
import static facet.database.EditsFixture.update;
import static facet.database.Sandbox.error;
import static facet.database.TestEngine.ROLE;
import static facet.database.TestEngine.at;
import static facet.database.TestEngine.save;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// PostgreSQL, and what only it does.
class PostgresTest implements EngineSuite, EngineKeyExchange, ServerTroubles {

    private static final String EVERY_TYPE = """
            CREATE TYPE "Role" AS ENUM ('USER', 'ADMIN');
            CREATE TABLE "Every" (
                id serial PRIMARY KEY, big bigint, number numeric(65, 30), real float8, single float4, truth boolean, text text,
                short varchar(10), role "Role", stamp timestamp(3), zoned timestamptz(6), day date, clock time(3),
                doc jsonb, plain json, bytes bytea, key uuid, list integer[], words text[], net inet, cash money);
            INSERT INTO "Every" (big, number, real, single, truth, text, short, role, stamp, zoned, day, clock, doc, plain, bytes, key,
                list, words, net, cash)
            VALUES (9223372036854775807, 12345678901234567890.123456789012345678901234567890, 0.1, 0.1, true, 'it''s', 'short',
                'ADMIN', '2024-02-29 12:30:00.5', '2024-02-29 12:30:00.123456+02', '1999-12-31', '23:59:59.5',
                '{"b": 1, "a": [null]}', '{"b":1,  "a":2}', '\\x00ff', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11',
                '{1,NULL,3}', '{"a,b","",NULL,"q\\"\\\\"}', '10.0.0.1/8', 12.5);
            INSERT INTO "Every" DEFAULT VALUES""";

    @Override
    public EngineWords words() {
        return EngineWords.POSTGRES;
    }

    @Override
    public TestDatabase made(String script) throws Exception {
        return PostgresServer.database(script);
    }

    @Override
    public EveryType everyType() {
        return new EveryType(EVERY_TYPE,
                List.of(Scalar.INT, Scalar.BIG_INT, Scalar.DECIMAL, Scalar.FLOAT, Scalar.FLOAT, Scalar.BOOLEAN,
                        Scalar.STRING, Scalar.STRING, ROLE, Scalar.DATE_TIME, Scalar.DATE_TIME, Scalar.DATE_TIME,
                        Scalar.DATE_TIME, Scalar.JSON, Scalar.JSON, Scalar.BYTES, Scalar.STRING,
                        new ValueType.ListOf(Scalar.INT), new ValueType.ListOf(Scalar.STRING), Scalar.UNSUPPORTED,
                        Scalar.UNSUPPORTED),
                List.of(new Value.Int(1), new Value.BigInt(Long.MAX_VALUE),
                        new Value.Decimal(new BigDecimal("12345678901234567890.123456789012345678901234567890")),
                        new Value.Real(0.1), new Value.Real(0.1), new Value.Bool(true), new Value.Text("it's"),
                        new Value.Text("short"), new Value.EnumValue("ADMIN"), at("2024-02-29T12:30:00.500Z"),
                        at("2024-02-29T10:30:00.123456Z"), at("1999-12-31T00:00:00Z"), at("1970-01-01T23:59:59.500Z"),
                        new Value.Json("{\"a\": [null], \"b\": 1}"), new Value.Json("{\"b\":1,  \"a\":2}"),
                        Value.Bytes.of(Blob.of(new byte[]{0, -1})),
                        new Value.Text("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"),
                        new Value.ListValue(List.of(new Value.Int(1), Value.ofNull(), new Value.Int(3))),
                        new Value.ListValue(List.of(new Value.Text("a,b"), new Value.Text(""), Value.ofNull(),
                                new Value.Text("q\"\\"))),
                        new Value.Text("10.0.0.1/8"), new Value.Text("$12.50")),
                List.of());
    }

    @Override
    public List<Misfit> misfits() {
        return List.of(Misfit.of("smallint", 40_000), Misfit.of("integer", 3_000_000_000L),
                Misfit.of("bigint", "9223372036854775808"), Misfit.of("numeric(5, 2)", 1_000),
                new Misfit("real", new Value.Real(1e100)), Misfit.of("varchar(3)", "abcd"),
                Misfit.of("char(3)", "abcd"),
                Misfit.of("uuid", "x"), Misfit.of("json", "{"), Misfit.of("jsonb", "{"), Misfit.of("date", "x"),
                Misfit.of("timestamp", "x"), Misfit.of("timestamptz", "x"), Misfit.of("time", "25:00"),
                Misfit.of("interval", "x"), Misfit.of("inet", "x"), Misfit.of("boolean", "maybe"),
                Misfit.of("bit(3)", "1010"), Misfit.of("varbit(2)", "101"), Misfit.of("integer[]", "{a}"),
                Misfit.of("point", "x"), Misfit.of("money", "x"), Misfit.of("text", "a\0b"),
                Misfit.of("bytea", "\\xzz"));
    }

    @Override
    public LongQuery longQuery() {
        return new LongQuery("CREATE VIEW slow AS SELECT pg_sleep(60)::text AS nothing", "SELECT pid FROM"
                + " pg_stat_activity WHERE query LIKE '%\"slow\"%' AND state = 'active' AND pid <> pg_backend_pid()");
    }

    @Override
    public void killAll(TestDatabase sandbox) throws SQLException {
        sandbox.ask("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'Facet'"
                + " AND datname = current_database()");
    }

    @Override
    public String waiting() {
        return "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()";
    }

    @Override
    public int longestName() {
        return 63;
    }

    @Override
    public int widestResult() {
        return 1_600;
    }

    @Override
    public int mostColumns() {
        return 1_600;
    }

    @Test
    void aServerBeforeElevenMakesDigestsThatItHas() throws Exception {
        SqlDialect old = new PostgresDialect(Engine.POSTGRESQL, List.of(), false);
        SqlDialect now = new PostgresDialect(Engine.POSTGRESQL, List.of(), true);
        TestDatabase sandbox = database("CREATE TABLE t (a text, b bytea); INSERT INTO t VALUES ('é', 'x')");
        String terms = old.digest("t.a", "text") + ", " + old.digest("t.b", "bytea") + ", "
                + now.digest("t.b", "bytea");
        assertEquals(List.of(
                "66ddcd97cfdeabb2f6fb8a999b4bc76f|9dd4e461268c8034f5c8564e155c67a6|2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"),
                sandbox.ask("SELECT " + terms + " FROM t"));
    }

    @Test
    void aValueOfSeveralThatDoesNotFitIsNamedByItsColumn() throws Exception {
        TestDatabase sandbox = database(
                "CREATE TABLE t (id int PRIMARY KEY, a varchar(3), b varchar(9), c int, d uuid, e varchar(3))");
        try (Database database = sandbox.openToWrite()) {
            Catalog catalog = Sandbox.ok(database.catalog());
            RowSource source = TestEngine.all(catalog, "t", Scalar.INT, Scalar.STRING, Scalar.STRING, Scalar.INT,
                    Scalar.STRING, Scalar.STRING);
            Map<String, Value> good = Map.of("id", number(1), "a", new Value.Text("abc"), "b", new Value.Text("abc"),
                    "c", number(1), "d", new Value.Text("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"), "e",
                    new Value.Text("abc"));
            Map<String, Value> bad = Map.of("a", new Value.Text("abcd"), "b", new Value.Text("0123456789"), "c",
                    number(99_999_999_999L), "d", new Value.Text("no"), "e", new Value.Text("😀😀😀😀"));
            for (Map.Entry<String, Value> one : bad.entrySet()) {
                Map<String, Value> values = new HashMap<>(good);
                values.put(one.getKey(), one.getValue());
                DatabaseError error = failed(
                        database.save(new Changeset(List.of(new RowEdit.Insert(source, values))), catalog)).error();
                assertEquals(Kind.VALUE, error.kind());
                assertEquals(one.getKey(), error.column(), error::toString);
            }
        }
    }

    @Test
    void aPasswordThatIsWrongAndADatabaseThatIsMissingAreSaid() throws SQLException {
        DatabaseLocation.Server good = PostgresServer.database("SELECT 1").location();
        DatabaseLocation.Server missing = new DatabaseLocation.Server(good.engine(), good.host(), good.port(),
                "nowhere", "",
                good.user(), good.password(), Map.of());
        assertEquals(DatabaseError.Kind.DATABASE_MISSING, error(Database.open(missing, OpenMode.READ_ONLY)).kind());
        DatabaseLocation.Server nobody = new DatabaseLocation.Server(good.engine(), "localhost", 1, good.database(), "",
                good.user(), good.password(), Map.of());
        DatabaseError refused = error(Database.open(nobody, OpenMode.READ_ONLY));
        assertEquals(DatabaseError.Kind.UNREACHABLE, refused.kind(), refused::toString);
    }

    @Test
    void whatCanBeCheckedAtTheEndIsPutOffForCirclesAndExchanges() throws Exception {
        TestDatabase sandbox = database("""
                CREATE TABLE x (id integer PRIMARY KEY, y integer NOT NULL);
                CREATE TABLE y (id integer PRIMARY KEY, x integer NOT NULL REFERENCES x DEFERRABLE);
                ALTER TABLE x ADD FOREIGN KEY (y) REFERENCES y DEFERRABLE INITIALLY IMMEDIATE;
                CREATE TABLE seat (id integer PRIMARY KEY, place integer NOT NULL UNIQUE DEFERRABLE,
                    x integer NOT NULL UNIQUE REFERENCES x DEFERRABLE)""");
        RowSource x = Sandbox.source("x", TableKey.columns("id"), Sandbox.integer("id"), Sandbox.integer("y"));
        RowSource y = Sandbox.source("y", TableKey.columns("id"), Sandbox.integer("id"), Sandbox.integer("x"));
        RowSource seats = Sandbox.source("seat", TableKey.columns("id"), Sandbox.integer("id"));
        saved(save(sandbox, insert(x, Map.of("id", number(1), "y", number(2))),
                insert(y, Map.of("id", number(2), "x", number(1))), insert(x, Map.of("id", number(3), "y", number(2))),
                insert(seats, Map.of("id", number(1), "place", number(10), "x", number(1))),
                insert(seats, Map.of("id", number(2), "place", number(20), "x", number(3)))));
        saved(save(sandbox, update(seats, 1, "place", number(10), number(20)),
                update(seats, 2, "place", number(20), number(10))));
        saved(save(sandbox, update(seats, 1, "x", number(1), number(3)), update(seats, 2, "x", number(3), number(1))));
        assertEquals(List.of("1|20|3", "2|10|1"), sandbox.ask("SELECT * FROM seat ORDER BY id"));
        SaveOutcome.Failed late = failed(save(sandbox, update(seats, 1, "place", number(20), number(10))));
        assertEquals(Kind.UNIQUE, late.error().kind());
    }

    @Test
    void anExchangeThatWouldBreakAForeignKeyIsRefusedAndNamesTheEdits() throws Exception {
        TestDatabase sandbox = database(TABLES + EngineUndo.ROWS);
        SaveOutcome.Failed failed = failed(save(sandbox, update(PROFILES, 11, "userId", number(1), number(2)),
                update(PROFILES, 12, "userId", number(2), number(1))));
        assertEquals(Kind.UNIQUE, failed.error().kind());
        assertTrue(failed.error().message().contains("Profile 11 (changed); Profile 12 (changed)"),
                failed.error().message());
        assertEquals("", failed.error().databaseWords());
    }

    @Test
    void countingThatWaitsForALockIsCancelledOrGivesUp() throws Exception {
        TestDatabase sandbox = database(TABLES + EngineUndo.ROWS);
        Changeset changes = new Changeset(List.of(EditsFixture.delete(EditsFixture.USERS, 1)));
        try (Database database = sandbox.openToRead();
                Connection other = sandbox.connect();
                Statement statement = other.createStatement()) {
            Catalog catalog = Sandbox.ok(database.catalog());
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE \"Post\" IN ACCESS EXCLUSIVE MODE");
            RunningQuery handle = new RunningQuery();
            CompletableFuture<DbResult<DeletionImpact>> counting = CompletableFuture
                    .supplyAsync(() -> database.deletionImpact(changes, catalog, handle));
            while (!counting.isDone() && sandbox.ask(waiting()).isEmpty()) {
                Thread.onSpinWait();
            }
            handle.cancel();
            assertEquals(Kind.CANCELLED, error(counting.join()).kind());
            assertEquals(Kind.LOCKED, error(database.deletionImpact(changes, catalog, new RunningQuery())).kind());
            other.rollback();
            assertEquals(4, Sandbox.ok(database.deletionImpact(changes, catalog, new RunningQuery())).effects().size());
        }
    }
}
