package facet.schema.syntax;

import org.jspecify.annotations.Nullable;

/// A place among the tokens that can be moved on and set back.
final class Cursor {
    private final String text;
    private final Lexer lexer;
    private final NamePool names = new NamePool();
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
        int end = tokenEnd();
        return new Name(names.word(text, start, end, lexer.hash(token++)), start, end);
    }

    /// Takes a word with the dots and words directly behind it: `db.VarChar`.
    @Nullable
    Name takePath() {
        Name word = takeWord();
        if (word == null || !is(TokenKind.DOT)) return word;
        skipPath();
        return name(word.start(), offset());
    }

    /// Steps over the dots and words that follow a word directly.
    void skipPath() {
        while (take(TokenKind.DOT))
            take(TokenKind.WORD);
    }

    Name name(int start, int end) {
        return new Name(word(start, end), start, end);
    }

    /// The characters from `start` to `end`.
    String word(int start, int end) {
        return names.word(text, start, end);
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
