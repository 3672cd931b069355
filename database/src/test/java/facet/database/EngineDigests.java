package facet.database;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import facet.database.ValueType.Scalar;
import org.junit.jupiter.api.Test;

import static facet.database.EditsFixture.key;
import static facet.database.EditsFixture.saved;
import static facet.database.EditsFixture.text1;
import static facet.database.Sandbox.ok;
import static facet.database.Sandbox.page;
import static facet.database.TestEngine.all;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Long values, of which only the beginning was read, are told apart by digests that the database makes.
interface EngineDigests extends TestEngine {

    String TEXT = "é".repeat(9_000);
    String JSON = "[\"" + TEXT + "\"]";
    Blob BYTES = Blob.of(new byte[9_000]);

    private Opened opened() throws Exception {
        TestDatabase sandbox = database(
                "CREATE TABLE \"D\" (id integer NOT NULL PRIMARY KEY, body {long}, doc {json}, bytes {bytes}, short {text})");
        Database database = sandbox.openToWrite();
        Catalog catalog = ok(database.catalog());
        RowSource source = all(catalog, "D", Scalar.INT, Scalar.STRING, Scalar.JSON, Scalar.BYTES, Scalar.STRING);
        Opened opened = new Opened(sandbox, database, catalog, source);
        saved(opened.save(new RowEdit.Insert(source, Map.of("id", new Value.Int(1), "body", text1(TEXT), "doc",
                new Value.Json(JSON), "bytes", Value.Bytes.of(BYTES), "short", text1("s"))),
                new RowEdit.Insert(source, Map.of("id", new Value.Int(2)))));
        return opened;
    }

    /// A database of one table.
    record Opened(TestDatabase sandbox, Database database, Catalog catalog, RowSource source) implements AutoCloseable {

        SaveOutcome save(RowEdit... edits) {
            return save(new Changeset(List.of(edits)));
        }

        SaveOutcome save(Changeset changes) {
            return database.save(changes, catalog);
        }

        Row row() {
            return page(database, RowQuery.first(source, 1)).rows().getFirst();
        }

        Map<String, Digest> digests(String... columns) {
            RowSource narrow = new RowSource(source.table(),
                    source.columns().stream().filter(each -> Set.of(columns).contains(each.name())).toList(),
                    source.key());
            return ok(database.digests(narrow, List.of(key(source, 1)), new RunningQuery())).getFirst().orElseThrow();
        }

        /// An edit of a value that is known by its beginning and its digest.
        RowEdit update(String column, Value now) {
            Value old = row().values().get(
                    source.columns().stream().map(ColumnRead::name).toList().indexOf(column));
            assertFalse(old.isWhole(), old::toString);
            return new RowEdit.Update(source, key(source, 1), Map.of(column, old), Map.of(column, now),
                    digests(column));
        }

        byte[] bytes() {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ok(database.copyBytes(source, key(source, 1), source.columns().get(3), out, new RunningQuery()));
            return out.toByteArray();
        }

        @Override
        public void close() {
            database.close();
        }
    }

    @Test
    default void digestsTellTheValuesOfColumnsAndRows() throws Exception {
        try (Opened opened = opened()) {
            List<Optional<Map<String, Digest>>> all = ok(opened.database().digests(opened.source(),
                    List.of(key(opened.source(), 2), key(opened.source(), 7), key(opened.source(), 1)),
                    new RunningQuery()));
            assertEquals(Set.of("id"), all.get(0).orElseThrow().keySet());
            assertEquals(Optional.empty(), all.get(1));
            Map<String, Digest> first = all.get(2).orElseThrow();
            assertEquals(Set.of("id", "body", "doc", "bytes", "short"), first.keySet());
            assertEquals(first, opened.digests("id", "body", "doc", "bytes", "short"));
            opened.sandbox().run("UPDATE \"D\" SET short = 't' WHERE id = 1");
            assertNotEquals(first.get("short"), opened.digests("short").get("short"));
            assertEquals(first.get("body"), opened.digests("body").get("body"));
        }
    }

    @Test
    default void aChangeBehindTheBeginningIsAConflict() throws Exception {
        Map<String, String> theirs = Map.of("body", "'" + TEXT.substring(1) + "x!'", "doc",
                "'" + JSON.substring(0, JSON.length() - 3) + "x!\"]'", "bytes", "{x " + "00".repeat(8_999) + "01}");
        Map<String, Value> ours = Map.of("body", text1("ours"), "doc", new Value.Json("[]"), "bytes",
                Value.Bytes.of(Blob.of(new byte[]{1})));
        try (Opened opened = opened()) {
            for (String column : ours.keySet()) {
                RowEdit update = opened.update(column, ours.getOrDefault(column, Value.ofNull()));
                RowEdit delete = new RowEdit.Delete(opened.source(), key(opened.source(), 1),
                        ((RowEdit.Update) update).oldValues(), ((RowEdit.Update) update).digests());
                opened.sandbox().run(words().in("UPDATE \"D\" SET " + column + " = " + theirs.get(column)
                        + " WHERE id = 1"));
                assertInstanceOf(SaveOutcome.Conflict.class, opened.save(update), column);
                assertInstanceOf(SaveOutcome.Conflict.class, opened.save(delete), column);
                saved(opened.save(opened.update(column, ours.getOrDefault(column, Value.ofNull()))));
            }
        }
    }

    @Test
    default void takingBackMindsWhatIsBehindTheBeginning() throws Exception {
        try (Opened opened = opened()) {
            String longer = TEXT + "1";
            SaveOutcome.Saved first = saved(opened.save(opened.update("body", text1(longer))));
            opened.sandbox().run("UPDATE \"D\" SET body = '" + TEXT + "2' WHERE id = 1");
            assertInstanceOf(SaveOutcome.Conflict.class, opened.save(first.undo().changes()));
            opened.sandbox().run("UPDATE \"D\" SET body = '" + longer + "' WHERE id = 1");
            SaveOutcome.Saved back = saved(opened.save(first.undo().changes()));
            assertEquals(Optional.of(text1(TEXT)), ok(opened.database().whole(opened.source(),
                    key(opened.source(), 1), opened.source().columns().get(1), new RunningQuery())));
            SaveOutcome.Saved inserted = saved(opened.save(new RowEdit.Insert(opened.source(),
                    Map.of("id", new Value.Int(3), "body", text1(longer)))));
            opened.sandbox().run("UPDATE \"D\" SET body = '" + TEXT + "2' WHERE id = 3");
            assertInstanceOf(SaveOutcome.Conflict.class, opened.save(inserted.undo().changes()));
            assertTrue(back.undo().isPossible());
        }
    }

    @Test
    default void manyBytesComeBackFromAFile() throws Exception {
        byte[] many = new byte[(int) WholeRows.MOST_IN_MEMORY + 9];
        many[many.length - 1] = 7;
        try (Opened opened = opened()) {
            saved(opened.save(opened.update("bytes", Value.Bytes.of(Blob.of(many)))));
            SaveOutcome.Saved replaced = saved(opened.save(
                    opened.update("bytes", Value.Bytes.of(Blob.of(new byte[]{1, 2})))));
            Path file = keptIn(replaced.undo());
            assertEquals(many.length, Files.size(file));
            saved(opened.save(replaced.undo().changes()));
            assertArrayEquals(many, opened.bytes());
            assertFalse(Files.exists(file), "what the save before needs no longer");
            SaveOutcome.Saved gone = saved(opened.save(new RowEdit.Delete(opened.source(), key(opened.source(), 1),
                    Map.of())));
            assertEquals(List.of(), gone.undo().losses());
            assertEquals(many.length, Files.size(keptIn(gone.undo())));
            saved(opened.save(gone.undo().changes()));
            assertArrayEquals(many, opened.bytes());
            assertEquals(Optional.of(text1(TEXT)), ok(opened.database().whole(opened.source(),
                    key(opened.source(), 1), opened.source().columns().get(1), new RunningQuery())));
        }
    }

    private static Path keptIn(Undo undo) {
        return SavedFiles.of(undo.changes()).files().getFirst().path();
    }
}
