package facet.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static facet.database.Sandbox.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// For random rows and random filters the database keeps the rows that the meaning of the filter keeps.
class FilterLawTest {

    private static final String TABLES = """
            CREATE TABLE Author (id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE, age INTEGER, big INTEGER, score REAL,
                balance DECIMAL, born DATETIME, active BOOLEAN, data TEXT);
            CREATE TABLE Post (id INTEGER PRIMARY KEY, name TEXT, authorId INTEGER REFERENCES Author (id));
            CREATE TABLE Tag (id INTEGER PRIMARY KEY, name TEXT);
            CREATE TABLE _PostToTag (A INTEGER NOT NULL, B INTEGER NOT NULL, UNIQUE (A, B))""";

    @TempDir
    Path folder;

    @Test
    void theDatabaseKeepsWhatTheFilterMeans() throws Exception {
        int kept = 0;
        for (long seed = 1; seed <= 4; seed++) {
            Sandbox sandbox = Sandbox.named(folder, seed + ".db", TABLES);
            FilterDice dice = new FilterDice(new Random(seed));
            fill(sandbox, dice);
            try (Database database = sandbox.openToRead()) {
                kept += compare(database, dice, 400, FilterDice.DOCUMENTS);
            }
        }
        assertTrue(kept > 1_000, "Filters that keep nothing show nothing: " + kept);
    }

    @Test
    void decimalsThatAreKeptAsTextAreComparedToTheLastDigit() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, "CREATE TABLE Author (id INTEGER PRIMARY KEY, balance TEXT)");
        FilterDice dice = new FilterDice(new Random(5));
        RowSource source = Sandbox.source("Author", TableKey.columns("id"), FilterDice.ID, FilterDice.BALANCE);
        List<String> texts = List.of("1.10", "1.1", "-3", "-3.25", "0.1", "0.00", "10", "9.99", "-0", "007", "1.",
                "abc",
                "100000000000000000000.00000000001", "100000000000000000000.00000000002", "-12", "-2");
        StringBuilder rows = new StringBuilder("INSERT INTO Author (balance) VALUES (NULL)");
        texts.forEach(text -> rows.append(", ('").append(text).append("')"));
        sandbox.run(rows.toString());
        try (Database database = sandbox.openToRead()) {
            Map<String, List<Map<String, Value>>> tables = Map.of("Author", rows(database, source));
            for (int i = 0; i < 300; i++) {
                Filter filter = dice.filter(source, 0);
                check(database, source, filter, new FilterModel(tables, Map.of()));
            }
            for (String number : texts.subList(12, 14)) {
                for (Filter.Comparison how : Filter.Comparison.values()) {
                    check(database, source, new Filter.Compare(FilterDice.BALANCE, how,
                            new Value.Decimal(new java.math.BigDecimal(number))), new FilterModel(tables, Map.of()));
                }
            }
        }
    }

    /// Compares so many random filters with their meaning; gives how many rows they kept.
    static int compare(Database database, FilterDice dice, int filters, Map<String, Optional<Object>> documents) {
        Map<String, List<Map<String, Value>>> tables = new LinkedHashMap<>();
        for (RowSource source : FilterDice.SOURCES) {
            tables.put(source.table().name(), rows(database, source));
        }
        FilterModel model = new FilterModel(tables, documents);
        int kept = 0;
        for (int i = 0; i < filters; i++) {
            RowSource source = dice.one(FilterDice.SOURCES.subList(0, 3));
            Filter filter = dice.filter(source, 3);
            kept += check(database, source, filter, model);
            checkText(database, source, filter);
        }
        return kept;
    }

    /// A filter that was written down and read again keeps the same rows.
    private static void checkText(Database database, RowSource source, Filter filter) {
        FilterNames names = source.equals(FilterDice.AUTHORS)
                ? FilterTextTest.AUTHORS
                : source.equals(FilterDice.POSTS) ? FilterTextTest.POSTS : FilterTextTest.TAGS;
        String text = FilterText.print(filter, names, TextRules.USUAL);
        if (FilterText.parse(text, names, TextRules.USUAL) instanceof FilterText.Parsed.Good(Filter again)) {
            assertEquals(ids(database, source, filter), ids(database, source, again), text);
        } else {
            throw new AssertionError(text + " is not read: " + FilterText.parse(text, names, TextRules.USUAL));
        }
    }

    private static int check(Database database, RowSource source, Filter filter, FilterModel model) {
        List<Map<String, Value>> all = java.util.Objects.requireNonNull(model.tables().get(source.table().name()));
        Set<Value> meant = all.stream().filter(row -> model.keeps(filter, row)).map(FilterLawTest::id)
                .collect(Collectors.toSet());
        assertEquals(meant, ids(database, source, filter), filter::toString);
        Set<Value> rest = all.stream().map(FilterLawTest::id).collect(Collectors.toSet());
        rest.removeAll(meant);
        assertEquals(rest, ids(database, source, new Filter.Not(filter)), () -> "NOT " + filter);
        return meant.size();
    }

    private static Set<Value> ids(Database database, RowSource source, Filter filter) {
        return page(database, RowQuery.first(source, 1000).where(filter)).rows().stream()
                .map(row -> row.values().getFirst()).collect(Collectors.toSet());
    }

    private static Value id(Map<String, Value> row) {
        return java.util.Objects.requireNonNull(row.get("id"));
    }

    private static List<Map<String, Value>> rows(Database database, RowSource source) {
        return page(database, RowQuery.first(source, 1000)).rows().stream().map(row -> FilterModel.named(source, row))
                .toList();
    }

    /// A dozen rows a table, a fifth of the values NULL and some of another class than the column's.
    private static void fill(Sandbox sandbox, FilterDice dice) throws Exception {
        try (Connection connection = sandbox.connect()) {
            for (RowSource source : FilterDice.SOURCES.subList(0, 3)) {
                String marks = source.columns().stream().map(column -> "?").collect(Collectors.joining(", "));
                try (PreparedStatement insert = connection
                        .prepareStatement("INSERT INTO " + source.table().name() + " VALUES (" + marks + ")")) {
                    for (int id = 1; id <= 12; id++) {
                        insert.setObject(1, id);
                        for (int i = 1; i < source.columns().size(); i++) {
                            insert.setObject(i + 1, stored(source.columns().get(i), dice));
                        }
                        insert.execute();
                    }
                }
            }
            try (PreparedStatement link = connection
                    .prepareStatement("INSERT OR IGNORE INTO _PostToTag VALUES (?, ?)")) {
                for (int i = 0; i < 15; i++) {
                    link.setInt(1, 1 + dice.number(12));
                    link.setInt(2, 1 + dice.number(12));
                    link.execute();
                }
            }
        }
    }

    private static @org.jspecify.annotations.Nullable Object stored(ColumnRead column, FilterDice dice) {
        if (dice.number(5) == 0) return null;
        if (dice.number(15) == 0 && !column.equals(FilterDice.AUTHOR_ID)) {
            return column.type() == ValueType.Scalar.STRING ? (Object) new byte[]{65} : "no such value";
        }
        Stored stored = SqliteEncoder.stored(dice.value(column), Affinity.NUMERIC).orElseThrow();
        return StoredValues.toDriver(List.of(stored), new SqliteBackend()).getFirst();
    }
}
