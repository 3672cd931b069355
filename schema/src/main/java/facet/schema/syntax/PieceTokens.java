package facet.schema.syntax;

/// The tokens of a piece; they count from its beginning.
final class PieceTokens {
    private final TokenKind[] kinds;
    private final int[] starts;

    PieceTokens(TokenKind[] kinds, int[] starts) {
        this.kinds = kinds;
        this.starts = starts;
    }

    int count() {
        return starts.length;
    }

    /// Writes the tokens to `allKinds` and `allStarts` from `index` on, the piece beginning at `offset`.
    void copyTo(TokenKind[] allKinds, int[] allStarts, int index, int offset) {
        System.arraycopy(kinds, 0, allKinds, index, kinds.length);
        for (int i = 0; i < starts.length; i++)
            allStarts[index + i] = starts[i] + offset;
    }
}
