package facet.app.data;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;

import facet.app.work.Work;
import facet.database.Changeset;
import facet.database.Database;
import facet.database.DatabaseError;
import facet.database.DatabaseLocation;
import facet.database.OpenMode;
import facet.database.RowEdit;
import facet.database.RowKey;
import facet.database.RowSource;
import facet.database.Stored;
import facet.database.Table;
import facet.database.TableName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Jobs wait in a queue until the test lets them run.
class ImpactCountTest extends DataFixture {
    private static final String[] TABLES = {"CREATE TABLE P (id INTEGER PRIMARY KEY)",
            "CREATE TABLE C (id INTEGER PRIMARY KEY, p INTEGER REFERENCES P ON DELETE CASCADE)",
            "INSERT INTO P VALUES (1), (2), (3)", "INSERT INTO C VALUES (1, 1), (2, 1), (3, 2)"};

    private final Queue<Runnable> jobs = new ArrayDeque<>();
    private final Work work = new Work(jobs::add, Runnable::run, bug -> {
        throw new AssertionError(bug);
    });
    private int changes;

    private ImpactCount counting(Database database) {
        var catalog = database.catalog().orElse(error -> {
            throw new AssertionError(error);
        });
        Table table = catalog.table(TableName.of("P")).orElseThrow();
        RowSource source = new RowSource(table.qualifiedName(), List.of(), table.key());
        List<RowEdit> edits = List.of(1L, 2L).stream().<RowEdit>map(id -> new RowEdit.Delete(source,
                new RowKey(table.key(), List.of(Stored.of(id))), Map.of())).toList();
        ImpactCount count = new ImpactCount(database, catalog, new Changeset(edits), work);
        count.begin(() -> changes++);
        return count;
    }

    private void run(int most) {
        for (int i = 0; i < most && !jobs.isEmpty(); i++)
            jobs.remove().run();
    }

    private static long rows(ImpactCount.State state) {
        return assertInstanceOf(ImpactCount.State.Known.class, state).impact().effects().getFirst().rows();
    }

    @Test
    void allTogetherAreCountedBeforeEachByItself() {
        ImpactCount count = counting(database(TABLES));
        assertInstanceOf(ImpactCount.State.Counting.class, count.all());
        run(1);
        assertEquals(3, rows(count.all()));
        assertInstanceOf(ImpactCount.State.Counting.class, count.of(0));
        run(9);
        assertEquals(List.of(2L, 1L), List.of(rows(count.of(0)), rows(count.of(1))));
        assertEquals(3, changes);
    }

    @Test
    void whatIsStoppedIsSaidNotToBeCountedWhateverComesLater() {
        ImpactCount count = counting(database(TABLES));
        count.stop();
        assertInstanceOf(ImpactCount.State.Uncounted.class, count.all());
        assertInstanceOf(ImpactCount.State.Uncounted.class, count.of(0));
        assertEquals(1, changes);
        run(9);
        assertInstanceOf(ImpactCount.State.Uncounted.class, count.all());
        count.stop();
        assertEquals(1, changes);
    }

    @Test
    void whatWasCountedBeforeStays() {
        ImpactCount count = counting(database(TABLES));
        run(2);
        count.stop();
        run(9);
        assertEquals(3, rows(count.all()));
        assertEquals(2, rows(count.of(0)));
        assertInstanceOf(ImpactCount.State.Uncounted.class, count.of(1));
    }

    @Test
    void aLockedDatabaseIsSaid() throws Exception {
        database(TABLES);
        var file = folder.resolve("test0.db");
        try (Database database = Database
                .open(new DatabaseLocation.Sqlite(file, Duration.ofMillis(20)), OpenMode.READ_WRITE).orElse(error -> {
                    throw new AssertionError(error);
                });
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            ImpactCount count = counting(database);
            statement.execute("BEGIN EXCLUSIVE");
            run(9);
            var failed = assertInstanceOf(ImpactCount.State.Failed.class, count.all());
            assertEquals(DatabaseError.Kind.LOCKED, failed.error().kind());
            assertInstanceOf(ImpactCount.State.Uncounted.class, count.of(0));
            assertTrue(jobs.isEmpty());
            statement.execute("ROLLBACK");
        }
    }
}
