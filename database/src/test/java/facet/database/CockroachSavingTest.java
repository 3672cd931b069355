package facet.database;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import facet.database.DatabaseError.Kind;
import facet.database.jdbc.RecordedConnections;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What becomes of a save that CockroachDB refuses at its end, by the SQLSTATEs that its documentation names. The answers are made up.
class CockroachSavingTest {

    private static final EngineTables TABLES = new EngineTables(Engine.COCKROACHDB, "public");
    private final Deque<SQLException> refusals = new ArrayDeque<>();
    private final List<String> sent = new ArrayList<>();

    private List<List<? extends @Nullable Object>> answer(String sql) throws SQLException {
        sent.add(sql);
        if (sql.equals("COMMIT") && !refusals.isEmpty()) throw refusals.remove();
        return sql.startsWith("INSERT") ? List.of(RecordedConnections.row(7L, "Hi", null)) : List.of();
    }

    private SaveOutcome save() {
        DatabaseLocation.Server where = new DatabaseLocation.Server(Engine.COCKROACHDB, "example", 26_257, "shop",
                "public", "ann", Secret.NONE, Map.of());
        try (Database database = new Database(new RecordedConnections(this::answer),
                Servers.backend(where).orElseThrow(), OpenMode.READ_WRITE,
                new Statements.Journal(StatementLog.NONE, InstantSource.system()))) {
            RowEdit edit = new RowEdit.Insert(TABLES.source("Post", "id", "title"),
                    Map.of("title", new Value.Text("Hi")));
            return database.save(new Changeset(List.of(edit)), TABLES.catalog());
        }
    }

    private static SQLException serialization() {
        return new SQLException("restart transaction: TransactionRetryWithProtoRefreshError", "40001");
    }

    @Test
    void aSaveThatAnotherTransactionStoodInTheWayOfIsTriedOnceMore() {
        refusals.add(serialization());
        SaveOutcome outcome = save();
        assertInstanceOf(SaveOutcome.Saved.class, outcome, outcome::toString);
        assertEquals(2, sent.stream().filter(sql -> sql.equals("COMMIT")).count());
        assertEquals(1, sent.stream().filter(sql -> sql.equals("ROLLBACK")).count());
    }

    @Test
    void aSaveThatFailsTwiceSaysSoAndIsNotTriedAgain() {
        refusals.addAll(List.of(serialization(), serialization(), serialization()));
        DatabaseError error = assertInstanceOf(SaveOutcome.Failed.class, save()).error();
        assertEquals(Kind.LOCKED, error.kind());
        assertTrue(error.message().contains("tried twice, and nothing was saved"), error.message());
        assertTrue(error.databaseWords().contains("restart transaction"), error.databaseWords());
        assertEquals(2, sent.stream().filter(sql -> sql.equals("COMMIT")).count());
    }

    @Test
    void anEndThatTheServerCannotTellOfIsNeitherSavedNorTriedAgain() {
        refusals.add(new SQLException("result is ambiguous", "40003"));
        assertInstanceOf(SaveOutcome.Failed.class, save());
        assertEquals(1, sent.stream().filter(sql -> sql.equals("COMMIT")).count());
    }
}
