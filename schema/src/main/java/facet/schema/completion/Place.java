package facet.schema.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import facet.language.TextRange;
import facet.schema.syntax.SyntaxTree;
import facet.schema.syntax.TokenKind;
import facet.schema.syntax.Tokens;
import org.jspecify.annotations.Nullable;

/// Where the caret stands within its statement.
///
/// @param range what is being written and would be replaced; within a string the text between the quotes
/// @param typed what stands between the start of `range` and the caret
/// @param string whether the caret is in a string, and whether that has its end
/// @param before the tokens of the statement before `range`, without blanks and comments
/// @param frames the open brackets, the innermost last
record Place(SyntaxTree tree, int offset, TextRange range, String typed, Quote string, List<Integer> before,
        List<Frame> frames) {

    enum Quote {
        NONE,
        CLOSED,
        OPEN
    }

    /// The place of `offset`; empty within a comment, whose marks are to be taken away before.
    static Optional<Place> of(SyntaxTree tree, int offset, @Nullable Block block) {
        Tokens tokens = tree.tokens();
        int left = offset == 0 ? -1 : tokens.at(offset - 1);
        if (left >= 0 && isComment(tokens, left, offset)) return Optional.empty();
        int from = block == null ? lineStart(tokens, left) : block.first();
        int quote = openQuote(tree, left, offset);
        TextRange range = quote >= 0 ? inString(tokens, quote, offset) : word(tree, left, offset);
        boolean isClosed = quote >= 0 && tokens.kind(quote) == TokenKind.STRING;
        Quote string = quote < 0 ? Quote.NONE : isClosed ? Quote.CLOSED : Quote.OPEN;
        int until = quote >= 0 ? tokens.start(quote) : range.start();
        Statement statement = new Statement(tree);
        for (int token = from; token < tokens.count() && tokens.start(token) < until; token++)
            statement.add(token);
        statement.stopAt(until);
        statement.lookAhead(Math.max(range.end(), offset));
        return Optional.of(new Place(tree, offset, range, tree.text().substring(range.start(), offset), string,
                statement.before(), statement.frames()));
    }

    private static boolean isComment(Tokens tokens, int token, int offset) {
        return switch (tokens.kind(token)) {
            case COMMENT, DOCUMENTATION -> true;
            case BLOCK_COMMENT -> offset < tokens.end(token);
            default -> false;
        };
    }

    private static int lineStart(Tokens tokens, int left) {
        int token = left;
        while (token >= 0 && tokens.kind(token) != TokenKind.LINE_BREAK)
            token--;
        return token + 1;
    }

    /// The string that the caret is in, or the quote that begins one without an end, or -1.
    private static int openQuote(SyntaxTree tree, int left, int offset) {
        Tokens tokens = tree.tokens();
        if (left < 0) return -1;
        if (tokens.kind(left) == TokenKind.STRING) return offset < tokens.end(left) ? left : -1;
        for (int token = left; token >= 0 && tokens.kind(token) != TokenKind.LINE_BREAK; token--)
            if (tokens.kind(token) == TokenKind.INVALID && tree.text().charAt(tokens.start(token)) == '"') return token;
        return -1;
    }

    private static TextRange inString(Tokens tokens, int quote, int offset) {
        int start = tokens.start(quote) + 1;
        return new TextRange(start, tokens.kind(quote) == TokenKind.STRING ? tokens.end(quote) - 1 : offset);
    }

    /// The word at the caret with the `@` before it.
    private static TextRange word(SyntaxTree tree, int left, int offset) {
        Tokens tokens = tree.tokens();
        int start = offset;
        int end = offset;
        int sigil = left;
        if (left >= 0 && tokens.kind(left) == TokenKind.WORD) {
            start = tokens.start(left);
            end = tokens.end(left);
            sigil = left - 1;
        } else if (tokens.kind(left + 1) == TokenKind.WORD) {
            end = tokens.end(left + 1);
        }
        if (sigil >= 0 && (tokens.kind(sigil) == TokenKind.AT || tokens.kind(sigil) == TokenKind.DOUBLE_AT))
            start = tokens.start(sigil);
        return new TextRange(start, end);
    }

    boolean isInString() {
        return string != Quote.NONE;
    }

    @Nullable
    Frame frame() {
        return frames.isEmpty() ? null : frames.getLast();
    }

    /// The innermost attribute with parentheses that the caret is in, by its name with `@`; or empty.
    Optional<Frame> attribute() {
        return frames.reversed().stream().filter(frame -> frame.owner().startsWith("@")).findFirst();
    }

    /// The kind of the `index`-th token of the statement.
    TokenKind kind(int index) {
        return index >= 0 && index < before.size() ? tree.tokens().kind(before.get(index)) : TokenKind.END;
    }

    String text(int index) {
        return index >= 0 && index < before.size() ? tree.tokens().text(before.get(index)) : "";
    }

    /// The words before the dots before the caret: `a`, `b` at `a.b.c|`.
    List<String> path() {
        List<String> path = new ArrayList<>();
        for (int i = before.size() - 1; kind(i) == TokenKind.DOT && kind(i - 1) == TokenKind.WORD; i -= 2)
            path.addFirst(text(i - 1));
        return path;
    }

    /// Whether the caret is at `@owner.`.
    boolean isAfterOwner() {
        int last = before.size() - 1;
        return kind(last) == TokenKind.DOT && kind(last - 1) == TokenKind.WORD && kind(last - 2) == TokenKind.AT;
    }

    /// Whether what is written here would stick to what stands before it.
    boolean sticks() {
        if (range.start() == 0) return false;
        char c = tree.text().charAt(range.start() - 1);
        return c != ' ' && c != '\t' && c != '\n' && c != '\r';
    }
}
