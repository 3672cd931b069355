package facet.schema.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import facet.language.SourceText;
import facet.language.TextEdit;
import facet.language.TextRange;

/// The edits that lead from one text to another, found line by line. Lines that differ by blanks only keep their words; where
/// lines have moved, what stands between is replaced. The cost is linear in both texts.
public final class Changes {
    /// How far ahead a line is looked for that both texts have.
    private static final int LINES_AHEAD = 32;

    private final SourceText before;
    private final SourceText after;
    private final List<TextEdit> edits = new ArrayList<>();
    private int line;
    private int newLine;

    private Changes(String before, String after) {
        this.before = new SourceText(before);
        this.after = new SourceText(after);
    }

    /// The edits, in the order of the text, that make `after` of `before`.
    public static List<TextEdit> between(String before, String after) {
        if (before.equals(after)) return List.of();
        Changes changes = new Changes(before, after);
        changes.find();
        return changes.edits;
    }

    private void find() {
        while (line < before.lineCount() && newLine < after.lineCount()) {
            if (isSame(line, newLine)) {
                blanks();
                line++;
                newLine++;
            } else {
                moveToSameLine();
            }
        }
        replace(before.lineCount(), after.lineCount());
    }

    /// Whether two lines have the same characters but for blanks.
    private boolean isSame(int line, int newLine) {
        String a = before.text();
        String b = after.text();
        int i = start(before, line);
        int j = start(after, newLine);
        int end = start(before, line + 1);
        int newEnd = start(after, newLine + 1);
        while (true) {
            i = skipWhite(a, i, end);
            j = skipWhite(b, j, newEnd);
            if (i == end || j == newEnd) return i == end && j == newEnd;
            if (a.charAt(i++) != b.charAt(j++)) return false;
        }
    }

    /// Replaces the blanks of two lines that have the same words.
    private void blanks() {
        String a = before.text();
        String b = after.text();
        int i = start(before, line);
        int j = start(after, newLine);
        int end = start(before, line + 1);
        int newEnd = start(after, newLine + 1);
        while (i < end || j < newEnd) {
            int next = skipWhite(a, i, end);
            int newNext = skipWhite(b, j, newEnd);
            if (next - i != newNext - j || !a.regionMatches(i, b, j, next - i))
                edits.add(new TextEdit(new TextRange(i, next), b.substring(j, newNext)));
            i = Math.min(next + 1, end);
            j = Math.min(newNext + 1, newEnd);
        }
    }

    /// Finds the next line that both texts have and replaces what stands before it.
    private void moveToSameLine() {
        Map<String, Integer> ahead = new HashMap<>();
        int last = Math.min(line + LINES_AHEAD, before.lineCount());
        for (int i = last - 1; i >= line; i--)
            ahead.put(words(before, i), i);
        int newLast = Math.min(newLine + LINES_AHEAD, after.lineCount());
        for (int j = newLine; j < newLast; j++) {
            String words = words(after, j);
            Integer found = words.length() < 2 ? null : ahead.get(words);
            if (found != null) {
                replace(found, j);
                return;
            }
        }
        replace(last, newLast);
    }

    /// Replaces the lines up to `toLine` by those up to `toNewLine`.
    private void replace(int toLine, int toNewLine) {
        TextRange range = new TextRange(start(before, line), start(before, toLine));
        String text = after.text().substring(start(after, newLine), start(after, toNewLine));
        if (!text.isEmpty() || !range.isEmpty()) edits.add(new TextEdit(range, text));
        line = toLine;
        newLine = toNewLine;
    }

    private static String words(SourceText source, int line) {
        StringBuilder words = new StringBuilder();
        String text = source.line(line);
        for (int i = 0; i < text.length(); i++)
            if (!isWhite(text.charAt(i))) words.append(text.charAt(i));
        return words.toString();
    }

    private static int start(SourceText source, int line) {
        return line < source.lineCount() ? source.lineRange(line).start() : source.text().length();
    }

    private static int skipWhite(String text, int from, int end) {
        int i = from;
        while (i < end && isWhite(text.charAt(i)))
            i++;
        return i;
    }

    private static boolean isWhite(char c) {
        return Blanks.isBlank(c) || Blanks.isLineBreak(c);
    }
}
