package facet.editor;

import java.util.function.IntPredicate;

/// Which bracket belongs to which.
final class Brackets {
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";
    /// How far a partner is looked for, in characters.
    private static final int REACH = 200_000;

    private Brackets() {}

    static boolean isOpening(char c) {
        return OPENING.indexOf(c) >= 0;
    }

    static boolean isClosing(char c) {
        return CLOSING.indexOf(c) >= 0;
    }

    static char closing(char opening) {
        return CLOSING.charAt(OPENING.indexOf(opening));
    }

    /// Where the partner of the bracket at `offset` stands, or -1.
    ///
    /// @param isProse whether the character at an offset is inside a text or comment, where brackets do not count
    static int partner(CharSequence text, int offset, IntPredicate isProse) {
        char bracket = text.charAt(offset);
        if (isProse.test(offset)) return -1;
        if (isOpening(bracket)) return search(text, offset, 1, isProse);
        return isClosing(bracket) ? search(text, offset, -1, isProse) : -1;
    }

    /// Where the bracket stands that is open at `offset`, or -1.
    static int enclosing(CharSequence text, int offset, IntPredicate isProse) {
        int depth = 0;
        for (int i = offset - 1; i >= Math.max(0, offset - REACH); i--) {
            char c = text.charAt(i);
            if (!isOpening(c) && !isClosing(c)) continue;
            if (isProse.test(i)) continue;
            if (isClosing(c)) depth++;
            else if (depth-- == 0) return i;
        }
        return -1;
    }

    private static int search(CharSequence text, int from, int step, IntPredicate isProse) {
        int kind = step > 0 ? OPENING.indexOf(text.charAt(from)) : CLOSING.indexOf(text.charAt(from));
        char opening = OPENING.charAt(kind);
        char closing = CLOSING.charAt(kind);
        int depth = 0;
        int end = step > 0 ? Math.min(text.length(), from + REACH) : Math.max(-1, from - REACH);
        for (int i = from; i != end; i += step) {
            char c = text.charAt(i);
            if (c != opening && c != closing) continue;
            if (isProse.test(i)) continue;
            depth += c == opening ? 1 : -1;
            if (depth == 0) return i;
        }
        return -1;
    }
}
