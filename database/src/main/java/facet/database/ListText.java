package facet.database;

import java.util.ArrayList;
import java.util.List;

/// Lists of values as text for a person, and back: a JSON array, whose elements are numbers, true and false as they are, JSON
/// documents as they are, and everything else as strings.
final class ListText {

    private ListText() {}

    static String show(List<Value> values, TextRules rules) {
        List<String> parts = new ArrayList<>();
        for (Value value : values) {
            parts.add(switch (value) {
                case Value.Null _ -> "null";
                case Value.Int _,Value.BigInt _,Value.Real _,Value.Decimal _,Value.Bool _,Value.Json _,Value.ListValue _ ->
                    ValueText.show(value, rules);
                case Value.Text _,Value.DateTime _,Value.Bytes _,Value.FileBytes _,Value.LongText _,Value.EnumValue _,Value.Raw _,Value.KeyOf _ ->
                    quoted(ValueText.show(value, rules));
            });
        }
        return "[" + String.join(", ", parts) + "]";
    }

    /// The list of `element`s that `text` means, or why it means none.
    static ParsedText parse(ValueType element, String text, TextRules rules) {
        String bare = text.strip();
        if (!bare.startsWith("[") || JsonText.problem(bare).isPresent()) {
            return new ParsedText.Bad("Write a list, such as [1, 2] or [\"a\", \"b\"]"
                    + JsonText.problem(bare).map(problem -> ": " + problem + ".").orElse("."));
        }
        List<Value> values = new ArrayList<>();
        for (String part : parts(bare)) {
            boolean isString = part.startsWith("\"");
            boolean isDocument = element == ValueType.Scalar.JSON;
            if (part.equals("null") && !isDocument) {
                values.add(Value.ofNull());
                continue;
            }
            switch (ValueText.parse(element, isString && !isDocument ? unquoted(part) : part, rules)) {
                case ParsedText.Good(Value value) -> values.add(value);
                case ParsedText.Bad(String reason) -> {
                    return new ParsedText.Bad("Element " + (values.size() + 1) + ": " + reason);
                }
            }
        }
        return new ParsedText.Good(new Value.ListValue(values));
    }

    /// The elements of a JSON array that is known to be well-formed.
    private static List<String> parts(String array) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean isInString = false;
        int start = 1;
        for (int i = 1; i < array.length(); i++) {
            char each = array.charAt(i);
            if (isInString) {
                if (each == '\\') i++;
                else if (each == '"') isInString = false;
                continue;
            }
            switch (each) {
                case '"' -> isInString = true;
                case '[', '{' -> depth++;
                case '}' -> depth--;
                case ',', ']' -> {
                    if (depth == 0) {
                        parts.add(array.substring(start, i).strip());
                        start = i + 1;
                    } else if (each == ']') {
                        depth--;
                    }
                }
                default -> {
                    // Part of an element.
                }
            }
        }
        return parts.size() == 1 && parts.getFirst().isEmpty() ? List.of() : parts;
    }

    private static String quoted(String text) {
        StringBuilder result = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            switch (each) {
                case '"' -> result.append("\\\"");
                case '\\' -> result.append("\\\\");
                case '\n' -> result.append("\\n");
                case '\r' -> result.append("\\r");
                case '\t' -> result.append("\\t");
                default -> {
                    if (each < ' ')
                        result.append("\\u00").append(Character.forDigit(each >> 4, 16))
                                .append(Character.forDigit(each & 15, 16));
                    else
                        result.append(each);
                }
            }
        }
        return result.append('"').toString();
    }

    private static String unquoted(String string) {
        StringBuilder result = new StringBuilder();
        for (int i = 1; i < string.length() - 1; i++) {
            char each = string.charAt(i);
            if (each != '\\') {
                result.append(each);
                continue;
            }
            char escaped = string.charAt(++i);
            switch (escaped) {
                case 'b' -> result.append('\b');
                case 'f' -> result.append('\f');
                case 'n' -> result.append('\n');
                case 'r' -> result.append('\r');
                case 't' -> result.append('\t');
                case 'u' -> {
                    result.append((char) Integer.parseInt(string.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> result.append(escaped);
            }
        }
        return result.toString();
    }
}
