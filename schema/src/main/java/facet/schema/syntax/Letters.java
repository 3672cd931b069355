package facet.schema.syntax;

/// What tokens the characters of ASCII begin and go on with.
final class Letters {
    /// The kind of the token that begins with each character of ASCII; `END` where more has to be looked at.
    static final TokenKind[] FIRST = first();
    /// Whether a word goes on with each character of ASCII.
    static final boolean[] WORD_PARTS = wordParts();

    private Letters() {}

    private static TokenKind[] first() {
        TokenKind[] kinds = new TokenKind[128];
        for (char c = 0; c < kinds.length; c++)
            kinds[c] = isWordStart(c) ? TokenKind.WORD : single(c);
        return kinds;
    }

    private static TokenKind single(char c) {
        return switch (c) {
            case ' ', '\t' -> TokenKind.SPACE;
            case '\n' -> TokenKind.LINE_BREAK;
            case '.' -> TokenKind.DOT;
            case ',' -> TokenKind.COMMA;
            case ':' -> TokenKind.COLON;
            case '=' -> TokenKind.EQUALS;
            case '?' -> TokenKind.QUESTION_MARK;
            case '!' -> TokenKind.EXCLAMATION_MARK;
            case '-' -> TokenKind.MINUS;
            case '(' -> TokenKind.LEFT_PARENTHESIS;
            case ')' -> TokenKind.RIGHT_PARENTHESIS;
            case '[' -> TokenKind.LEFT_BRACKET;
            case ']' -> TokenKind.RIGHT_BRACKET;
            case '{' -> TokenKind.LEFT_BRACE;
            case '}' -> TokenKind.RIGHT_BRACE;
            case '\r', '/', '"', '@' -> TokenKind.END;
            default -> TokenKind.INVALID;
        };
    }

    private static boolean[] wordParts() {
        boolean[] parts = new boolean[128];
        for (char c = 0; c < parts.length; c++)
            parts[c] = isWordStart(c) || c == '_' || c == '-';
        return parts;
    }

    /// Whether a word can begin with `c`, as far as that takes one unit.
    static boolean isWordStart(char c) {
        if (c < 128) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return Character.isLetter(c);
    }
}
