package facet.schema.syntax;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// What could be read of one file. Immutable; after an edit a new tree shares the pieces that stayed the same.
public final class SyntaxTree {
    private final String text;
    private final List<Piece> pieces;
    private final int[] starts;
    private final int[] origins;
    private @Nullable Tokens tokens;
    private @Nullable List<BlockNode> blocks;

    /// @param starts where each piece begins, and where the last one ends
    /// @param origins which piece of the tree before each piece was, or -1 for a new one
    SyntaxTree(String text, List<Piece> pieces, int[] starts, int[] origins) {
        this.text = text;
        this.pieces = pieces;
        this.starts = starts;
        this.origins = origins;
    }

    public String text() {
        return text;
    }

    /// The text in the stretches that are read by themselves; all but the last hold a block.
    public List<Piece> pieces() {
        return pieces;
    }

    /// By how much the positions in piece `index` have to be moved.
    public int shift(int index) {
        return starts[index] - pieces.get(index).anchor();
    }

    /// Which piece of the tree before the last edit piece `index` was, or -1 where it was read anew.
    public int origin(int index) {
        return origins[index];
    }

    int start(int index) {
        return starts[index];
    }

    /// The piece that begins at `offset`, or -1.
    int pieceAt(int offset) {
        int found = Arrays.binarySearch(starts, 0, pieces.size(), offset);
        return found >= 0 ? found : -1;
    }

    /// Every character of the text, in order. Put together when it is asked for first, in linear time.
    public Tokens tokens() {
        Tokens made = tokens;
        if (made == null) {
            made = joined();
            tokens = made;
        }
        return made;
    }

    private Tokens joined() {
        Lexer lexer = new Lexer(text);
        int count = 0;
        for (int i = 0; i < pieces.size(); i++)
            count += pieces.get(i).tokens(lexer, starts[i]).count();
        TokenKind[] kinds = new TokenKind[count];
        int[] tokenStarts = new int[count];
        int index = 0;
        for (int i = 0; i < pieces.size(); i++) {
            PieceTokens piece = pieces.get(i).tokens(lexer, starts[i]);
            piece.copyTo(kinds, tokenStarts, index, starts[i]);
            index += piece.count();
        }
        return new Tokens(text, kinds, tokenStarts);
    }

    /// The blocks in the order of the text.
    public List<BlockNode> blocks() {
        List<BlockNode> made = blocks;
        if (made == null) {
            made = shifted();
            blocks = made;
        }
        return made;
    }

    private List<BlockNode> shifted() {
        List<BlockNode> made = new ArrayList<>(pieces.size());
        boolean isShifted = false;
        for (int i = 0; i < pieces.size(); i++) {
            BlockNode block = pieces.get(i).block();
            if (block == null) continue;
            isShifted |= shift(i) != 0;
            made.add(block);
        }
        return isShifted ? new ShiftedBlocks(made) : List.copyOf(made);
    }

    /// Blocks that are moved to where they stand by now, each when it is asked for first.
    private final class ShiftedBlocks extends AbstractList<BlockNode> {
        private final List<BlockNode> read;
        private final @Nullable BlockNode[] moved;

        ShiftedBlocks(List<BlockNode> read) {
            this.read = read;
            this.moved = new BlockNode[read.size()];
        }

        @Override
        public int size() {
            return read.size();
        }

        @Override
        public BlockNode get(int index) {
            BlockNode block = moved[index];
            if (block != null) return block;
            int shift = shift(index);
            BlockNode made = shift == 0 ? read.get(index) : new Shift(shift).block(read.get(index));
            moved[index] = made;
            return made;
        }
    }
}
