package facet.database;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import facet.database.ValueType.Scalar;
import org.junit.jupiter.api.Test;

import static facet.database.Sandbox.error;
import static facet.database.Sandbox.ok;
import static facet.database.Sandbox.page;
import static facet.database.Sandbox.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// A real PostgreSQL: what is read is what was written, and what is saved is what is read.
class PostgresTest {

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

    @Test
    void everyValueIsReadExactly() throws SQLException {
        PostgresServer.Sandboxed sandbox = PostgresServer.database(EVERY_TYPE);
        try (Database database = sandbox.open(OpenMode.READ_ONLY)) {
            List<Value> values = page(database, RowQuery.first(source(database), 10)).rows().getFirst().values();
            assertEquals(new Value.Int(1), values.get(0));
            assertEquals(new Value.BigInt(Long.MAX_VALUE), values.get(1));
            assertEquals(new Value.Decimal(new BigDecimal("12345678901234567890.123456789012345678901234567890")),
                    values.get(2));
            assertEquals(new Value.Real(0.1), values.get(3));
            assertEquals(new Value.Real(0.1), values.get(4));
            assertEquals(new Value.Bool(true), values.get(5));
            assertEquals(new Value.Text("it's"), values.get(6));
            assertEquals(new Value.EnumValue("ADMIN"), values.get(8));
            assertEquals(Instant.parse("2024-02-29T12:30:00.500Z"), instant(values.get(9)));
            assertEquals(Instant.parse("2024-02-29T10:30:00.123456Z"), instant(values.get(10)));
            assertEquals(Instant.parse("1999-12-31T00:00:00Z"), instant(values.get(11)));
            assertEquals(Instant.parse("1970-01-01T23:59:59.500Z"), instant(values.get(12)));
            assertEquals(new Value.Json("{\"a\": [null], \"b\": 1}"), values.get(13));
            assertEquals(new Value.Json("{\"b\":1,  \"a\":2}"), values.get(14));
            assertEquals(Value.Bytes.of(Blob.of(new byte[]{0, -1})), values.get(15));
            assertEquals(new Value.Text("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"), values.get(16));
            assertEquals(new Value.ListValue(List.of(new Value.Int(1), Value.ofNull(), new Value.Int(3))),
                    values.get(17));
            assertEquals(new Value.ListValue(List.of(new Value.Text("a,b"), new Value.Text(""), Value.ofNull(),
                    new Value.Text("q\"\\"))), values.get(18));
            assertEquals(new Value.Text("10.0.0.1/8"), values.get(19));
        }
    }

    @Test
    void everyValueCanBeWrittenAndMatchedAgain() throws SQLException {
        PostgresServer.Sandboxed sandbox = PostgresServer.database(EVERY_TYPE);
        try (Database database = sandbox.open(OpenMode.READ_WRITE)) {
            RowSource source = source(database);
            Catalog catalog = ok(database.catalog());
            List<Row> rows = page(database, RowQuery.first(source, 10)).rows();
            Map<String, Value> full = values(source, rows.get(0));
            Map<String, Value> empty = values(source, rows.get(1));
            full.remove("id");
            empty.remove("id");
            SaveOutcome outcome = database.save(
                    new Changeset(List.of(new RowEdit.Update(source, rows.get(0).key(), full, empty),
                            new RowEdit.Update(source, rows.get(1).key(), empty, full))),
                    catalog);
            List<Optional<Row>> saved = assertInstanceOf(SaveOutcome.Saved.class, outcome, outcome::toString).rows();
            assertEquals(rows.get(0).values().subList(1, 20), saved.get(1).orElseThrow().values().subList(1, 20));
            assertEquals(List.of("1|null", "2|it's"), sandbox.ask("SELECT id, text FROM \"Every\" ORDER BY id"));
            SaveOutcome again = database.save(new Changeset(
                    List.of(new RowEdit.Update(source, rows.get(0).key(), full, empty))), catalog);
            assertInstanceOf(SaveOutcome.Conflict.class, again);
        }
    }

    @Test
    void rowsComeInOneOrderWithNullFirstFromBothEnds() throws SQLException {
        PostgresServer.Sandboxed sandbox = PostgresServer.database("""
                CREATE TABLE "Item" (id integer PRIMARY KEY, name text, rank integer);
                CREATE INDEX ON "Item" (name);
                INSERT INTO "Item" SELECT i, CASE WHEN i % 3 = 0 THEN NULL ELSE 'n' || i % 7 END,
                    CASE WHEN i % 4 = 0 THEN NULL ELSE i % 5 END FROM generate_series(1, 200) AS i""");
        try (Database database = sandbox.open(OpenMode.READ_ONLY)) {
            Table table = ok(database.catalog()).table("Item").orElseThrow();
            RowSource source = new RowSource(table.qualifiedName(),
                    table.columns().stream().map(column -> ColumnRead.of(table, column, Scalar.UNSUPPORTED)).toList(),
                    table.key());
            for (int column = 1; column <= 2; column++) {
                for (SortKey.Direction direction : SortKey.Direction.values()) {
                    List<SortKey> sort = List.of(new SortKey(source.columns().get(column), direction),
                            new SortKey(source.columns().get(3 - column), SortKey.Direction.ASCENDING));
                    RowQuery query = RowQuery.first(source, 7).sortedBy(sort);
                    String way = direction == SortKey.Direction.ASCENDING ? " NULLS FIRST" : " DESC NULLS LAST";
                    String other = table.columns().get(3 - column).name();
                    List<String> expected = sandbox
                            .ask("SELECT * FROM \"Item\" ORDER BY \"" + table.columns().get(column).name()
                                    + "\"" + way + ", " + other + " NULLS FIRST, id");
                    assertEquals(expected, forwards(database, query));
                    assertEquals(expected, backwards(database, query));
                    KeyFences fences = ok(database.fences(query, 10, new RunningQuery()));
                    assertEquals(200, fences.rowCount());
                    for (long index : new long[]{0, 5, 66, 67, 150, 199}) {
                        assertEquals(expected.get((int) index),
                                shown(page(database, query.at(new Position.Nth(index, fences)))).getFirst());
                        assertEquals(expected.get((int) index),
                                shown(page(database, query.at(Position.nth(index)))).getFirst());
                    }
                }
            }
        }
    }

    @Test
    void nothingIsWrittenThroughAConnectionThatReads() throws SQLException {
        PostgresServer.Sandboxed sandbox = PostgresServer.database("CREATE TABLE \"T\" (id integer PRIMARY KEY)");
        try (Database database = sandbox.open(OpenMode.READ_ONLY)) {
            RowSource source = Sandbox.source("T", TableKey.columns("id"), Sandbox.integer("id"));
            SaveOutcome outcome = database.save(
                    new Changeset(List.of(new RowEdit.Insert(source, Map.of("id", new Value.Int(1))))),
                    ok(database.catalog()));
            assertEquals(DatabaseError.Kind.READ_ONLY,
                    assertInstanceOf(SaveOutcome.Failed.class, outcome).error().kind());
        }
        assertEquals(List.of("0"), sandbox.ask("SELECT count(*) FROM \"T\""));
    }

    @Test
    void refusalsNameTheTableAndTheColumn() throws SQLException {
        PostgresServer.Sandboxed sandbox = PostgresServer.database("""
                CREATE TABLE "P" (id integer PRIMARY KEY, email text UNIQUE, age integer NOT NULL CHECK (age > 0));
                CREATE TABLE "C" (id integer PRIMARY KEY, p integer NOT NULL REFERENCES "P");
                INSERT INTO "P" VALUES (1, 'a', 1); INSERT INTO "C" VALUES (1, 1)""");
        try (Database database = sandbox.open(OpenMode.READ_WRITE)) {
            Catalog catalog = ok(database.catalog());
            assertRefused(database, catalog, DatabaseError.Kind.UNIQUE, "email",
                    Map.of("id", new Value.Int(2), "email", new Value.Text("a"), "age", new Value.Int(1)));
            assertRefused(database, catalog, DatabaseError.Kind.NOT_NULL, "age", Map.of("id", new Value.Int(2)));
            assertRefused(database, catalog, DatabaseError.Kind.CHECK, null,
                    Map.of("id", new Value.Int(2), "age", new Value.Int(-1)));
            RowSource parents = Sandbox.source("P", TableKey.columns("id"), Sandbox.integer("id"));
            SaveOutcome outcome = database.save(new Changeset(List.of(new RowEdit.Delete(parents,
                    new RowKey(TableKey.columns("id"), List.of(Stored.of(1))), Map.of()))), catalog);
            SaveOutcome.Failed failed = assertInstanceOf(SaveOutcome.Failed.class, outcome);
            assertEquals(DatabaseError.Kind.FOREIGN_KEY, failed.error().kind());
            assertTrue(failed.error().message().contains("C"), failed.error()::message);
            assertEquals(List.of("1|a|1"), sandbox.ask("SELECT * FROM \"P\""));
        }
    }

    private static void assertRefused(Database database, Catalog catalog, DatabaseError.Kind kind,
            @org.jspecify.annotations.Nullable String column, Map<String, Value> values) {
        RowSource source = Sandbox.source("P", TableKey.columns("id"), Sandbox.integer("id"));
        SaveOutcome outcome = database.save(new Changeset(List.of(new RowEdit.Insert(source, values))), catalog);
        DatabaseError error = assertInstanceOf(SaveOutcome.Failed.class, outcome).error();
        assertEquals(kind, error.kind(), error::toString);
        assertEquals("P", error.table());
        assertEquals(column, error.column());
        assertTrue(!error.databaseWords().isEmpty());
    }

    @Test
    void relatedRowsAreCountedAndLabelledInOneStatementEach() throws SQLException {
        PostgresServer.Sandboxed sandbox = PostgresServer.database(
                """
                        CREATE TABLE "User" (id uuid PRIMARY KEY, name text);
                        CREATE TABLE "Post" (id integer PRIMARY KEY, author uuid REFERENCES "User");
                        INSERT INTO "User" VALUES ('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', 'Ada');
                        INSERT INTO "Post" VALUES (1, 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'), (2, 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11')""");
        try (Database database = sandbox.open(OpenMode.READ_ONLY)) {
            List<Stored> ada = List.of(Stored.of("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"));
            List<Stored> nobody = List.of(Stored.ofNull());
            assertEquals(List.of(2L, 0L), ok(database.relationCounts(
                    new RelationRead(TableName.of("Post"), List.of("author")), List.of(ada, nobody),
                    new RunningQuery())));
            assertEquals(List.of(Optional.of(new Value.Text("Ada")), Optional.empty()),
                    ok(database.relationLabels(new RelationRead(TableName.of("User"), List.of("id")),
                            Sandbox.text("name"),
                            List.of(ada, nobody), new RunningQuery())));
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
    void aRunningQueryIsCancelledInTheServer() throws SQLException {
        PostgresServer.Sandboxed sandbox = PostgresServer.database("""
                CREATE VIEW "Slow" AS SELECT pg_sleep(60)::text AS nothing""");
        try (Database database = sandbox.open(OpenMode.READ_ONLY)) {
            RunningQuery handle = new RunningQuery();
            RowSource source = Sandbox.source("Slow", TableKey.None.NONE, Sandbox.text("nothing"));
            Thread canceller = new Thread(() -> {
                try {
                    while (sandbox
                            .ask("SELECT pid FROM pg_stat_activity WHERE query LIKE '%\"Slow\"%' AND state = 'active'"
                                    + " AND pid <> pg_backend_pid()")
                            .isEmpty()) {
                        Thread.onSpinWait();
                    }
                } catch (SQLException failure) {
                    throw new AssertionError(failure);
                }
                handle.cancel();
            });
            canceller.start();
            assertEquals(DatabaseError.Kind.CANCELLED, error(database.rows(RowQuery.first(source, 1), handle)).kind());
        }
    }

    private static Instant instant(Value value) {
        return assertInstanceOf(Value.DateTime.class, value, value::toString).instant();
    }

    private static List<String> forwards(Database database, RowQuery query) {
        List<String> all = new ArrayList<>();
        RowPage page = page(database, query);
        all.addAll(shown(page));
        while (page.hasAfter()) {
            page = page(database, query.at(new Position.After(page.rows().getLast().anchor())));
            all.addAll(shown(page));
        }
        return all;
    }

    private static List<String> backwards(Database database, RowQuery query) {
        RowPage page = page(database, query.at(Position.end()));
        List<String> all = new ArrayList<>(shown(page));
        while (page.hasBefore()) {
            page = page(database, query.at(new Position.Before(page.rows().getFirst().anchor())));
            all.addAll(0, shown(page));
        }
        return all;
    }

    private static Map<String, Value> values(RowSource source, Row row) {
        Map<String, Value> values = new java.util.LinkedHashMap<>();
        for (int i = 0; i < source.columns().size(); i++) {
            values.put(source.columns().get(i).name(), row.values().get(i));
        }
        return values;
    }

    private static RowSource source(Database database) {
        Table table = ok(database.catalog()).table("Every").orElseThrow();
        List<ValueType> types = List.of(Scalar.INT, Scalar.BIG_INT, Scalar.DECIMAL, Scalar.FLOAT, Scalar.FLOAT,
                Scalar.BOOLEAN,
                Scalar.STRING, Scalar.STRING, new ValueType.OneOf(List.of("USER", "ADMIN")), Scalar.DATE_TIME,
                Scalar.DATE_TIME, Scalar.DATE_TIME, Scalar.DATE_TIME, Scalar.JSON, Scalar.JSON, Scalar.BYTES,
                Scalar.STRING,
                new ValueType.ListOf(Scalar.INT), new ValueType.ListOf(Scalar.STRING), Scalar.UNSUPPORTED,
                Scalar.UNSUPPORTED);
        List<ColumnRead> reads = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            reads.add(ColumnRead.of(table, table.columns().get(i), types.get(i)));
        }
        return new RowSource(table.qualifiedName(), reads, table.key());
    }
}
