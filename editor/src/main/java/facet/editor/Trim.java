package facet.editor;

import facet.language.TextEdit;
import facet.language.TextRange;

/// Makes an edit as small as it can be.
final class Trim {

    private Trim() {}

    /// `edit` of `text` without what it leaves as it is at both ends. It never splits a `\r\n` or a surrogate pair.
    static TextEdit toDifference(String text, TextEdit edit) {
        TextRange range = edit.range();
        String after = edit.replacement();
        int shorter = Math.min(range.length(), after.length());
        int head = 0;
        while (head < shorter && text.charAt(range.start() + head) == after.charAt(head))
            head++;
        while (head > 0 && (isPair(text, range.start() + head) || isPair(after, head)))
            head--;
        int tail = 0;
        while (tail < shorter - head
                && text.charAt(range.end() - 1 - tail) == after.charAt(after.length() - 1 - tail))
            tail++;
        while (tail > 0 && (isPair(text, range.end() - tail) || isPair(after, after.length() - tail)))
            tail--;
        return new TextEdit(new TextRange(range.start() + head, range.end() - tail),
                after.substring(head, after.length() - tail));
    }

    /// Whether the two characters around `offset` belong together.
    private static boolean isPair(String text, int offset) {
        if (offset <= 0 || offset >= text.length()) return false;
        char before = text.charAt(offset - 1);
        char behind = text.charAt(offset);
        return (before == '\r' && behind == '\n') || Character.isSurrogatePair(before, behind);
    }
}
