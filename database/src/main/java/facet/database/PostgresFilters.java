package facet.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import facet.database.Filter.Comparison;
import facet.database.Filter.JsonTest;
import facet.database.Filter.Letters;
import facet.database.Filter.Place;

/// The conditions of filters in PostgreSQL's words. A column holds values of one type, and a parameter is read as that.
///
/// @param byCodePoints what follows a text that is to be compared by its code points
record PostgresFilters(SqlDialect sql, String byCodePoints) implements FilterWords {
    private static final Set<String> TEXTS = Set.of("text", "character varying", "character", "varchar", "char",
            "string",
            "citext", "name", "");

    @Override
    public SqlText is(ColumnRead column, Value value) {
        String term = sql.column(column.name());
        if (value instanceof Value.DateTime) {
            return SqlText.of("(" + term + " = ").value(stored(column, value)).add(" AND " + term + " IS NOT NULL)");
        }
        return SqlText.of("(").add(sql.values().isStill(term, column.declaredType(), value)).add(")");
    }

    @Override
    public SqlText in(ColumnRead column, List<Value> values) {
        boolean areSimple = values.stream().allMatch(value -> switch (value) {
            case Value.Int _,Value.BigInt _,Value.Text _,Value.EnumValue _,Value.DateTime _,Value.Decimal _,Value.Bool _ ->
                true;
            default -> false;
        });
        if (!areSimple || PostgresTypes.bare(column.declaredType()).equals("citext")) {
            return SqlText.of("(").join(" OR ", values.stream().map(value -> is(column, value)).toList()).add(")");
        }
        List<SqlText> marks = values.stream().map(value -> new SqlText().value(stored(column, value))).toList();
        return SqlText.of("(" + sql.column(column.name()) + " IN (").join(", ", marks).add("))");
    }

    private Stored stored(ColumnRead column, Value value) {
        Column known = new Column(column.name(), column.declaredType(), true, null, 0, Column.Generation.NONE);
        return sql.values().stored(value, known).orElse(Stored.ofNull());
    }

    private static boolean isText(ColumnRead column) {
        return TEXTS.contains(PostgresTypes.bare(column.declaredType()));
    }

    @Override
    public SqlText compare(ColumnRead column, Comparison how, Value value) {
        String term = sql.column(column.name());
        String sign = " " + how.sign() + " ";
        return switch (value) {
            case Value.Int _,Value.BigInt _,Value.Real _,Value.Decimal _,Value.DateTime _ ->
                SqlText.of("(" + term + sign).value(stored(column, value)).add(")");
            case Value.Text _ when isText(column) ->
                SqlText.of("(" + term + byCodePoints + sign).value(stored(column, value)).add(")");
            case Value.Text _ -> SqlText.of("(" + term + sign).value(stored(column, value)).add(")");
            case Value.EnumValue _ ->
                SqlText.of("(" + term + "::text" + byCodePoints + sign).value(stored(column, value)).add(")");
            case Value.Null _,Value.Bool _,Value.Json _,Value.Bytes _,Value.FileBytes _,Value.LongText _,Value.ListValue _,Value.Raw _,Value.KeyOf _ ->
                SqlText.of("(1 = 0)");
        };
    }

    @Override
    public SqlText match(Filter.TextMatch match) {
        String term = sql.column(match.column().name()) + (isText(match.column()) ? "" : "::text");
        boolean isExact = match.letters() == Letters.EXACT;
        String begin = match.place() == Place.START ? isExact ? "" : "^" : isExact ? "%" : "";
        String end = match.place() == Place.END ? isExact ? "" : "$" : isExact ? "%" : "";
        StringBuilder pattern = new StringBuilder(begin);
        match.text().codePoints().forEach(letter -> pattern.append(isExact ? forLike(letter) : forRegex(letter)));
        return SqlText.of("(" + term + (isExact ? " LIKE " : " ~ ")).value(Stored.of(pattern.append(end).toString()))
                .add(")");
    }

    /// A letter as LIKE has it for itself.
    static String forLike(int letter) {
        boolean isWild = letter == '%' || letter == '_' || letter == '\\';
        return (isWild ? "\\" : "") + Character.toString(letter);
    }

    /// A letter, large or small, for a regular expression. What ILIKE takes for one letter depends on how the database was made; both forms of a letter side by side do not.
    static String forRegex(int letter) {
        int large = Character.toUpperCase(letter);
        int small = Character.toLowerCase(letter);
        if (large != small) return "[" + Character.toString(large) + Character.toString(small) + "]";
        boolean isPlain = Character.isLetterOrDigit(letter) || Character.isWhitespace(letter) || letter > '\u007f';
        return (isPlain ? "" : "\\") + Character.toString(letter);
    }

    @Override
    public SqlText json(Filter.JsonAt at) {
        SqlText found = SqlText.of("(" + sql.column(at.column().name()) + "::jsonb #> ")
                .value(Stored.of(PostgresArrays.write(new ArrayList<>(at.path())))).add("::text[])");
        return switch (at.test()) {
            case JsonTest.Exists _ -> SqlText.of("(").add(found).add(" IS NOT NULL)");
            case JsonTest.Equal(String json) ->
                SqlText.of("(").add(found).add(" = ").value(Stored.of(json)).add("::jsonb)");
            case JsonTest.Contains(String text) -> SqlText.of("(jsonb_typeof(").add(found)
                    .add(") = 'string' AND strpos(").add(found).add(" #>> '{}', ").value(Stored.of(text)).add(") > 0)");
        };
    }

    @Override
    public SqlText list(Filter.ListTest test) {
        String term = sql.column(test.column().name());
        if (PostgresTypes.element(test.column().declaredType()).isEmpty()) return documentList(test, term + "::jsonb");
        SqlText wanted = new SqlText().value(stored(test.column(), new Value.ListValue(test.values())));
        return switch (test.how()) {
            case EMPTY -> SqlText.of("(cardinality(" + term + ") = 0)");
            case EVERY -> SqlText.of("(" + term + " @> ").add(wanted).add(")");
            case SOME -> SqlText.of("(" + term + " && ").add(wanted).add(")");
        };
    }

    private static SqlText documentList(Filter.ListTest test, String term) {
        List<SqlText> parts = new ArrayList<>();
        for (Value value : test.values()) {
            parts.add(SqlText.of(term + " @> ").value(Stored.of("[" + json(value) + "]")).add("::jsonb"));
        }
        String isList = "jsonb_typeof(" + term + ") = 'array'";
        return switch (test.how()) {
            case EMPTY -> SqlText.of("(" + term + " = '[]'::jsonb)");
            case EVERY -> {
                parts.addFirst(SqlText.of(isList));
                yield SqlText.of("(").join(" AND ", parts).add(")");
            }
            case SOME -> parts.isEmpty()
                    ? SqlText.of("(1 = 0)")
                    : SqlText.of("(" + isList + " AND (").join(" OR ", parts).add("))");
        };
    }

    /// A value as JSON.
    static String json(Value value) {
        return switch (value) {
            case Value.Int _,Value.BigInt _,Value.Real _,Value.Decimal _,Value.Bool _ ->
                ValueText.show(value, TextRules.USUAL);
            case Value.Null _ -> "null";
            case Value.Json(String json) -> json;
            case Value.Text _,Value.EnumValue _,Value.DateTime _,Value.Bytes _,Value.FileBytes _,Value.LongText _,Value.ListValue _,Value.Raw _,Value.KeyOf _ ->
                FilterWriter.jsonText(ValueText.show(value, TextRules.USUAL));
        };
    }
}
