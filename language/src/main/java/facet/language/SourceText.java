package facet.language;

import java.util.Arrays;

/// A text with its lines found, so that offsets and positions convert in logarithmic time.
/// A line ends behind `\n`, `\r\n` or a single `\r`.
public final class SourceText {
    private final String text;
    private final int[] lineStarts;

    public SourceText(String text) {
        this.text = text;
        this.lineStarts = findLineStarts(text);
    }

    public String text() {
        return text;
    }

    public int lineCount() {
        return lineStarts.length;
    }

    /// The position of `offset`; an offset beyond the text counts as its end.
    public TextPosition positionOf(int offset) {
        int inside = Math.clamp(offset, 0, text.length());
        int found = Arrays.binarySearch(lineStarts, inside);
        int line = found >= 0 ? found : -found - 2;
        return new TextPosition(line, inside - lineStarts[line]);
    }

    /// The offset of `position`; a column beyond its line counts as the line's end, a line beyond the text as its end.
    public int offsetOf(TextPosition position) {
        if (position.line() >= lineStarts.length) return text.length();
        TextRange line = lineRange(position.line());
        return Math.min(line.start() + position.column(), line.end());
    }

    /// The characters of line `line` without its line break.
    public TextRange lineRange(int line) {
        int start = lineStarts[line];
        int end = line + 1 < lineStarts.length ? lineStarts[line + 1] : text.length();
        while (end > start && isLineBreak(text.charAt(end - 1)))
            end--;
        return new TextRange(start, end);
    }

    public String line(int line) {
        return lineRange(line).of(text);
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r';
    }

    private static int[] findLineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isBreak = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (!isBreak) continue;
            if (count == starts.length) starts = Arrays.copyOf(starts, count * 2);
            starts[count++] = i + 1;
        }
        return Arrays.copyOf(starts, count);
    }
}
