package facet.schema.syntax;

import org.jspecify.annotations.Nullable;

/// A place among the tokens that can be moved on and set back.
final class Cursor {
    private final String text;
    private final Lexer lexer;
    private final Tokens tokens;
    private int token;

    Cursor(String text) {
        this.text = text;
        this.lexer = new Lexer(text);
        this.tokens = lexer.tokens();
    }

    String text() {
        return text;
    }

    Tokens tokens() {
        return tokens;
    }

    /// Where the cursor is, to come back to.
    int mark() {
        return token;
    }

    void reset(int mark) {
        token = mark;
    }

    TokenKind kind() {
        lexer.reach(token);
        return tokens.kind(token);
    }

    boolean is(TokenKind kind) {
        return kind() == kind;
    }

    boolean isAtEnd() {
        return kind() == TokenKind.END;
    }

    /// Whether the token here is a `kind` and the next one, directly behind it, a `next`.
    boolean is(TokenKind kind, TokenKind next) {
        lexer.reach(token + 1);
        return tokens.kind(token) == kind && tokens.kind(token + 1) == next;
    }

    int offset() {
        lexer.reach(token);
        return tokens.start(token);
    }

    /// The end of the token here.
    int tokenEnd() {
        lexer.reach(token + 1);
        return tokens.end(token);
    }

    void advance() {
        token++;
    }

    void skipSpace() {
        while (kind() == TokenKind.SPACE)
            token++;
    }

    /// Steps over a `kind` if one is here.
    boolean take(TokenKind kind) {
        if (kind() != kind) return false;
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
        Name name = new Name(text.substring(offset(), tokenEnd()), offset(), tokenEnd());
        token++;
        return name;
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
        return new Name(text.substring(start, offset()), start, offset());
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
