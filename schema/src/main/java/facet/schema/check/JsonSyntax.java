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
        for (int i = 0; i < 4; i++, at++)
            if (at >= text.length() || Character.digit(text.charAt(at), 16) < 0) return false;
        return true;
    }

    private boolean word(String word) {
        if (!text.startsWith(word, at)) return false;
        at += word.length();
        return true;
    }

    private boolean number() {
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
