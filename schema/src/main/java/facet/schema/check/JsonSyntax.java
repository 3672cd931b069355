package facet.schema.check;

/// Whether a text is JSON (RFC 8259). Nesting beyond 128 is refused, as parsers do.
final class JsonSyntax {
    private static final int DEEPEST = 128;

    private final String text;
    private int at;

    private JsonSyntax(String text) {
        this.text = text;
    }

    static boolean isValid(String text) {
        JsonSyntax json = new JsonSyntax(text);
        boolean isValue = json.value(0);
        json.blanks();
        return isValue && json.at == text.length();
    }

    private boolean value(int depth) {
        blanks();
        if (at == text.length() || depth == DEEPEST) return false;
        return switch (text.charAt(at)) {
            case '{' -> members(depth);
            case '[' -> items(depth);
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        };
    }

    private boolean members(int depth) {
        at++;
        if (take('}')) return true;
        do {
            blanks();
            if (at == text.length() || text.charAt(at) != '"' || !string() || !take(':') || !value(depth + 1))
                return false;
        } while (take(','));
        return take('}');
    }

    private boolean items(int depth) {
        at++;
        if (take(']')) return true;
        do
            if (!value(depth + 1)) return false;
        while (take(','));
        return take(']');
    }

    private boolean string() {
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') return true;
            if (c < ' ') return false;
            if (c == '\\' && !escape()) return false;
        }
        return false;
    }

    private boolean escape() {
        if (at == text.length()) return false;
        char c = text.charAt(at++);
        if (c != 'u') return "\"\\/bfnrt".indexOf(c) >= 0;
        int unit = unit();
        if (unit < 0 || Character.isLowSurrogate((char) unit)) return false;
        if (!Character.isHighSurrogate((char) unit)) return true;
        if (!text.startsWith("\\u", at)) return false;
        at += 2;
        int low = unit();
        return low >= 0 && Character.isLowSurrogate((char) low);
    }

    /// The next four hexadecimal digits as a number, or -1.
    private int unit() {
        if (at + 4 > text.length()) return -1;
        int unit = 0;
        for (int end = at + 4; at < end; at++) {
            char c = text.charAt(at);
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) return -1;
            unit = unit * 16 + digit;
        }
        return unit;
    }

    private boolean word(String word) {
        if (!text.startsWith(word, at)) return false;
        at += word.length();
        return true;
    }

    private boolean number() {
        int start = at;
        return hasNumber() && !Double.isInfinite(Double.parseDouble(text.substring(start, at)));
    }

    private boolean hasNumber() {
        if (at < text.length() && text.charAt(at) == '-') at++;
        int first = at;
        if (!digits() || (text.charAt(first) == '0' && at > first + 1)) return false;
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            if (!digits()) return false;
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) at++;
            return digits();
        }
        return true;
    }

    private boolean digits() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9')
            at++;
        return at > start;
    }

    private boolean take(char c) {
        blanks();
        if (at == text.length() || text.charAt(at) != c) return false;
        at++;
        return true;
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0)
            at++;
    }
}
