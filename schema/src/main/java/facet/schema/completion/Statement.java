package facet.schema.completion;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

import facet.schema.syntax.SyntaxTree;
import facet.schema.syntax.TokenKind;
import facet.schema.syntax.Tokens;

/// Gathers the tokens of the statement that is being written. A statement ends with its line unless a bracket is open;
/// a line that clearly begins another statement ends it even then, as the bracket may be what is still missing.
final class Statement {
    private final SyntaxTree tree;
    private final Tokens tokens;
    private List<Integer> before = new ArrayList<>();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private boolean isLineStart = true;

    Statement(SyntaxTree tree) {
        this.tree = tree;
        this.tokens = tree.tokens();
    }

    List<Integer> before() {
        return before;
    }

    List<Frame> frames() {
        return List.copyOf(frames);
    }

    void add(int token) {
        TokenKind kind = tokens.kind(token);
        switch (kind) {
            case SPACE, COMMENT, DOCUMENTATION, BLOCK_COMMENT -> {
                return;
            }
            case LINE_BREAK -> {
                isLineStart = true;
                if (frames.isEmpty()) restart();
                return;
            }
            default -> {
                if (isLineStart && begins(token)) restart();
                isLineStart = false;
            }
        }
        bracketsAndNames(token, kind);
        before.add(token);
    }

    private void restart() {
        frames.clear();
        before = new ArrayList<>();
    }

    private boolean begins(int token) {
        if (tokens.kind(token) == TokenKind.DOUBLE_AT) return true;
        int next = tokens.kind(token + 1) == TokenKind.SPACE ? token + 2 : token + 1;
        return tokens.kind(token) == TokenKind.WORD
                && (tokens.kind(next) == TokenKind.WORD || tokens.kind(next) == TokenKind.EQUALS);
    }

    private void bracketsAndNames(int token, TokenKind kind) {
        Frame frame = frames.peekLast();
        switch (kind) {
            case LEFT_PARENTHESIS -> frames.addLast(new Frame(kind, callee()));
            case LEFT_BRACKET -> frames.addLast(new Frame(kind, frame == null ? property() : frame.argument()));
            case LEFT_BRACE -> frames.addLast(new Frame(kind, ""));
            case RIGHT_PARENTHESIS, RIGHT_BRACKET, RIGHT_BRACE -> frames.pollLast();
            case COMMA -> {
                if (frame != null) frame.comma();
            }
            case WORD -> {
                if (frame != null) frame.word(tokens.text(token));
            }
            case STRING -> {
                if (frame != null) frame.text(unquoted(token));
            }
            case COLON -> {
                if (frame != null && !before.isEmpty()) frame.named(tokens.text(before.getLast()));
            }
            default -> {
            }
        }
    }

    private String unquoted(int token) {
        return tree.text().substring(tokens.start(token) + 1, tokens.end(token) - 1);
    }

    private String property() {
        int size = before.size();
        boolean isValue = size > 1 && tokens.kind(before.get(size - 1)) == TokenKind.EQUALS;
        return isValue ? tokens.text(before.get(size - 2)) : "";
    }

    /// The name before a parenthesis, with `@` and dots.
    private String callee() {
        int first = before.size();
        while (first > 0 && isNamePart(tokens.kind(before.get(first - 1))))
            first--;
        StringBuilder name = new StringBuilder();
        for (int i = first; i < before.size(); i++)
            name.append(tokens.text(before.get(i)));
        int sigil = name.lastIndexOf("@");
        if (sigil <= 0) return name.toString();
        return name.substring(name.charAt(sigil - 1) == '@' ? sigil - 1 : sigil);
    }

    private static boolean isNamePart(TokenKind kind) {
        return kind == TokenKind.WORD || kind == TokenKind.DOT || kind == TokenKind.AT || kind == TokenKind.DOUBLE_AT;
    }

    /// Says where the gathering stopped: what is written there may itself begin a statement.
    void stopAt(int offset) {
        boolean isInText = offset < tree.text().length();
        if (isLineStart && isInText && tokens.kind(tokens.at(offset)) == TokenKind.DOUBLE_AT) restart();
    }

    /// Notes what the open brackets hold behind the caret, on the same line.
    void lookAhead(int offset) {
        if (offset >= tree.text().length()) return;
        Iterator<Frame> outward = frames.descendingIterator();
        int first = tokens.at(offset);
        int token = tokens.start(first) < offset ? first + 1 : first;
        while (outward.hasNext() && token >= 0)
            token = lookAhead(outward.next(), token);
    }

    /// Notes what `frame` holds from `first` on.
    ///
    /// @return the token behind its closing bracket, or -1 where the line ends before
    private int lookAhead(Frame frame, int first) {
        int depth = 0;
        for (int token = first; token < tokens.count(); token++) {
            switch (tokens.kind(token)) {
                case LINE_BREAK -> {
                    return -1;
                }
                case LEFT_PARENTHESIS, LEFT_BRACKET, LEFT_BRACE -> depth++;
                case RIGHT_PARENTHESIS, RIGHT_BRACKET, RIGHT_BRACE -> depth--;
                case WORD -> {
                    if (depth == 0) behind(frame, token);
                }
                case STRING -> {
                    if (depth == 0) frame.word(unquoted(token));
                }
                default -> {
                }
            }
            if (depth < 0) return token + 1;
        }
        return -1;
    }

    private void behind(Frame frame, int token) {
        if (tokens.kind(token + 1) == TokenKind.COLON) {
            frame.namedFurther(tokens.text(token));
        } else {
            frame.word(tokens.text(token));
        }
    }
}
