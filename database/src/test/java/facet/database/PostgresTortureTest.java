package facet.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What [TortureTest] says, on PostgreSQL: two writers whose connections are cut at any byte. The number of edits is that of the
/// property `torture.edits`.
class PostgresTortureTest {

    private static final String TABLES = """
            CREATE TABLE "Ledger" (tag text PRIMARY KEY);
            CREATE TABLE "Account" (id serial PRIMARY KEY, tag text NOT NULL UNIQUE, val text NOT NULL UNIQUE);
            CREATE TABLE "Entry" (id serial PRIMARY KEY, tag text NOT NULL UNIQUE, val text NOT NULL,
                "accountId" integer NOT NULL REFERENCES "Account" ON DELETE RESTRICT);
            CREATE TABLE "Grp" (id integer PRIMARY KEY);
            CREATE TABLE "_AccountToGroup" ("A" integer NOT NULL REFERENCES "Account" ON DELETE CASCADE,
                "B" integer NOT NULL REFERENCES "Grp" ON DELETE CASCADE, PRIMARY KEY ("A", "B"));
            CREATE TABLE "Seat" (id integer PRIMARY KEY, slot integer NOT NULL UNIQUE);
            INSERT INTO "Grp" VALUES (1), (2), (3);
            INSERT INTO "Account" (tag, val) VALUES ('first1', 'first1'), ('first2', 'first2'), ('first3', 'first3');
            INSERT INTO "Seat" VALUES (1, 10), (2, 20), (3, 30), (4, 40), (5, 50)""";
    private static final int EDITS = Integer.getInteger("torture.edits", 300);
    private static final int LONGEST = 5_000;
    private static final long SEED = 20_261_126;

    @Test
    void nothingIsHalfAppliedOrLostWithoutBeingSaid() throws SQLException, IOException {
        PostgresServer.Sandboxed sandbox = PostgresServer.database(TABLES);
        TortureModel model = new TortureModel();
        try (CutProxy proxy = new CutProxy(sandbox.location().port(), SEED, LONGEST)) {
            CompletableFuture<Integer> one = CompletableFuture
                    .supplyAsync(() -> write(sandbox, proxy, model, "a", SEED));
            int sent = write(sandbox, proxy, model, "b", SEED + 1) + one.join();
            Map<String, Integer> outcomes = model.outcomes();
            model.check(new HashSet<>(sandbox.ask("SELECT tag FROM \"Ledger\"")), rows(sandbox),
                    new HashSet<>(sandbox.ask(
                            "SELECT a.tag || ' ' || l.\"B\" FROM \"_AccountToGroup\" AS l JOIN \"Account\" AS a ON a.id = l.\"A\"")));
            assertEquals(List.of("t"),
                    sandbox.ask("SELECT count(DISTINCT slot) = 5 AND sum(slot) = 150 FROM \"Seat\""));
            assertTrue(proxy.cuts() > 3, outcomes + " and " + proxy.cuts() + " cuts");
            assertTrue(outcomes.getOrDefault("saved ANSWERED", 0) > 20, outcomes::toString);
            if (Integer.getInteger("torture.edits") != null) {
                System.out.println(sent + " edits, " + proxy.cuts() + " connections cut: " + outcomes);
            }
        }
    }

    private static int write(PostgresServer.Sandboxed sandbox, CutProxy proxy, TortureModel model, String name,
            long seed) {
        DatabaseLocation.Server direct = sandbox.location();
        DatabaseLocation.Server cut = new DatabaseLocation.Server(direct.engine(), direct.host(), proxy.port(),
                direct.database(), direct.schema(), direct.user(), direct.password(), direct.driverProperties());
        int sent = 0;
        try (Database reading = sandbox.open(OpenMode.READ_ONLY)) {
            for (int life = 0; sent < EDITS / 2; life++) {
                if (!(Database.open(cut, OpenMode.READ_WRITE) instanceof DbResult.Ok<Database>(Database opened)))
                    continue;
                try (opened) {
                    sent += new TortureWriter(opened, reading, name + life, seed + life, model::hear).play(20);
                }
            }
        }
        return sent;
    }

    private static Map<String, String> rows(PostgresServer.Sandboxed sandbox) throws SQLException {
        Map<String, String> rows = new TreeMap<>();
        for (String row : sandbox.ask("SELECT 'Account ' || tag, val FROM \"Account\" UNION ALL"
                + " SELECT 'Entry ' || tag, val FROM \"Entry\"")) {
            rows.put(row.substring(0, row.indexOf('|')), row.substring(row.indexOf('|') + 1));
        }
        return rows;
    }
}
