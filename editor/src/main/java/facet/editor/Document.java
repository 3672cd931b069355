package facet.editor;

import java.util.Arrays;

import facet.language.TextEdit;
import facet.language.TextRange;
import org.jspecify.annotations.Nullable;

/// The text of an editor twice: as it is (*real*) and as the text area holds it (*shown*), where every line break is one
/// `\n` and a byte order mark is left out. Offsets convert in logarithmic time.
///
/// A byte order mark belongs to the document, no edit reaches it.
/// A single `\r` never comes to stand before a `\n` by an edit, as the two lines would become one: the `\r` becomes `\n`.
final class Document {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final StringBuilder real = new StringBuilder();
    private String lineBreak = "\n";
    private @Nullable String text = "";
    private int markLength;
    /// Where the `\r` of every `\r\n` stands in the real text, in order; the first [#crLfCount] count.
    private int[] crLfs = {};
    private int crLfCount;

    /// One replacement, both in the real and in the shown text. The ranges are those of the text before.
    record Change(int start, String removed, String inserted, TextRange shown, String shownText) {

        TextEdit edit() {
            return new TextEdit(new TextRange(start, start + removed.length()), inserted);
        }

        TextEdit inverse() {
            return new TextEdit(new TextRange(start, start + inserted.length()), removed);
        }
    }

    void open(String opened) {
        real.setLength(0);
        real.append(opened);
        text = opened;
        markLength = markLength(opened);
        crLfs = findCrLfs(opened);
        crLfCount = crLfs.length;
        lineBreak = usualLineBreak(opened);
    }

    String text() {
        if (text == null) text = real.toString();
        return text;
    }

    int length() {
        return real.length();
    }

    /// The kind of line break the text used most when it was opened.
    String lineBreak() {
        return lineBreak;
    }

    /// `typed` with every line break made the document's own.
    String withOwnLineBreaks(String typed) {
        String shown = shownLineBreaks(typed);
        return "\n".equals(lineBreak) ? shown : shown.replace("\n", lineBreak);
    }

    /// The shown text of a whole real text that is opened.
    static String shown(String real) {
        return shownLineBreaks(real.substring(markLength(real)));
    }

    int toShown(int offset) {
        int inside = Math.clamp(offset, 0, real.length());
        int before = firstCrLfFrom(inside);
        return Math.max(0, inside - before - markLength);
    }

    TextRange toShown(TextRange range) {
        return new TextRange(toShown(range.start()), toShown(range.end()));
    }

    int toReal(int shown) {
        int low = 0;
        int high = crLfCount;
        int target = shown + markLength - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (crLfs[middle] - middle <= target) low = middle + 1;
            else
                high = middle;
        }
        return shown + low + markLength;
    }

    TextRange toReal(TextRange shown) {
        return new TextRange(toReal(shown.start()), toReal(shown.end()));
    }

    /// Replaces `range` by `replacement`, whose line breaks are kept.
    Change replace(TextRange range, String replacement) {
        int start = Math.max(markLength, snapped(range.start()));
        int end = Math.max(start, snapped(range.end()));
        String inserted = start == markLength ? replacement.substring(markLength(replacement)) : replacement;
        if (startsWithOrIsFollowedByLineFeed(inserted, end) && start > 0 && real.charAt(start - 1) == '\r') {
            start--;
            inserted = "\n" + inserted;
        }
        if (inserted.endsWith("\r") && charAt(end) == '\n')
            inserted = inserted.substring(0, inserted.length() - 1) + "\n";
        return replaceExactly(start, end, inserted);
    }

    private Change replaceExactly(int start, int end, String inserted) {
        TextRange shown = new TextRange(toShown(start), toShown(end));
        String removed = real.substring(start, end);
        real.replace(start, end, inserted);
        text = null;
        moveCrLfs(start, end, inserted);
        return new Change(start, removed, inserted, shown, shownLineBreaks(inserted));
    }

    private boolean startsWithOrIsFollowedByLineFeed(String inserted, int end) {
        return inserted.isEmpty() ? charAt(end) == '\n' : inserted.charAt(0) == '\n';
    }

    private int charAt(int offset) {
        return offset < real.length() ? real.charAt(offset) : -1;
    }

    /// An offset inside a `\r\n` counts as the place before it.
    private int snapped(int offset) {
        int index = firstCrLfFrom(offset);
        return index > 0 && crLfs[index - 1] == offset - 1 ? offset - 1 : offset;
    }

    /// How many `\r\n` begin before `offset`.
    private int firstCrLfFrom(int offset) {
        int found = Arrays.binarySearch(crLfs, 0, crLfCount, offset);
        return found >= 0 ? found : -found - 1;
    }

    private void moveCrLfs(int start, int end, String inserted) {
        int from = firstCrLfFrom(start);
        int to = firstCrLfFrom(end);
        int[] added = findCrLfs(inserted);
        int kept = crLfCount - to;
        int count = from + added.length + kept;
        int[] target = count > crLfs.length ? Arrays.copyOf(crLfs, count + 64) : crLfs;
        System.arraycopy(crLfs, to, target, from + added.length, kept);
        for (int i = 0; i < added.length; i++)
            target[from + i] = added[i] + start;
        int delta = inserted.length() - (end - start);
        crLfCount = count;
        for (int i = from + added.length; i < crLfCount; i++)
            target[i] += delta;
        crLfs = target;
    }

    private static int markLength(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    }

    private static String shownLineBreaks(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static int[] findCrLfs(String text) {
        int[] found = new int[8];
        int count = 0;
        for (int i = text.indexOf("\r\n"); i >= 0; i = text.indexOf("\r\n", i + 2)) {
            if (count == found.length) found = Arrays.copyOf(found, count * 2);
            found[count++] = i;
        }
        return Arrays.copyOf(found, count);
    }

    private static String usualLineBreak(String text) {
        int crLf = findCrLfs(text).length;
        int lf = (int) text.chars().filter(c -> c == '\n').count() - crLf;
        int cr = (int) text.chars().filter(c -> c == '\r').count() - crLf;
        if (crLf > lf && crLf >= cr) return "\r\n";
        return cr > lf ? "\r" : "\n";
    }
}
