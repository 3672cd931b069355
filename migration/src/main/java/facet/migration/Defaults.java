package facet.migration;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import facet.database.Column;
import org.jspecify.annotations.Nullable;

/// The value of `@default(…)` by the expression that the database has.
final class Defaults {
    private static final Pattern WHOLE = Pattern.compile("'?(-?\\d+)'?");
    private static final Pattern NUMBER = Pattern.compile("'?([+-]?(\\d+\\.?\\d*|\\.\\d+)(e[+-]?\\d{1,2})?)'?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TEXT = Pattern.compile("'((?:[^']|'')*)'|\"((?:[^\"]|\"\")*)\"");
    private static final Pattern NOW = Pattern.compile(
            "current_timestamp|datetime\\s*\\(\\s*'now'\\s*(,\\s*'localtime'\\s*)?\\)", Pattern.CASE_INSENSITIVE);
    /// The documents that need no parser to be known as such.
    private static final Pattern SIMPLE_JSON = Pattern.compile("\\{\\s*}|\\[\\s*]|true|false|null|-?[1-9]\\d{0,14}|0");

    private Defaults() {}

    /// What `@default(…)` holds for a column that is a field of `type`, if it has a default.
    static Optional<String> of(Column column, String type) {
        if (column.generation() == Column.Generation.ROW_NUMBER) return Optional.of("autoincrement()");
        if (column.generation() != Column.Generation.NONE) return Optional.of("dbgenerated()");
        String sql = column.defaultSql() == null ? "" : column.defaultSql().strip();
        if (sql.isEmpty() || sql.equalsIgnoreCase("null")) return Optional.empty();
        String literal = literal(sql, type);
        return Optional.of(literal != null ? literal : "dbgenerated(" + SchemaText.quoted(sql) + ")");
    }

    private static @Nullable String literal(String sql, String type) {
        return switch (type) {
            case "Int", "BigInt" -> whole(sql);
            case "Float", "Decimal" -> number(sql);
            case "Boolean" -> truth(sql);
            case "String" -> text(sql);
            case "DateTime" -> NOW.matcher(sql).matches() ? "now()" : null;
            case "Json" -> json(sql);
            default -> null;
        };
    }

    private static @Nullable String whole(String sql) {
        Matcher matcher = WHOLE.matcher(sql);
        if (!matcher.matches()) return null;
        try {
            return Long.toString(Long.parseLong(matcher.group(1)));
        } catch (NumberFormatException tooLong) {
            return null;
        }
    }

    private static @Nullable String number(String sql) {
        Matcher matcher = NUMBER.matcher(sql);
        return matcher.matches() ? new BigDecimal(matcher.group(1)).toPlainString() : null;
    }

    private static @Nullable String truth(String sql) {
        return switch (sql.toLowerCase(Locale.ROOT)) {
            case "1", "'1'", "true" -> "true";
            case "0", "'0'", "false" -> "false";
            default -> null;
        };
    }

    /// A number is a text too in a column that holds text.
    private static @Nullable String text(String sql) {
        if (WHOLE.matcher(sql).matches() && !sql.startsWith("'")) return SchemaText.quoted(sql);
        String text = unquoted(sql);
        return text == null ? null : SchemaText.quoted(text);
    }

    private static @Nullable String json(String sql) {
        String text = unquoted(sql);
        return text != null && SIMPLE_JSON.matcher(text).matches() ? SchemaText.quoted(text) : null;
    }

    private static @Nullable String unquoted(String sql) {
        Matcher matcher = TEXT.matcher(sql);
        if (!matcher.matches()) return null;
        return matcher.group(1) != null ? matcher.group(1).replace("''", "'") : matcher.group(2).replace("\"\"", "\"");
    }
}
