package facet.database;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import facet.database.Filter.Comparison;
import facet.database.Filter.Elements;
import facet.database.Filter.JsonTest;
import facet.database.Filter.Letters;
import facet.database.Filter.Place;
import facet.database.Filter.Quantifier;
import facet.database.SortKey.Direction;
import facet.database.jdbc.RecordedConnections;

/// What an engine is sent for everything that the product asks of a database, by what was asked for. No server is there; where the
/// next statement depends on the rows of the one before, some are made up.
final class EngineTexts {

    private static final byte[] SOME_BYTES = {0, -1};
    private static final Instant NOON = Instant.parse("2024-02-29T12:00:00.123Z");

    private final EngineTables tables;
    private final Database database;
    private final List<String> sent = new ArrayList<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    private EngineTexts(Engine engine, String schema) {
        tables = new EngineTables(engine, schema);
        DatabaseLocation.Server where = new DatabaseLocation.Server(engine, "example", 1, "shop", schema, "ann",
                Secret.NONE, Map.of());
        StatementLog log = event -> sent
                .add(event.error().map(error -> "refused: " + error.databaseWords() + "\n").orElse("")
                        + shown(event.statement()));
        database = new Database(new RecordedConnections(this::answer), Servers.backend(where).orElseThrow(),
                OpenMode.READ_WRITE, new Statements.Journal(log, InstantSource.fixed(Instant.EPOCH)));
    }

    /// The texts of each file.
    static Map<String, Map<String, String>> of(Engine engine, String schema) {
        Map<String, Map<String, String>> files = new LinkedHashMap<>();
        files.put("pages.sql", new EngineTexts(engine, schema).pages());
        files.put("filters.sql", new EngineTexts(engine, schema).filters());
        files.put("json.sql", new EngineTexts(engine, schema).documents());
        files.put("relations.sql", new EngineTexts(engine, schema).relations());
        files.put("edits.sql", new EngineTexts(engine, schema).edits());
        files.put("catalog.sql", new EngineTexts(engine, schema).catalog());
        return files;
    }

    /// A row for what has to go on from one.
    private List<List<? extends Object>> answer(String sql) {
        if (sql.startsWith("SELECT octet_length") || sql.startsWith("SELECT DATALENGTH")) return List.of(List.of(5L));
        if (sql.startsWith("SELECT substr(")) return List.of(List.of(SOME_BYTES));
        if (sql.startsWith("SELECT SUBSTRING(t.[picture], 1, 2)")) return List.of(List.of(SOME_BYTES));
        if (sql.contains("HASHBYTES") || sql.contains("md5(")) return List.of(List.of(7L, "0f", "1f", "2f", "3f"));
        boolean isOfUsers = sql.contains("WHERE t.[id] IN") || sql.contains("WHERE t.\"id\" IN");
        return isOfUsers ? List.of(List.of(7L, 7L, 7L)) : List.of();
    }

    private static String shown(SqlStatement statement) {
        String parameters = statement.parameters().stream().map(EngineTexts::shown).collect(Collectors.joining(", "));
        return statement.text().strip() + ";" + (parameters.isEmpty() ? "" : "\n-- " + parameters);
    }

    private static String shown(Stored value) {
        return switch (value) {
            case Stored.Null _ -> "NULL";
            case Stored.Whole(long number) -> Long.toString(number);
            case Stored.Floating(double number) -> Double.toString(number);
            case Stored.Text(String text) -> "'" + text.replace("\u0001", "\\u0001") + "'";
            case Stored.Bytes(Blob bytes) -> "0x" + bytes.toHex();
            case Stored.File(BytesFile file, long from, long size) ->
                file.path().getFileName() + " from " + from + ", " + size + " bytes";
        };
    }

    /// Keeps what was sent since the last time.
    private void keep(String title) {
        texts.put(title, String.join("\n", sent));
        sent.clear();
    }

    private Map<String, String> pages() {
        RowSource users = tables.source("User", "id", "email", "picture");
        RowQuery byKey = RowQuery.first(users, 10);
        page("the first page by the key", byKey);
        page("the next page", byKey.at(new Position.After(anchor(Stored.of(10)))));
        page("the page before", byKey.at(new Position.Before(anchor(Stored.of(11)))));
        page("the last page", byKey.at(Position.end()));
        page("a page from the 1000th row on, without fences", byKey.at(Position.nth(1000)));
        KeyFences fences = new KeyFences(500, List.of(anchor(Stored.of(1)), anchor(Stored.of(777))), 900);
        page("a page from the 510th row on, by fences", byKey.at(new Position.Nth(510, fences)));
        database.fences(byKey, 500, new RunningQuery());
        keep("the fences");
        for (String column : List.of("name", "score", "seenAt", "code", "extra", "odd")) {
            for (Direction way : Direction.values()) {
                RowQuery sorted = byKey.sortedBy(List.of(new SortKey(tables.read("User", column), way)));
                String title = "sorted by " + column + (way == Direction.ASCENDING ? "" : ", the largest first");
                page(title, sorted);
                page(title + ", behind a value", sorted.at(new Position.After(anchor(Stored.of("x"), Stored.of(10)))));
                page(title + ", behind a row without one",
                        sorted.at(new Position.After(anchor(Stored.ofNull(), Stored.of(10)))));
            }
        }
        RowQuery seats = RowQuery.first(tables.source("Seat", "row", "number", "guest]\"`"), 10);
        page("a key of two columns", seats.at(new Position.From(anchor(Stored.of("A"), Stored.of(3)))));
        RowSource keyless = new RowSource(users.table(), users.columns(), TableKey.None.NONE);
        page("a view", RowQuery.first(keyless, 10));
        page("the last page of a view", RowQuery.first(keyless, 10).at(Position.end()));
        database.scan(byKey.where(is("email", text("a"))), new RunningQuery(), _ -> {});
        keep("all rows for an export");
        database.count(byKey.where(is("email", text("a"))), new RunningQuery());
        keep("an exact count");
        database.estimatedCount(tables.catalog().table("User").orElseThrow(), new RunningQuery());
        keep("an estimated count, exact where it is small");
        RowKey key = new RowKey(users.key(), List.of(Stored.of(7)));
        database.whole(users, key, tables.read("User", "picture"), new RunningQuery());
        keep("all bytes of a value");
        database.copyBytes(users, key, tables.read("User", "picture"), OutputStream.nullOutputStream(),
                new BytesReader.Pieces(2, 1), new RunningQuery());
        keep("all bytes of a value, in pieces");
        database.digests(tables.source("User", "name", "picture", "doc", "extra"), List.of(key), new RunningQuery());
        keep("the digests of long values");
        return texts;
    }

    private static Anchor anchor(Stored... values) {
        return new Anchor(List.of(values));
    }

    private void page(String title, RowQuery query) {
        database.rows(query, new RunningQuery());
        keep(title);
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }

    private Filter is(String column, Value value) {
        return new Filter.Is(tables.read("User", column), value);
    }

    private void filter(String title, Filter filter) {
        database.count(RowQuery.first(tables.source("User", "id"), 10).where(filter), new RunningQuery());
        keep(title);
    }

    private Map<String, String> filters() {
        Value.DateTime noon = Value.DateTime.of(NOON, DateTimeForm.SQL_TEXT);
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("id", new Value.Int(7));
        values.put("email", text("Ann "));
        values.put("score", new Value.Decimal(new BigDecimal("12.345")));
        values.put("ratio", new Value.Real(0.5));
        values.put("isActive", new Value.Bool(true));
        values.put("createdAt", noon);
        values.put("seenAt", noon);
        values.put("picture", Value.Bytes.of(Blob.of(SOME_BYTES)));
        values.put("code", text("0b0f8f5e-0000-4000-8000-000000000001"));
        values.put("extra", text("<a/>"));
        values.forEach((column, value) -> filter(column + " is a value", is(column, value)));
        filter("is null", Filter.isNull(tables.read("User", "name")));
        filter("is not null", new Filter.Not(Filter.isNull(tables.read("User", "name"))));
        filter("is not a value", new Filter.Not(is("name", text("Ann"))));
        filter("in numbers", new Filter.In(tables.read("User", "id"), List.of(new Value.Int(1), new Value.Int(2))));
        filter("in texts and null", new Filter.In(tables.read("User", "name"), List.of(text("a"), Value.ofNull())));
        for (String column : List.of("id", "name", "score", "ratio", "createdAt", "seenAt")) {
            Value value = values.getOrDefault(column, text("M"));
            filter(column + " is at least a value",
                    new Filter.Compare(tables.read("User", column), Comparison.AT_LEAST, value));
        }
        filter("between", Filter.between(tables.read("User", "id"), new Value.Int(1), new Value.Int(9)));
        for (Letters letters : Letters.values()) {
            for (Place place : Place.values()) {
                filter("text " + place + " " + letters, new Filter.TextMatch(tables.read("User", "name"), place,
                        "5%_[x]\\'ß", letters));
            }
        }
        filter("not a text in it",
                new Filter.Not(new Filter.TextMatch(tables.read("User", "name"), Place.ANYWHERE, "x", Letters.EXACT)));
        filter("a search", Filter.search(List.of(tables.read("User", "id"), tables.read("User", "email"),
                tables.read("User", "doc"), tables.read("User", "score"), tables.read("User", "extra")), "12"));
        filter("and, or, not", new Filter.And(List.of(is("id", new Value.Int(1)),
                new Filter.Or(List.of(is("name", text("a")), new Filter.Not(is("isActive", new Value.Bool(false))))))));
        filter("no row", new Filter.Or(List.of()));
        filter("raw SQL", new Filter.Raw("t.score > 3"));
        filter("not raw SQL", new Filter.Not(new Filter.Raw("t.score > 3")));
        return texts;
    }

    private Map<String, String> documents() {
        ColumnRead doc = tables.read("User", "doc");
        Map<String, JsonTest> tests = new LinkedHashMap<>();
        tests.put("exists", new JsonTest.Exists());
        tests.put("has a text in it", new JsonTest.Contains("a\"b"));
        for (String json : List.of("\"a\\\"b\"", "1.50", "true", "null", "{\"a\":1}", "[1,2]")) {
            tests.put("equals " + json, new JsonTest.Equal(json));
        }
        tests.forEach((title, test) -> {
            filter("the whole document " + title, new Filter.JsonAt(doc, List.of(), test));
            filter("a member " + title, new Filter.JsonAt(doc, List.of("a b", "0", "c\"d"), test));
        });
        List<Value> values = List.of(text("red"), new Value.Int(1), new Value.Bool(true));
        for (Elements how : Elements.values()) {
            filter("elements: " + how, new Filter.ListTest(doc, how, values));
        }
        return texts;
    }

    private Map<String, String> relations() {
        TableName posts = new TableName(tables.schema(), "Post");
        TableName links = new TableName(tables.schema(), "_PostToTag");
        Filter.Relation toPosts = new Filter.Relation(List.of("id"), posts, List.of("authorId"), Optional.empty());
        Filter inner = new Filter.Is(tables.read("Post", "title"), text("Hi"));
        for (Quantifier how : Quantifier.values()) {
            filter("a related row: " + how, new Filter.Related(toPosts, how, inner));
        }
        Filter.Relation toTags = new Filter.Relation(List.of("id"), new TableName(tables.schema(), "Tag"),
                List.of("id"),
                Optional.of(new Filter.Link(links, List.of("A"), List.of("B"))));
        filter("by a table between", new Filter.Related(toPosts, Quantifier.SOME,
                new Filter.Related(toTags, Quantifier.SOME, Filter.ALL)));
        RunningQuery handle = new RunningQuery();
        List<List<Stored>> keys = List.of(List.of(Stored.of(1)), List.of(Stored.of(2)));
        database.relationLabels(new RelationRead(new TableName(tables.schema(), "User"), List.of("id")),
                tables.read("User", "email"), keys, handle);
        keep("labels of a page");
        database.relationCounts(new RelationRead(posts, List.of("authorId")), keys, handle);
        keep("counts of a page");
        database.relationCounts(new RelationRead(new TableName(tables.schema(), "Seat"), List.of("row", "number")),
                List.of(List.of(Stored.of("A"), Stored.of(1)), List.of(Stored.of("A"), Stored.of(2))), handle);
        keep("counts of a page by two columns");
        return texts;
    }

    private void preview(String title, RowEdit... edits) {
        database.preview(new Changeset(List.of(edits)), tables.catalog()).steps()
                .forEach(step -> sent.add(shown(step.statement())));
        keep(title);
    }

    private Map<String, String> edits() {
        RowSource users = tables.source("User", "id", "email", "picture");
        RowSource posts = tables.source("Post", "id", "title");
        RowSource audits = tables.source("Audit", "id", "note");
        RowSource links = tables.source("_PostToTag", "A", "B");
        RowSource seats = tables.source("Seat", "row", "number", "guest]\"`");
        preview("a new row", new RowEdit.Insert(users, Map.of("email", text("a"), "name", Value.ofNull(), "isActive",
                new Value.Bool(true), "createdAt", Value.DateTime.of(NOON, DateTimeForm.SQL_TEXT), "picture",
                Value.Bytes.of(Blob.of(SOME_BYTES)), "score", new Value.Decimal(new BigDecimal("1.50")))));
        preview("a long value that only the beginning is known of",
                new RowEdit.Update(users, new RowKey(users.key(), List.of(Stored.of(7))),
                        Map.of("name", new Value.LongText("Once", 9_000), "picture",
                                new Value.Bytes(9_000, Blob.of(SOME_BYTES))),
                        Map.of("name", text("a"), "picture", Value.Bytes.of(Blob.of(SOME_BYTES))),
                        Map.of("name", new Digest("00ff"), "picture", new Digest("ff00"))));
        preview("a new row with a number of its own",
                new RowEdit.Insert(posts, Map.of("id", new Value.Int(99), "title", text("Hi"))));
        preview("a new row of defaults", new RowEdit.Insert(posts, Map.of()));
        preview("a new row of a table with a trigger", new RowEdit.Insert(audits, Map.of("note", text("n"))));
        preview("rows that refer to each other", new RowEdit.Insert(users, Map.of("email", text("a"))),
                new RowEdit.Insert(posts, Map.of("title", text("Hi"), "authorId", new Value.KeyOf(0, "id"))),
                new RowEdit.Connect(links, new Value.KeyOf(1, "id"), text("0b0f8f5e-0000-4000-8000-000000000001")));
        RowKey seven = new RowKey(users.key(), List.of(Stored.of(7)));
        Map<String, Value> before = Map.of("email", text("Ann "), "score", new Value.Decimal(new BigDecimal("1.50")),
                "createdAt", Value.DateTime.of(NOON, DateTimeForm.SQL_TEXT), "name", Value.ofNull(), "picture",
                new Value.Bytes(1000, Blob.of(SOME_BYTES)), "code", text("0B0F8F5E-0000-4000-8000-000000000001"));
        Map<String, Value> after = Map.of("email", text("b"), "score", Value.ofNull(), "createdAt",
                Value.DateTime.of(NOON.plusSeconds(1), DateTimeForm.SQL_TEXT), "name", text("it's"), "picture",
                Value.ofNull(), "code", Value.ofNull());
        preview("a changed row", new RowEdit.Update(users, seven, before, after));
        preview("a changed row of a table with a trigger", new RowEdit.Update(audits, seven,
                Map.of("note", text("a")), Map.of("note", text("b"))));
        preview("a key of two columns is changed", new RowEdit.Update(seats,
                new RowKey(seats.key(), List.of(Stored.of("A"), Stored.of(3))), Map.of("number", new Value.Int(3)),
                Map.of("number", new Value.Int(4))));
        preview("a deleted row", new RowEdit.Delete(users, seven, Map.of("name", text("Ann"), "isActive",
                new Value.Bool(true), "ratio", new Value.Real(0.5))));
        Value tag = text("0b0f8f5e-0000-4000-8000-000000000001");
        preview("rows are linked", new RowEdit.Connect(links, new Value.Int(1), tag));
        preview("rows are unlinked", new RowEdit.Disconnect(links, new Value.Int(1), tag));
        database.deletionImpact(new Changeset(List.of(new RowEdit.Delete(users, seven, Map.of()))), tables.catalog(),
                new RunningQuery());
        keep("what a deletion does to others");
        return texts;
    }

    private Map<String, String> catalog() {
        database.catalog();
        keep("what the database is made of");
        return texts;
    }

    /// The texts of one file, each below its title.
    static String file(Map<String, String> texts) {
        return texts.entrySet().stream().map(each -> "-- ==== " + each.getKey() + "\n" + each.getValue() + "\n")
                .collect(Collectors.joining("\n"));
    }

    static Map<String, String> read(String file) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String part : file.split("(?m)^-- ==== ", -1)) {
            int end = part.indexOf('\n');
            if (end > 0) texts.put(part.substring(0, end), part.substring(end + 1).strip());
        }
        return texts;
    }
}
