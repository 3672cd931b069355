package facet.database;

import java.util.ArrayList;
import java.util.List;

import facet.database.Filter.Comparison;
import facet.database.Filter.JsonTest;
import facet.database.Filter.Letters;
import facet.database.Filter.Place;

/// The conditions of filters in the words of MySQL and MariaDB. Texts are compared as bytes in UTF-8, since the collations of
/// their columns take unlike texts for equal. Arrays of JSON are equal if they have the same elements, in whatever order.
record MysqlFilters(SqlDialect sql) implements FilterWords {

    @Override
    public SqlText is(ColumnRead column, Value value) {
        return neverNull(sql.values().isStill(sql.column(column.name()), column.declaredType(), value));
    }

    @Override
    public SqlText compare(ColumnRead column, Comparison how, Value value) {
        String term = sql.column(column.name());
        String sign = " " + how.sign() + " ";
        return switch (value) {
            case Value.Int(long number) -> SqlText.of("(" + term + sign).value(Stored.of(number)).add(")");
            case Value.BigInt(long number) -> SqlText.of("(" + term + sign).value(Stored.of(number)).add(")");
            case Value.Real(double number) -> SqlText.of("(" + term + sign).value(Stored.of(number)).add(")");
            case Value.Decimal(var number) -> SqlText.of("(" + term + sign + "CAST(")
                    .value(Stored.of(number.toPlainString())).add(" AS DECIMAL(65, 30)))");
            case Value.DateTime time -> SqlText.of("(" + term + sign).value(moment(time)).add(")");
            case Value.Text(String text) ->
                SqlText.of("(" + bytes(term) + sign + "CAST(").value(Stored.of(text)).add(" AS BINARY))");
            case Value.EnumValue(String name) ->
                SqlText.of("(" + bytes(term) + sign + "CAST(").value(Stored.of(name)).add(" AS BINARY))");
            case Value.Null _,Value.Bool _,Value.Json _,Value.Bytes _,Value.FileBytes _,Value.LongText _,Value.ListValue _,Value.Raw _,Value.KeyOf _ ->
                SqlText.of("(1 = 0)");
        };
    }

    /// To the microsecond, whatever the column keeps, so that nothing is rounded before it is compared.
    private Stored moment(Value.DateTime time) {
        Column finest = new Column("", "datetime(6)", true, null, 0, Column.Generation.NONE);
        return sql.values().stored(time, finest).orElse(time.stored());
    }

    private static String bytes(String term) {
        return "CAST(CONVERT(" + term + " USING utf8mb4) AS BINARY)";
    }

    @Override
    public SqlText match(Filter.TextMatch match) {
        String term = sql.column(match.column().name());
        boolean isExact = match.letters() == Letters.EXACT;
        String begin = match.place() == Place.START ? isExact ? "" : "^" : isExact ? "%" : "";
        String end = match.place() == Place.END ? isExact ? "" : "\\z" : isExact ? "%" : "";
        StringBuilder pattern = new StringBuilder(begin);
        match.text().codePoints().forEach(letter -> pattern.append(isExact
                ? PostgresFilters.forLike(letter)
                : PostgresFilters.forRegex(letter)));
        pattern.append(end);
        return isExact
                ? SqlText.of("(" + bytes(term) + " LIKE CAST(").value(Stored.of(pattern.toString())).add(" AS BINARY))")
                : SqlText.of("(CONVERT(" + term + " USING utf8mb4) REGEXP ")
                        .value(Stored.of("(?-i)" + pattern)).add(")");
    }

    @Override
    public SqlText json(Filter.JsonAt at) {
        String term = sql.column(at.column().name());
        SqlText found = SqlText.of("JSON_EXTRACT(" + term + ", ").value(Stored.of(SqliteFilters.path(at.path())))
                .add(")");
        return switch (at.test()) {
            case JsonTest.Exists _ -> SqlText.of("(JSON_CONTAINS_PATH(" + term + ", 'one', ")
                    .value(Stored.of(SqliteFilters.path(at.path()))).add(") = 1)");
            case JsonTest.Equal(String json) -> SqlText.of("(JSON_TYPE(").add(found).add(") = JSON_TYPE(")
                    .value(Stored.of(json)).add(") AND JSON_LENGTH(").add(found).add(") = JSON_LENGTH(")
                    .value(Stored.of(json)).add(") AND JSON_CONTAINS(").add(found).add(", ").value(Stored.of(json))
                    .add(") = 1 AND JSON_CONTAINS(").value(Stored.of(json)).add(", ").add(found).add(") = 1)");
            case JsonTest.Contains(String text) -> SqlText.of("(JSON_TYPE(").add(found)
                    .add(") = 'STRING' AND INSTR(CAST(JSON_UNQUOTE(").add(found).add(") AS BINARY), CAST(")
                    .value(Stored.of(text)).add(" AS BINARY)) > 0)");
        };
    }

    @Override
    public SqlText list(Filter.ListTest test) {
        String term = sql.column(test.column().name());
        String isList = "JSON_TYPE(" + term + ") = 'ARRAY'";
        List<SqlText> parts = new ArrayList<>();
        for (Value value : test.values()) {
            parts.add(
                    SqlText.of("JSON_CONTAINS(" + term + ", ").value(Stored.of("[" + PostgresFilters.json(value) + "]"))
                            .add(") = 1"));
        }
        return switch (test.how()) {
            case EMPTY -> SqlText.of("(" + isList + " AND JSON_LENGTH(" + term + ") = 0)");
            case EVERY -> {
                parts.addFirst(SqlText.of(isList));
                yield SqlText.of("(").join(" AND ", parts).add(")");
            }
            case SOME -> parts.isEmpty()
                    ? SqlText.of("(1 = 0)")
                    : SqlText.of("(" + isList + " AND (").join(" OR ", parts).add("))");
        };
    }
}
