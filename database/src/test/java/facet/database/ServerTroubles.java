package facet.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import facet.database.CommitProxy.Commit;
import facet.database.DatabaseError.Kind;
import org.junit.jupiter.api.Test;

import static facet.database.EditsFixture.failed;
import static facet.database.EditsFixture.saved;
import static facet.database.EditsFixture.text1;
import static facet.database.EditsFixture.update;
import static facet.database.Sandbox.integer;
import static facet.database.Sandbox.ok;
import static facet.database.Sandbox.page;
import static facet.database.Sandbox.shown;
import static facet.database.Sandbox.text;
import static facet.database.TestEngine.save;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What servers do to those who use them: connections that go at any moment, locks that others hold, and a COMMIT that is never
/// answered.
interface ServerTroubles extends EngineRefusals {

    RowSource ITEMS = Sandbox.source("T", TableKey.columns("id"), integer("id"), text("name"));

    /// Kills every connection that Facet has to `sandbox`.
    void killAll(TestDatabase sandbox) throws SQLException;

    /// Asks for the sessions that wait for a lock; no rows while none does.
    String waiting();

    private TestDatabase twoRows() throws Exception {
        return database("CREATE TABLE \"T\" (id integer NOT NULL PRIMARY KEY, name varchar(20) NOT NULL);\n"
                + "INSERT INTO \"T\" VALUES (1, 'a'), (2, 'b')");
    }

    @Test
    default void connectionsThatWentWhileNobodyUsedThemAreMadeAgainUnnoticed() throws Exception {
        TestDatabase sandbox = twoRows();
        try (Database database = sandbox.openToWrite()) {
            for (int i = 0; i < 3; i++) {
                assertEquals(List.of("1|a", "2|b"), shown(page(database, RowQuery.first(ITEMS, 5))));
                killAll(sandbox);
            }
            assertEquals(2L, ok(database.count(RowQuery.first(ITEMS, 1), new RunningQuery())));
            killAll(sandbox);
            saved(database.save(renamed("a", "A"), ok(database.catalog())));
        }
    }

    private static Changeset renamed(String old, String now) {
        return new Changeset(List.of(update(ITEMS, 1, "name", text1(old), text1(now))));
    }

    @Test
    default void aConnectionThatGoesDuringAQueryIsSaidAndTheNextQueryWorks() throws Exception {
        TestDatabase sandbox = twoRows();
        sandbox.run(longQuery().view());
        try (Database database = sandbox.openToRead()) {
            RowSource slow = Sandbox.source("slow", TableKey.None.NONE, text("nothing"));
            List<Row> none = new java.util.ArrayList<>();
            CompletableFuture<DbResult<Long>> scan = CompletableFuture.supplyAsync(
                    () -> database.scan(RowQuery.first(slow, 1), new RunningQuery(), none::add));
            await(sandbox, longQuery().isRunning(), scan);
            killAll(sandbox);
            DatabaseError lost = Sandbox.error(scan.join());
            assertEquals(Kind.CONNECTION_LOST, lost.kind(), lost::toString);
            assertTrue(lost.message().endsWith("then try again."), lost::message);
            assertEquals(List.of("1|a"), shown(page(database, RowQuery.first(ITEMS, 1))));
        }
    }

    @Test
    default void aConnectionThatGoesDuringASaveSavesNothing() throws Exception {
        TestDatabase sandbox = twoRows();
        try (Connection other = sandbox.connect(); Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("UPDATE \"T\" SET name = 'theirs' WHERE id = 2");
            CompletableFuture<SaveOutcome> saving = CompletableFuture.supplyAsync(() -> save(sandbox,
                    update(ITEMS, 1, "name", text1("a"), text1("A")),
                    update(ITEMS, 2, "name", text1("b"), text1("B"))));
            await(sandbox, waiting(), saving);
            killAll(sandbox);
            DatabaseError lost = failed(saving.join()).error();
            assertEquals(Kind.CONNECTION_LOST, lost.kind(), lost::toString);
            other.rollback();
        }
        assertEquals(List.of("1|a", "2|b"), sandbox.ask("SELECT * FROM \"T\" ORDER BY id"));
    }

    @Test
    default void aLockThatSomebodyElseKeepsIsSaidAfterTheWait() throws Exception {
        TestDatabase sandbox = twoRows();
        try (Connection other = sandbox.connect(); Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("UPDATE \"T\" SET name = 'theirs' WHERE id = 1");
            DatabaseError locked = failed(save(sandbox, update(ITEMS, 1, "name", text1("a"), text1("A")))).error();
            assertEquals(Kind.LOCKED, locked.kind(), locked::toString);
            other.rollback();
        }
        assertEquals(List.of("1|a", "2|b"), sandbox.ask("SELECT * FROM \"T\" ORDER BY id"));
    }

    /// Counting only reads, so it begins anew on another connection.
    @Test
    default void aConnectionThatGoesWhileDeletionsAreCountedIsNotNoticed() throws Exception {
        TestDatabase sandbox = database(EditsFixture.TABLES + EngineUndo.ROWS);
        Changeset changes = new Changeset(List.of(EditsFixture.delete(EditsFixture.USERS, 1)));
        CompletableFuture<Void> kill = new CompletableFuture<>();
        try (Database reading = sandbox.openToRead();
                Database database = ok(Database.open(sandbox.location(), OpenMode.READ_ONLY, event -> {
                    if (event.statement().text().contains("User") && kill.complete(null)) killed(sandbox);
                }, InstantSource.system()))) {
            Catalog catalog = ok(reading.catalog());
            assertEquals(4, ok(database.deletionImpact(changes, catalog, new RunningQuery())).effects().size());
            assertTrue(kill.isDone());
        }
    }

    private void killed(TestDatabase sandbox) {
        try {
            killAll(sandbox);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    default void openingLogsInOnceHoweverItEnds() throws Exception {
        TestDatabase sandbox = twoRows();
        DatabaseLocation.Server at = server(sandbox);
        try (CutProxy proxy = new CutProxy(at.port(), 1, Integer.MAX_VALUE - 1_000);
                Database database = ok(Database.open(through(at, proxy.port(), at.user()), OpenMode.READ_WRITE))) {
            assertEquals(2L, ok(database.count(RowQuery.first(ITEMS, 1), new RunningQuery())));
            assertTrue(ok(database.catalog()).tables().size() > 0);
            assertEquals(1, proxy.connections());
        }
        try (CutProxy proxy = new CutProxy(at.port(), 1, Integer.MAX_VALUE - 1_000)) {
            DatabaseError refused = Sandbox
                    .error(Database.open(through(at, proxy.port(), "nobody"), OpenMode.READ_WRITE));
            assertEquals(Kind.LOGIN, refused.kind(), refused::toString);
            assertEquals(1, proxy.connections());
        }
    }

    private static DatabaseLocation.Server through(DatabaseLocation.Server at, int port, String user) {
        return new DatabaseLocation.Server(at.engine(), at.host(), port, at.database(), at.schema(), user,
                at.password(), at.driverProperties());
    }

    @Test
    default void aCommitThatNeverArrivedIsKnownToHaveSavedNothing() throws Exception {
        TestDatabase sandbox = twoRows();
        SaveOutcome outcome = cut(sandbox, Commit.LOST);
        DatabaseError error = failed(outcome instanceof SaveOutcome.Unknown unknown ? again(sandbox, unknown) : outcome)
                .error();
        assertTrue(error.message().contains("nothing of it was saved"), error::toString);
        assertEquals(List.of("1|a", "2|b"), sandbox.ask("SELECT * FROM \"T\" ORDER BY id"));
    }

    @Test
    default void aCommitWhoseAnswerIsLostIsKnownToHaveSaved() throws Exception {
        TestDatabase sandbox = twoRows();
        assertEquals(SaveOutcome.Certainty.READ_AGAIN, saved(cut(sandbox, Commit.DONE)).certainty());
        assertEquals(List.of("1|A", "2|b", "3|c"), sandbox.ask("SELECT * FROM \"T\" ORDER BY id"));
    }

    /// The server may be busy with a save whose connection is long gone: its rows are not there yet, and it is not lost.
    @Test
    default void aCommitThatIsStillUnderWayIsNotTakenForLost() throws Exception {
        TestDatabase sandbox = twoRows();
        try (CommitProxy proxy = new CommitProxy(server(sandbox).port(), Commit.LATE)) {
            CompletableFuture<SaveOutcome> saving = CompletableFuture.supplyAsync(() -> saveBy(sandbox, proxy));
            await(sandbox, waiting(), saving);
            assertTrue(!saving.isDone() || saving.join() instanceof SaveOutcome.Unknown,
                    () -> saving.join().toString());
            proxy.release();
            SaveOutcome outcome = saving.join();
            while (outcome instanceof SaveOutcome.Unknown unknown) {
                outcome = again(sandbox, unknown);
            }
            saved(outcome);
        }
        assertEquals(List.of("1|A", "2|b", "3|c"), sandbox.ask("SELECT * FROM \"T\" ORDER BY id"));
    }

    private static SaveOutcome cut(TestDatabase sandbox, Commit commit) throws Exception {
        try (CommitProxy proxy = new CommitProxy(server(sandbox).port(), commit)) {
            return saveBy(sandbox, proxy);
        }
    }

    private static DatabaseLocation.Server server(TestDatabase sandbox) {
        return assertInstanceOf(DatabaseLocation.Server.class, sandbox.location());
    }

    /// Only the saving connection goes through the proxy's port, and so do those that look afterwards; they send no COMMIT.
    private static SaveOutcome saveBy(TestDatabase sandbox, CommitProxy proxy) {
        DatabaseLocation.Server at = server(sandbox);
        try (Database database = ok(Database.open(through(at, proxy.port(), at.user()), OpenMode.READ_WRITE))) {
            return database.save(new Changeset(List.of(update(ITEMS, 1, "name", text1("a"), text1("A")),
                    new RowEdit.Insert(ITEMS, Map.of("id", new Value.Int(3), "name", text1("c"))))),
                    ok(database.catalog()));
        }
    }

    private static SaveOutcome again(TestDatabase sandbox, SaveOutcome.Unknown unknown) {
        try (Database database = sandbox.openToWrite()) {
            return database.checkAgain(unknown, ok(database.catalog()));
        }
    }

    /// Until `question` brings a row or `work` has ended.
    private static void await(TestDatabase sandbox, String question, CompletableFuture<?> work) {
        try {
            while (!work.isDone() && sandbox.ask(question).isEmpty()) {
                Thread.onSpinWait();
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
