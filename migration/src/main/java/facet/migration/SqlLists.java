package facet.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes lists of SQL apart.
final class SqlLists {
    private SqlLists() {}

    /// The elements of `{a,"b c"}`; empty for a list of lists and for what is no list.
    static Optional<List<String>> elements(String text) {
        if (text.length() < 2 || !text.startsWith("{") || !text.endsWith("}")) return Optional.empty();
        List<String> elements = new ArrayList<>();
        StringBuilder element = new StringBuilder();
        boolean isQuoted = false;
        String inner = text.substring(1, text.length() - 1);
        if (inner.isBlank()) return Optional.of(List.of());
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (c == '\\' && i + 1 < inner.length()) {
                element.append(inner.charAt(++i));
            } else if (c == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && (c == '{' || c == '}')) {
                return Optional.empty();
            } else if (!isQuoted && c == ',') {
                elements.add(element.toString());
                element.setLength(0);
            } else {
                element.append(c);
            }
        }
        elements.add(element.toString());
        return Optional.of(elements);
    }

    /// What commas separate outside of quotes and brackets; none for blanks.
    static List<String> separated(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean isQuoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'') isQuoted = !isQuoted;
            if (isQuoted) continue;
            if (c == '(' || c == '[') depth++;
            if (c == ')' || c == ']') depth--;
            if (c == ',' && depth == 0) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        if (!text.isBlank()) parts.add(text.substring(start).strip());
        return parts;
    }
}
