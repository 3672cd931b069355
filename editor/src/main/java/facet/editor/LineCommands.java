package facet.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

import facet.language.SourceText;
import facet.language.TextEdit;
import facet.language.TextRange;
import org.jspecify.annotations.Nullable;

/// Commands on the lines that a selection touches: text and selection in, edits and selection out.
final class LineCommands {
    static final int INDENT = 2;

    private final SourceText source;
    private final String text;
    private final TextRange selection;
    private final int first;
    private final int last;

    LineCommands(String text, TextRange selection) {
        this.source = new SourceText(text);
        this.text = text;
        this.selection = selection;
        this.first = source.positionOf(selection.start()).line();
        int end = source.positionOf(selection.end()).line();
        boolean endsAtLineStart = end > first && source.lineRange(end).start() == selection.end();
        this.last = endsAtLineStart ? end - 1 : end;
    }

    Edited indent() {
        List<TextEdit> edits = new ArrayList<>();
        for (int line = first; line <= last; line++)
            if (!source.lineRange(line).isEmpty() || first == last)
                edits.add(TextEdit.insert(source.lineRange(line).start(), " ".repeat(INDENT)));
        return edited(edits);
    }

    Edited unindent() {
        List<TextEdit> edits = new ArrayList<>();
        for (int line = first; line <= last; line++) {
            String content = source.line(line);
            int count = content.startsWith("\t") ? 1 : Math.min(INDENT, blanksOf(content));
            int start = source.lineRange(line).start();
            if (count > 0) edits.add(TextEdit.delete(new TextRange(start, start + count)));
        }
        return edited(edits);
    }

    /// Comments all lines out, or in again where all of them are comments already. Blank lines stay as they are.
    Edited toggleComment(String prefix) {
        int[] lines = IntStream.rangeClosed(first, last).filter(line -> !source.line(line).isBlank()).toArray();
        if (lines.length == 0) return edited(List.of());
        boolean areComments = IntStream.of(lines).allMatch(line -> source.line(line).stripLeading().startsWith(prefix));
        int column = IntStream.of(lines).map(line -> blanksOf(source.line(line))).min().orElse(0);
        List<TextEdit> edits = new ArrayList<>();
        for (int line : lines) {
            int start = source.lineRange(line).start();
            if (areComments) edits.add(uncomment(start, source.line(line), prefix));
            else
                edits.add(TextEdit.insert(start + column, prefix + " "));
        }
        return edited(edits);
    }

    @Nullable
    Edited moveUp() {
        if (first == 0) return null;
        TextRange above = source.lineRange(first - 1);
        TextRange lines = lines();
        String between = text.substring(above.end(), lines.start());
        String swapped = lines.of(text) + between + above.of(text);
        return new Edited(List.of(new TextEdit(new TextRange(above.start(), lines.end()), swapped)),
                shifted(above.start() - lines.start()));
    }

    @Nullable
    Edited moveDown() {
        if (last + 1 == source.lineCount()) return null;
        TextRange below = source.lineRange(last + 1);
        TextRange lines = lines();
        String between = text.substring(lines.end(), below.start());
        String swapped = below.of(text) + between + lines.of(text);
        return new Edited(List.of(new TextEdit(new TextRange(lines.start(), below.end()), swapped)),
                shifted(below.length() + between.length()));
    }

    Edited duplicate(String lineBreak) {
        String copy = lineBreak + lines().of(text);
        return new Edited(List.of(TextEdit.insert(lines().end(), copy)), shifted(copy.length()));
    }

    Edited delete() {
        boolean isToTheEnd = last + 1 == source.lineCount();
        int start = isToTheEnd && first > 0 ? source.lineRange(first - 1).end() : lines().start();
        int end = isToTheEnd ? text.length() : source.lineRange(last + 1).start();
        int caret = isToTheEnd && first > 0 ? source.lineRange(first - 1).start() : lines().start();
        return new Edited(List.of(TextEdit.delete(new TextRange(start, end))), TextRange.at(caret));
    }

    boolean isOneLine() {
        return source.positionOf(selection.start()).line() == source.positionOf(selection.end()).line();
    }

    static int blanksOf(String line) {
        int count = 0;
        while (count < line.length() && (line.charAt(count) == ' ' || line.charAt(count) == '\t'))
            count++;
        return count;
    }

    private TextRange lines() {
        return new TextRange(source.lineRange(first).start(), source.lineRange(last).end());
    }

    private static TextEdit uncomment(int lineStart, String line, String prefix) {
        int start = blanksOf(line);
        int end = start + prefix.length();
        if (end < line.length() && line.charAt(end) == ' ') end++;
        return TextEdit.delete(new TextRange(lineStart + start, lineStart + end));
    }

    private TextRange shifted(int delta) {
        return new TextRange(selection.start() + delta, selection.end() + delta);
    }

    /// The edits with the selection carried along; an insertion at an end of it pushes that end.
    private Edited edited(List<TextEdit> edits) {
        IntUnaryOperator carry = offset -> {
            int result = offset;
            for (TextEdit edit : edits) {
                if (edit.range().start() > offset) continue;
                result += edit.replacement().length() - Math.min(edit.range().end(), offset) + edit.range().start();
            }
            return result;
        };
        int start = carry.applyAsInt(selection.start());
        return new Edited(edits, new TextRange(start, Math.max(start, carry.applyAsInt(selection.end()))));
    }
}
