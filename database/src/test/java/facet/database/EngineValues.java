package facet.database;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import facet.database.ValueType.Scalar;
import org.junit.jupiter.api.Test;

import static facet.database.EditsFixture.saved;
import static facet.database.Sandbox.ok;
import static facet.database.Sandbox.page;
import static facet.database.TestEngine.all;
import static facet.database.TestEngine.save;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/// What is read is what was written, and what is saved is what is read.
interface EngineValues extends TestEngine {

    @Test
    default void everyValueIsReadExactly() throws Exception {
        EveryType every = everyType();
        try (Database database = made(every.script()).openToRead()) {
            Row row = page(database, RowQuery.first(every.source(database), 10)).rows().getFirst();
            assertEquals(every.values(), row.values().stream().map(EngineValues::withoutForm).toList());
        }
    }

    /// A point in time by when it is: how it is written is the engine's own business.
    private static Value withoutForm(Value value) {
        return value instanceof Value.DateTime time
                ? Value.DateTime.of(time.instant(), DateTimeForm.ISO_TEXT)
                : value;
    }

    @Test
    default void everyValueCanBeWrittenAndMatchedAgain() throws Exception {
        EveryType every = everyType();
        TestDatabase sandbox = made(every.script());
        try (Database database = sandbox.openToWrite()) {
            RowSource source = every.source(database);
            Catalog catalog = ok(database.catalog());
            List<Row> rows = page(database, RowQuery.first(source, 10)).rows();
            Map<String, Value> full = writable(every, source, rows.get(0));
            Map<String, Value> empty = writable(every, source, rows.get(1));
            RowEdit.Update toEmpty = new RowEdit.Update(source, rows.get(0).key(), full, empty);
            RowEdit.Update toFull = new RowEdit.Update(source, rows.get(1).key(), empty, full);
            List<Optional<Row>> back = saved(database.save(new Changeset(List.of(toEmpty, toFull)), catalog)).rows();
            assertEquals(full, writable(every, source, back.get(1).orElseThrow()));
            assertEquals(empty, writable(every, source, back.get(0).orElseThrow()));
            assertInstanceOf(SaveOutcome.Conflict.class, database.save(new Changeset(List.of(toEmpty)), catalog));
        }
    }

    private static Map<String, Value> writable(EveryType every, RowSource source, Row row) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (int i = 1; i < source.columns().size(); i++) {
            values.put(source.columns().get(i).name(), row.values().get(i));
        }
        values.keySet().removeAll(every.computed());
        return values;
    }

    @Test
    default void rowsAreFoundByEachOfTheirValues() throws Exception {
        EveryType every = everyType();
        try (Database database = made(every.script()).openToRead()) {
            RowSource source = every.source(database);
            Row row = page(database, RowQuery.first(source, 1)).rows().getFirst();
            for (int i = 0; i < source.columns().size(); i++) {
                Filter filter = new Filter.Is(source.columns().get(i), row.values().get(i));
                RowQuery query = RowQuery.first(source, 5).where(filter);
                assertEquals(List.of(row.key()), page(database, query).rows().stream().map(Row::key).toList(),
                        source.columns().get(i)::toString);
            }
        }
    }

    @Test
    default void aTextIsTheSameOnlyLetterByLetter() throws Exception {
        TestDatabase sandbox = database("""
                CREATE TABLE "T" (id integer NOT NULL PRIMARY KEY, name varchar(20));
                INSERT INTO "T" VALUES (1, 'Été ')""");
        RowKey key = new RowKey(TableKey.columns("id"), List.of(Stored.of(1)));
        RowSource source;
        try (Database database = sandbox.openToRead()) {
            source = all(ok(database.catalog()), "T", Scalar.INT, Scalar.STRING);
        }
        for (String other : List.of("été ", "Été", "Ete ", "Été  ")) {
            assertInstanceOf(SaveOutcome.Conflict.class, save(sandbox, renamed(source, key, other)), other);
        }
        saved(save(sandbox, renamed(source, key, "Été ")));
    }

    private static RowEdit renamed(RowSource source, RowKey key, String old) {
        return new RowEdit.Update(source, key, Map.of("name", new Value.Text(old)),
                Map.of("name", new Value.Text("new")));
    }

    @Test
    default void aNewRowComesBackWithWhatTheDatabaseGaveIt() throws Exception {
        TestDatabase sandbox = database("""
                CREATE TABLE "T" (id {serial}, name varchar(20) NOT NULL DEFAULT 'none',
                    size integer GENERATED ALWAYS AS (length(name)) STORED);
                CREATE TABLE "K" (a integer NOT NULL, b varchar(5) NOT NULL, PRIMARY KEY (a, b))""");
        try (Database database = sandbox.openToWrite()) {
            Catalog catalog = ok(database.catalog());
            RowSource source = all(catalog, "T", Scalar.INT, Scalar.STRING, Scalar.INT);
            RowSource pair = all(catalog, "K", Scalar.INT, Scalar.STRING);
            assertEquals(List.of("1|none|4", "2|x|1", "7|y"), TestEngine.saved(database.save(new Changeset(List.of(
                    new RowEdit.Insert(source, Map.of()), new RowEdit.Insert(source, Map.of("name",
                            new Value.Text("x"))),
                    new RowEdit.Insert(pair, Map.of("a", new Value.Int(7), "b", new Value.Text("y"))))), catalog)));
        }
    }
}
