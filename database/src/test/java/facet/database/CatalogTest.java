package facet.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import facet.database.Column.Generation;
import facet.database.ForeignKey.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static facet.database.Sandbox.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CatalogTest {

    @TempDir
    Path folder;

    @Test
    void columnsAreReadWithTypeNullabilityDefaultAndGeneration() throws Exception {
        Table table = catalog("""
                CREATE TABLE Item (id INTEGER PRIMARY KEY AUTOINCREMENT, name VARCHAR(20) NOT NULL DEFAULT 'it''s',
                    price DECIMAL, twice AS (price * 2), half REAL GENERATED ALWAYS AS (price / 2) STORED, bare)""")
                .table("item").orElseThrow();
        assertEquals(List.of(new Column("id", "INTEGER", false, null, 1, Generation.ROW_NUMBER),
                new Column("name", "VARCHAR(20)", false, "'it''s'", 0, Generation.NONE),
                new Column("price", "DECIMAL", true, null, 0, Generation.NONE),
                new Column("twice", "", true, null, 0, Generation.VIRTUAL),
                new Column("half", "REAL", true, null, 0, Generation.STORED),
                new Column("bare", "", true, null, 0, Generation.NONE)), table.columns());
        assertEquals(TableKey.columns("id"), table.key());
    }

    @Test
    void indexesAreReadWithOrderOriginAndKind() throws Exception {
        Table table = catalog("""
                CREATE TABLE T (a TEXT UNIQUE, b TEXT COLLATE NOCASE, c INT, PRIMARY KEY (c, a));
                CREATE UNIQUE INDEX one ON T (b DESC, c) WHERE c > 0;
                CREATE INDEX two ON T (lower(b), a)""").table("T").orElseThrow();
        assertEquals(List.of("c", "a"), table.primaryKey());
        assertEquals(new TableKey.RowId("rowid"), table.key());
        assertEquals(4, table.indexes().size());
        Index one = index(table, "one");
        assertEquals(List.of(new Index.Part("b", true, "NOCASE"), new Index.Part("c", false, "BINARY")), one.parts());
        assertTrue(one.isUnique() && one.isPartial());
        assertEquals("CREATE UNIQUE INDEX one ON T (b DESC, c) WHERE c > 0", one.sql());
        Index two = index(table, "two");
        assertEquals(List.of(new Index.Part(null, false, "BINARY"), new Index.Part("a", false, "BINARY")), two.parts());
        assertEquals(List.of(Index.Origin.CREATED, Index.Origin.CREATED, Index.Origin.UNIQUE_CONSTRAINT,
                Index.Origin.PRIMARY_KEY), table.indexes().stream().map(Index::origin).sorted().toList());
    }

    @Test
    void foreignKeysAreReadWithTheirActionsInTheirOrder() throws Exception {
        Table table = catalog("""
                CREATE TABLE P (a INT, b INT, PRIMARY KEY (a, b));
                CREATE TABLE C (x INT, y INT, z INT REFERENCES C (x) ON DELETE SET DEFAULT,
                    FOREIGN KEY (x, y) REFERENCES P ON DELETE CASCADE ON UPDATE RESTRICT,
                    FOREIGN KEY (y, z) REFERENCES Gone (m, n) ON DELETE SET NULL)""").table("C").orElseThrow();
        assertEquals(List.of(
                new ForeignKey(List.of("z"), TableName.of("C"), List.of("x"), Action.SET_DEFAULT, Action.NO_ACTION),
                new ForeignKey(List.of("x", "y"), TableName.of("P"), List.of("a", "b"), Action.CASCADE,
                        Action.RESTRICT),
                new ForeignKey(List.of("y", "z"), TableName.of("Gone"), List.of("m", "n"), Action.SET_NULL,
                        Action.NO_ACTION)),
                table.foreignKeys());
    }

    @Test
    void tablesWithOneForeignKeyEachKeepThemApart() throws Exception {
        Catalog catalog = catalog("""
                CREATE TABLE P (id INTEGER PRIMARY KEY);
                CREATE TABLE A (p INT REFERENCES P);
                CREATE TABLE B (p INT REFERENCES P (id))""");
        ForeignKey key = new ForeignKey(List.of("p"), TableName.of("P"), List.of("id"), Action.NO_ACTION,
                Action.NO_ACTION);
        assertEquals(List.of(key), catalog.table("A").orElseThrow().foreignKeys());
        assertEquals(List.of(key), catalog.table("B").orElseThrow().foreignKeys());
    }

    @Test
    void everyKindOfTableIsTold() throws Exception {
        Catalog catalog = catalog("""
                CREATE TABLE Plain (id INTEGER);
                CREATE TABLE Strict (id INTEGER PRIMARY KEY) STRICT;
                CREATE TABLE Keyed (id TEXT PRIMARY KEY) WITHOUT ROWID;
                CREATE VIRTUAL TABLE Search USING fts5(body);
                CREATE VIEW Seen AS SELECT id AS number FROM Plain;
                CREATE TRIGGER watch AFTER DELETE ON Plain BEGIN SELECT 1; END""");
        assertEquals(Table.Kind.TABLE, kind(catalog, "Plain"));
        assertEquals(Table.Kind.WITHOUT_ROWID, kind(catalog, "Keyed"));
        assertEquals(Table.Kind.VIRTUAL, kind(catalog, "Search"));
        assertEquals(Table.Kind.SHADOW, kind(catalog, "Search_data"));
        assertEquals(Table.Kind.VIEW, kind(catalog, "Seen"));
        assertTrue(catalog.table("Strict").orElseThrow().isStrict());
        assertEquals(TableKey.columns("id"), catalog.table("Keyed").orElseThrow().key());
        assertEquals(TableKey.None.NONE, catalog.table("Seen").orElseThrow().key());
        assertEquals(List.of("watch"), catalog.table("Plain").orElseThrow().triggers());
        assertEquals("number", catalog.table("Seen").orElseThrow().columns().getFirst().name());
        assertEquals(List.of("body"),
                catalog.table("Search").orElseThrow().columns().stream().map(Column::name).toList());
    }

    @Test
    void aViewOnATableThatIsGoneIsSaidAndTheRestIsRead() throws Exception {
        Catalog catalog = catalog("""
                CREATE TABLE T (id INTEGER PRIMARY KEY);
                CREATE TABLE U (id INTEGER PRIMARY KEY);
                CREATE VIEW Broken AS SELECT id FROM U;
                DROP TABLE U""");
        DatabaseError problem = catalog.table("Broken").orElseThrow().problem().orElseThrow();
        assertEquals(DatabaseError.Kind.TABLE_MISSING, problem.kind());
        assertEquals(1, catalog.table("T").orElseThrow().columns().size());
    }

    @Test
    void anIntegerKeyThatIsWrittenDescendingIsNotTheRowNumber() throws Exception {
        Table table = catalog("CREATE TABLE T (id INTEGER PRIMARY KEY DESC)").table("T").orElseThrow();
        assertEquals(new TableKey.RowId("rowid"), table.key());
        assertEquals(Generation.NONE, table.columns().getFirst().generation());
    }

    @Test
    void rowsAreEstimatedWithoutAScanWhereTheRowNumbersAreClose() throws Exception {
        Sandbox sandbox = Sandbox.of(folder,
                """
                        CREATE TABLE Dense (id INTEGER PRIMARY KEY);
                        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) INSERT INTO Dense SELECT i FROM n;
                        CREATE TABLE Sparse (id INTEGER PRIMARY KEY);
                        INSERT INTO Sparse VALUES (1), (4611686018427387904), (9223372036854775807);
                        CREATE TABLE Empty (id INTEGER PRIMARY KEY)""");
        try (Database database = sandbox.openToRead()) {
            Catalog catalog = ok(database.catalog());
            assertEquals(5000, estimate(database, catalog, "Dense"));
            assertEquals(3, estimate(database, catalog, "Sparse"));
            assertEquals(0, estimate(database, catalog, "Empty"));
        }
        sandbox.run("ANALYZE");
        try (Database database = sandbox.openToRead()) {
            assertEquals(5000, estimate(database, ok(database.catalog()), "Dense"));
        }
    }

    private static long estimate(Database database, Catalog catalog, String table) {
        return ok(database.estimatedCount(catalog.table(table).orElseThrow(), new RunningQuery()));
    }

    private static Table.Kind kind(Catalog catalog, String table) {
        return catalog.table(table).orElseThrow().kind();
    }

    private static Index index(Table table, String name) {
        return table.indexes().stream().filter(index -> index.name().equals(name)).findFirst().orElseThrow();
    }

    private Catalog catalog(String script) throws SQLException {
        try (Database database = Sandbox.of(folder, script).openToRead()) {
            return ok(database.catalog());
        }
    }
}
