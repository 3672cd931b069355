package facet.app.cli;

import java.util.ArrayList;
import java.util.List;

import facet.language.SourceText;
import facet.language.TextPosition;
import facet.language.TextRange;

/// The lines of a text around a range, with carets below what the range covers.
///
/// A range of several lines is shown by its first and its last one, joined at the left. Long lines are cut to what is near the
/// range; characters that would steer the terminal are replaced by pictures of them.
final class Excerpt {
    private static final int MOST_COLUMNS = 140;
    private static final int COLUMNS_BEFORE = 40;
    private static final int TAB_COLUMNS = 4;

    private final SourceText source;
    private final TextRange range;

    private Excerpt(SourceText source, TextRange range) {
        this.source = source;
        this.range = range;
    }

    /// One line of an excerpt.
    ///
    /// @param number the line's number from 1, or 0 for what is no line of the text
    /// @param isMark whether it marks the line above
    record Line(int number, String text, boolean isMark) {}

    static List<Line> of(SourceText source, TextRange range) {
        Excerpt excerpt = new Excerpt(source, withoutLineEnd(source.text(), range));
        TextPosition start = source.positionOf(excerpt.range.start());
        TextPosition end = source.positionOf(excerpt.range.end());
        return start.line() == end.line()
                ? excerpt.oneLine(start.line(), start.column(), end.column())
                : excerpt.manyLines(start, end);
    }

    /// A line break at the end of the range is nothing to point at.
    private static TextRange withoutLineEnd(String text, TextRange range) {
        int start = Math.min(range.start(), text.length());
        int end = Math.min(range.end(), text.length());
        while (end > start && Character.isWhitespace(text.charAt(end - 1)))
            end--;
        return new TextRange(start, end);
    }

    private List<Line> oneLine(int line, int from, int to) {
        String text = source.line(line);
        int first = Math.max(0, columnsIn(text, 0, from) > COLUMNS_BEFORE + 20 ? backFrom(text, from) : 0);
        String before = shown(text, first, Math.min(from, text.length()));
        String within = shown(text, Math.min(from, text.length()), Math.min(to, text.length()));
        String after = shown(text, Math.min(to, text.length()), text.length());
        String lead = first > 0 ? "…" : "";
        int carets = Math.max(1, Math.min(Width.of(within), MOST_COLUMNS - COLUMNS_BEFORE));
        return List.of(new Line(line + 1, cut(lead + before + within + after), false),
                new Line(0, " ".repeat(Width.of(lead + before)) + "^".repeat(carets), true));
    }

    private List<Line> manyLines(TextPosition start, TextPosition end) {
        List<Line> lines = new ArrayList<>();
        String first = source.line(start.line());
        boolean isFromFirstWord = first.substring(0, Math.min(start.column(), first.length())).isBlank();
        String firstShown = cut(shown(first, 0, first.length()));
        lines.add(new Line(start.line() + 1, (isFromFirstWord ? "/ " : "  ") + firstShown, false));
        if (!isFromFirstWord)
            lines.add(
                    new Line(0, " " + "_".repeat(1 + Math.min(columnsIn(first, 0, start.column()), MOST_COLUMNS)) + "^",
                            true));
        if (end.line() - start.line() > 1) lines.add(new Line(0, "| …", false));
        String last = source.line(end.line());
        lines.add(new Line(end.line() + 1, "| " + cut(shown(last, 0, last.length())), false));
        int columns = Math.min(columnsIn(last, 0, end.column()), MOST_COLUMNS);
        lines.add(new Line(0, "|" + "_".repeat(columns) + "^", true));
        return lines;
    }

    private static int columnsIn(String text, int from, int to) {
        return Width.of(shown(text, from, Math.min(to, text.length())));
    }

    private static int backFrom(String text, int offset) {
        int first = Math.max(0, offset - COLUMNS_BEFORE);
        return first > 0 && Character.isLowSurrogate(text.charAt(first)) ? first + 1 : first;
    }

    private static String cut(String shown) {
        if (shown.length() <= MOST_COLUMNS) return shown;
        int end = Character.isHighSurrogate(shown.charAt(MOST_COLUMNS - 1)) ? MOST_COLUMNS - 1 : MOST_COLUMNS;
        return shown.substring(0, end) + "…";
    }

    /// The characters as a terminal can show them: tabs as blanks, controls as their pictures. Of a long stretch only what fits.
    private static String shown(String text, int from, int to) {
        StringBuilder shown = new StringBuilder();
        for (int i = from; i < to && shown.length() <= MOST_COLUMNS; i++) {
            char c = text.charAt(i);
            if (c == '\t') shown.repeat(' ', TAB_COLUMNS);
            else if (c < ' ') shown.append((char) ('\u2400' + c));
            else if (c == '\u007f') shown.append('\u2421');
            else if (isUnseen(c)) shown.append('\ufffd');
            else
                shown.append(c);
        }
        return shown.toString();
    }

    private static boolean isUnseen(char c) {
        return Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.FORMAT;
    }
}
