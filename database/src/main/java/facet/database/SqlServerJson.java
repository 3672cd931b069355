package facet.database;

import java.util.ArrayList;
import java.util.List;

import facet.database.Filter.JsonTest;

/// What SQL Server can say of a document: its members, by `OPENJSON`, each with its name, its kind and its text. Objects and arrays
/// are equal only if they are written in the same way, as Prisma does it: without blanks.
record SqlServerJson(SqlDialect sql) {

    private static final String IS_TEXT = "j.[type] = 1", IS_NUMBER = "j.[type] = 2", IS_TRUTH = "j.[type] = 3",
            IS_NULL = "j.[type] = 0";

    SqlText at(Filter.JsonAt at) {
        String document = document(at.column());
        if (at.path().isEmpty())
            return whole(SqlServerTypes.asText(sql.column(at.column().name()),
                    at.column().declaredType()), at.test());
        List<String> parents = at.path().subList(0, at.path().size() - 1);
        return SqlText.of("EXISTS (SELECT 1 FROM OPENJSON(" + document + ", ").value(Stored.of(path(parents)))
                .add(") AS j WHERE j.[key] = ").value(Stored.of(at.path().getLast())).add(test(at.test())).add(")");
    }

    /// OPENJSON fails at what is no document.
    private String document(ColumnRead column) {
        String term = SqlServerTypes.asText(sql.column(column.name()), column.declaredType());
        return "CASE WHEN ISJSON(" + term + ") = 1 THEN " + term + " END";
    }

    /// Of a whole document the engine can say little: whether it is an object or an array, and its text.
    private static SqlText whole(String term, JsonTest test) {
        return switch (test) {
            case JsonTest.Exists _ -> SqlText.of("(" + term + " IS NOT NULL)");
            case JsonTest.Equal(String json) ->
                SqlText.of("(").add(SqlServerValues.sameText(term, json.strip())).add(")");
            case JsonTest.Contains(String text) -> SqlText.of("(LEFT(LTRIM(" + term + "), 1) = '\"' AND CHARINDEX(")
                    .value(Stored.of(quotedPart(text))).add(", " + term + SqlServerValues.EXACT + ") > 0)");
        };
    }

    /// A text as it stands within one of a document, without its quotes.
    private static String quotedPart(String text) {
        String quoted = FilterWriter.jsonText(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static SqlText test(JsonTest test) {
        return switch (test) {
            case JsonTest.Exists _ -> new SqlText();
            case JsonTest.Contains(String text) -> SqlText.of(" AND " + IS_TEXT + " AND CHARINDEX(")
                    .value(Stored.of(text)).add(", j.[value]" + SqlServerValues.EXACT + ") > 0");
            case JsonTest.Equal(String json) -> SqlText.of(" AND ").add(equal(json.strip()));
        };
    }

    private static SqlText equal(String json) {
        return switch (json.charAt(0)) {
            case '"' -> text(JsonText.unquoted(json));
            case '{' -> SqlText.of("j.[type] = 5 AND ").add(SqlServerValues.sameText("j.[value]", json));
            case '[' -> SqlText.of("j.[type] = 4 AND ").add(SqlServerValues.sameText("j.[value]", json));
            case 't', 'f' -> SqlText.of(IS_TRUTH + " AND j.[value] = '" + json + "'");
            case 'n' -> SqlText.of(IS_NULL);
            default -> number(json);
        };
    }

    private static SqlText text(String text) {
        return SqlText.of(IS_TEXT + " AND ").add(SqlServerValues.sameText("j.[value]", text));
    }

    private static SqlText number(String digits) {
        return SqlText.of(IS_NUMBER + " AND TRY_CAST(j.[value] AS float) = CAST(").value(Stored.of(digits))
                .add(" AS float)");
    }

    SqlText list(Filter.ListTest test) {
        String term = SqlServerTypes.asText(sql.column(test.column().name()), test.column().declaredType());
        String document = "CASE WHEN ISJSON(" + term + ") = 1 AND LEFT(LTRIM(" + term + "), 1) = '[' THEN " + term
                + " END";
        if (test.how() == Filter.Elements.EMPTY) {
            return SqlText.of("(" + document + " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM OPENJSON(" + document
                    + ") AS j))");
        }
        boolean needsEvery = test.how() == Filter.Elements.EVERY;
        List<SqlText> parts = new ArrayList<>();
        parts.add(SqlText.of(needsEvery ? document + " IS NOT NULL" : "1 = 0"));
        for (Value value : test.values()) {
            parts.add(SqlText.of("EXISTS (SELECT 1 FROM OPENJSON(" + document + ") AS j WHERE ").add(element(value))
                    .add(")"));
        }
        return SqlText.of("(").join(needsEvery ? " AND " : " OR ", parts).add(")");
    }

    private static SqlText element(Value value) {
        return switch (value) {
            case Value.Bool(boolean isTrue) -> SqlText.of(IS_TRUTH + " AND j.[value] = '" + isTrue + "'");
            case Value.Null _ -> SqlText.of(IS_NULL);
            case Value.Text(String text) -> text(text);
            case Value.EnumValue(String name) -> text(name);
            case Value.Int _,Value.BigInt _,Value.Real _,Value.Decimal _ ->
                number(ValueText.show(value, TextRules.USUAL));
            case Value.DateTime _,Value.Json _,Value.Bytes _,Value.FileBytes _,Value.LongText _,Value.ListValue _,Value.Raw _,Value.KeyOf _ ->
                SqlText.of("1 = 0");
        };
    }

    /// A place in a document: `$."a"[0]`.
    private static String path(List<String> names) {
        StringBuilder path = new StringBuilder("$");
        for (String name : names) {
            if (name.matches("\\d{1,9}")) path.append('[').append(name).append(']');
            else
                path.append(".\"").append(quotedPart(name)).append('"');
        }
        return path.toString();
    }
}
