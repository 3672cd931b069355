package facet.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import facet.database.SortKey.Direction;
import facet.database.ValueType.Scalar;
import org.junit.jupiter.api.Test;

import static facet.database.Sandbox.ok;
import static facet.database.Sandbox.page;
import static facet.database.Sandbox.shown;
import static facet.database.TestEngine.all;
import static facet.database.TestEngine.backwards;
import static facet.database.TestEngine.forwards;
import static org.junit.jupiter.api.Assertions.assertEquals;

/// Pages of rows are one order, from both ends and from any place, on every engine.
interface EnginePages extends TestEngine {

    /// Two hundred rows, whose names have an index and a third of them none, and whose ranks differ in the last digits only.
    private TestDatabase items() throws Exception {
        StringBuilder rows = new StringBuilder("INSERT INTO \"Item\" VALUES ");
        for (int i = 1; i <= 200; i++) {
            String name = i % 3 == 0 ? "NULL" : "'" + (i % 2 == 0 ? "N" : "n") + i % 7 + "'";
            String rank = i % 4 == 0 ? "NULL" : "1234567890.0000000000000000" + i % 5;
            rows.append(i == 1 ? "" : ", ").append("(%d, %s, %s)".formatted(i, name, rank));
        }
        return database("""
                CREATE TABLE "Item" (id integer NOT NULL PRIMARY KEY, name varchar(20), points decimal(30, 20));
                CREATE INDEX by_name ON "Item" (name);
                """ + rows);
    }

    @Test
    default void rowsComeInOneOrderWithNullFirstFromBothEnds() throws Exception {
        TestDatabase sandbox = items();
        try (Database database = sandbox.openToRead()) {
            RowSource source = all(ok(database.catalog()), "Item", Scalar.INT, Scalar.STRING, Scalar.DECIMAL);
            RowSource ids = new RowSource(source.table(), source.columns().subList(0, 1), source.key());
            for (int column = 1; column <= 2; column++) {
                for (Direction direction : Direction.values()) {
                    ColumnRead first = source.columns().get(column);
                    ColumnRead second = source.columns().get(3 - column);
                    RowQuery query = RowQuery.first(ids, 7).sortedBy(
                            List.of(new SortKey(first, direction), new SortKey(second, Direction.ASCENDING)));
                    List<String> expected = sandbox.ask("SELECT id FROM \"Item\" ORDER BY "
                            + order(first, direction == Direction.ASCENDING ? "" : " DESC") + ", " + order(second, "")
                            + ", id");
                    assertEquals(expected, forwards(database, query));
                    assertEquals(expected, backwards(database, query));
                    reachedByNumber(database, query, expected);
                }
            }
        }
    }

    private static String order(ColumnRead column, String way) {
        return "CASE WHEN %1$s IS NULL THEN 0 ELSE 1 END%2$s, %1$s%2$s".formatted(column.name(), way);
    }

    private static void reachedByNumber(Database database, RowQuery query, List<String> expected) {
        KeyFences fences = ok(database.fences(query, 10, new RunningQuery()));
        assertEquals(200, fences.rowCount());
        for (int index : new int[]{0, 5, 66, 67, 150, 199}) {
            for (Position place : List.of(new Position.Nth(index, fences), Position.nth(index))) {
                assertEquals(expected.get(index), shown(page(database, query.at(place))).getFirst());
            }
        }
    }

    @Test
    default void rowsAreCountedAndScanned() throws Exception {
        TestDatabase sandbox = items();
        try (Database database = sandbox.openToRead()) {
            Catalog catalog = ok(database.catalog());
            RowQuery query = RowQuery.first(all(catalog, "Item", Scalar.INT), 1);
            assertEquals(200L, ok(database.count(query, new RunningQuery())));
            assertEquals(200L, ok(database.estimatedCount(catalog.table("Item").orElseThrow(), new RunningQuery())));
            List<String> scanned = new ArrayList<>();
            assertEquals(200L, ok(database.scan(query, new RunningQuery(), row -> scanned.add(shown(row)))));
            assertEquals("200", scanned.getLast());
        }
    }

    @Test
    default void aKeyOfSeveralTextsIsWalkedLikeAny() throws Exception {
        TestDatabase sandbox = database(
                """
                        CREATE TABLE "Pair" (a varchar(10) NOT NULL, b integer NOT NULL, c varchar(10), PRIMARY KEY (b, a));
                        INSERT INTO "Pair" VALUES ('x', 1, NULL), ('y', 1, 'p'), ('x', 2, 'q'), ('y', 2, NULL), ('z', 2, 'r')""");
        try (Database database = sandbox.openToRead()) {
            RowSource source = all(ok(database.catalog()), "Pair", Scalar.STRING, Scalar.INT);
            List<String> expected = List.of("x|1", "y|1", "x|2", "y|2", "z|2");
            assertEquals(expected, forwards(database, RowQuery.first(source, 2)));
            assertEquals(expected, backwards(database, RowQuery.first(source, 2)));
        }
    }

    @Test
    default void aViewIsReadByPlace() throws Exception {
        TestDatabase sandbox = database("""
                CREATE TABLE "T" (id integer NOT NULL PRIMARY KEY);
                INSERT INTO "T" VALUES (1), (2), (3), (4), (5);
                CREATE VIEW odd AS SELECT id FROM "T" WHERE id % 2 = 1""");
        try (Database database = sandbox.openToRead()) {
            RowSource source = all(ok(database.catalog()), "odd", Scalar.INT);
            RowQuery query = RowQuery.first(source, 2)
                    .sortedBy(List.of(new SortKey(source.columns().getFirst(), Direction.DESCENDING)));
            assertEquals(List.of("5", "3"), shown(page(database, query)));
            assertEquals(List.of("3", "1"), shown(page(database, query.at(Position.end()))));
            assertEquals(List.of("1"), shown(page(database, query.at(Position.nth(2)))));
        }
    }

    @Test
    default void relatedRowsAreCountedAndLabelledInOneStatementEach() throws Exception {
        TestDatabase sandbox = database("""
                CREATE TABLE "User" (id varchar(36) NOT NULL PRIMARY KEY, name {text});
                CREATE TABLE "Post" (id integer NOT NULL PRIMARY KEY, author varchar(36));
                INSERT INTO "User" VALUES ('ada', 'Ada');
                INSERT INTO "Post" VALUES (1, 'ada'), (2, 'ada')""");
        try (Database database = sandbox.openToRead()) {
            List<List<Stored>> keys = List.of(List.of(Stored.of("ada")), List.of(Stored.ofNull()));
            assertEquals(List.of(2L, 0L), ok(database.relationCounts(
                    new RelationRead(TableName.of("Post"), List.of("author")), keys, new RunningQuery())));
            assertEquals(List.of(Optional.of(new Value.Text("Ada")), Optional.empty()),
                    ok(database.relationLabels(new RelationRead(TableName.of("User"), List.of("id")),
                            Sandbox.text("name"), keys, new RunningQuery())));
        }
    }

    @Test
    default void theCatalogSaysWhatATableIsMadeOf() throws Exception {
        TestDatabase sandbox = database("""
                CREATE TABLE "a" (id {serial}, code varchar(3) NOT NULL DEFAULT 'x''y', n integer DEFAULT 5,
                    twice integer GENERATED ALWAYS AS (n * 2) STORED);
                CREATE TABLE "b" (x integer NOT NULL, y integer NOT NULL, a integer, PRIMARY KEY (y, x),
                    FOREIGN KEY (a) REFERENCES "a" (id) ON DELETE SET NULL ON UPDATE CASCADE);
                CREATE UNIQUE INDEX a_code ON "a" (code);
                CREATE INDEX a_n ON "a" (n, code);
                CREATE VIEW w AS SELECT id FROM "a\"""");
        try (Database database = sandbox.openToRead()) {
            Catalog catalog = ok(database.catalog());
            assertEquals(List.of("a", "b", "w"), catalog.tables().stream().map(Table::name).sorted().toList());
            Table a = catalog.table("a").orElseThrow();
            assertEquals(
                    Map.of("id", Column.Generation.ROW_NUMBER, "code", Column.Generation.NONE, "n",
                            Column.Generation.NONE, "twice", Column.Generation.STORED),
                    a.columns().stream().collect(java.util.stream.Collectors.toMap(Column::name, Column::generation)));
            assertEquals(List.of(false, false, true, true), a.columns().stream().map(Column::isNullable).toList());
            assertEquals(TableKey.columns("id"), a.key());
            assertEquals(List.of("a_code true", "a_n false"), a.indexes().stream()
                    .filter(index -> index.origin() == Index.Origin.CREATED && index.name().startsWith("a_"))
                    .map(index -> index.name() + " " + index.isUnique()).filter(it -> !it.contains("pkey")).sorted()
                    .toList());
            Table b = catalog.table("b").orElseThrow();
            assertEquals(List.of("y", "x"), b.primaryKey());
            ForeignKey key = b.foreignKeys().getFirst();
            assertEquals(List.of("a", "id"), List.of(key.columns().getFirst(), key.referencedColumns().getFirst()));
            assertEquals("a", key.referencedTable().name());
            assertEquals(ForeignKey.Action.SET_NULL, key.onDelete());
            assertEquals(ForeignKey.Action.CASCADE, key.onUpdate());
            assertEquals(Table.Kind.VIEW, catalog.table("w").orElseThrow().kind());
        }
    }
}
