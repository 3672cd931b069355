package facet.database;

import java.util.Locale;
import java.util.Optional;

/// The text of a filter while it is read, from left to right.
final class FilterScanner {

    /// Ends the reading at what is wrong.
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;
        private final int offset;
        private final int length;

        Wrong(int offset, int length, String reason) {
            super(reason, null, false, false);
            this.offset = offset;
            this.length = length;
        }

        FilterText.Parsed.Bad bad() {
            return new FilterText.Parsed.Bad(offset, length, String.valueOf(getMessage()));
        }
    }

    private final String text;
    private int at;

    FilterScanner(String text) {
        this.text = text;
        blanks();
    }

    int at() {
        return at;
    }

    void back(int place) {
        at = place;
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    Wrong wrong(String reason) {
        int end = at;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return new Wrong(at, end - at, reason);
    }

    Wrong wrong(int from, String reason) {
        int end = at;
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Wrong(from, end - from, reason);
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /// Takes `sign` if it is next.
    boolean takes(String sign) {
        if (!text.startsWith(sign, at)) return false;
        at += sign.length();
        blanks();
        return true;
    }

    void must(String sign, String reason) throws Wrong {
        if (!takes(sign)) throw wrong(reason);
    }

    /// Takes the words if they are next, whatever the case of their letters.
    boolean takesWords(String... words) {
        int before = at;
        for (String word : words) {
            int end = wordEnd();
            if (!text.substring(at, end).toLowerCase(Locale.ROOT).equals(word)) {
                at = before;
                return false;
            }
            at = end;
            blanks();
        }
        return true;
    }

    private int wordEnd() {
        int end = at;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || Character.isSurrogate(c);
    }

    /// A name, bare or in double quotes, without the blanks behind it.
    String name(String reason) throws Wrong {
        if (!isAtEnd() && text.charAt(at) == '"') return quoted();
        int end = wordEnd();
        if (end == at) throw wrong(reason);
        String name = text.substring(at, end);
        at = end;
        return name;
    }

    /// Takes a dot that a name follows.
    boolean takesDot() {
        if (isAtEnd() || text.charAt(at) != '.') return false;
        at++;
        return true;
    }

    void endOfPath() {
        blanks();
    }

    /// A value as it is written; a text in quotes comes without them.
    String value() throws Wrong {
        if (isAtEnd()) throw wrong("Write a value.");
        char first = text.charAt(at);
        if (first == '"' || first == '\'') {
            String value = quoted();
            blanks();
            return value;
        }
        int end = at;
        while (end < text.length() && (isWord(text.charAt(end)) || ".:+-/=".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        if (end == at) throw wrong("Write a value; one with other signs stands in quotes.");
        String value = text.substring(at, end);
        at = end;
        blanks();
        return value;
    }

    boolean isAtQuote() {
        return !isAtEnd() && (text.charAt(at) == '"' || text.charAt(at) == '\'');
    }

    /// An object or array of JSON if one is next, up to the bracket that closes it.
    Optional<String> json() throws Wrong {
        if (isAtEnd() || "{[".indexOf(text.charAt(at)) < 0) return Optional.empty();
        int start = at;
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') skipJsonText();
            if ("{[".indexOf(c) >= 0) depth++;
            at++;
            if ("}]".indexOf(c) >= 0 && --depth == 0) break;
        }
        String found = text.substring(start, at);
        blanks();
        Optional<String> problem = JsonText.problem(found);
        if (problem.isPresent()) throw wrong(start, "This is not JSON: " + problem.get() + ".");
        return Optional.of(found);
    }

    private void skipJsonText() {
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
    }

    /// What stands in brackets, up to the one that closes the first, as it is.
    String bracketed() throws Wrong {
        must("(", "Open a bracket.");
        int start = at;
        int depth = 1;
        char quote = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (quote != 0) {
                if (c == quote) quote = 0;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                break;
            }
            at++;
        }
        String found = text.substring(start, Math.min(at, text.length())).strip();
        must(")", "Close the bracket.");
        return found;
    }

    /// A backslash keeps what follows it; the quote doubled is the quote.
    private String quoted() throws Wrong {
        int start = at;
        char quote = text.charAt(at++);
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == quote && (at >= text.length() || text.charAt(at) != quote)) return value.toString();
            if (c == quote) at++;
            if (c == '\\' && at < text.length()) c = text.charAt(at++);
            value.append(c);
        }
        throw wrong(start, "Close the quote.");
    }
}
