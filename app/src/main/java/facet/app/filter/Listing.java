package facet.app.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import facet.database.Value;

/// Several values in one line, with commas between them; a value that has one itself stands in quotes.
final class Listing {
    private Listing() {}

    static List<String> split(String line) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean isQuoted = false;
        boolean wasQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (isQuoted && i + 1 < line.length() && line.charAt(i + 1) == '"') value.append(line.charAt(++i));
                else
                    isQuoted = !isQuoted;
                wasQuoted = true;
            } else if (c == ',' && !isQuoted) {
                add(values, value, wasQuoted);
                wasQuoted = false;
            } else
                value.append(c);
        }
        add(values, value, wasQuoted);
        return values;
    }

    private static void add(List<String> values, StringBuilder value, boolean wasQuoted) {
        String text = value.toString().strip();
        if (!text.isEmpty() || wasQuoted) values.add(text);
        value.setLength(0);
    }

    static String join(List<String> values) {
        return values.stream()
                .map(value -> value.isBlank() || value.indexOf(',') >= 0 || value.indexOf('"') >= 0
                        || !value.strip().equals(value)
                                ? '"' + value.replace("\"", "\"\"") + '"'
                                : value)
                .collect(Collectors.joining(", "));
    }

    /// A value whose type nobody knows is what it looks like.
    static Value guessed(String text) {
        if (text.equals("true") || text.equals("false")) return new Value.Bool(text.equals("true"));
        if (text.matches("-?\\d{1,18}")) return new Value.BigInt(Long.parseLong(text));
        if (text.matches("-?\\d+\\.\\d+")) return new Value.Real(Double.parseDouble(text));
        return new Value.Text(text);
    }
}
