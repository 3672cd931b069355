package facet.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static facet.database.Sandbox.any;
import static facet.database.Sandbox.dateTime;
import static facet.database.Sandbox.integer;
import static facet.database.Sandbox.page;
import static facet.database.Sandbox.shown;
import static facet.database.Sandbox.source;
import static facet.database.Sandbox.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Filters one by one; [FilterLawTest] has what they mean together.
class FilterTest {

    private static final String SHOP = """
            CREATE TABLE Item (id INTEGER PRIMARY KEY, name TEXT, price REAL, at DATETIME, note);
            INSERT INTO Item VALUES (1, 'Tea', 4.5, 1709294400000, 'x'), (2, 'Café', NULL, '2024-03-01 12:00:00', 12),
                (3, NULL, 30, '2024-03-01T13:00:00.000+01:00', NULL), (4, 'O''Neill "Tea"', 4.5, NULL, x'00')""";
    private static final ColumnRead PRICE = new ColumnRead("price", ValueType.Scalar.FLOAT);
    private static final RowSource ITEMS = source("Item", TableKey.columns("id"), integer("id"));

    @TempDir
    Path folder;

    @Test
    void oneInstantIsFoundInEveryFormItIsStoredIn() throws Exception {
        Value noon = Value.DateTime.of(java.time.Instant.parse("2024-03-01T12:00:00Z"), DateTimeForm.ISO_TEXT);
        assertEquals(List.of("1", "2", "3"), kept(new Filter.Is(dateTime("at"), noon)));
        assertEquals(List.of("4"), kept(new Filter.Not(new Filter.Is(dateTime("at"), noon))));
    }

    @Test
    void wildcardsAreNoWildcardsAndLettersBeyondAsciiHaveTwoCases() throws Exception {
        assertEquals(List.of("2"), kept(contains("CAFÉ", Filter.Letters.ANY_CASE)));
        assertEquals(List.of(), kept(contains("CAFÉ", Filter.Letters.EXACT)));
        assertEquals(List.of(), kept(contains("%", Filter.Letters.ANY_CASE)));
        assertEquals(List.of(), kept(contains("T*a", Filter.Letters.ANY_CASE)));
        assertEquals(List.of("4"), kept(contains("o'neill \"", Filter.Letters.ANY_CASE)));
    }

    @Test
    void aSearchLooksInEveryColumn() throws Exception {
        List<ColumnRead> columns = List.of(integer("id"), text("name"), PRICE, dateTime("at"), any("note"));
        assertEquals(List.of("1", "4"), kept(Filter.search(columns, "tea")));
        assertEquals(List.of("1", "4"), kept(Filter.search(columns, "4.5")));
        assertEquals(List.of("1", "2", "3"), kept(Filter.search(columns, "2024-03-01 12:00")));
        assertEquals(List.of("1"), kept(Filter.search(columns, "X")));
        assertEquals(List.of(), kept(Filter.search(columns, "nowhere")));
    }

    @Test
    void aConditionInSqlIsOneExpressionAndCannotLeaveItsBrackets() throws Exception {
        assertEquals(List.of("3"), kept(new Filter.Raw("price > 5 OR 'a;b' = name")));
        assertEquals(List.of("1", "2", "4"), kept(new Filter.Not(new Filter.Raw("t.price > 5"))));
        for (String bad : List.of("", "1; DROP TABLE Item", "1) OR (1", "(1", "'open", "1 -- rest", "1 /* */", "id = ?",
                "'a\\'", "# x")) {
            assertTrue(Filter.Raw.problem(bad).isPresent(), bad);
            assertThrows(IllegalArgumentException.class, () -> new Filter.Raw(bad), bad);
        }
        assertEquals(Optional.empty(), Filter.Raw.problem("name = 'it''s; (' AND \"a)b\" IS NULL"));
    }

    @Test
    void aConditionInSqlThatTheDatabaseDoesNotUnderstandIsAnError() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, SHOP);
        String before = sandbox.fingerprint();
        try (Database database = sandbox.openToRead()) {
            assertEquals(DatabaseError.Kind.SYNTAX, Sandbox.error(
                    database.rows(RowQuery.first(ITEMS, 10).where(new Filter.Raw("price >")), new RunningQuery()))
                    .kind());
        }
        assertEquals(before, sandbox.fingerprint());
    }

    @Test
    void thousandsOfConditionsAreNotTooMany() throws Exception {
        List<Filter> many = IntStream.range(0, 5_000)
                .<Filter>mapToObj(i -> new Filter.Is(integer("id"), new Value.Int(i * 2L))).toList();
        assertEquals(List.of("2", "4"), kept(new Filter.Or(many)));
        List<Value> values = IntStream.range(0, 5_000).<Value>mapToObj(i -> new Value.Int(i * 2L)).toList();
        assertEquals(List.of("2", "4"), kept(new Filter.In(integer("id"), values)));
    }

    @Test
    void noValueStandsInTheStatement() throws Exception {
        List<String> texts = new ArrayList<>();
        Sandbox sandbox = Sandbox.of(folder, SHOP);
        try (Database database = Sandbox.ok(Database.open(DatabaseLocation.sqlite(sandbox.file()), OpenMode.READ_ONLY,
                event -> texts.add(event.statement().text()), java.time.InstantSource.system()))) {
            for (String text : FilterDice.TEXTS.stream().filter(text -> text.length() > 2).toList()) {
                page(database, RowQuery.first(ITEMS, 10).where(Filter.search(
                        List.of(text("name"), any("note"), new ColumnRead("note", ValueType.Scalar.JSON)), text)));
                assertTrue(texts.stream().noneMatch(sql -> sql.contains(text)), texts::toString);
            }
        }
    }

    private static Filter contains(String text, Filter.Letters letters) {
        return new Filter.TextMatch(text("name"), Filter.Place.ANYWHERE, text, letters);
    }

    private List<String> kept(Filter filter) throws Exception {
        Sandbox sandbox = Sandbox.named(folder, "items" + filter.hashCode() + ".db",
                "DROP TABLE IF EXISTS Item;\n" + SHOP);
        try (Database database = sandbox.openToRead()) {
            return shown(page(database, RowQuery.first(ITEMS, 10).where(filter)));
        }
    }
}
