package facet.schema.syntax;

/// Cuts a text into tokens, one at a time and only as far as it is asked, because the end of a line that cannot be read
/// may cut a block comment in two.
///
/// Each character is looked at a bounded number of times, whatever the text: a search that failed is not made again.
final class Lexer {
    private final String text;
    private final Tokens tokens;
    private int position;
    private int noStringBefore;
    private int commentEnd = -1;

    Lexer(String text) {
        this.text = text;
        this.tokens = new Tokens(text);
    }

    Tokens tokens() {
        return tokens;
    }

    /// Makes sure that token `index` is there, if the text is that long.
    void reach(int index) {
        while (tokens.count() <= index && position < text.length())
            next();
    }

    /// Ends the token before `token` at `offset`, forgets the tokens from there on and goes on behind `offset`.
    void cut(int token, int offset) {
        int oldEnd = token < tokens.count() ? tokens.start(token) : position;
        tokens.truncate(token);
        TokenKind kind = tokens.kind(token - 1);
        if (kind == TokenKind.BLOCK_COMMENT) commentEnd = oldEnd - 2;
        if (kind == TokenKind.BLOCK_COMMENT || kind == TokenKind.STRING)
            tokens.setKind(token - 1, TokenKind.INVALID);
        position = offset;
    }

    private void next() {
        int start = position;
        char c = text.charAt(start);
        TokenKind kind = isWordStart(c) ? word() : other(c);
        tokens.add(kind, start);
    }

    private TokenKind word() {
        position++;
        while (position < text.length() && isWordPart(text.charAt(position)))
            position++;
        return TokenKind.WORD;
    }

    private TokenKind other(char c) {
        return switch (c) {
            case ' ', '\t' -> space();
            case '\n' -> single(TokenKind.LINE_BREAK);
            case '\r' -> carriageReturn();
            case '/' -> slash();
            case '"' -> string();
            case '@' -> startsWith("@@") ? advance(2, TokenKind.DOUBLE_AT) : single(TokenKind.AT);
            case '.' -> single(TokenKind.DOT);
            case ',' -> single(TokenKind.COMMA);
            case ':' -> single(TokenKind.COLON);
            case '=' -> single(TokenKind.EQUALS);
            case '?' -> single(TokenKind.QUESTION_MARK);
            case '!' -> single(TokenKind.EXCLAMATION_MARK);
            case '-' -> single(TokenKind.MINUS);
            case '(' -> single(TokenKind.LEFT_PARENTHESIS);
            case ')' -> single(TokenKind.RIGHT_PARENTHESIS);
            case '[' -> single(TokenKind.LEFT_BRACKET);
            case ']' -> single(TokenKind.RIGHT_BRACKET);
            case '{' -> single(TokenKind.LEFT_BRACE);
            case '}' -> single(TokenKind.RIGHT_BRACE);
            default -> isSpace(c) ? space() : foreign(c);
        };
    }

    /// A character beyond ASCII: the first letter of a word, also one made of two units, or nothing of the language.
    private TokenKind foreign(char c) {
        if (!Character.isHighSurrogate(c)) return single(TokenKind.INVALID);
        int codePoint = text.codePointAt(position);
        position += Character.charCount(codePoint);
        return Character.isLetter(codePoint) ? wordFurther() : TokenKind.INVALID;
    }

    private TokenKind wordFurther() {
        position--;
        return word();
    }

    private TokenKind space() {
        do
            position++;
        while (position < text.length() && isSpace(text.charAt(position)));
        return TokenKind.SPACE;
    }

    private TokenKind carriageReturn() {
        return startsWith("\r\n") ? advance(2, TokenKind.LINE_BREAK) : single(TokenKind.LINE_BREAK);
    }

    private TokenKind slash() {
        if (startsWith("///")) return toLineEnd(TokenKind.DOCUMENTATION);
        if (startsWith("//")) return toLineEnd(TokenKind.COMMENT);
        return startsWith("/*") ? blockComment() : single(TokenKind.INVALID);
    }

    private TokenKind blockComment() {
        if (commentEnd < position + 2 && commentEnd != Integer.MAX_VALUE) {
            int found = text.indexOf("*/", position + 2);
            commentEnd = found < 0 ? Integer.MAX_VALUE : found;
        }
        if (commentEnd == Integer.MAX_VALUE) return single(TokenKind.INVALID);
        position = commentEnd + 2;
        return TokenKind.BLOCK_COMMENT;
    }

    private TokenKind string() {
        if (position < noStringBefore) return single(TokenKind.INVALID);
        int i = position + 1;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '"') {
                position = i + 1;
                return TokenKind.STRING;
            }
            if (c < ' ') break;
            if (c == '\\') i++;
            i++;
        }
        noStringBefore = i;
        return single(TokenKind.INVALID);
    }

    private TokenKind toLineEnd(TokenKind kind) {
        position = lineEnd(text, position);
        return kind;
    }

    private TokenKind single(TokenKind kind) {
        return advance(1, kind);
    }

    private TokenKind advance(int length, TokenKind kind) {
        position += length;
        return kind;
    }

    private boolean startsWith(String prefix) {
        return text.startsWith(prefix, position);
    }

    /// The offset of the next line break at or behind `offset`, or of the text's end.
    static int lineEnd(String text, int offset) {
        int i = offset;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r')
            i++;
        return i;
    }

    static boolean isWordStart(char c) {
        if (c < 128) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return Character.isLetter(c);
    }

    private boolean isWordPart(char c) {
        if (isWordStart(c) || c == '_' || c == '-') return true;
        if (!Character.isSurrogate(c)) return false;
        if (Character.isLowSurrogate(c)) return position > 0 && isLetterPair(position - 1);
        return isLetterPair(position);
    }

    private boolean isLetterPair(int offset) {
        return Character.isLetter(text.codePointAt(offset));
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || (c >= 128 && Character.getType(c) == Character.SPACE_SEPARATOR);
    }
}
