package facet.database;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import facet.database.ValueType.Scalar;
import facet.database.url.ConnectionUrl;
import facet.database.url.UrlBase;
import facet.database.url.UrlResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static facet.database.Sandbox.error;
import static facet.database.Sandbox.ok;
import static facet.database.Sandbox.page;
import static facet.database.Sandbox.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// A real MariaDB: what is read is what was written, and what is saved is what is read.
class MysqlTest {

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

    @Test
    void everyValueIsReadExactly() throws SQLException, IOException {
        MariadbServer.Sandboxed sandbox = MariadbServer.database(EVERY_TYPE);
        try (Database database = sandbox.open(OpenMode.READ_ONLY)) {
            List<Value> values = page(database, RowQuery.first(source(database), 10)).rows().getFirst().values();
            assertEquals(new Value.Int(1), values.get(0));
            assertEquals(new Value.BigInt(Long.MAX_VALUE), values.get(1));
            assertEquals("18446744073709551615", ValueText.show(values.get(2), TextRules.USUAL));
            assertEquals(new Value.Decimal(new BigDecimal("12345678901234567890.123456789012345678901234567890")),
                    values.get(3));
            assertEquals(new Value.Real(0.1), values.get(4));
            assertEquals(new Value.Real(0.1), values.get(5));
            assertEquals(new Value.Bool(true), values.get(6));
            assertEquals(new Value.Bool(true), values.get(7));
            assertEquals(new Value.Text("it's \\ é 😀 "), values.get(8));
            assertEquals(new Value.EnumValue("ADMIN"), values.get(10));
            assertEquals(Instant.parse("2024-02-29T12:30:00.500Z"), instant(values.get(11)));
            assertEquals(Instant.parse("2024-02-29T12:30:00.123456Z"), instant(values.get(12)));
            assertEquals(Instant.parse("1999-12-31T00:00:00Z"), instant(values.get(13)));
            assertEquals(Instant.parse("1970-01-01T23:59:59.500Z"), instant(values.get(14)));
            assertEquals(new Value.Int(1999), values.get(15));
            assertEquals(new Value.Json("{\"b\":1,  \"a\":2}"), values.get(16));
            assertEquals(Value.Bytes.of(Blob.of(new byte[]{0, -1})), values.get(17));
            assertEquals(Value.Bytes.of(Blob.of(new byte[]{1, 2, 3})), values.get(18));
            assertEquals(new Value.Text("a,b"), values.get(19));
            assertEquals(new Value.Text("POINT(1 2)"), values.get(20));
        }
    }

    @Test
    void everyValueCanBeWrittenAndMatchedAgain() throws SQLException, IOException {
        MariadbServer.Sandboxed sandbox = MariadbServer.database(EVERY_TYPE);
        try (Database database = sandbox.open(OpenMode.READ_WRITE)) {
            RowSource source = source(database);
            Catalog catalog = ok(database.catalog());
            List<Row> rows = page(database, RowQuery.first(source, 10)).rows();
            Map<String, Value> full = values(source, rows.get(0));
            Map<String, Value> empty = values(source, rows.get(1));
            for (String name : List.of("id", "place")) {
                full.remove(name);
                empty.remove(name);
            }
            SaveOutcome outcome = database.save(
                    new Changeset(List.of(new RowEdit.Update(source, rows.get(0).key(), full, empty),
                            new RowEdit.Update(source, rows.get(1).key(), empty, full))),
                    catalog);
            List<Optional<Row>> saved = assertInstanceOf(SaveOutcome.Saved.class, outcome, outcome::toString).rows();
            assertEquals(rows.get(0).values().subList(1, 20), saved.get(1).orElseThrow().values().subList(1, 20));
            assertEquals(List.of("1|null", "2|it's \\ é 😀 "), sandbox.ask("SELECT id, text FROM `Every` ORDER BY id"));
            SaveOutcome again = database.save(new Changeset(
                    List.of(new RowEdit.Update(source, rows.get(0).key(), full, empty))), catalog);
            assertInstanceOf(SaveOutcome.Conflict.class, again);
        }
    }

    @Test
    void aTextIsTheSameOnlyLetterByLetter() throws SQLException, IOException {
        MariadbServer.Sandboxed sandbox = MariadbServer.database("""
                CREATE TABLE t (id int PRIMARY KEY, name varchar(20) CHARACTER SET latin1 COLLATE latin1_swedish_ci);
                INSERT INTO t VALUES (1, 'Été ')""");
        try (Database database = sandbox.open(OpenMode.READ_WRITE)) {
            Catalog catalog = ok(database.catalog());
            Table table = catalog.table("t").orElseThrow();
            RowSource source = new RowSource(table.qualifiedName(),
                    List.of(ColumnRead.of(table, table.columns().get(1), Scalar.STRING)), table.key());
            RowKey key = new RowKey(table.key(), List.of(Stored.of(1)));
            for (String other : List.of("été ", "Été", "Ete ", "Été  ")) {
                assertInstanceOf(SaveOutcome.Conflict.class, rename(database, catalog, source, key, other), other);
            }
            assertInstanceOf(SaveOutcome.Saved.class, rename(database, catalog, source, key, "Été "));
        }
    }

    private static SaveOutcome rename(Database database, Catalog catalog, RowSource source, RowKey key, String old) {
        return database.save(new Changeset(List.of(new RowEdit.Update(source, key, Map.of("name", new Value.Text(old)),
                Map.of("name", new Value.Text("new"))))), catalog);
    }

    @Test
    void aNewRowComesBackWithWhatTheServerGaveIt() throws SQLException, IOException {
        MariadbServer.Sandboxed sandbox = MariadbServer.database("""
                CREATE TABLE t (id bigint AUTO_INCREMENT PRIMARY KEY, name varchar(20) NOT NULL DEFAULT 'none',
                    twice varchar(40) AS (concat(name, name)) STORED);
                CREATE TABLE k (a int, b varchar(5), PRIMARY KEY (a, b))""");
        try (Database database = sandbox.open(OpenMode.READ_WRITE)) {
            Catalog catalog = ok(database.catalog());
            RowSource source = all(catalog, "t", Scalar.BIG_INT, Scalar.STRING, Scalar.STRING);
            RowSource pair = all(catalog, "k", Scalar.INT, Scalar.STRING);
            SaveOutcome outcome = database.save(new Changeset(List.of(new RowEdit.Insert(source, Map.of()),
                    new RowEdit.Insert(source, Map.of("name", new Value.Text("x"))),
                    new RowEdit.Insert(pair, Map.of("a", new Value.Int(7), "b", new Value.Text("y"))))), catalog);
            List<Optional<Row>> rows = assertInstanceOf(SaveOutcome.Saved.class, outcome, outcome::toString).rows();
            assertEquals(List.of(new Value.BigInt(1), new Value.Text("none"), new Value.Text("nonenone")),
                    rows.get(0).orElseThrow().values());
            assertEquals(List.of(new Value.BigInt(2), new Value.Text("x"), new Value.Text("xx")),
                    rows.get(1).orElseThrow().values());
            assertEquals(List.of(new Value.Int(7), new Value.Text("y")), rows.get(2).orElseThrow().values());
        }
    }

    @Test
    void whatTheServerWouldRoundIsRefused() throws SQLException, IOException {
        MariadbServer.Sandboxed sandbox = MariadbServer.database(
                "CREATE TABLE t (id int PRIMARY KEY, price decimal(10, 2), at datetime(3))");
        try (Database database = sandbox.open(OpenMode.READ_WRITE)) {
            Catalog catalog = ok(database.catalog());
            RowSource source = all(catalog, "t", Scalar.INT, Scalar.DECIMAL, Scalar.DATE_TIME);
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
    void rowsComeInOneOrderWithNullFirstFromBothEnds() throws SQLException, IOException {
        MariadbServer.Sandboxed sandbox = MariadbServer.database(
                """
                        CREATE TABLE `Item` (id integer PRIMARY KEY, name varchar(20), `rank` decimal(30, 20), KEY (name));
                        INSERT INTO `Item` SELECT seq, CASE WHEN seq % 3 = 0 THEN NULL ELSE concat(if(seq % 2, 'n', 'N'), seq % 7) END,
                            CASE WHEN seq % 4 = 0 THEN NULL ELSE 1234567890.0000000000000001 + (seq % 5) / 100000000000000000 END FROM seq_1_to_200""");
        try (Database database = sandbox.open(OpenMode.READ_ONLY)) {
            Catalog catalog = ok(database.catalog());
            RowSource source = all(catalog, "Item", Scalar.INT, Scalar.STRING, Scalar.DECIMAL);
            for (int column = 1; column <= 2; column++) {
                for (SortKey.Direction direction : SortKey.Direction.values()) {
                    List<SortKey> sort = List.of(new SortKey(source.columns().get(column), direction),
                            new SortKey(source.columns().get(3 - column), SortKey.Direction.ASCENDING));
                    RowQuery query = RowQuery.first(source, 7).sortedBy(sort);
                    String way = direction == SortKey.Direction.ASCENDING ? "" : " DESC";
                    List<String> expected = sandbox.ask("SELECT * FROM `Item` ORDER BY `"
                            + source.columns().get(column).name() + "`" + way + ", `"
                            + source.columns().get(3 - column).name() + "`, id");
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
            assertEquals(200L, ok(database.count(RowQuery.first(source, 1), new RunningQuery())));
            assertEquals(200L, ok(database.estimatedCount(catalog.table("Item").orElseThrow(), new RunningQuery())));
        }
    }

    @Test
    void rowsAreFoundByEachOfTheirValues() throws SQLException, IOException {
        MariadbServer.Sandboxed sandbox = MariadbServer.database(EVERY_TYPE);
        try (Database database = sandbox.open(OpenMode.READ_ONLY)) {
            RowSource source = source(database);
            Row row = page(database, RowQuery.first(source, 1)).rows().getFirst();
            for (int i = 0; i < source.columns().size(); i++) {
                Filter filter = new Filter.Is(source.columns().get(i), row.values().get(i));
                RowQuery query = RowQuery.first(source, 5).where(filter);
                assertEquals(List.of(row.key()), page(database, query).rows().stream().map(Row::key).toList(),
                        source.columns().get(i)::toString);
            }
            Value typed = Value.DateTime.of(Instant.parse("2024-02-29T12:30:00.500Z"), DateTimeForm.ISO_TEXT);
            RowQuery query = RowQuery.first(source, 5).where(new Filter.Is(source.columns().get(11), typed));
            assertEquals(1, page(database, query).rows().size());
        }
    }

    @Test
    void nothingIsWrittenThroughAConnectionThatReads() throws SQLException, IOException {
        MariadbServer.Sandboxed sandbox = MariadbServer.database("CREATE TABLE `T` (id integer PRIMARY KEY)");
        try (Database database = sandbox.open(OpenMode.READ_ONLY)) {
            RowSource source = Sandbox.source("T", TableKey.columns("id"), Sandbox.integer("id"));
            SaveOutcome outcome = database.save(
                    new Changeset(List.of(new RowEdit.Insert(source, Map.of("id", new Value.Int(1))))),
                    ok(database.catalog()));
            assertEquals(DatabaseError.Kind.READ_ONLY,
                    assertInstanceOf(SaveOutcome.Failed.class, outcome).error().kind());
        }
        assertEquals(List.of("0"), sandbox.ask("SELECT count(*) FROM `T`"));
    }

    @Test
    void refusalsNameTheTableAndTheColumn() throws SQLException, IOException {
        MariadbServer.Sandboxed sandbox = MariadbServer.database(
                """
                        CREATE TABLE `P` (id integer PRIMARY KEY, email varchar(5) UNIQUE, age integer NOT NULL CHECK (age > 0));
                        CREATE TABLE `C` (id integer PRIMARY KEY, p integer NOT NULL, CONSTRAINT c_p FOREIGN KEY (p) REFERENCES `P` (id));
                        INSERT INTO `P` VALUES (1, 'a', 1);
                        INSERT INTO `C` VALUES (1, 1)""");
        try (Database database = sandbox.open(OpenMode.READ_WRITE)) {
            Catalog catalog = ok(database.catalog());
            Value one = new Value.Int(1);
            Value two = new Value.Int(2);
            assertRefused(database, catalog, DatabaseError.Kind.UNIQUE, "email", "P",
                    Map.of("id", two, "email", new Value.Text("a"), "age", one));
            assertRefused(database, catalog, DatabaseError.Kind.UNIQUE, "id", "P", Map.of("id", one, "age", one));
            assertRefused(database, catalog, DatabaseError.Kind.NOT_NULL, "age", "P", Map.of("id", two));
            assertRefused(database, catalog, DatabaseError.Kind.NOT_NULL, "age", "P",
                    Map.of("id", two, "age", Value.ofNull()));
            assertRefused(database, catalog, DatabaseError.Kind.CHECK, null, "P",
                    Map.of("id", two, "age", new Value.Int(-1)));
            assertRefused(database, catalog, DatabaseError.Kind.VALUE, "email", "P",
                    Map.of("id", two, "age", one, "email", new Value.Text("too long")));
            assertRefused(database, catalog, DatabaseError.Kind.VALUE, "age", "P",
                    Map.of("id", two, "age", new Value.BigInt(99_999_999_999L)));
            assertRefused(database, catalog, DatabaseError.Kind.FOREIGN_KEY, "p", "C",
                    Map.of("id", two, "p", new Value.Int(9)));
            RowSource parents = Sandbox.source("P", TableKey.columns("id"), Sandbox.integer("id"));
            SaveOutcome outcome = database.save(new Changeset(List.of(new RowEdit.Delete(parents,
                    new RowKey(TableKey.columns("id"), List.of(Stored.of(1))), Map.of()))), catalog);
            DatabaseError refused = assertInstanceOf(SaveOutcome.Failed.class, outcome).error();
            assertEquals(DatabaseError.Kind.FOREIGN_KEY, refused.kind());
            assertTrue(refused.message().startsWith("Rows of C still refer"), refused::message);
            assertEquals(List.of("1|a|1"), sandbox.ask("SELECT * FROM `P`"));
        }
    }

    private static void assertRefused(Database database, Catalog catalog, DatabaseError.Kind kind,
            @Nullable String column, String table, Map<String, Value> values) {
        RowSource source = Sandbox.source(table, TableKey.columns("id"), Sandbox.integer("id"));
        SaveOutcome outcome = database.save(new Changeset(List.of(new RowEdit.Insert(source, values))), catalog);
        DatabaseError error = assertInstanceOf(SaveOutcome.Failed.class, outcome).error();
        assertEquals(kind, error.kind(), error::toString);
        assertEquals(table, error.table());
        assertEquals(column, error.column(), error::toString);
        assertFalse(error.databaseWords().isEmpty() || error.databaseWords().contains("conn="), error::toString);
    }

    @Test
    void relatedRowsAreCountedAndLabelledInOneStatementEach() throws SQLException, IOException {
        MariadbServer.Sandboxed sandbox = MariadbServer.database(
                """
                        CREATE TABLE `User` (id varchar(36) PRIMARY KEY, name text);
                        CREATE TABLE `Post` (id integer PRIMARY KEY, author varchar(36), FOREIGN KEY (author) REFERENCES `User` (id));
                        INSERT INTO `User` VALUES ('ada', 'Ada');
                        INSERT INTO `Post` VALUES (1, 'ada'), (2, 'ada')""");
        try (Database database = sandbox.open(OpenMode.READ_ONLY)) {
            List<Stored> ada = List.of(Stored.of("ada"));
            List<Stored> nobody = List.of(Stored.ofNull());
            assertEquals(List.of(2L, 0L), ok(database.relationCounts(
                    new RelationRead(TableName.of("Post"), List.of("author")), List.of(ada, nobody),
                    new RunningQuery())));
            assertEquals(List.of(Optional.of(new Value.Text("Ada")), Optional.empty()),
                    ok(database.relationLabels(new RelationRead(TableName.of("User"), List.of("id")),
                            Sandbox.text("name"), List.of(ada, nobody), new RunningQuery())));
        }
    }

    @Test
    void theCatalogSaysWhatTheDatabaseIsMadeOf() throws SQLException, IOException {
        MariadbServer.Sandboxed sandbox = MariadbServer.database(
                """
                        CREATE TABLE a (id int AUTO_INCREMENT PRIMARY KEY, code char(3) NOT NULL DEFAULT 'x''y', at datetime(3) DEFAULT
                            current_timestamp(3), n int DEFAULT 5, v int AS (n + 1) VIRTUAL, UNIQUE KEY a_code (code), KEY a_n (n DESC, code(2)));
                        CREATE TABLE b (x int, y int, a int, PRIMARY KEY (y, x), CONSTRAINT b_a FOREIGN KEY (a) REFERENCES a (id)
                            ON DELETE SET NULL ON UPDATE CASCADE);
                        CREATE VIEW w AS SELECT id FROM a;
                        CREATE TRIGGER g BEFORE INSERT ON a FOR EACH ROW SET NEW.n = 1""");
        try (Database database = sandbox.open(OpenMode.READ_ONLY)) {
            Catalog catalog = ok(database.catalog());
            assertEquals(List.of("a", "b", "w"), catalog.tables().stream().map(Table::name).toList());
            assertTrue(catalog.engineVersion().contains("MariaDB"));
            Table a = catalog.table("a").orElseThrow();
            assertEquals(List.of("id int(11) null ROW_NUMBER", "code char(3) 'x''y' NONE",
                    "at datetime(3) current_timestamp(3) NONE", "n int(11) 5 NONE", "v int(11) null VIRTUAL"),
                    a.columns().stream().map(column -> column.name() + " " + column.declaredType() + " "
                            + column.defaultSql() + " " + column.generation()).toList());
            assertEquals(TableKey.columns("id"), a.key());
            assertEquals(List.of("g"), a.triggers());
            assertEquals(List.of("a_code true", "a_n false", "PRIMARY true"),
                    a.indexes().stream().map(index -> index.name() + " " + index.isUnique()).toList());
            Table b = catalog.table("b").orElseThrow();
            assertEquals(List.of("y", "x"), b.primaryKey());
            assertEquals(new ForeignKey(List.of("a"), TableName.of("a"), List.of("id"), ForeignKey.Action.SET_NULL,
                    ForeignKey.Action.CASCADE, "b_a", false), b.foreignKeys().getFirst());
            assertEquals(Table.Kind.VIEW, catalog.table("w").orElseThrow().kind());
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
            RowSource source = all(catalog, "t", Scalar.INT);
            for (int i = 1; i <= 3; i++) {
                SaveOutcome outcome = database.save(new Changeset(
                        List.of(new RowEdit.Insert(source, Map.of("id", new Value.Int(i))))), catalog);
                assertInstanceOf(SaveOutcome.Saved.class, outcome, outcome::toString);
                assertEquals(i, page(database, RowQuery.first(source, 9)).rows().size());
            }
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
            RowSource source = all(ok(database.catalog()), "t", Scalar.INT, Scalar.STRING);
            SaveOutcome outcome = database.save(new Changeset(List.of(new RowEdit.Insert(source,
                    Map.of("id", new Value.Int(1), "name", new Value.Text(large))))), ok(database.catalog()));
            assertInstanceOf(SaveOutcome.Saved.class, outcome, outcome::toString);
            assertEquals(new Value.Text(large),
                    page(database, RowQuery.first(source, 1)).rows().getFirst().values().get(1));
        }
        DatabaseLocation.Server absent = new DatabaseLocation.Server(Engine.MYSQL, "/nowhere/my.sock", 3306,
                sandbox.name(), "", "root", Secret.NONE,
                Map.of("socketFactory", "facet.database.jdbc.UnixSocketFactory", "unixSocket", "/nowhere/my.sock"));
        assertEquals(DatabaseError.Kind.UNREACHABLE, error(Database.open(absent, OpenMode.READ_ONLY)).kind());
    }

    @Test
    void aRunningQueryIsCancelledInTheServer() throws SQLException, IOException {
        MariadbServer.Sandboxed sandbox = MariadbServer.database("CREATE VIEW slow AS SELECT sleep(60) AS nothing");
        try (Database database = sandbox.open(OpenMode.READ_ONLY)) {
            RunningQuery handle = new RunningQuery();
            RowSource source = Sandbox.source("slow", TableKey.None.NONE, Sandbox.text("nothing"));
            Thread canceller = new Thread(() -> {
                try {
                    while (sandbox.ask("SELECT id FROM information_schema.processlist WHERE info LIKE '%`slow`%'"
                            + " AND id <> connection_id()").isEmpty()) {
                        Thread.onSpinWait();
                    }
                } catch (SQLException failure) {
                    throw new AssertionError(failure);
                }
                handle.cancel();
            });
            canceller.start();
            DbResult<RowPage> result = database.rows(RowQuery.first(source, 1), handle);
            assertEquals(DatabaseError.Kind.CANCELLED, error(result).kind());
        }
    }

    private static Instant instant(Value value) {
        return assertInstanceOf(Value.DateTime.class, value, value::toString).instant();
    }

    private static List<String> forwards(Database database, RowQuery query) {
        RowPage page = page(database, query);
        List<String> all = new ArrayList<>(shown(page));
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
        Map<String, Value> values = new LinkedHashMap<>();
        for (int i = 0; i < source.columns().size(); i++) {
            values.put(source.columns().get(i).name(), row.values().get(i));
        }
        return values;
    }

    private static RowSource all(Catalog catalog, String name, ValueType... types) {
        Table table = catalog.table(name).orElseThrow();
        List<ColumnRead> reads = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            reads.add(ColumnRead.of(table, table.columns().get(i), types[i]));
        }
        return new RowSource(table.qualifiedName(), reads, table.key());
    }

    private static RowSource source(Database database) {
        return all(ok(database.catalog()), "Every", Scalar.INT, Scalar.BIG_INT, Scalar.BIG_INT, Scalar.DECIMAL,
                Scalar.FLOAT, Scalar.FLOAT, Scalar.BOOLEAN, Scalar.BOOLEAN, Scalar.STRING, Scalar.STRING,
                new ValueType.OneOf(List.of("USER", "ADMIN")), Scalar.DATE_TIME, Scalar.DATE_TIME, Scalar.DATE_TIME,
                Scalar.DATE_TIME, Scalar.INT, Scalar.JSON, Scalar.BYTES, Scalar.BYTES, Scalar.UNSUPPORTED,
                Scalar.UNSUPPORTED);
    }
}
