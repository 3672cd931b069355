package facet.migration;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import facet.database.TableName;
import org.jspecify.annotations.Nullable;

/// The value of `@default(…)` by the expression that PostgreSQL tells. What is no plain value stays in its words.
final class PostgresDefaults {
    private static final String CAST = "(?:::(?:\"(?:[^\"]|\"\")+\"|[\\w ]|\\.|\\(\\d+(?:, ?\\d+)?\\))+(?:\\[])?)?";
    private static final Pattern TEXT = Pattern.compile("([EB]?)'((?:[^']|'')*)'" + CAST, Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern
            .compile("\\(?([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?)\\)?");
    private static final Pattern NOTHING = Pattern.compile("NULL" + CAST);
    private static final Pattern ARRAY = Pattern.compile("\\(?ARRAY\\[(.*?)]\\)?" + CAST, Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)", Pattern.DOTALL);

    private PostgresDefaults() {}

    /// What `@default(…)` holds for `sql`, which may be empty.
    static Optional<String> of(String sql, FieldType type, EnumNames enums) {
        if (sql.isEmpty() || NOTHING.matcher(sql).matches()) return Optional.empty();
        String value = type.isList() ? list(sql, type, enums) : single(sql, type, enums);
        return Optional.of(value != null ? value : "dbgenerated(" + SchemaText.quoted(sql) + ")");
    }

    private static @Nullable String single(String sql, FieldType type, EnumNames enums) {
        if (type.nativeType().equals("Uuid")) return null;
        if (type.word().equals("DateTime")) {
            return sql.equals("now()") || sql.equals("CURRENT_TIMESTAMP") ? "now()" : null;
        }
        String text = text(sql);
        if (text != null) return value(text, type, enums);
        Matcher number = NUMBER.matcher(sql);
        boolean isNumber = number.matches() && List.of("Int", "BigInt", "Float", "Decimal").contains(type.word());
        if (isNumber) return value(number.group(1), type, enums);
        return type.word().equals("Boolean") ? value(sql, type, enums) : null;
    }

    /// The characters of a literal, whatever it is cast to.
    private static @Nullable String text(String sql) {
        Matcher matcher = TEXT.matcher(sql);
        if (!matcher.matches()) return null;
        String text = matcher.group(2).replace("''", "'");
        return matcher.group(1).equals("E") ? unescaped(text) : text;
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(switch (match.group(1)) {
            case "n" -> "\n";
            case "t" -> "\t";
            case "r" -> "\r";
            case "b" -> "\b";
            case "f" -> "\f";
            default -> match.group(1);
        }));
    }

    /// `text`, what a literal says, as a value of the type.
    private static @Nullable String value(String text, FieldType type, EnumNames enums) {
        if (type.enumName().isPresent()) return enumValue(text, type.enumName().get(), enums);
        return switch (type.word()) {
            case "Int", "BigInt" -> whole(text);
            case "Float", "Decimal" -> number(text);
            case "Boolean" -> truth(text);
            case "String", "Json" -> type.nativeType().equals("Uuid") ? null : SchemaText.quoted(text);
            case "Bytes" -> bytes(text);
            default -> null;
        };
    }

    private static @Nullable String enumValue(String text, TableName name, EnumNames enums) {
        return enums.value(name, text).orElse(null);
    }

    private static @Nullable String whole(String text) {
        return text.matches("-?\\d{1,19}") ? text : null;
    }

    /// Digits as written; a power of ten is written out.
    private static @Nullable String number(String text) {
        if (!NUMBER.matcher(text).matches() || text.startsWith("(")) return null;
        boolean isPower = text.indexOf('e') >= 0 || text.indexOf('E') >= 0;
        return isPower ? new BigDecimal(text).toPlainString() : text;
    }

    private static @Nullable String truth(String text) {
        return switch (text) {
            case "true", "t" -> "true";
            case "false", "f" -> "false";
            default -> null;
        };
    }

    private static @Nullable String bytes(String text) {
        try {
            byte[] bytes = text.startsWith("\\x")
                    ? HexFormat.of().parseHex(text.substring(2))
                    : text.getBytes(StandardCharsets.UTF_8);
            return SchemaText.quoted(Base64.getEncoder().encodeToString(bytes));
        } catch (IllegalArgumentException notHexadecimal) {
            return null;
        }
    }

    private static @Nullable String list(String sql, FieldType type, EnumNames enums) {
        List<String> items = items(sql);
        if (items == null || (type.word().equals("DateTime") && !items.isEmpty())) return null;
        List<String> values = new ArrayList<>();
        for (String item : items) {
            String value = value(item, type, enums);
            if (value == null) return null;
            values.add(value);
        }
        return "[" + String.join(", ", values) + "]";
    }

    /// The elements of `'{…}'` or `ARRAY[…]`, or null for anything else.
    private static @Nullable List<String> items(String sql) {
        String literal = text(sql);
        if (literal != null) return SqlLists.elements(literal).orElse(null);
        Matcher array = ARRAY.matcher(sql);
        if (!array.matches()) return null;
        List<String> items = new ArrayList<>();
        for (String item : SqlLists.separated(array.group(1))) {
            String text = text(item);
            if (text == null && !NUMBER.matcher(item).matches() && truth(item) == null) return null;
            items.add(text != null ? text : item);
        }
        return items;
    }
}
