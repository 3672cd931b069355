package facet.database;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static facet.database.Sandbox.error;
import static facet.database.Sandbox.integer;
import static facet.database.Sandbox.ok;
import static facet.database.Sandbox.source;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StatementLogTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void everyStatementIsToldWithParametersTimeRowsAndOutcome() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, "CREATE TABLE T (id INTEGER PRIMARY KEY);\nINSERT INTO T VALUES (1), (2)");
        List<StatementEvent> events = new ArrayList<>();
        try (Database database = ok(Database.open(DatabaseLocation.sqlite(sandbox.file()), OpenMode.READ_ONLY,
                events::add, ticking()))) {
            events.clear();
            RowSource source = source("T", TableKey.columns("id"), integer("id"));
            ok(database.rows(RowQuery.first(source, 10), new RunningQuery()));
            RowSource gone = source("Gone", TableKey.columns("id"), integer("id"));
            error(database.rows(RowQuery.first(gone, 10), new RunningQuery()));
        }
        assertEquals(2, events.size());
        StatementEvent good = events.getFirst();
        assertEquals("SELECT t.\"id\" FROM \"T\" AS t ORDER BY t.\"id\" LIMIT ?", good.statement().text());
        assertEquals(List.of(Stored.of(11)), good.statement().parameters());
        assertEquals(2, good.rows());
        assertEquals(Duration.ofSeconds(1), good.duration());
        assertEquals(Duration.ofSeconds(2), Duration.between(good.start(), events.getLast().start()));
        assertTrue(good.error().isEmpty());
        assertEquals(DatabaseError.Kind.TABLE_MISSING, events.getLast().error().orElseThrow().kind());
    }

    /// A clock that goes on by a second each time it is looked at.
    private static InstantSource ticking() {
        int[] looks = new int[1];
        return () -> NOON.plusSeconds(looks[0]++);
    }
}
