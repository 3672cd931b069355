package facet.schema.syntax;

import org.jspecify.annotations.Nullable;

/// A place among the tokens that can be moved on and set back.
final class Cursor {
    private final String text;
    private final Lexer lexer;
    private int token;

    Cursor(String text) {
        this.text = text;
        this.lexer = new Lexer(text);
    }

    String text() {
        return text;
    }

    Lexer lexer() {
        return lexer;
    }

    /// Goes to `offset` and forgets everything before it.
    void begin(int offset) {
        lexer.begin(offset);
        token = 0;
    }

    /// Where the cursor is, to come back to; also how many tokens lie before it.
    int mark() {
        return token;
    }

    void reset(int mark) {
        token = mark;
    }

    TokenKind kind() {
        return lexer.kind(token);
    }

    boolean is(TokenKind kind) {
        return lexer.kind(token) == kind;
    }

    boolean isAtEnd() {
        return is(TokenKind.END);
    }

    /// Whether the token here is a `kind` and the next one, directly behind it, a `next`.
    boolean is(TokenKind kind, TokenKind next) {
        return lexer.kind(token) == kind && lexer.kind(token + 1) == next;
    }

    int offset() {
        return lexer.start(token);
    }

    /// The end of the token here.
    int tokenEnd() {
        return lexer.start(token + 1);
    }

    void advance() {
        token++;
    }

    void skipSpace() {
        while (lexer.kind(token) == TokenKind.SPACE)
            token++;
    }

    /// Steps over a `kind` if one is here.
    boolean take(TokenKind kind) {
        if (lexer.kind(token) != kind) return false;
        token++;
        return true;
    }

    /// Steps over blanks and then a `kind`; stays behind the blanks if there is none.
    boolean takeNext(TokenKind kind) {
        skipSpace();
        return take(kind);
    }

    boolean isWord(String word) {
        return kind() == TokenKind.WORD && tokenEnd() - offset() == word.length() && text.startsWith(word, offset());
    }

    @Nullable
    Name takeWord() {
        if (kind() != TokenKind.WORD) return null;
        int start = offset();
        token++;
        int end = offset();
        return new Name(text.substring(start, end), start, end);
    }

    /// Steps over a word and the dots and words directly behind it: `db.VarChar`.
    @Nullable
    Name takePath() {
        if (kind() != TokenKind.WORD) return null;
        int start = offset();
        token++;
        while (kind() == TokenKind.DOT) {
            token++;
            take(TokenKind.WORD);
        }
        int end = offset();
        return new Name(text.substring(start, end), start, end);
    }

    /// Moves on to the line break that ends this line, or to the end of the text.
    void skipLine() {
        moveTo(Lexer.lineEnd(text, offset()));
    }

    /// Moves on to `target`; a token that reaches over it is cut.
    void moveTo(int target) {
        while (!isAtEnd() && offset() < target)
            token++;
        if (offset() > target) lexer.cut(token, target);
    }
}
