package facet.language;

import java.util.Comparator;
import java.util.List;

/// One replacement in a text: the characters of `range` give way to `replacement`.
public record TextEdit(TextRange range, String replacement) {

    public static TextEdit insert(int offset, String text) {
        return new TextEdit(TextRange.at(offset), text);
    }

    public static TextEdit delete(TextRange range) {
        return new TextEdit(range, "");
    }

    /// `text` after all `edits`, whose ranges are all of the text before and may stand in any order. Insertions at one
    /// place keep their order.
    ///
    /// @throws IllegalArgumentException where two ranges overlap or one lies beyond the text
    public static String apply(String text, List<TextEdit> edits) {
        List<TextEdit> ordered = edits.stream().sorted(Comparator.comparingInt(edit -> edit.range().start())).toList();
        StringBuilder result = new StringBuilder(text.length() + 64);
        int done = 0;
        for (TextEdit edit : ordered) {
            TextRange range = edit.range();
            if (range.start() < done || range.end() > text.length())
                throw new IllegalArgumentException("overlaps another edit or ends beyond the text: " + edit);
            result.append(text, done, range.start()).append(edit.replacement());
            done = range.end();
        }
        return result.append(text, done, text.length()).toString();
    }
}
