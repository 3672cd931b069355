package facet.schema.syntax;

import java.util.List;

import facet.language.Diagnostic;
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
    private final TokenKind[] kinds;
    private final int[] starts;
    private final @Nullable BlockNode block;
    private final List<Diagnostic> problems;

    /// @param anchor where it began in the text it was read from
    /// @param reach how far the reading looked, from the anchor on
    Piece(int anchor, int length, int reach, TokenKind[] kinds, int[] starts, @Nullable BlockNode block,
            List<Diagnostic> problems) {
        this.anchor = anchor;
        this.length = length;
        this.reach = reach;
        this.kinds = kinds;
        this.starts = starts;
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
    public List<Diagnostic> problems() {
        return problems;
    }

    int tokenCount() {
        return starts.length;
    }

    /// Writes the tokens to `allKinds` and `allStarts` from `index` on, moved by `shift`.
    void copyTokens(TokenKind[] allKinds, int[] allStarts, int index, int shift) {
        System.arraycopy(kinds, 0, allKinds, index, kinds.length);
        for (int i = 0; i < starts.length; i++)
            allStarts[index + i] = starts[i] + shift;
    }
}
