package facet.database;

import java.util.List;
import java.util.Map;

import facet.database.DatabaseError.Kind;
import facet.database.ValueType.Scalar;
import org.junit.jupiter.api.Test;

import static facet.database.EditsFixture.delete;
import static facet.database.EditsFixture.failed;
import static facet.database.EditsFixture.saved;
import static facet.database.EditsFixture.text1;
import static facet.database.EditsFixture.update;
import static facet.database.Sandbox.error;
import static facet.database.Sandbox.integer;
import static facet.database.Sandbox.ok;
import static facet.database.Sandbox.page;
import static facet.database.Sandbox.shown;
import static facet.database.Sandbox.text;
import static facet.database.TestEngine.save;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/// What others do to the tables and rows that are read and saved.
interface EngineTroubles extends TestEngine {

    RowSource ROWS = Sandbox.source("T", TableKey.columns("id"), integer("id"), text("name"));

    private TestDatabase twoRows() throws Exception {
        return database("CREATE TABLE \"T\" (id integer NOT NULL PRIMARY KEY, name varchar(20));\n"
                + "INSERT INTO \"T\" VALUES (1, 'a'), (2, 'b')");
    }

    @Test
    default void aTableThatGoesOrChangesBetweenTwoPagesIsSaid() throws Exception {
        TestDatabase sandbox = twoRows();
        try (Database database = sandbox.openToRead()) {
            RowPage first = page(database, RowQuery.first(ROWS, 1));
            assertEquals(List.of("1|a"), shown(first));
            RowQuery next = RowQuery.first(ROWS, 1).at(new Position.After(first.rows().getFirst().anchor()));
            sandbox.run("ALTER TABLE \"T\" RENAME COLUMN name TO title");
            DatabaseError gone = error(database.rows(next, new RunningQuery()));
            assertEquals(Kind.COLUMN_MISSING, gone.kind(), gone::toString);
            assertEquals(List.of("T", "name"), List.of(String.valueOf(gone.table()), String.valueOf(gone.column())));
            sandbox.run("DROP TABLE \"T\"");
            DatabaseError missing = error(database.rows(next, new RunningQuery()));
            assertEquals(Kind.TABLE_MISSING, missing.kind(), missing::toString);
            assertEquals("T", missing.table());
        }
    }

    @Test
    default void aTableThatGoesOrChangesBetweenReviewAndSaveIsSaidAndNothingIsSaved() throws Exception {
        TestDatabase sandbox = twoRows();
        try (Database database = sandbox.openToWrite()) {
            Catalog catalog = ok(database.catalog());
            Changeset changes = new Changeset(List.of(update(ROWS, 2, "name", text1("b"), text1("B")),
                    new RowEdit.Insert(ROWS, Map.of("id", new Value.Int(3), "name", text1("c")))));
            assertEquals(2, database.preview(changes, catalog).steps().stream().filter(step -> step.edit() >= 0)
                    .count());
            sandbox.run("ALTER TABLE \"T\" RENAME COLUMN name TO title");
            DatabaseError altered = failed(database.save(changes, catalog)).error();
            assertEquals(Kind.COLUMN_MISSING, altered.kind(), altered::toString);
            assertEquals("name", altered.column());
            assertEquals(List.of("1|a", "2|b"), sandbox.ask("SELECT * FROM \"T\" ORDER BY id"));
            sandbox.run("DROP TABLE \"T\"");
            DatabaseError dropped = failed(database.save(changes, catalog)).error();
            assertEquals(Kind.TABLE_MISSING, dropped.kind(), dropped::toString);
        }
    }

    @Test
    default void aRowThatSomebodyElseChangedOrDeletedIsAConflictWithTheirs() throws Exception {
        TestDatabase sandbox = twoRows();
        sandbox.run("UPDATE \"T\" SET name = 'theirs' WHERE id = 1;\nDELETE FROM \"T\" WHERE id = 2");
        for (RowEdit edit : List.of(update(ROWS, 1, "name", text1("a"), text1("ours")),
                new RowEdit.Delete(ROWS, EditsFixture.key(ROWS, 1), Map.of("name", text1("a"))))) {
            SaveOutcome.Conflict changed = assertInstanceOf(SaveOutcome.Conflict.class, save(sandbox, edit));
            assertEquals("1|theirs", changed.theirs().map(Sandbox::shown).orElse("-"));
        }
        for (RowEdit edit : List.of(update(ROWS, 2, "name", text1("b"), text1("ours")), delete(ROWS, 2))) {
            SaveOutcome.Conflict gone = assertInstanceOf(SaveOutcome.Conflict.class, save(sandbox, edit));
            assertEquals("-", gone.theirs().map(Sandbox::shown).orElse("-"));
        }
        SaveOutcome.Conflict second = assertInstanceOf(SaveOutcome.Conflict.class, save(sandbox,
                new RowEdit.Insert(ROWS, Map.of("id", new Value.Int(5))), delete(ROWS, 2)));
        assertEquals(1, second.edit());
        assertEquals(List.of("1|theirs"), sandbox.ask("SELECT * FROM \"T\""));
    }

    /// How many columns a table can have at most.
    int mostColumns();

    @Test
    default void aTableOfAsManyColumnsAsThereMayBeIsReadAndSaved() throws Exception {
        int count = mostColumns();
        StringBuilder script = new StringBuilder("CREATE TABLE \"Wide\" (id integer NOT NULL PRIMARY KEY");
        for (int i = 1; i < count; i++) {
            script.append(", c").append(i).append(" smallint");
        }
        TestDatabase sandbox = database(
                script.append(");\nINSERT INTO \"Wide\" (id, c").append(count - 1).append(") VALUES (1, 9)")
                        .toString());
        try (Database database = sandbox.openToWrite()) {
            Catalog catalog = ok(database.catalog());
            Table table = catalog.table("Wide").orElseThrow();
            RowSource source = TestEngine.all(catalog, "Wide",
                    table.columns().stream().map(column -> Scalar.INT).toArray(ValueType[]::new));
            List<Value> values = page(database, RowQuery.first(source, 1)).rows().getFirst().values();
            assertEquals(count, values.size());
            assertEquals(new Value.Int(9), values.getLast());
            String last = "c" + (count - 1);
            SaveOutcome outcome = database.save(new Changeset(List.of(update(source, 1, last, new Value.Int(9),
                    new Value.Int(8)))), catalog);
            assertEquals(new Value.Int(8), saved(outcome).rows().getFirst().orElseThrow().values().getLast());
        }
    }

    /// How many columns a query can bring at most.
    int widestResult();

    @Test
    default void aResultOfAsManyColumnsAsThereMayBeIsRead() throws Exception {
        StringBuilder script = new StringBuilder("CREATE VIEW wide AS SELECT 0 AS c0");
        for (int i = 1; i < widestResult(); i++) {
            script.append(", ").append(i).append(" AS c").append(i);
        }
        try (Database database = database(script.toString()).openToRead()) {
            Catalog catalog = ok(database.catalog());
            RowSource source = TestEngine.all(catalog, "wide", catalog.table("wide").orElseThrow().columns().stream()
                    .map(column -> Scalar.BIG_INT).toArray(ValueType[]::new));
            List<Value> values = page(database, RowQuery.first(source, 1)).rows().getFirst().values();
            assertEquals(widestResult(), values.size());
            assertEquals(new Value.BigInt(widestResult() - 1), values.getLast());
        }
    }
}
