package facet.app.data;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import facet.database.Catalog;
import facet.database.Database;
import facet.database.Row;
import facet.database.RowEdit;
import facet.database.RowQuery;
import facet.database.RunningQuery;
import facet.database.SaveOutcome;
import facet.database.Value;
import facet.schema.model.Datamodel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StagedDigestsTest extends DataFixture {
    private static final Datamodel SCHEMA = schema("""
            model Note {
              id    Int    @id
              title String
              body  String
              bytes Bytes
            }
            """);
    private static final String TEXT = "0123456789".repeat(2_000);

    private final StagedEdits staged = new StagedEdits();
    private final List<StagedDigests.Wanted> asked = new ArrayList<>();
    private Database database;
    private Catalog catalog;
    private TableShape shape;
    private Row row;

    @BeforeEach
    void readARow() {
        database = database(
                "CREATE TABLE Note (id INTEGER PRIMARY KEY, title TEXT NOT NULL, body TEXT NOT NULL, bytes BLOB NOT NULL)",
                "INSERT INTO Note VALUES (1, 'A', '" + TEXT + "', zeroblob(9000))");
        catalog = database.catalog().orElse(error -> {
            throw new AssertionError(error);
        });
        shape = TableShape.of(SCHEMA, SCHEMA.models().getFirst(), catalog).orElseThrow();
        row = read();
        staged.digests().onAsked(asked::addAll);
    }

    private Row read() {
        return database.rows(RowQuery.first(shape.source(), 10), new RunningQuery()).orElse(error -> {
            throw new AssertionError(error);
        }).rows().getFirst();
    }

    private void type(String column, int position, Value value) {
        staged.set(shape.source(), row, column, row.values().get(position), value);
    }

    private void answer() {
        staged.digests().learn(StagedDigests.read(database, asked));
        asked.clear();
    }

    private void somebodyElse(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("test0.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private SaveOutcome save() {
        return database.save(database.withDigests(staged.outgoing().changes(), catalog, new RunningQuery()), catalog);
    }

    @Test
    void onlyLongValuesThatAreEditedAreAskedFor() {
        type("title", 1, new Value.Text("B"));
        assertEquals(List.of(), asked);
        type("body", 2, new Value.Text("typed over"));
        assertEquals(List.of("body"), asked.getFirst().source().columns().stream().map(each -> each.name()).toList());
        answer();
        type("body", 2, new Value.Text("typed over again"));
        assertEquals(List.of(), asked, "known already");
        staged.inOneStep(() -> staged.setDeleted(shape.source(), row, true));
        assertEquals(List.of("bytes"), asked.getFirst().source().columns().stream().map(each -> each.name()).toList());
    }

    @Test
    void whatSomebodyElseDidBehindTheBeginningIsAConflict() throws SQLException {
        type("body", 2, new Value.Text("typed over"));
        answer();
        somebodyElse("UPDATE Note SET body = substr(body, 1, 19999) || 'x'");
        assertInstanceOf(SaveOutcome.Conflict.class, save());
        somebodyElse("UPDATE Note SET body = '" + TEXT + "'");
        assertInstanceOf(SaveOutcome.Saved.class, save());
    }

    @Test
    void aDeletionMindsBytesToo() throws SQLException {
        staged.setDeleted(shape.source(), row, true);
        answer();
        somebodyElse("UPDATE Note SET bytes = CAST(zeroblob(8999) || x'01' AS BLOB)");
        assertInstanceOf(SaveOutcome.Conflict.class, save());
        staged.rebase(shape.source(), staged.outgoing().origins().getFirst(), Optional.of(read()));
        answer();
        assertInstanceOf(SaveOutcome.Saved.class, save());
    }

    @Test
    void digestsStayThroughUndoAndRedoAndAreKept() {
        type("body", 2, new Value.Text("typed over"));
        StagedRows before = staged.kept().get();
        assertEquals(Map.of(), before.tables().getFirst().rows().getFirst().digests());
        answer();
        staged.undo();
        staged.redo();
        StagedRows kept = staged.kept().get();
        StagedEdits restored = new StagedEdits();
        restored.restore(kept);
        RowEdit.Update edit = assertInstanceOf(RowEdit.Update.class, restored.outgoing().changes().edits().getFirst());
        assertEquals(1, edit.digests().size());
        assertEquals(staged.outgoing().changes(), restored.outgoing().changes());
        staged.saved();
        assertTrue(staged.digests().known().get().isEmpty());
    }

    @Test
    void aSaveThatComesBeforeTheAnswerAsksItself() {
        type("body", 2, new Value.Text("typed over"));
        RowEdit.Update edit = assertInstanceOf(RowEdit.Update.class,
                database.withDigests(staged.outgoing().changes(), catalog, new RunningQuery()).edits().getFirst());
        assertEquals(1, edit.digests().size());
        assertInstanceOf(SaveOutcome.Saved.class, save());
    }
}
