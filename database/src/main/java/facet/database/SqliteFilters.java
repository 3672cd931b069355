package facet.database;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import facet.database.Filter.Comparison;
import facet.database.Filter.JsonTest;
import facet.database.Filter.Letters;
import facet.database.Filter.Place;

/// The conditions of filters in SQLite's words. A column may hold values of any class side by side, and SQLite would compare
/// a text with a number; so each condition asks for the class first, and is never NULL.
record SqliteFilters(SqlDialect sql) implements FilterWords {

    @Override
    public SqlText is(ColumnRead column, Value value) {
        String term = sql.column(column.name());
        return switch (value) {
            case Value.DateTime time -> SqlText.of("(" + sql.sortTerm(column) + " IS ")
                    .value(Stored.of(time.instant().toEpochMilli())).add(")");
            case Value.Decimal(BigDecimal number) -> SqliteDecimals.equal(term, number);
            case Value.Null _,Value.Text _,Value.Int _,Value.BigInt _,Value.Real _,Value.Bool _,Value.Json _,Value.Bytes _,Value.FileBytes _,Value.LongText _,Value.EnumValue _,Value.ListValue _,Value.Raw _,Value.KeyOf _ ->
                SqlText.of("(").add(SqliteEncoder.isStill(term, value)).add(")");
        };
    }

    @Override
    public SqlText in(ColumnRead column, List<Value> values) {
        String term = sql.column(column.name());
        List<SqlText> numbers = new ArrayList<>();
        List<SqlText> texts = new ArrayList<>();
        List<SqlText> parts = new ArrayList<>();
        for (Value value : values) {
            switch (value) {
                case Value.Int(long number) -> numbers.add(new SqlText().value(Stored.of(number)));
                case Value.BigInt(long number) -> numbers.add(new SqlText().value(Stored.of(number)));
                case Value.Text(String text) -> texts.add(new SqlText().value(Stored.of(text)));
                case Value.EnumValue(String name) -> texts.add(new SqlText().value(Stored.of(name)));
                default -> parts.add(is(column, value));
            }
        }
        if (!numbers.isEmpty()) parts.add(guarded(NUMBER, term).add(term + " IN (").join(", ", numbers).add("))"));
        if (!texts.isEmpty()) {
            parts.add(guarded(TEXT, term).add(term + " COLLATE BINARY IN (").join(", ", texts).add("))"));
        }
        return SqlText.of("(").join(" OR ", parts).add(")");
    }

    private static final String NUMBER = "IN ('integer', 'real')";
    private static final String TEXT = "= 'text'";

    /// The beginning of a condition in brackets that holds only for values of some classes.
    private static SqlText guarded(String classes, String term) {
        return SqlText.of("(typeof(" + term + ") " + classes + " AND ");
    }

    @Override
    public SqlText compare(ColumnRead column, Comparison how, Value value) {
        String term = sql.column(column.name());
        String sign = " " + how.sign() + " ";
        return switch (value) {
            case Value.Int(long number) -> guarded(NUMBER, term).add(term + sign).value(Stored.of(number)).add(")");
            case Value.BigInt(long number) -> guarded(NUMBER, term).add(term + sign).value(Stored.of(number)).add(")");
            case Value.Real(double number) -> guarded(NUMBER, term).add(term + sign).value(Stored.of(number)).add(")");
            case Value.Decimal(BigDecimal number) -> SqliteDecimals.compare(term, how, number);
            case Value.Text(String text) ->
                guarded(TEXT, term).add(term + " COLLATE BINARY" + sign).value(Stored.of(text)).add(")");
            case Value.EnumValue(String name) ->
                guarded(TEXT, term).add(term + " COLLATE BINARY" + sign).value(Stored.of(name)).add(")");
            case Value.DateTime time -> {
                String millis = sql.sortTerm(column);
                yield SqlText.of("(typeof(" + millis + ") = 'integer' AND " + millis + sign)
                        .value(Stored.of(time.instant().toEpochMilli())).add(")");
            }
            case Value.Null _,Value.Bool _,Value.Json _,Value.Bytes _,Value.FileBytes _,Value.LongText _,Value.ListValue _,Value.Raw _,Value.KeyOf _ ->
                SqlText.of("(1 = 0)");
        };
    }

    @Override
    public SqlText match(Filter.TextMatch match) {
        String column = sql.column(match.column().name());
        boolean isNumber = match.column().type() == ValueType.Scalar.INT
                || match.column().type() == ValueType.Scalar.BIG_INT;
        String term = isNumber ? "CAST(" + column + " AS TEXT)" : column;
        SqlText begun = guarded(isNumber ? NUMBER : TEXT, column);
        if (match.place() == Place.ANYWHERE && match.letters() == Letters.EXACT) {
            return begun.add("instr(" + term + ", ").value(Stored.of(match.text())).add(") > 0)");
        }
        return begun.add(term + " GLOB ").value(Stored.of(pattern(match))).add(")");
    }

    /// GLOB tells large from small letters and knows all of Unicode, which LIKE does neither of.
    private static String pattern(Filter.TextMatch match) {
        StringBuilder pattern = new StringBuilder(match.place() == Place.START ? "" : "*");
        match.text().codePoints().forEach(letter -> {
            String other = match.letters() == Letters.EXACT ? "" : otherCase(letter);
            if (!other.isEmpty()) {
                pattern.append('[').appendCodePoint(letter).append(other).append(']');
            } else if (letter == '*' || letter == '?' || letter == '[') {
                pattern.append('[').appendCodePoint(letter).append(']');
            } else {
                pattern.appendCodePoint(letter);
            }
        });
        return pattern.append(match.place() == Place.END ? "" : "*").toString();
    }

    private static String otherCase(int letter) {
        int large = Character.toUpperCase(letter);
        int small = Character.toLowerCase(letter);
        if (large == small) return "";
        return Character.toString(letter == large ? small : large);
    }

    @Override
    public SqlText json(Filter.JsonAt at) {
        String column = sql.column(at.column().name());
        String document = "CASE WHEN typeof(" + column + ") = 'text' AND json_valid(" + column + ") THEN " + column
                + " END";
        Stored path = Stored.of(path(at.path()));
        SqlText type = SqlText.of("json_type(" + document + ", ").value(path).add(")");
        SqlText found = SqlText.of("json_extract(" + document + ", ").value(path).add(")");
        return switch (at.test()) {
            case JsonTest.Exists _ -> SqlText.of("(").add(type).add(" IS NOT NULL)");
            case JsonTest.Contains(String text) -> SqlText.of("coalesce(").add(type).add(" = 'text' AND instr(")
                    .add(found).add(", ").value(Stored.of(text)).add(") > 0, FALSE)");
            case JsonTest.Equal(String json) -> SqlText.of("coalesce(").add(type).add(sameType(json)).add(" AND ")
                    .add(found).add(" IS json_extract(").value(Stored.of(json)).add(", '$'), FALSE)");
        };
    }

    private static String sameType(String json) {
        String bare = json.strip();
        return switch (bare.charAt(0)) {
            case '"' -> " = 'text'";
            case '{' -> " = 'object'";
            case '[' -> " = 'array'";
            case 't' -> " = 'true'";
            case 'f' -> " = 'false'";
            case 'n' -> " = 'null'";
            default -> " IN ('integer', 'real')";
        };
    }

    /// A place in a document, in the words that SQLite and MySQL share.
    static String path(List<String> names) {
        StringBuilder path = new StringBuilder("$");
        for (String name : names) {
            if (name.matches("\\d{1,9}")) path.append('[').append(name).append(']');
            else
                path.append(".\"").append(name).append('"');
        }
        return path.toString();
    }

    /// SQLite has no lists; a JSON document that is an array is one.
    @Override
    public SqlText list(Filter.ListTest test) {
        String column = sql.column(test.column().name());
        String document = "CASE WHEN typeof(" + column + ") = 'text' AND json_valid(" + column + ") AND json_type("
                + column + ") = 'array' THEN " + column + " END";
        if (test.how() == Filter.Elements.EMPTY) {
            return SqlText.of("coalesce(json_array_length(" + document + ") = 0, FALSE)");
        }
        boolean needsEvery = test.how() == Filter.Elements.EVERY;
        List<SqlText> parts = new ArrayList<>();
        parts.add(SqlText.of(needsEvery ? "(" + document + ") IS NOT NULL" : "1 = 0"));
        for (Value value : test.values()) {
            parts.add(SqlText.of("EXISTS (SELECT 1 FROM json_each(" + document + ") AS e WHERE ").add(element(value))
                    .add(")"));
        }
        return SqlText.of("(").join(needsEvery ? " AND " : " OR ", parts).add(")");
    }

    private static SqlText element(Value value) {
        return switch (value) {
            case Value.Bool(boolean isTrue) -> SqlText.of(isTrue ? "e.type = 'true'" : "e.type = 'false'");
            case Value.Null _ -> SqlText.of("e.type = 'null'");
            case Value.Text _,Value.EnumValue _ -> elementOf("e.type = 'text'", value);
            case Value.Int _,Value.BigInt _,Value.Real _,Value.Decimal _ ->
                elementOf("e.type IN ('integer', 'real')", value);
            case Value.DateTime _,Value.Json _,Value.Bytes _,Value.FileBytes _,Value.LongText _,Value.ListValue _,Value.Raw _,Value.KeyOf _ ->
                SqlText.of("1 = 0");
        };
    }

    private static SqlText elementOf(String guard, Value value) {
        Optional<Stored> stored = SqliteEncoder.stored(value, Affinity.BLOB);
        return stored.map(each -> SqlText.of(guard + " AND e.value = ").value(each))
                .orElseGet(() -> SqlText.of("1 = 0"));
    }
}
