package facet.database;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import facet.database.ValueType.Scalar;
import org.junit.jupiter.api.Test;

import static facet.database.EditsFixture.delete;
import static facet.database.EditsFixture.failed;
import static facet.database.EditsFixture.key;
import static facet.database.EditsFixture.saved;
import static facet.database.EditsFixture.text1;
import static facet.database.EditsFixture.update;
import static facet.database.Sandbox.ok;
import static facet.database.Sandbox.page;
import static facet.database.TestEngine.all;
import static facet.database.TestEngine.save;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Of long texts a page brings the beginning; the whole is read when it is asked for, and only the whole is saved.
interface EngineLongTexts extends TestEngine {

    String LONG = "é😀x".repeat(40_000);

    private TestDatabase texts() throws Exception {
        TestDatabase sandbox = database(
                "CREATE TABLE \"T\" (id integer NOT NULL PRIMARY KEY, body {long}, doc {json})");
        try (Database database = sandbox.openToWrite()) {
            RowSource source = source(database);
            saved(database.save(new Changeset(List.of(
                    new RowEdit.Insert(source, Map.of("id", new Value.Int(1), "body", text1(LONG), "doc",
                            new Value.Json("[\"" + LONG + "\"]"))),
                    new RowEdit.Insert(source, Map.of("id", new Value.Int(2), "body", text1("é".repeat(4_000)), "doc",
                            new Value.Json("[1]"))))),
                    ok(database.catalog())));
        }
        return sandbox;
    }

    private static RowSource source(Database database) {
        return all(ok(database.catalog()), "T", Scalar.INT, Scalar.STRING, Scalar.JSON);
    }

    @Test
    default void aPageBringsTheBeginningAndTheLengthOfALongText() throws Exception {
        try (Database database = texts().openToRead()) {
            RowSource source = source(database);
            List<Row> rows = page(database, RowQuery.first(source, 2)).rows();
            Value.LongText body = assertInstanceOf(Value.LongText.class, rows.getFirst().values().get(1));
            assertEquals(40_000 * 7, body.size());
            assertEquals(LONG.substring(0, LONG.offsetByCodePoints(0, 2_000)), body.head());
            assertTrue(!body.isWhole() && body.agreesWith(text1(LONG)) && !body.agreesWith(text1(LONG + "x")));
            Value.LongText doc = assertInstanceOf(Value.LongText.class, rows.getFirst().values().get(2));
            assertTrue(doc.head().startsWith("[\"é") && doc.size() == body.size() + 4, doc::toString);
            assertEquals(List.of(text1("é".repeat(4_000)), new Value.Json("[1]")),
                    rows.get(1).values().subList(1, 3));
            assertEquals(Optional.of(text1(LONG)), ok(database.whole(source, rows.getFirst().key(),
                    source.columns().get(1), new RunningQuery())));
            assertEquals(Optional.of(new Value.Json("[\"" + LONG + "\"]")), ok(database.whole(source,
                    rows.getFirst().key(), source.columns().get(2), new RunningQuery())));
        }
    }

    @Test
    default void aShortenedTextIsNeverSaved() throws Exception {
        TestDatabase sandbox = texts();
        RowSource source;
        Value shortened;
        try (Database database = sandbox.openToRead()) {
            source = source(database);
            shortened = page(database, RowQuery.first(source, 1)).rows().getFirst().values().get(1);
        }
        SaveOutcome.Failed refused = failed(
                save(sandbox, update(source, 2, "body", text1("é".repeat(4_000)), shortened)));
        assertEquals(DatabaseError.Kind.VALUE, refused.error().kind());
        assertEquals("body", refused.error().column());
        assertTrue(refused.error().message().startsWith("Only the beginning of this text"), refused.error().message());
        assertEquals(List.of(Integer.toString(3 * 40_000)),
                sandbox.ask("SELECT {length} FROM \"T\" WHERE id = 1".replace("{length}", words().characters("body"))));
    }

    @Test
    default void aLongTextThatSomebodyElseChangedIsAConflict() throws Exception {
        TestDatabase sandbox = texts();
        RowSource source;
        Value shortened;
        try (Database database = sandbox.openToRead()) {
            source = source(database);
            shortened = page(database, RowQuery.first(source, 1)).rows().getFirst().values().get(1);
        }
        for (Value old : List.of(text1(LONG + "!"), text1("E" + LONG.substring(1)),
                new Value.LongText("E", 7L * 40_000), new Value.LongText("é", 7L * 40_000 + 1))) {
            assertInstanceOf(SaveOutcome.Conflict.class, save(sandbox, update(source, 1, "body", old, text1("new"))));
        }
        SaveOutcome.Saved first = saved(save(sandbox, update(source, 1, "body", shortened, text1("short"))));
        saved(save(sandbox, first.undo().changes()));
        saved(save(sandbox, update(source, 1, "body", text1(LONG), text1("short again"))));
        assertEquals(List.of("short again"), sandbox.ask("SELECT body FROM \"T\" WHERE id = 1"));
    }

    @Test
    default void aRowWithALongTextComesBackAfterItsDeletion() throws Exception {
        TestDatabase sandbox = texts();
        RowSource source;
        Row row;
        try (Database database = sandbox.openToRead()) {
            source = source(database);
            row = page(database, RowQuery.first(source, 1)).rows().getFirst();
        }
        SaveOutcome.Saved gone = saved(save(sandbox, new RowEdit.Delete(source, key(source, 1),
                Map.of("body", row.values().get(1), "doc", row.values().get(2)))));
        saved(save(sandbox, gone.undo().changes()));
        assertEquals(List.of(Integer.toString(3 * 40_000)),
                sandbox.ask("SELECT " + words().characters("body") + " FROM \"T\" WHERE id = 1"));
        saved(save(sandbox, delete(source, 2)));
    }

    @Test
    default void aScanAndAFilterByALongTextKeepWhatTheySay() throws Exception {
        try (Database database = texts().openToRead()) {
            RowSource source = source(database);
            Row row = page(database, RowQuery.first(source, 1)).rows().getFirst();
            for (Value value : List.of(row.values().get(1), text1(LONG))) {
                RowQuery query = RowQuery.first(source, 5).where(new Filter.Is(source.columns().get(1), value));
                assertEquals(List.of(row.key()), page(database, query).rows().stream().map(Row::key).toList());
            }
            RowQuery whole = new RowQuery(source, Filter.ALL, List.of(), Position.start(), 1, Integer.MAX_VALUE);
            assertEquals(2L, ok(database.scan(whole, new RunningQuery(),
                    each -> assertTrue(each.values().stream().allMatch(Value::isWhole), each::toString))));
        }
    }
}
