package facet.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static facet.database.Sandbox.ascending;
import static facet.database.Sandbox.dateTime;
import static facet.database.Sandbox.error;
import static facet.database.Sandbox.integer;
import static facet.database.Sandbox.ok;
import static facet.database.Sandbox.page;
import static facet.database.Sandbox.shown;
import static facet.database.Sandbox.source;
import static facet.database.Sandbox.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// A table of a million rows.
class LargeTableTest {

    private static final int ROWS = 1_000_000;
    private static final RowSource ORDERS = source("Orders", TableKey.columns("id"), integer("id"), text("status"),
            integer("amount"));
    private static final AtomicReference<Sandbox> SANDBOX = new AtomicReference<>();

    @BeforeAll
    static void makeTheTable(@TempDir Path folder) throws SQLException {
        SANDBOX.set(Sandbox.of(folder, """
                PRAGMA journal_mode = OFF;
                CREATE TABLE Orders (id INTEGER PRIMARY KEY, status TEXT NOT NULL, amount INT, at DATETIME);
                WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 999999)
                INSERT INTO Orders SELECT i * 2, CASE i % 3 WHEN 0 THEN 'new' WHEN 1 THEN 'paid' ELSE 'sent' END,
                    (i * 7919) % 1000003, 1700000000000 + i * 1000 FROM n;
                CREATE INDEX by_status ON Orders (status);
                PRAGMA journal_mode = DELETE"""));
    }

    @Test
    void startMiddleAndEndArePages() {
        try (Database database = SANDBOX.get().openToRead()) {
            RowQuery query = RowQuery.first(ORDERS, 100);
            assertEquals("0|new|0", shown(page(database, query)).getFirst());
            assertEquals("1999998|new|" + 999999L * 7919 % 1000003,
                    shown(page(database, query.at(Position.end()))).getLast());
            assertEquals("1000000|sent|" + 500000L * 7919 % 1000003,
                    shown(page(database, query.at(Position.nth(500_000)))).getFirst());
            assertEquals(ROWS, ok(database.count(query, new RunningQuery())));
        }
    }

    @Test
    void fencesLeadToAnyRowOfASortedTable() throws Exception {
        try (Database database = SANDBOX.get().openToRead()) {
            RowQuery query = RowQuery.first(ORDERS, 3).sortedBy(List.of(ascending(text("status"))));
            KeyFences fences = ok(database.fences(query, 1000, new RunningQuery()));
            assertEquals(ROWS, fences.rowCount());
            assertEquals(1000, fences.anchors().size());
            for (int index : new int[]{0, 333_333, 333_334, 777_777, 999_999}) {
                assertEquals(
                        SANDBOX.get().ask(
                                "SELECT id, status, amount FROM Orders ORDER BY status, id LIMIT 3 OFFSET " + index),
                        shown(page(database, query.at(new Position.Nth(index, fences)))));
            }
        }
    }

    @Test
    void aPageDeepInAnIndexReadsOneRangeOfTheIndex() throws Exception {
        try (Database database = SANDBOX.get().openToRead()) {
            RowQuery query = RowQuery.first(ORDERS, 3).sortedBy(List.of(ascending(text("status"))));
            Row middle = page(database, query.at(Position.nth(500_000))).rows().getFirst();
            String plan = String.join("\n", SANDBOX.get().ask("EXPLAIN QUERY PLAN SELECT t.id FROM Orders AS t"
                    + " WHERE t.status = 'paid' AND t.id > 5 ORDER BY t.status, t.id LIMIT 4"));
            assertTrue(plan.contains("SEARCH t USING COVERING INDEX by_status (status=? AND rowid>?)"), plan);
            assertEquals(
                    SANDBOX.get()
                            .ask("SELECT id, status, amount FROM Orders ORDER BY status, id LIMIT 3 OFFSET 500001"),
                    shown(page(database, query.at(new Position.After(middle.anchor())))));
        }
    }

    @Test
    void aLongQueryIsCancelledFromAnotherThreadAndTheNextOneIsNot() throws Exception {
        try (Database database = SANDBOX.get().openToRead()) {
            RowQuery slow = RowQuery.first(ORDERS, 10).sortedBy(List.of(ascending(dateTime("at"))));
            RunningQuery handle = new RunningQuery();
            AtomicReference<DbResult<KeyFences>> answer = new AtomicReference<>();
            Thread reader = Thread.ofPlatform().start(() -> answer.set(database.fences(slow, 10, handle)));
            handle.cancel();
            reader.join();
            assertEquals(DatabaseError.Kind.CANCELLED, error(answer.get()).kind());
            assertEquals(10, page(database, slow).rows().size());
        }
    }

    @Test
    void aQueryIsCancelledWhileItsRowsStream() {
        RunningQuery handle = new RunningQuery();
        try (Database database = SANDBOX.get().openToRead()) {
            Thread canceller = Thread.ofPlatform().unstarted(handle::cancel);
            RowQuery all = RowQuery.first(ORDERS, ROWS);
            canceller.start();
            assertEquals(DatabaseError.Kind.CANCELLED, error(database.rows(all, handle)).kind());
        }
    }

    @Test
    void aCancelledHandleAsksNothing() {
        try (Database database = SANDBOX.get().openToRead()) {
            RunningQuery handle = new RunningQuery();
            handle.cancel();
            assertEquals(DatabaseError.Kind.CANCELLED,
                    error(database.count(RowQuery.first(ORDERS, 1), handle)).kind());
        }
    }
}
