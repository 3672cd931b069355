package facet.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static facet.database.Sandbox.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Two writers, and faults. The number of edits is that of the property `torture.edits`.
class TortureTest {

    private static final String TABLES = """
            PRAGMA journal_mode = WAL;
            CREATE TABLE Ledger (tag TEXT NOT NULL PRIMARY KEY);
            CREATE TABLE Account (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, tag TEXT NOT NULL UNIQUE, val TEXT NOT NULL UNIQUE);
            CREATE TABLE Entry (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, tag TEXT NOT NULL UNIQUE, val TEXT NOT NULL,
                accountId INTEGER NOT NULL REFERENCES Account (id) ON DELETE RESTRICT);
            CREATE TABLE Grp (id INTEGER NOT NULL PRIMARY KEY);
            CREATE TABLE _AccountToGroup (A INTEGER NOT NULL REFERENCES Account (id) ON DELETE CASCADE,
                B INTEGER NOT NULL REFERENCES Grp (id) ON DELETE CASCADE, UNIQUE (A, B));
            CREATE TABLE Seat (id INTEGER NOT NULL PRIMARY KEY, slot INTEGER NOT NULL UNIQUE);
            INSERT INTO Grp VALUES (1), (2), (3);
            INSERT INTO Account (tag, val) VALUES ('first1', 'first1'), ('first2', 'first2'), ('first3', 'first3');
            INSERT INTO Seat VALUES (1, 10), (2, 20), (3, 30), (4, 40), (5, 50)""";
    private static final int EDITS = Integer.getInteger("torture.edits", 300);
    private static final int ROUNDS_A_LIFE = 100;
    private static final long SEED = 20_261_125;

    @TempDir
    Path folder;

    @Test
    void nothingIsHalfAppliedOrLostWithoutBeingSaid() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, TABLES);
        TortureModel model = new TortureModel();
        AtomicInteger sent = new AtomicInteger();
        CompletableFuture<Integer> steady = CompletableFuture.supplyAsync(() -> steady(sandbox, model));
        int lives = mortal(sandbox, model, sent);
        sent.addAndGet(steady.join());
        model.check(ledger(sandbox), rows(sandbox), new HashSet<>(sandbox.ask(
                "SELECT a.tag || ' ' || l.B FROM _AccountToGroup AS l JOIN Account AS a ON a.id = l.A")));
        assertEquals(List.of("1"), sandbox.ask("SELECT count(DISTINCT slot) = 5 AND sum(slot) = 150 FROM Seat"));
        assertEquals(List.of(), sandbox.ask("PRAGMA foreign_key_check"));
        assertEquals(List.of("ok"), sandbox.ask("PRAGMA integrity_check"));
        Map<String, Integer> outcomes = model.outcomes();
        assertTrue(outcomes.getOrDefault("saved ANSWERED", 0) > outcomes.values().stream().mapToInt(i -> i).sum() / 4,
                outcomes::toString);
        assertTrue(outcomes.containsKey("nothing") || lives < 3, outcomes::toString);
        report(sent.get(), lives, outcomes);
    }

    private static void report(int sent, int lives, Map<String, Integer> outcomes) {
        if (Integer.getInteger("torture.edits") != null) {
            System.out.println(sent + " edits, " + lives + " processes that were killed: " + outcomes);
        }
    }

    /// A writer of this process; now and then somebody holds the lock for longer than it waits.
    private static int steady(Sandbox sandbox, TortureModel model) {
        DatabaseLocation where = new DatabaseLocation.Sqlite(sandbox.file(), Duration.ofMillis(100));
        Random random = new Random(SEED);
        try (Database database = ok(
                Database.open(where, OpenMode.READ_WRITE, StatementLog.NONE, InstantSource.system()))) {
            TortureWriter writer = new TortureWriter(database, database, "s", SEED, model::hear);
            int sent = 0;
            while (sent < EDITS / 2) {
                sent += random.nextInt(20) == 0 ? whileLocked(sandbox, writer) : writer.play(1);
            }
            return sent;
        }
    }

    private static int whileLocked(Sandbox sandbox, TortureWriter writer) {
        try (Connection other = sandbox.connect(); Statement statement = other.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 10000");
            statement.execute("BEGIN IMMEDIATE");
            return writer.play(1);
        } catch (SQLException busy) {
            throw new IllegalStateException(busy);
        }
    }

    /// Writers in processes of their own, each killed before a statement of its, until all edits were sent.
    private static int mortal(Sandbox sandbox, TortureModel model, AtomicInteger sent) throws IOException {
        Random random = new Random(SEED + 1);
        int life = 0;
        while (sent.get() < EDITS / 2) {
            Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"),
                    "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-cp",
                    System.getProperty("java.class.path"), TortureWriter.class.getName(), sandbox.file().toString(),
                    "m" + life, Long.toString(SEED - life), Integer.toString(ROUNDS_A_LIFE),
                    Integer.toString(50 + random.nextInt(ROUNDS_A_LIFE * 10)))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            sent.addAndGet(listen(process, model));
            life++;
        }
        return life;
    }

    private static int listen(Process process, TortureModel model) throws IOException {
        int heard = 0;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("deadly")) {
                    process.toHandle().destroyForcibly();
                } else {
                    model.hear(line);
                    if (line.startsWith("edit ") || line.startsWith("link ")) heard++;
                }
            }
        }
        process.onExit().join();
        return heard;
    }

    private static Set<String> ledger(Sandbox sandbox) throws SQLException {
        return new HashSet<>(sandbox.ask("SELECT tag FROM Ledger"));
    }

    private static Map<String, String> rows(Sandbox sandbox) throws SQLException {
        Map<String, String> rows = new TreeMap<>();
        for (String row : sandbox.ask("SELECT 'Account ' || tag, val FROM Account UNION ALL"
                + " SELECT 'Entry ' || tag, val FROM Entry")) {
            rows.put(row.substring(0, row.indexOf('|')), row.substring(row.indexOf('|') + 1));
        }
        return rows;
    }
}
