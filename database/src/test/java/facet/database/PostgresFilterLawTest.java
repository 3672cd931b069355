package facet.database;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What [FilterLawTest] says, on PostgreSQL.
class PostgresFilterLawTest {

    private static final String TABLES = """
            CREATE TABLE "Author" (id integer PRIMARY KEY, name text, age integer, big bigint, score double precision,
                balance numeric, born timestamp(3), active boolean, data jsonb);
            CREATE TABLE "Post" (id integer PRIMARY KEY, name text, "authorId" integer);
            CREATE TABLE "Tag" (id integer PRIMARY KEY, name text);
            CREATE TABLE "_PostToTag" ("A" integer NOT NULL, "B" integer NOT NULL, PRIMARY KEY ("A", "B"))""";

    @Test
    void theDatabaseKeepsWhatTheFilterMeans() throws SQLException {
        int kept = 0;
        for (long seed = 11; seed <= 12; seed++) {
            PostgresServer.Sandboxed sandbox = PostgresServer.database(TABLES);
            FilterDice dice = new FilterDice(new Random(seed));
            fill(sandbox, dice);
            Map<String, Optional<Object>> documents = new HashMap<>(FilterDice.DOCUMENTS);
            for (String json : FilterDice.DOCUMENTS.keySet()) {
                String shown = sandbox.ask("SELECT " + literal(json) + "::jsonb::text").getFirst();
                documents.put(shown, java.util.Objects.requireNonNull(FilterDice.DOCUMENTS.get(json)));
            }
            try (Database database = sandbox.open(OpenMode.READ_ONLY)) {
                kept += FilterLawTest.compare(database, dice, 300, documents);
            }
        }
        assertTrue(kept > 500, "Filters that keep nothing show nothing: " + kept);
    }

    @Test
    void listsAreAskedForTheirElements() throws SQLException {
        PostgresServer.Sandboxed sandbox = PostgresServer.database(
                """
                        CREATE TABLE "L" (id integer PRIMARY KEY, words text[], numbers integer[]);
                        INSERT INTO "L" VALUES (1, '{a,"b c"}', '{1,2}'), (2, '{}', '{2}'), (3, NULL, NULL), (4, '{a}', '{}')""");
        ColumnRead words = new ColumnRead("words", new ValueType.ListOf(ValueType.Scalar.STRING), "text[]",
                ColumnRead.Nulls.SOME);
        ColumnRead numbers = new ColumnRead("numbers", new ValueType.ListOf(ValueType.Scalar.INT), "integer[]",
                ColumnRead.Nulls.SOME);
        try (Database database = sandbox.open(OpenMode.READ_ONLY)) {
            assertEquals(List.of("1", "4"), kept(database, list(words, Filter.Elements.EVERY, new Value.Text("a"))));
            assertEquals(List.of("1"), kept(database,
                    list(words, Filter.Elements.EVERY, new Value.Text("a"), new Value.Text("b c"))));
            assertEquals(List.of("1", "2"), kept(database,
                    list(numbers, Filter.Elements.SOME, new Value.Int(2), new Value.Int(7))));
            assertEquals(List.of("2"), kept(database, list(words, Filter.Elements.EMPTY)));
            assertEquals(List.of("1", "3", "4"),
                    kept(database, new Filter.Not(list(words, Filter.Elements.EMPTY))));
        }
    }

    private static Filter list(ColumnRead column, Filter.Elements how, Value... values) {
        return new Filter.ListTest(column, how, List.of(values));
    }

    private static List<String> kept(Database database, Filter filter) {
        RowSource source = Sandbox.source("L", TableKey.columns("id"), Sandbox.integer("id"));
        return Sandbox.shown(Sandbox.page(database, RowQuery.first(source, 10).where(filter)));
    }

    private static void fill(PostgresServer.Sandboxed sandbox, FilterDice dice) throws SQLException {
        for (RowSource source : FilterDice.SOURCES.subList(0, 3)) {
            for (int id = 1; id <= 12; id++) {
                String values = source.columns().stream().skip(1).map(column -> literal(column, dice))
                        .collect(Collectors.joining(", "));
                sandbox.run("INSERT INTO \"" + source.table().name() + "\" VALUES (" + id + ", " + values + ")");
            }
        }
        for (int i = 0; i < 15; i++) {
            sandbox.run("INSERT INTO \"_PostToTag\" VALUES (" + (1 + dice.number(12)) + ", " + (1 + dice.number(12))
                    + ") ON CONFLICT DO NOTHING");
        }
    }

    private static String literal(ColumnRead column, FilterDice dice) {
        if (dice.number(5) == 0) return "NULL";
        Value value = dice.value(column);
        return literal(value instanceof Value.DateTime(java.time.Instant at, _, _)
                ? at.toString()
                : ValueText.show(value, TextRules.USUAL));
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
