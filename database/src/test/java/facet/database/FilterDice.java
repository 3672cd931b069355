package facet.database;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import facet.database.Filter.Comparison;
import facet.database.Filter.Elements;
import facet.database.Filter.JsonTest;
import facet.database.Filter.Letters;
import facet.database.Filter.Place;
import facet.database.Filter.Quantifier;

/// Random filters over three tables that refer to each other, drawn from values that are likely to hit.
final class FilterDice {

    static final List<String> TEXTS = List.of("", "a", "A", "ä", "Ä", "ab%c", "a_c", "[b]", "*", "?", "Straße", "x'y",
            "10", "9", "\\d", "\uD83D\uDE00", "ÄB");
    static final List<BigDecimal> DECIMALS = List.of("0", "1.10", "1.1", "-3", "-3.25", "0.1", "0.3", "10", "9.99",
            "123456789.125", "-0.001").stream().map(BigDecimal::new).toList();
    static final List<Long> NUMBERS = List.of(0L, 1L, -1L, 9L, 10L, 110L, 2147483647L, -2147483648L);
    static final List<Long> BIG_NUMBERS = List.of(0L, -1L, 9007199254740993L, 9007199254740992L, Long.MAX_VALUE,
            Long.MIN_VALUE, 42L);
    static final List<Double> REALS = List.of(0.0, 0.1, -2.5, 1e100, 3.0, 0.30000000000000004);
    static final List<String> INSTANTS = List.of("2024-03-01T12:00:00Z", "2024-03-01T12:00:00.001Z",
            "1969-12-31T23:59:59.999Z", "2024-02-29T00:00:00Z", "2030-01-01T00:00:00Z");
    static final Map<String, Optional<Object>> DOCUMENTS = documents();

    static final ColumnRead ID = new ColumnRead("id", ValueType.Scalar.INT, "integer", ColumnRead.Nulls.SOME);
    static final ColumnRead NAME = new ColumnRead("name", ValueType.Scalar.STRING, "text", ColumnRead.Nulls.SOME);
    static final ColumnRead AGE = new ColumnRead("age", ValueType.Scalar.INT, "integer", ColumnRead.Nulls.SOME);
    static final ColumnRead BIG = new ColumnRead("big", ValueType.Scalar.BIG_INT, "bigint", ColumnRead.Nulls.SOME);
    static final ColumnRead SCORE = new ColumnRead("score", ValueType.Scalar.FLOAT, "double precision",
            ColumnRead.Nulls.SOME);
    static final ColumnRead BALANCE = new ColumnRead("balance", ValueType.Scalar.DECIMAL, "numeric",
            ColumnRead.Nulls.SOME);
    static final ColumnRead BORN = new ColumnRead("born", ValueType.Scalar.DATE_TIME, "timestamp(3) without time zone",
            ColumnRead.Nulls.SOME);
    static final ColumnRead ACTIVE = new ColumnRead("active", ValueType.Scalar.BOOLEAN, "boolean",
            ColumnRead.Nulls.SOME);
    static final ColumnRead DATA = new ColumnRead("data", ValueType.Scalar.JSON, "jsonb", ColumnRead.Nulls.SOME);
    static final ColumnRead AUTHOR_ID = new ColumnRead("authorId", ValueType.Scalar.INT, "integer",
            ColumnRead.Nulls.SOME);
    static final ColumnRead A = new ColumnRead("A", ValueType.Scalar.INT, "integer", ColumnRead.Nulls.SOME);
    static final ColumnRead B = new ColumnRead("B", ValueType.Scalar.INT, "integer", ColumnRead.Nulls.SOME);

    static final RowSource AUTHORS = Sandbox.source("Author", TableKey.columns("id"), ID, NAME, AGE, BIG, SCORE,
            BALANCE,
            BORN, ACTIVE, DATA);
    static final RowSource POSTS = Sandbox.source("Post", TableKey.columns("id"), ID, NAME, AUTHOR_ID);
    static final RowSource TAGS = Sandbox.source("Tag", TableKey.columns("id"), ID, NAME);
    static final RowSource LINKS = Sandbox.source("_PostToTag", TableKey.columns("A", "B"), A, B);
    static final List<RowSource> SOURCES = List.of(AUTHORS, POSTS, TAGS, LINKS);

    private final Random random;
    private final Map<String, String> types;

    FilterDice(Random random) {
        this(random, Map.of());
    }

    /// @param types what the engine calls the types of some columns, by the columns' names
    FilterDice(Random random, Map<String, String> types) {
        this.random = random;
        this.types = types;
    }

    private ColumnRead typed(ColumnRead column) {
        return new ColumnRead(column.name(), column.type(), types.getOrDefault(column.name(), column.declaredType()),
                column.nulls());
    }

    private static Map<String, Optional<Object>> documents() {
        Map<String, Optional<Object>> documents = new LinkedHashMap<>();
        documents.put("null", Optional.empty());
        documents.put("true", Optional.of(true));
        documents.put("1", Optional.of(BigDecimal.ONE));
        documents.put("\"1\"", Optional.of("1"));
        documents.put("\"ab%c\"", Optional.of("ab%c"));
        documents.put("[]", Optional.of(List.of()));
        documents.put("[1,\"a\",true]", Optional.of(List.of(BigDecimal.ONE, "a", true)));
        documents.put("{\"a\":1}", Optional.of(Map.of("a", BigDecimal.ONE)));
        documents.put("{\"a\":{\"b c\":\"ab%c\",\"n\":null}}",
                Optional.of(Map.of("a", Map.of("b c", "ab%c", "n", Optional.empty()))));
        documents.put("{\"a\":[\"x\",{\"b\":2}]}",
                Optional.of(Map.of("a", List.of("x", Map.of("b", BigDecimal.TWO)))));
        return documents;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    int number(int below) {
        return random.nextInt(below);
    }

    /// A filter for the rows of `source`.
    Filter filter(RowSource source, int depth) {
        if (depth > 0) {
            switch (random.nextInt(7)) {
                case 0 -> {
                    return new Filter.Not(filter(source, depth - 1));
                }
                case 1 -> {
                    return new Filter.And(some(source, depth - 1));
                }
                case 2 -> {
                    return new Filter.Or(some(source, depth - 1));
                }
                case 3, 4 -> {
                    return related(source, depth - 1);
                }
                default -> {
                    // A condition of one column.
                }
            }
        }
        return condition(typed(one(source.columns())));
    }

    private List<Filter> some(RowSource source, int depth) {
        List<Filter> result = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            result.add(filter(source, depth));
        }
        return result;
    }

    private Filter related(RowSource source, int depth) {
        record Way(Filter.Relation relation, RowSource to) {}
        Way authorOf = new Way(relation("authorId", AUTHORS, "id"), AUTHORS);
        Way postsOf = new Way(relation("id", POSTS, "authorId"), POSTS);
        Way tagsOf = new Way(linked(TAGS, "A", "B"), TAGS);
        Way taggedWith = new Way(linked(POSTS, "B", "A"), POSTS);
        List<Way> ways = source.equals(POSTS)
                ? List.of(authorOf, tagsOf)
                : source.equals(TAGS)
                        ? List.of(taggedWith)
                        : List.of(postsOf);
        Way way = one(ways);
        return new Filter.Related(way.relation(), one(List.of(Quantifier.values())), filter(way.to(), depth));
    }

    private static Filter.Relation relation(String column, RowSource to, String theirs) {
        return new Filter.Relation(List.of(column), to.table(), List.of(theirs), Optional.empty());
    }

    private static Filter.Relation linked(RowSource to, String near, String far) {
        return new Filter.Relation(List.of("id"), to.table(), List.of("id"),
                Optional.of(new Filter.Link(LINKS.table(), List.of(near), List.of(far))));
    }

    private Filter condition(ColumnRead column) {
        boolean isText = column.type() == ValueType.Scalar.STRING;
        boolean isJson = column.type() == ValueType.Scalar.JSON;
        boolean isDigits = column.type() == ValueType.Scalar.INT || column.type() == ValueType.Scalar.BIG_INT;
        return switch (isJson ? 4 * random.nextInt(2) : random.nextInt(8)) {
            case 0 -> Filter.isNull(column);
            case 1 -> new Filter.In(column, values(column));
            case 2, 3 -> new Filter.Compare(column, one(List.of(Comparison.values())), value(column));
            case 4, 5, 6 -> {
                if (isJson) yield random.nextInt(4) == 0 ? new Filter.Is(column, value(column)) : json(column);
                yield isText || isDigits ? text(column) : new Filter.Is(column, value(column));
            }
            default -> new Filter.Is(column, value(column));
        };
    }

    private Filter text(ColumnRead column) {
        return new Filter.TextMatch(column, one(List.of(Place.values())), one(TEXTS), one(List.of(Letters.values())));
    }

    private Filter json(ColumnRead column) {
        if (random.nextInt(3) == 0) {
            List<Value> values = List.of(new Value.Int(1), new Value.Text("a"), new Value.Bool(true),
                    new Value.Text("x"));
            return new Filter.ListTest(column, one(List.of(Elements.values())),
                    values.subList(random.nextInt(2), 2 + random.nextInt(3)));
        }
        List<String> path = one(List.of(List.of(), List.of("a"), List.of("0"), List.of("a", "b c"), List.of("a", "n"),
                List.of("a", "1", "b"), List.of("a", "0")));
        JsonTest test = switch (random.nextInt(3)) {
            case 0 -> new JsonTest.Exists();
            case 1 -> new JsonTest.Contains(one(TEXTS));
            default -> new JsonTest.Equal(one(List.copyOf(DOCUMENTS.keySet())));
        };
        return new Filter.JsonAt(column, path, test);
    }

    private List<Value> values(ColumnRead column) {
        List<Value> result = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            result.add(random.nextInt(6) == 0 ? Value.ofNull() : value(column));
        }
        return result;
    }

    /// A value of the column's type.
    Value value(ColumnRead column) {
        if (!(column.type() instanceof ValueType.Scalar type)) throw new IllegalArgumentException(column.toString());
        return switch (type) {
            case STRING -> new Value.Text(one(TEXTS));
            case INT -> new Value.Int(column.name().equals(AGE.name()) ? one(NUMBERS) : 1 + random.nextInt(12));
            case BIG_INT -> new Value.BigInt(one(BIG_NUMBERS));
            case FLOAT -> new Value.Real(one(REALS));
            case DECIMAL -> new Value.Decimal(one(DECIMALS));
            case DATE_TIME -> Value.DateTime.of(Instant.parse(one(INSTANTS)), one(List.of(DateTimeForm.values())));
            case BOOLEAN -> new Value.Bool(random.nextBoolean());
            case JSON -> new Value.Json(one(List.copyOf(DOCUMENTS.keySet())));
            case BYTES, UNSUPPORTED -> throw new IllegalArgumentException(column.toString());
        };
    }
}
