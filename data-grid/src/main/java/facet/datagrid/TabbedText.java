package facet.datagrid;

import java.util.ArrayList;
import java.util.List;

/// Tab-separated text as spreadsheets exchange it over the clipboard: a value with a tab, a line break or a leading
/// quote stands in double quotes.
final class TabbedText {
    private TabbedText() {}

    static String write(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            if (!text.isEmpty()) {
                text.append('\n');
            }
            for (int i = 0; i < row.size(); i++) {
                text.append(i == 0 ? "" : "\t").append(quoted(row.get(i)));
            }
        }
        return text.toString();
    }

    static List<List<String>> read(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int at = 0;
        while (true) {
            StringBuilder value = new StringBuilder();
            at = readValue(text, at, value);
            row.add(value.toString());
            if (at >= text.length()) {
                rows.add(row);
                return rows;
            }
            char end = text.charAt(at++);
            if (end != '\t') {
                rows.add(row);
                row = new ArrayList<>();
                at += end == '\r' && at < text.length() && text.charAt(at) == '\n' ? 1 : 0;
                if (at == text.length()) {
                    return rows;
                }
            }
        }
    }

    private static int readValue(String text, int start, StringBuilder value) {
        int at = start;
        if (at < text.length() && text.charAt(at) == '"') {
            int end = closingQuote(text, at);
            if (end >= 0) {
                value.append(text.substring(at + 1, end).replace("\"\"", "\""));
                return end + 1;
            }
        }
        while (at < text.length() && "\t\r\n".indexOf(text.charAt(at)) < 0) {
            value.append(text.charAt(at++));
        }
        return at;
    }

    /// The quote that ends a quoted value, or -1 where the text only happens to begin with a quote.
    private static int closingQuote(String text, int open) {
        for (int at = open + 1; at < text.length(); at++) {
            if (text.charAt(at) == '"') {
                if (at + 1 == text.length() || "\t\r\n".indexOf(text.charAt(at + 1)) >= 0) {
                    return at;
                }
                if (text.charAt(at + 1) != '"') {
                    return -1;
                }
                at++;
            }
        }
        return -1;
    }

    private static String quoted(String value) {
        boolean isPlain = value.chars().noneMatch(c -> c == '\t' || c == '\n' || c == '\r') && !value.startsWith("\"");
        return isPlain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
