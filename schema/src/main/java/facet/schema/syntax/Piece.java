package facet.schema.syntax;

import java.util.List;

import facet.schema.rule.Problem;
import org.jspecify.annotations.Nullable;

/// A stretch of a file that is read by itself: a block with all that stands between it and the block before, or what
/// stands behind the last block. What it means depends on its own text and, at most, on what follows up to its reach.
///
/// Its positions count in the text that it was first read from. A tree that takes it over after an edit knows by how much
/// they have to be shifted.
public final class Piece {
    private final int anchor;
    private final int length;
    private final int reach;
    private final @Nullable BlockNode block;
    private final List<Problem> problems;
    private @Nullable PieceTokens tokens;

    /// @param anchor where it began in the text it was read from
    /// @param reach how far the reading looked, from the anchor on
    /// @param tokens where the text alone does not tell what they are
    Piece(int anchor, int length, int reach, @Nullable PieceTokens tokens, @Nullable BlockNode block,
            List<Problem> problems) {
        this.anchor = anchor;
        this.length = length;
        this.reach = reach;
        this.tokens = tokens;
        this.block = block;
        this.problems = problems;
    }

    /// Where it began in the text that its positions count in.
    public int anchor() {
        return anchor;
    }

    public int length() {
        return length;
    }

    int reach() {
        return reach;
    }

    /// The block; null for what stands behind the last one, and only for that.
    public @Nullable BlockNode block() {
        return block;
    }

    /// What cannot be read, in the order it was found.
    public List<Problem> problems() {
        return problems;
    }

    /// The tokens. Few ask for them, so they are found when they are asked for first.
    ///
    /// @param lexer of a text in which the piece begins at `start`
    PieceTokens tokens(Lexer lexer, int start) {
        PieceTokens made = tokens;
        if (made == null) {
            lexer.begin(start);
            made = lexer.tokens(start + length);
            tokens = made;
        }
        return made;
    }
}
