package facet.database;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import facet.database.DatabaseError.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static facet.database.EditsFixture.failed;
import static facet.database.Sandbox.ok;
import static facet.database.TestEngine.insert;
import static facet.database.TestEngine.save;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What a database refuses is said with the table, the column and its own words.
interface EngineRefusals extends TestEngine {

    String PARENTS_AND_CHILDREN = """
            CREATE TABLE "P" (id integer NOT NULL PRIMARY KEY, email varchar(50) UNIQUE, age integer NOT NULL CHECK (age > 0));
            CREATE TABLE "C" (id integer NOT NULL PRIMARY KEY, p integer NOT NULL,
                FOREIGN KEY (p) REFERENCES "P" (id) ON DELETE RESTRICT ON UPDATE CASCADE);
            INSERT INTO "P" VALUES (1, 'a', 1);
            INSERT INTO "C" VALUES (1, 1)""";

    @Test
    default void refusalsNameTheTableAndTheColumn() throws Exception {
        TestDatabase sandbox = database(PARENTS_AND_CHILDREN);
        Value one = new Value.Int(1);
        Value two = new Value.Int(2);
        refused(sandbox, Kind.UNIQUE, "email", "P", Map.of("id", two, "email", new Value.Text("a"), "age", one));
        refused(sandbox, Kind.UNIQUE, "id", "P", Map.of("id", one, "age", one));
        refused(sandbox, Kind.NOT_NULL, "age", "P", Map.of("id", two));
        refused(sandbox, Kind.NOT_NULL, "age", "P", Map.of("id", two, "age", Value.ofNull()));
        refused(sandbox, Kind.CHECK, null, "P", Map.of("id", two, "age", new Value.Int(-1)));
        refused(sandbox, Kind.FOREIGN_KEY, "p", "C", Map.of("id", two, "p", new Value.Int(9)));
        assertEquals(List.of("1|a|1"), sandbox.ask("SELECT * FROM \"P\""));
        assertEquals(List.of("1"), sandbox.ask("SELECT count(*) FROM \"C\""));
    }

    private static void refused(TestDatabase sandbox, Kind kind, @Nullable String column, String table,
            Map<String, Value> values) {
        DatabaseError error = failed(save(sandbox, insert(table, values))).error();
        assertEquals(kind, error.kind(), error::toString);
        assertEquals(table, error.table(), error::toString);
        assertEquals(column, error.column(), error::toString);
        assertFalse(error.databaseWords().isEmpty() || error.databaseWords().contains("conn="), error::toString);
    }

    /// A value that a column of a type cannot hold.
    record Misfit(String type, Value value) {
        static Misfit of(String type, String text) {
            return new Misfit(type, new Value.Text(text));
        }

        static Misfit of(String type, long number) {
            return new Misfit(type, new Value.BigInt(number));
        }
    }

    /// One for every type that refuses any.
    List<Misfit> misfits();

    /// What follows a table's columns so that its types are heeded.
    default String strict() {
        return "";
    }

    @Test
    default void aValueThatDoesNotFitItsColumnIsRefusedAndItsColumnNamed() throws Exception {
        TestDatabase sandbox = database("CREATE TABLE \"T\" (id {serial}, v integer)");
        for (Misfit misfit : misfits()) {
            sandbox.run("DROP TABLE \"T\"");
            sandbox.run(words().in("CREATE TABLE \"T\" (id {serial}, v " + misfit.type() + ")" + strict()));
            DatabaseError error = failed(save(sandbox, insert("T", Map.of("v", misfit.value())))).error();
            assertTrue(error.kind() == Kind.VALUE || error.kind() == Kind.CHECK, () -> misfit + " " + error);
            assertEquals("T", error.table(), misfit::toString);
            if (error.kind() == Kind.VALUE) assertEquals("v", error.column(), () -> misfit + " " + error);
            assertEquals(List.of("0"), sandbox.ask("SELECT count(*) FROM \"T\""), misfit::toString);
        }
    }

    @Test
    default void aRowThatOthersReferToStays() throws Exception {
        TestDatabase sandbox = database(PARENTS_AND_CHILDREN);
        RowSource parents = Sandbox.source("P", TableKey.columns("id"), Sandbox.integer("id"));
        DatabaseError refused = failed(save(sandbox, EditsFixture.delete(parents, 1))).error();
        assertEquals(Kind.FOREIGN_KEY, refused.kind());
        assertTrue(refused.message().contains("C"), refused::message);
        assertEquals(List.of("1|a|1"), sandbox.ask("SELECT * FROM \"P\""));
    }

    @Test
    default void nothingIsWrittenThroughAConnectionThatReads() throws Exception {
        TestDatabase sandbox = database("CREATE TABLE \"T\" (id integer NOT NULL PRIMARY KEY)");
        try (Database database = sandbox.openToRead()) {
            SaveOutcome outcome = database.save(
                    new Changeset(List.of(insert("T", Map.of("id", new Value.Int(1))))), ok(database.catalog()));
            assertEquals(Kind.READ_ONLY, failed(outcome).error().kind());
        }
        assertEquals(List.of("0"), sandbox.ask("SELECT count(*) FROM \"T\""));
    }

    /// A query that lasts, for `id` of a view `slow`; `isRunning` asks whether it runs.
    record LongQuery(String view, String isRunning) {}

    /// One that this engine has.
    LongQuery longQuery();

    @Test
    default void aRunningQueryIsCancelledInTheDatabase() throws Exception {
        TestDatabase sandbox = database(longQuery().view());
        try (Database database = sandbox.openToRead()) {
            RunningQuery handle = new RunningQuery();
            RowSource source = Sandbox.source("slow", TableKey.None.NONE, Sandbox.text("nothing"));
            CountDownLatch cancelled = new CountDownLatch(1);
            Thread.ofVirtual().start(() -> {
                awaitRunning(sandbox);
                handle.cancel();
                cancelled.countDown();
            });
            DatabaseError error = Sandbox.error(database.rows(RowQuery.first(source, 1), handle));
            assertEquals(Kind.CANCELLED, error.kind(), error::toString);
            cancelled.await();
        }
    }

    private void awaitRunning(TestDatabase sandbox) {
        try {
            while (!longQuery().isRunning().isEmpty() && sandbox.ask(longQuery().isRunning()).isEmpty()) {
                Thread.onSpinWait();
            }
        } catch (java.sql.SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
