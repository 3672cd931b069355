package facet.app.data;

import java.util.ArrayDeque;
import java.util.Deque;

import facet.app.project.DatabaseSource;
import facet.app.work.Work;
import facet.database.DatabaseLocation;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

class DatabaseSessionTest extends DataFixture {
    private static final DatabaseSource.Unresolved NOWHERE = new DatabaseSource.Unresolved("It is not named.",
            "Name it.");

    private final Deque<Runnable> jobs = new ArrayDeque<>();
    private final Work work = new Work(jobs::add, Runnable::run, bug -> {
        throw new AssertionError(bug);
    });
    private final DatabaseSession session = new DatabaseSession(NOWHERE, work, new StatementRelay());
    private int looks;

    private DatabaseSource.Sqlite file() {
        database("CREATE TABLE T (id INTEGER PRIMARY KEY)").close();
        return new DatabaseSource.Sqlite(
                new DatabaseLocation.Sqlite(folder.resolve("test0.db"), DatabaseLocation.Sqlite.USUAL_LOCK_WAIT),
                "a test");
    }

    private void work() {
        while (!jobs.isEmpty())
            jobs.remove().run();
    }

    @Test
    void whatTheProjectNamesLaterIsOpened() {
        session.open();
        session.onLookAsked(() -> looks++);
        session.lookAgain();
        assertEquals(1, looks);
        session.found(file());
        work();
        assertInstanceOf(DatabaseState.Open.class, session.state().get());
        session.lookAgain();
        assertEquals(1, looks, "nothing to look for");
    }

    @Test
    void whatTheUserNamesIsNotGivenUpForWhatTheProjectSays() {
        session.open();
        session.onLookAsked(() -> looks++);
        DatabaseSource.Sqlite file = file();
        session.connect(file);
        session.found(NOWHERE);
        assertEquals(file, session.source());
        work();
        assertInstanceOf(DatabaseState.Open.class, session.state().get());
        session.found(NOWHERE);
        assertInstanceOf(DatabaseState.Open.class, session.state().get());
    }
}
