package facet.database;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import facet.database.DatabaseError.Kind;
import facet.database.DeletionImpact.Effect;
import facet.database.ValueType.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static facet.database.EditsFixture.PROFILES;
import static facet.database.EditsFixture.TABLES;
import static facet.database.EditsFixture.TAGS;
import static facet.database.EditsFixture.USERS;
import static facet.database.EditsFixture.delete;
import static facet.database.EditsFixture.failed;
import static facet.database.EditsFixture.idOf;
import static facet.database.EditsFixture.insert;
import static facet.database.EditsFixture.key;
import static facet.database.EditsFixture.number;
import static facet.database.EditsFixture.saved;
import static facet.database.EditsFixture.shown;
import static facet.database.EditsFixture.update;
import static facet.database.Sandbox.integer;
import static facet.database.Sandbox.ok;
import static facet.database.Sandbox.source;
import static facet.database.TestEngine.ROLE;
import static facet.database.TestEngine.at;
import static facet.database.TestEngine.save;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// SQLite, and what only it does: it checks foreign keys at the end of a save, knows rows by number, and keeps values of any
/// type in any column.
class SqliteTest implements EngineSuite, EngineKeyExchange {

    @TempDir
    Path folder;

    @Override
    public EngineWords words() {
        return EngineWords.SQLITE;
    }

    @Override
    public TestDatabase made(String script) throws Exception {
        return Sandbox.of(folder, script);
    }

    @Override
    public EveryType everyType() {
        return new EveryType(
                """
                        CREATE TABLE "Every" (id INTEGER PRIMARY KEY, big BIGINT, number DECIMAL, "real" REAL, truth BOOLEAN, text TEXT,
                            role TEXT, stamp DATETIME, millis DATETIME, day DATETIME, doc JSONB, bytes BLOB);
                        INSERT INTO "Every" VALUES (1, 9223372036854775807, 0.1, 0.1, 1, 'it''s \\ é 😀 ', 'ADMIN',
                            '2024-02-29 12:30:00.5', 1709209800123, '1999-12-31', '{"b":1,  "a":2}', x'00ff');
                        INSERT INTO "Every" (id) VALUES (2)""",
                List.of(Scalar.INT, Scalar.BIG_INT, Scalar.DECIMAL, Scalar.FLOAT, Scalar.BOOLEAN, Scalar.STRING, ROLE,
                        Scalar.DATE_TIME, Scalar.DATE_TIME, Scalar.DATE_TIME, Scalar.JSON, Scalar.BYTES),
                List.of(new Value.Int(1), new Value.BigInt(Long.MAX_VALUE), new Value.Decimal(new BigDecimal("0.1")),
                        new Value.Real(0.1), new Value.Bool(true), new Value.Text("it's \\ é 😀 "),
                        new Value.EnumValue("ADMIN"), at("2024-02-29T12:30:00.5Z"), at("2024-02-29T12:30:00.123Z"),
                        at("1999-12-31T00:00:00Z"), new Value.Json("{\"b\":1,  \"a\":2}"),
                        Value.Bytes.of(Blob.of(new byte[]{0, -1}))),
                List.of());
    }

    @Override
    public String strict() {
        return " STRICT";
    }

    @Override
    public List<Misfit> misfits() {
        return List.of(Misfit.of("INTEGER", "x"), Misfit.of("REAL", "x"), Misfit.of("BLOB", "x"),
                new Misfit("TEXT", Value.Bytes.of(Blob.of(new byte[]{1}))),
                new Misfit("INTEGER", new Value.Decimal(new BigDecimal("99999999999999999999"))),
                new Misfit("REAL", new Value.Decimal(new BigDecimal("0.12345678901234567890"))));
    }

    @Override
    public LongQuery longQuery() {
        return new LongQuery("CREATE VIEW slow AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                + " SELECT count(*) AS \"nothing\" FROM n", "");
    }

    @Override
    public int longestName() {
        return 200;
    }

    @Override
    public int widestResult() {
        return 2_000;
    }

    @Override
    public int mostColumns() {
        return 2_000;
    }

    @Test
    void longTextsAreReadWhateverTheEncodingOfTheFile() throws Exception {
        for (String encoding : List.of("UTF-8", "UTF-16le", "UTF-16be")) {
            TestDatabase sandbox = Sandbox.named(folder, encoding + ".db", "PRAGMA encoding = '" + encoding + "';\n"
                    + "CREATE TABLE T (id INTEGER PRIMARY KEY, v TEXT);\n"
                    + "INSERT INTO T VALUES (1, replace(printf('%09000d', 0), '0', 'é ')), (2, 'é'), (3, x'0020ff')");
            RowSource source = source("T", TableKey.columns("id"), integer("id"), Sandbox.text("v"));
            try (Database database = sandbox.openToRead()) {
                List<Value> values = Sandbox.page(database, RowQuery.first(source, 9)).rows().stream()
                        .map(row -> row.values().get(1)).toList();
                assertEquals(new Value.LongText("é ".repeat(1_000), encoding.equals("UTF-8") ? 27_000 : 36_000),
                        values.getFirst(), encoding);
                assertEquals(List.of(new Value.Text("é"), new Value.Raw(Stored.of(Blob.of(new byte[]{0, 32, -1})), 3,
                        "not a text")), values.subList(1, 3), encoding);
            }
        }
    }

    @Test
    void bytesInAColumnOfTextsComeAsTheyAre() throws Exception {
        TestDatabase sandbox = Sandbox.of(folder, """
                CREATE TABLE T (id INTEGER PRIMARY KEY, v TEXT);
                INSERT INTO T VALUES (1, x'00ff20'), (2, x''), (3, zeroblob(9000)), (4, CAST('T12 x' AS BLOB)), (5, 7),
                    (6, NULL), (7, 'B3 abc'), (8, zeroblob(2000000))""");
        RowSource source = source("T", TableKey.columns("id"), integer("id"), Sandbox.text("v"));
        try (Database database = sandbox.openToRead()) {
            List<Value> values = Sandbox.page(database, RowQuery.first(source, 9)).rows().stream()
                    .map(row -> row.values().get(1)).toList();
            assertEquals(List.of(new Value.Raw(Stored.of(Blob.of(new byte[]{0, -1, 32})), 3, "not a text"),
                    new Value.Raw(Stored.of(Blob.EMPTY), 0, "not a text"),
                    new Value.Raw(Stored.of(Blob.of(new byte[2_000])), 9_000, "not a text"),
                    new Value.Raw(Stored.of(Blob.of("T12 x".getBytes(UTF_8))), 5, "not a text"),
                    new Value.Text("7"), Value.ofNull(), new Value.Text("B3 abc"),
                    new Value.Raw(Stored.of(Blob.EMPTY), 2_000_000, "not a text")), values);
        }
    }

    @Test
    void uniqueReferencesAreExchangedAsTheirChecksArePutOff() throws Exception {
        TestDatabase sandbox = database(TABLES + EngineUndo.ROWS);
        saved(save(sandbox, update(PROFILES, 11, "userId", number(1), number(2)),
                update(PROFILES, 12, "userId", number(2), number(1))));
        assertEquals(List.of("11|2", "12|1"), sandbox.ask("SELECT * FROM Profile ORDER BY id"));
    }

    @Test
    void aCircleOfNewRowsThatMayNotBeEmptyIsRefusedBeforeAnythingIsSent() throws Exception {
        Sandbox sandbox = Sandbox.of(folder,
                "CREATE TABLE X (id INTEGER PRIMARY KEY, y INT NOT NULL REFERENCES Y (id));\n"
                        + "CREATE TABLE Y (id INTEGER PRIMARY KEY, x INT NOT NULL REFERENCES X (id))");
        RowSource x = source("X", TableKey.columns("id"), integer("id"));
        RowSource y = source("Y", TableKey.columns("id"), integer("id"));
        String before = sandbox.fingerprint();
        SaveOutcome.Failed failed = failed(
                save(sandbox, insert(x, Map.of("y", idOf(1))), insert(y, Map.of("x", idOf(0)))));
        assertEquals(Kind.FOREIGN_KEY, failed.error().kind());
        assertTrue(failed.error().message().contains("X (new); Y (new)"), failed.error().message());
        assertEquals(before, sandbox.fingerprint());
        assertEquals(List.of("1", "2"), shown(save(sandbox, insert(x, Map.of("id", number(1), "y", number(2))),
                insert(y, Map.of("id", number(2), "x", number(1))))));
    }

    @Test
    void rowsThatForbidEachOthersDeletionAreDeletedTogether() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, """
                CREATE TABLE X (id INTEGER PRIMARY KEY, y INT REFERENCES Y (id) ON DELETE RESTRICT);
                CREATE TABLE Y (id INTEGER PRIMARY KEY, x INT NOT NULL REFERENCES X (id) ON DELETE RESTRICT);
                INSERT INTO X VALUES (1, NULL);
                INSERT INTO Y VALUES (2, 1);
                UPDATE X SET y = 2""");
        RowSource x = source("X", TableKey.columns("id"), integer("id"), integer("y"));
        RowSource y = source("Y", TableKey.columns("id"), integer("id"), integer("x"));
        saved(save(sandbox, new RowEdit.Delete(x, key(x, 1), Map.of("y", number(2))),
                new RowEdit.Delete(y, key(y, 2), Map.of("x", number(1)))));
        assertEquals(List.of("0"), sandbox.ask("SELECT count(*) FROM X, Y"));
    }

    @Test
    void rowsWithoutAPrimaryKeyComeBackUnderTheirNumbers() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, "CREATE TABLE L (line TEXT);\nINSERT INTO L VALUES ('a'), ('b'), ('c')");
        RowSource source = Sandbox.source("L", new TableKey.RowId("rowid"), Sandbox.text("line"));
        SaveOutcome.Saved saved = saved(save(sandbox, delete(source, 2)));
        saved(save(sandbox, saved.undo().changes()));
        assertEquals(List.of("1|a", "2|b", "3|c"), sandbox.ask("SELECT rowid, line FROM L ORDER BY 1"));
    }

    @Test
    void whatTriggersDidIsNotClaimedToComeBack() throws Exception {
        TestDatabase sandbox = database(TABLES + EngineUndo.ROWS);
        sandbox.run("CREATE TABLE Log (line)");
        try (var connection = sandbox.connect(); var statement = connection.createStatement()) {
            statement.execute("CREATE TRIGGER T AFTER DELETE ON \"Tag\" BEGIN INSERT INTO Log VALUES (old.name); END");
        }
        assertEquals(List.of("What the triggers of Tag did elsewhere is not taken back."),
                saved(save(sandbox, delete(TAGS, 1))).undo().losses());
    }

    @Test
    void moreThanIsKeptIsSaid() throws Exception {
        TestDatabase sandbox = database(TABLES + EngineUndo.ROWS);
        sandbox.run(
                "INSERT INTO \"Post\" (title, \"authorId\") WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                        + " WHERE i < 12000) SELECT 'many', 3 FROM n");
        Undo undo = saved(save(sandbox, delete(USERS, 3))).undo();
        assertEquals(1, undo.losses().size());
        assertTrue(undo.losses().getFirst().startsWith("The deletion took more along than is kept"));
        saved(save(sandbox, undo.changes()));
        assertEquals(List.of("1"), sandbox.ask("SELECT count(*) FROM \"User\" WHERE id = 3"));
    }

    @Test
    void countingEndsInACircleAndAtALimit() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, """
                CREATE TABLE N (id INTEGER PRIMARY KEY, next INT REFERENCES N (id) ON DELETE CASCADE);
                INSERT INTO N VALUES (1, NULL), (2, 1), (3, 2);
                UPDATE N SET next = 3 WHERE id = 1""");
        RowSource source = Sandbox.source("N", TableKey.columns("id"), Sandbox.integer("id"));
        assertEquals(List.of("CASCADES N 2"), EngineUndo.impact(sandbox, delete(source, 1)));
        sandbox.run("WITH RECURSIVE n (i) AS (SELECT 4 UNION ALL SELECT i + 1 FROM n WHERE i < 30000)"
                + " INSERT INTO N SELECT i, 1 FROM n");
        try (Database database = sandbox.openToRead()) {
            Effect effect = ok(database.deletionImpact(new Changeset(List.of(delete(source, 1))),
                    ok(database.catalog()), new RunningQuery())).effects().getFirst();
            assertTrue(effect.isAtLeast() && effect.rows() > 9_000 && effect.rows() <= 10_000, effect.toString());
        }
    }

    @Test
    void countingThatFindsTheFileLockedSaysSo() throws Exception {
        TestDatabase sandbox = database(EditsFixture.TABLES + EngineUndo.ROWS);
        Changeset changes = new Changeset(List.of(delete(EditsFixture.USERS, 1)));
        DatabaseLocation.Sqlite at = assertInstanceOf(DatabaseLocation.Sqlite.class, sandbox.location());
        DatabaseLocation impatient = new DatabaseLocation.Sqlite(at.file(), Duration.ofMillis(20));
        try (Database database = ok(Database.open(impatient, OpenMode.READ_ONLY));
                Connection other = sandbox.connect();
                Statement statement = other.createStatement()) {
            Catalog catalog = ok(database.catalog());
            statement.execute("BEGIN EXCLUSIVE");
            assertEquals(DatabaseError.Kind.LOCKED,
                    Sandbox.error(database.deletionImpact(changes, catalog, new RunningQuery())).kind());
            statement.execute("ROLLBACK");
            assertEquals(4, ok(database.deletionImpact(changes, catalog, new RunningQuery())).effects().size());
        }
    }
}
