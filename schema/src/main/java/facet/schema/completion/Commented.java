package facet.schema.completion;

import java.util.Optional;

import facet.schema.check.Release;
import facet.schema.syntax.Grammar;
import facet.schema.syntax.Parser;
import facet.schema.syntax.SyntaxTree;
import facet.schema.syntax.TokenKind;
import facet.schema.syntax.Tokens;

/// The comment that the caret is in, and the text without its marks: what is commented out is completed like what is not.
final class Commented {
    private final Tokens tokens;
    private final StringBuilder text;
    private final int offset;

    private Commented(SyntaxTree tree, int offset) {
        this.tokens = tree.tokens();
        this.text = new StringBuilder(tree.text());
        this.offset = offset;
    }

    /// The tree without the marks of the comment at `offset` and of the comments on the lines around it; each mark becomes
    /// blanks, so that all places stay. Empty where `offset` is in no comment.
    static Optional<SyntaxTree> without(SyntaxTree tree, int offset, Release release) {
        Tokens tokens = tree.tokens();
        int token = offset == 0 ? -1 : tokens.at(offset - 1);
        if (token < 0 || !isAround(tokens, token, offset)) return Optional.empty();
        Commented commented = new Commented(tree, offset);
        if (tokens.kind(token) == TokenKind.BLOCK_COMMENT) commented.unmarkBlock(token);
        else
            commented.unmarkLines(token);
        Grammar grammar = release == Release.SIX ? Grammar.WITHOUT_OBJECTS : Grammar.WITH_OBJECTS;
        return Optional.of(Parser.parse(commented.text.toString(), grammar, tree));
    }

    private static boolean isAround(Tokens tokens, int token, int offset) {
        return switch (tokens.kind(token)) {
            case COMMENT, DOCUMENTATION -> true;
            case BLOCK_COMMENT -> offset < tokens.end(token);
            default -> false;
        };
    }

    private void unmarkLines(int token) {
        for (int at = tokens.start(token); at < offset; at++)
            unmarkSlashes(at);
        if (!isWholeLine(token)) return;
        for (int above = lineAbove(token); above >= 0; above = lineAbove(above))
            unmarkSlashes(tokens.start(above));
        for (int below = lineBelow(token); below >= 0; below = lineBelow(below))
            unmarkSlashes(tokens.start(below));
    }

    private void unmarkSlashes(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) == '/')
            end++;
        if (end - start < 2) return;
        for (int at = start; at < end; at++)
            text.setCharAt(at, ' ');
    }

    private boolean isWholeLine(int token) {
        int before = token > 0 && tokens.kind(token - 1) == TokenKind.SPACE ? token - 2 : token - 1;
        return before < 0 || tokens.kind(before) == TokenKind.LINE_BREAK;
    }

    /// The comment that is all of the line before that of `token`, or -1.
    private int lineAbove(int token) {
        int lineBreak = tokens.kind(Math.max(0, token - 1)) == TokenKind.SPACE ? token - 2 : token - 1;
        int above = lineBreak - 1;
        return above >= 0 && tokens.kind(above) == tokens.kind(token) && isWholeLine(above) ? above : -1;
    }

    private int lineBelow(int token) {
        int below = tokens.kind(token + 2) == TokenKind.SPACE ? token + 3 : token + 2;
        return tokens.kind(below) == tokens.kind(token) ? below : -1;
    }

    /// Takes the marks at both ends and the stars that lines begin with.
    private void unmarkBlock(int token) {
        int start = tokens.start(token);
        int end = tokens.end(token);
        text.replace(start, start + 2, "  ").replace(end - 2, end, "  ");
        boolean isLineStart = true;
        for (int at = start + 2; at < end - 2; at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') isLineStart = true;
            else if (c == '*' && isLineStart)
                text.setCharAt(at, ' ');
            else
                isLineStart &= c == ' ' || c == '\t';
        }
    }
}
