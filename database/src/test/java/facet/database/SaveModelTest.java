package facet.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static facet.database.Sandbox.any;
import static facet.database.Sandbox.integer;
import static facet.database.Sandbox.ok;
import static facet.database.Sandbox.page;
import static facet.database.Sandbox.source;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/// Random edits saved through changesets leave the database equal to a model of it; a changeset that fails leaves it alone.
class SaveModelTest {

    private static final RowSource NOTES = source("Note", TableKey.columns("id"), integer("id"), any("body"),
            any("slug"));
    private static final long[] SEEDS = {1, 2, 3};

    @TempDir
    Path folder;

    @Test
    void randomChangesetsEqualTheModel() throws Exception {
        for (long seed : SEEDS) {
            Sandbox sandbox = Sandbox.named(folder, seed + ".db",
                    "CREATE TABLE Note (id INTEGER PRIMARY KEY, body, slug UNIQUE)");
            try (Database database = sandbox.openToWrite()) {
                play(database, new Random(seed));
            }
        }
    }

    private static void play(Database database, Random random) {
        Catalog catalog = ok(database.catalog());
        Map<Long, List<Value>> model = new TreeMap<>();
        int saved = 0;
        int failed = 0;
        for (int round = 0; round < 60; round++) {
            Map<Long, List<Value>> after = new TreeMap<>(model);
            Changeset changes = changes(model, after, random);
            boolean isPoisoned = random.nextInt(4) == 0;
            SaveOutcome outcome = database.save(isPoisoned ? poisoned(changes) : changes, catalog);
            if (isPoisoned) {
                assertInstanceOf(SaveOutcome.Conflict.class, outcome, outcome.toString());
                failed++;
            } else {
                assertInstanceOf(SaveOutcome.Saved.class, outcome, outcome.toString());
                model = after;
                saved++;
            }
            assertEquals(model, held(database), "round " + round);
        }
        assertEquals(60, saved + failed);
    }

    /// One to eight edits of different rows, and what they make of `after`. A slug is never used twice.
    private static Changeset changes(Map<Long, List<Value>> before, Map<Long, List<Value>> after, Random random) {
        List<RowEdit> edits = new ArrayList<>();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            long id = random.nextInt(40);
            if (edits.stream().anyMatch(edit -> id(edit) == id)) continue;
            List<Value> old = before.get(id);
            Value body = value(random);
            if (old == null) {
                Value slug = new Value.BigInt(random.nextLong());
                edits.add(new RowEdit.Insert(NOTES, Map.of("id", new Value.Int(id), "body", body, "slug", slug)));
                after.put(id, List.of(new Value.Int(id), body, slug));
            } else if (random.nextBoolean()) {
                edits.add(new RowEdit.Update(NOTES, key(id), Map.of("body", old.get(1)), Map.of("body", body)));
                after.put(id, List.of(old.get(0), body, old.get(2)));
            } else {
                edits.add(new RowEdit.Delete(NOTES, key(id), Map.of("body", old.get(1), "slug", old.get(2))));
                after.remove(id);
            }
        }
        return new Changeset(edits);
    }

    /// The same changes and one of a row that nobody has.
    private static Changeset poisoned(Changeset changes) {
        List<RowEdit> edits = new ArrayList<>(changes.edits());
        edits.add(new RowEdit.Delete(NOTES, key(1000), Map.of()));
        return new Changeset(edits);
    }

    private static RowKey key(long id) {
        return new RowKey(NOTES.key(), List.of(Stored.of(id)));
    }

    private static long id(RowEdit edit) {
        return switch (edit) {
            case RowEdit.Insert insert ->
                ((Value.Int) java.util.Objects.requireNonNull(insert.values().get("id"))).number();
            case RowEdit.Update update -> ((Stored.Whole) update.key().values().getFirst()).value();
            case RowEdit.Delete delete -> ((Stored.Whole) delete.key().values().getFirst()).value();
            case RowEdit.Connect _,RowEdit.Disconnect _ -> throw new IllegalStateException("no links here");
        };
    }

    private static Value value(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Value.ofNull();
            case 1 -> new Value.BigInt(random.nextLong());
            case 2 -> new Value.Real(random.nextGaussian());
            case 3 -> new Value.Text("text 'x' " + random.nextInt(10));
            default -> Value.Bytes.of(Blob.of(new byte[]{(byte) random.nextInt(), 0}));
        };
    }

    private static Map<Long, List<Value>> held(Database database) {
        Map<Long, List<Value>> rows = new TreeMap<>();
        for (Row row : page(database, RowQuery.first(NOTES, 1000)).rows()) {
            rows.put(((Value.Int) row.values().getFirst()).number(), row.values());
        }
        return rows;
    }
}
