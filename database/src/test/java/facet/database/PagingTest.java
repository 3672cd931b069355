package facet.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static facet.database.Sandbox.any;
import static facet.database.Sandbox.ascending;
import static facet.database.Sandbox.dateTime;
import static facet.database.Sandbox.descending;
import static facet.database.Sandbox.integer;
import static facet.database.Sandbox.ok;
import static facet.database.Sandbox.page;
import static facet.database.Sandbox.shown;
import static facet.database.Sandbox.source;
import static facet.database.Sandbox.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PagingTest {

    private static final RunningQuery HANDLE = new RunningQuery();

    @TempDir
    Path folder;

    @Test
    void anyOrderReadByPagesIsTheWholeOrderForwardAndBackward() throws Exception {
        Sandbox sandbox = mixed(400);
        RowSource source = source("Mixed", TableKey.columns("id"), integer("id"), any("anything"), any("few"));
        List<List<SortKey>> orders = List.of(List.of(), List.of(ascending(any("anything"))),
                List.of(descending(any("anything"))), List.of(ascending(any("few")), descending(any("anything"))),
                List.of(descending(any("few")), ascending(any("anything"))), List.of(descending(any("id"))),
                List.of(descending(any("few")), ascending(any("id"))));
        List<String> words = List.of("id", "anything, id", "anything DESC, id DESC", "few, anything DESC, id DESC",
                "few DESC, anything, id", "id DESC", "few DESC, id");
        try (Database database = sandbox.openToRead()) {
            for (int i = 0; i < orders.size(); i++) {
                List<String> whole = sandbox.ask("SELECT id FROM Mixed ORDER BY " + words.get(i));
                RowQuery query = new RowQuery(source, Filter.ALL, orders.get(i), Position.start(), 7, 64);
                assertEquals(whole, forward(database, query), words.get(i));
                assertEquals(whole, backward(database, query), words.get(i));
            }
        }
    }

    @Test
    void anyPlaceInAnyOrderIsReachedByNumberWithFencesAndWithout() throws Exception {
        Sandbox sandbox = mixed(300);
        RowSource source = source("Mixed", TableKey.columns("id"), integer("id"));
        try (Database database = sandbox.openToRead()) {
            for (SortKey sort : List.of(ascending(any("few")), descending(any("anything")),
                    ascending(dateTime("few")))) {
                RowQuery query = new RowQuery(source, Filter.ALL, List.of(sort), Position.start(), 5, 64);
                List<String> whole = forward(database, query);
                KeyFences fences = ok(database.fences(query, 16, HANDLE));
                assertEquals(300, fences.rowCount());
                assertEquals(19, fences.anchors().size());
                for (int index : new int[]{0, 1, 15, 16, 17, 149, 288, 294, 295, 299}) {
                    List<String> expected = whole.subList(index, Math.min(index + 5, 300));
                    assertEquals(expected, ids(page(database, query.at(Position.nth(index)))), "row " + index);
                    RowPage fenced = page(database, query.at(new Position.Nth(index, fences)));
                    assertEquals(expected, ids(fenced), "row " + index + " by fences");
                    assertEquals(index > 0, fenced.hasBefore());
                    assertEquals(index + 5 < 300, fenced.hasAfter());
                }
                assertEquals(List.of(), ids(page(database, query.at(new Position.Nth(300, fences)))));
                assertEquals(List.of(), ids(page(database, query.at(new Position.Nth(9999, fences)))));
            }
        }
    }

    @Test
    void pointsInTimeSortByWhenTheyAreHoweverTheyAreStored() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, """
                CREATE TABLE Event (id INTEGER PRIMARY KEY, at DATETIME);
                INSERT INTO Event VALUES (1, '2024-03-01T12:00:00.000+00:00'), (2, 1709294399999),
                    (3, '2024-03-01 11:59:59'), (4, NULL), (5, '2024-03-01T13:00:00.001+01:00'), (6, 'soon'),
                    (7, '2024-03-01'), (8, '2024-03-01T12:00:00Z')""");
        RowSource source = source("Event", TableKey.columns("id"), integer("id"));
        try (Database database = sandbox.openToRead()) {
            RowQuery query = RowQuery.first(source, 2).sortedBy(List.of(ascending(dateTime("at"))));
            List<String> expected = List.of("4", "7", "3", "2", "1", "8", "5", "6");
            assertEquals(expected, forward(database, query));
            assertEquals(expected, backward(database, query));
            RowQuery turned = query.sortedBy(List.of(descending(dateTime("at"))));
            assertEquals(expected.reversed(), forward(database, turned));
            assertEquals(expected.reversed(), backward(database, turned));
        }
    }

    @Test
    void aCompositeTextKeyPages() throws Exception {
        Sandbox sandbox = Sandbox.of(folder,
                """
                        CREATE TABLE Member (team TEXT NOT NULL, person TEXT NOT NULL, PRIMARY KEY (team, person)) WITHOUT ROWID;
                        INSERT INTO Member VALUES ('b', 'x'), ('a', 'z'), ('a', 'y'), ('b', ''), ('', 'é'), ('c', 'x')""");
        try (Database database = sandbox.openToRead()) {
            Table table = ok(database.catalog()).table("Member").orElseThrow();
            RowQuery query = RowQuery.first(source("Member", table.key(), text("team"), text("person")), 2);
            List<String> whole = List.of("|é", "a|y", "a|z", "b|", "b|x", "c|x");
            assertEquals(whole, all(database, query, false));
            assertEquals(whole, all(database, query, true));
        }
    }

    @Test
    void aTableWithoutAPrimaryKeyPagesByItsRowNumberUnderAFreeName() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, """
                CREATE TABLE Log (rowid TEXT, line TEXT);
                INSERT INTO Log VALUES ('c', 'one'), ('b', 'two'), ('a', 'three'), ('a', 'three')""");
        try (Database database = sandbox.openToRead()) {
            Table table = ok(database.catalog()).table("Log").orElseThrow();
            assertEquals(new TableKey.RowId("_rowid_"), table.key());
            RowQuery query = RowQuery.first(source("Log", table.key(), text("line")), 1);
            assertEquals(List.of("one", "two", "three", "three"), all(database, query, false));
            assertEquals(List.of("three", "three", "two", "one"),
                    all(database, query.sortedBy(List.of(ascending(text("rowid")), ascending(text("line")))), false));
        }
    }

    @Test
    void aPrimaryKeyThatHoldsNullsIsNotUsedAsKey() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, """
                CREATE TABLE Loose (code TEXT PRIMARY KEY, n INT);
                INSERT INTO Loose VALUES (NULL, 1), (NULL, 2), ('a', 3)""");
        try (Database database = sandbox.openToRead()) {
            Table table = ok(database.catalog()).table("Loose").orElseThrow();
            assertEquals(new TableKey.RowId("rowid"), table.key());
            assertEquals(List.of("code"), table.primaryKey());
            assertEquals(List.of("1", "2", "3"),
                    all(database, RowQuery.first(source("Loose", table.key(), integer("n")), 1), false));
        }
    }

    @Test
    void aViewIsReadByPlace() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, """
                CREATE TABLE Item (id INTEGER PRIMARY KEY);
                INSERT INTO Item VALUES (1), (2), (3), (4), (5);
                CREATE VIEW Odd AS SELECT id FROM Item WHERE id % 2 = 1""");
        try (Database database = sandbox.openToRead()) {
            RowQuery query = RowQuery.first(source("Odd", TableKey.None.NONE, integer("id")), 2);
            assertEquals(List.of("1", "3"), ids(page(database, query)));
            RowPage end = page(database, query.at(Position.end()));
            assertEquals(List.of("3", "5"), ids(end));
            assertTrue(end.hasBefore());
            assertFalse(end.hasAfter());
            assertEquals(List.of("5"), ids(page(database, query.at(Position.nth(2)))));
            assertEquals(3, ok(database.count(query, HANDLE)));
        }
    }

    @Test
    void aPlaceStaysGoodWhenItsRowIsGone() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, """
                CREATE TABLE Item (id INTEGER PRIMARY KEY);
                INSERT INTO Item VALUES (1), (2), (3), (4), (5)""");
        try (Database database = sandbox.openToRead()) {
            RowQuery query = RowQuery.first(source("Item", TableKey.columns("id"), integer("id")), 3);
            Anchor third = page(database, query).rows().getLast().anchor();
            sandbox.run("DELETE FROM Item WHERE id = 3");
            assertEquals(List.of("4", "5"), ids(page(database, query.at(new Position.After(third)))));
            assertEquals(List.of("1", "2"), ids(page(database, query.at(new Position.Before(third)))));
            assertEquals(List.of("4", "5"), ids(page(database, query.at(new Position.From(third)))));
        }
    }

    @Test
    void namesOfAnyKindAreNames() throws Exception {
        Sandbox sandbox = Sandbox.of(folder,
                """
                        CREATE TABLE "select ""🙂"" from" ("order by" INTEGER PRIMARY KEY, "a""b; -- " TEXT, "t" TEXT, " " TEXT);
                        INSERT INTO "select ""🙂"" from" VALUES (1, 'x', 'y', 'z')""");
        try (Database database = sandbox.openToRead()) {
            Table table = ok(database.catalog()).tables().getFirst();
            assertEquals("select \"🙂\" from", table.name());
            ColumnRead[] columns = table.columns().stream().map(column -> any(column.name()))
                    .toArray(ColumnRead[]::new);
            RowQuery query = RowQuery.first(source(table.name(), table.key(), columns), 5)
                    .sortedBy(List.of(descending(text("a\"b; -- "))));
            assertEquals(List.of("1|x|y|z"), shown(page(database, query)));
        }
    }

    @Test
    void aFilterKeepsWhatItSays() throws Exception {
        Sandbox sandbox = Sandbox.of(folder,
                """
                        CREATE TABLE Item (id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE, at DATETIME);
                        INSERT INTO Item VALUES (1, 'Ada', '2024-03-01 12:00:00'), (2, 'ada', 1709294400000), (3, NULL, NULL)""");
        ColumnRead name = text("name");
        Value noon = ((ParsedText.Good) ValueText.parse(ValueType.Scalar.DATE_TIME, "2024-03-01T12:00:00Z",
                TextRules.USUAL)).value();
        try (Database database = sandbox.openToRead()) {
            RowQuery query = RowQuery.first(source("Item", TableKey.columns("id"), integer("id")), 2);
            Filter ada = new Filter.Is(name, new Value.Text("ada"));
            assertEquals(List.of("2"), forward(database, query.where(ada)));
            assertEquals(List.of("1", "3"), forward(database, query.where(new Filter.Not(ada))));
            assertEquals(List.of("3"), forward(database, query.where(Filter.isNull(name))));
            assertEquals(List.of("1", "2"), forward(database, query.where(new Filter.Is(dateTime("at"), noon))));
            assertEquals(List.of("2", "3"),
                    forward(database, query.where(new Filter.Or(List.of(ada, Filter.isNull(name))))));
            assertEquals(List.of(), forward(database, query.where(new Filter.Or(List.of()))));
            Filter both = new Filter.And(List.of(ada, Filter.isNull(name)));
            assertEquals(0, ok(database.count(query.where(both), HANDLE)));
            assertEquals(3, ok(database.count(query, HANDLE)));
        }
    }

    /// Rows whose values are of every storage class, with duplicates and NULLs, always the same ones.
    private Sandbox mixed(int count) throws SQLException {
        Sandbox sandbox = Sandbox.of(folder, "CREATE TABLE Mixed (id INTEGER PRIMARY KEY, anything, few);\n"
                + "CREATE INDEX by_few ON Mixed (few)");
        Random random = new Random(7);
        try (Connection connection = sandbox.connect();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO Mixed VALUES (?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < count; i++) {
                insert.setLong(1, i * 3L - 100);
                insert.setObject(2, anything(random, 1000));
                insert.setObject(3, anything(random, 2));
                insert.execute();
            }
            connection.commit();
        }
        return sandbox;
    }

    private static @Nullable Object anything(Random random, int range) {
        int number = random.nextInt(range) - range / 2;
        return switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 -> (long) number;
            case 2 -> number / 4.0;
            case 3 -> Integer.toString(number);
            case 4 -> "text" + number;
            default -> new byte[]{(byte) number, 0};
        };
    }

    private static List<String> ids(RowPage page) {
        return page.rows().stream().map(row -> Sandbox.shown(row).split("\\|", -1)[0]).toList();
    }

    private static List<String> forward(Database database, RowQuery query) {
        return all(database, query, false).stream().map(row -> row.split("\\|", -1)[0]).toList();
    }

    private static List<String> backward(Database database, RowQuery query) {
        return all(database, query, true).stream().map(row -> row.split("\\|", -1)[0]).toList();
    }

    /// All rows of the query page by page from one end to the other; every page but the last has to be full.
    private static List<String> all(Database database, RowQuery query, boolean isBackward) {
        List<String> rows = new ArrayList<>();
        RowPage page = page(database, query.at(isBackward ? Position.end() : Position.start()));
        assertFalse(isBackward ? page.hasAfter() : page.hasBefore());
        while (true) {
            rows.addAll(isBackward ? 0 : rows.size(), shown(page));
            if (!(isBackward ? page.hasBefore() : page.hasAfter())) return rows;
            assertEquals(query.limit(), page.rows().size());
            page = page(database, query.at(isBackward
                    ? new Position.Before(page.rows().getFirst().anchor())
                    : new Position.After(page.rows().getLast().anchor())));
        }
    }
}
