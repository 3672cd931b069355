package facet.schema.syntax;

/// Finds the pieces of a tree that mean the same in another text.
///
/// A piece depends on the text from its start up to its reach. So it stays the same where both texts agree from the
/// beginning up to there, or from its start up to the end.
final class PieceReuse {
    private static final int STRIDE = 1024;

    private final SyntaxTree before;
    private final int longer;
    private final int sameBefore;
    private final int sameBehind;
    private int next;

    PieceReuse(SyntaxTree before, String text) {
        String old = before.text();
        int shorter = Math.min(old.length(), text.length());
        this.before = before;
        this.longer = text.length() - old.length();
        this.sameBefore = sameFromStart(old, text, shorter);
        this.sameBehind = old.length() - sameFromEnd(old, text, shorter);
    }

    /// The piece that can be taken over at `start` of the new text, or -1. Asked with growing starts.
    int pieceAt(int start) {
        int size = before.pieces().size();
        if (start <= sameBefore) {
            int index = at(start, size);
            if (index >= 0 && start + before.pieces().get(index).reach() <= sameBefore) return index;
        }
        int moved = start - longer;
        return moved < sameBehind || moved < 0 ? -1 : at(moved, size);
    }

    /// The piece at `start` of the old text. Pieces are mostly asked for one after the other.
    private int at(int start, int size) {
        if (next < size && before.start(next) == start) return next++;
        int found = before.pieceAt(start);
        if (found >= 0) next = found + 1;
        return found;
    }

    Piece piece(int index) {
        return before.pieces().get(index);
    }

    private static int sameFromStart(String a, String b, int shorter) {
        int same = 0;
        while (same + STRIDE <= shorter && a.regionMatches(same, b, same, STRIDE))
            same += STRIDE;
        while (same < shorter && a.charAt(same) == b.charAt(same))
            same++;
        return same;
    }

    private static int sameFromEnd(String a, String b, int shorter) {
        int same = 0;
        int endA = a.length();
        int endB = b.length();
        while (same + STRIDE <= shorter
                && a.regionMatches(endA - same - STRIDE, b, endB - same - STRIDE, STRIDE))
            same += STRIDE;
        while (same < shorter && a.charAt(endA - same - 1) == b.charAt(endB - same - 1))
            same++;
        return same;
    }
}
