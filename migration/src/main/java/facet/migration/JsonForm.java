package facet.migration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Brings JSON texts of one meaning into one form: without blanks, the members of objects in order.
final class JsonForm {
    private JsonForm() {}

    /// What is no JSON gets some form too, another one for each text.
    static String of(String text) {
        String plain = withoutBlanks(text);
        boolean isObject = plain.startsWith("{") && plain.endsWith("}");
        boolean isList = plain.startsWith("[") && plain.endsWith("]");
        if (plain.length() < 2 || (!isObject && !isList)) return plain;
        List<String> parts = new ArrayList<>();
        for (String part : separated(plain.substring(1, plain.length() - 1))) {
            int colon = isObject ? colon(part) : -1;
            parts.add(part.substring(0, colon + 1) + of(part.substring(colon + 1)));
        }
        if (isObject) Collections.sort(parts);
        return plain.charAt(0) + String.join(",", parts) + plain.charAt(plain.length() - 1);
    }

    private static String withoutBlanks(String text) {
        StringBuilder plain = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && !isEscaped(text, i)) isQuoted = !isQuoted;
            if (isQuoted || !Character.isWhitespace(c)) plain.append(c);
        }
        return plain.toString();
    }

    private static boolean isEscaped(String text, int at) {
        int start = at;
        while (start > 0 && text.charAt(start - 1) == '\\') {
            start--;
        }
        return (at - start) % 2 == 1;
    }

    private static List<String> separated(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean isQuoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && !isEscaped(text, i)) isQuoted = !isQuoted;
            if (isQuoted) continue;
            if (c == '{' || c == '[') depth++;
            if (c == '}' || c == ']') depth--;
            if (c == ',' && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        if (!text.isEmpty()) parts.add(text.substring(start));
        return parts;
    }

    /// The colon behind the name of a member, or -1.
    private static int colon(String member) {
        boolean isQuoted = false;
        for (int i = 0; i < member.length(); i++) {
            if (member.charAt(i) == '"' && !isEscaped(member, i)) isQuoted = !isQuoted;
            if (!isQuoted && member.charAt(i) == ':') return i;
        }
        return -1;
    }
}
