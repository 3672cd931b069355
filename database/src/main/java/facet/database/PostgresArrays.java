package facet.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// PostgreSQL's lists as text, such as `{1,NULL,"a \"b\""}`. Source: PostgreSQL manual, section 8.15.6.
final class PostgresArrays {

    private final String text;
    private int at;

    private PostgresArrays(String text) {
        this.text = text;
    }

    /// The elements of a list of one dimension, NULL as null; nothing if `text` is none.
    static Optional<List<@Nullable String>> read(String text) {
        return new PostgresArrays(text).list();
    }

    /// A list of `elements`, NULL as null.
    static String write(List<? extends @Nullable String> elements) {
        List<String> parts = new ArrayList<>();
        for (String element : elements) {
            parts.add(element == null
                    ? "NULL"
                    : '"' + element.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
        }
        return "{" + String.join(",", parts) + "}";
    }

    private Optional<List<@Nullable String>> list() {
        List<@Nullable String> elements = new ArrayList<>();
        if (!text.startsWith("{") || !text.endsWith("}") || text.length() < 2) return Optional.empty();
        at = 1;
        if (text.length() == 2) return Optional.of(elements);
        while (true) {
            char first = text.charAt(at);
            if (first == '{' || first == '}') return Optional.empty();
            Element element = first == '"' ? quoted() : plain();
            if (element.isBroken()) return Optional.empty();
            elements.add(element.text());
            char next = text.charAt(at++);
            if (next == '}') return at == text.length() ? Optional.of(elements) : Optional.empty();
            if (next != ',' || at >= text.length()) return Optional.empty();
        }
    }

    private record Element(@Nullable String text, boolean isBroken) {
        static final Element BROKEN = new Element(null, true);

        static Element of(@Nullable String text) {
            return new Element(text, false);
        }
    }

    private Element quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length() - 1) {
            char each = text.charAt(at++);
            if (each == '"') return Element.of(value.toString());
            value.append(each == '\\' ? text.charAt(at++) : each);
        }
        return Element.BROKEN;
    }

    private Element plain() {
        int start = at;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '}') {
            at++;
        }
        if (at == text.length()) return Element.BROKEN;
        String word = text.substring(start, at);
        return Element.of(word.equals("NULL") ? null : word);
    }
}
