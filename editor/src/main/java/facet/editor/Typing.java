package facet.editor;

import java.util.List;
import java.util.function.IntPredicate;

import facet.language.SourceText;
import facet.language.TextEdit;
import facet.language.TextPosition;
import facet.language.TextRange;
import org.jspecify.annotations.Nullable;

/// What typing does beyond inserting: pairs, indentation. Text and selection in, edits and selection out; null where
/// nothing but the plain insertion or deletion is to be done.
final class Typing {
    private static final String QUOTES = "\"'`";

    private final String text;
    private final TextRange selection;
    private final IntPredicate isProse;
    private final IntPredicate isColoured;

    /// @param isProse whether the character at an offset is inside a text or comment
    /// @param isColoured the same, as far as is known already; for many offsets
    Typing(String text, TextRange selection, IntPredicate isProse, IntPredicate isColoured) {
        this.text = text;
        this.selection = selection;
        this.isProse = isProse;
        this.isColoured = isColoured;
    }

    @Nullable
    Edited type(char c) {
        if (selection.isEmpty()) return typeAtCaret(c);
        boolean wraps = Brackets.isOpening(c) || QUOTES.indexOf(c) >= 0;
        return wraps ? wrap(c, Brackets.isOpening(c) ? Brackets.closing(c) : c) : null;
    }

    /// A line break with the line's indentation, one step deeper behind an opening bracket.
    Edited lineBreak(String lineBreak) {
        int caret = selection.start();
        int lineStart = lineStart(caret);
        String indent = text.substring(lineStart, lineStart + LineCommands.blanksOf(text.substring(lineStart, caret)));
        char before = lastOnLine(caret);
        if (!Brackets.isOpening(before)) return inserted(lineBreak + indent, "");
        String deeper = lineBreak + indent + " ".repeat(LineCommands.INDENT);
        boolean isClosedBehind = charAt(selection.end()) == Brackets.closing(before);
        return inserted(deeper, isClosedBehind ? lineBreak + indent : "");
    }

    /// As many blanks as lead to the next stop.
    Edited tab() {
        int column = selection.start() - lineStart(selection.start());
        return inserted(" ".repeat(LineCommands.INDENT - column % LineCommands.INDENT), "");
    }

    /// Deletes an empty pair as a whole, and indentation down to the stop before.
    @Nullable
    Edited backspace() {
        int caret = selection.start();
        if (!selection.isEmpty() || caret == 0) return null;
        char before = text.charAt(caret - 1);
        if (Brackets.isOpening(before) && charAt(caret) == Brackets.closing(before))
            return deleted(caret - 1, caret + 1);
        if (QUOTES.indexOf(before) >= 0 && charAt(caret) == before && charBefore(caret - 1) != before)
            return deleted(caret - 1, caret + 1);
        String head = text.substring(lineStart(caret), caret);
        if (head.length() < 2 || !head.isBlank() || head.indexOf('\t') >= 0) return null;
        int over = head.length() % LineCommands.INDENT;
        return deleted(caret - (over == 0 ? LineCommands.INDENT : over), caret);
    }

    /// Where Home leads: the first character of the line that is not blank, and from there the line's start.
    int home(int caret) {
        int start = lineStart(caret);
        SourceText source = new SourceText(text);
        TextPosition position = source.positionOf(caret);
        int first = start + LineCommands.blanksOf(source.line(position.line()));
        return caret == first ? start : first;
    }

    private @Nullable Edited typeAtCaret(char c) {
        int caret = selection.start();
        boolean isCloser = Brackets.isClosing(c) || (QUOTES.indexOf(c) >= 0 && isProse.test(caret));
        if (isCloser && charAt(caret) == c) return new Edited(List.of(), TextRange.at(caret + 1));
        if (Brackets.isClosing(c)) return outdented(c);
        if (caret > 0 && isProse.test(caret - 1) && isProse.test(Math.min(caret, text.length() - 1))) return null;
        if (Brackets.isOpening(c) && isFree(charAt(caret)))
            return inserted(String.valueOf(c), String.valueOf(Brackets.closing(c)));
        if (QUOTES.indexOf(c) < 0) return null;
        if (charAt(caret) == c) return new Edited(List.of(), TextRange.at(caret + 1));
        boolean isAlone = !Character.isLetterOrDigit(charBefore(caret)) && charBefore(caret) != c;
        return isAlone && isFree(charAt(caret)) ? inserted(String.valueOf(c), String.valueOf(c)) : null;
    }

    /// A closing bracket typed first on its line takes the indentation of the line that opened it.
    private @Nullable Edited outdented(char c) {
        int caret = selection.start();
        int lineStart = lineStart(caret);
        if (lineStart == caret || !text.substring(lineStart, caret).isBlank()) return null;
        int opening = Brackets.enclosing(text, caret, isColoured);
        if (opening < 0 || Brackets.closing(text.charAt(opening)) != c) return null;
        int openingStart = lineStart(opening);
        int blanks = LineCommands.blanksOf(text.substring(openingStart, opening));
        String replacement = text.substring(openingStart, openingStart + blanks) + c;
        return new Edited(List.of(new TextEdit(new TextRange(lineStart, caret), replacement)),
                TextRange.at(lineStart + replacement.length()));
    }

    private Edited wrap(char opening, char closing) {
        List<TextEdit> edits = List.of(TextEdit.insert(selection.start(), String.valueOf(opening)),
                TextEdit.insert(selection.end(), String.valueOf(closing)));
        return new Edited(edits, new TextRange(selection.start() + 1, selection.end() + 1));
    }

    private Edited inserted(String before, String behind) {
        return new Edited(List.of(new TextEdit(selection, before + behind)),
                TextRange.at(selection.start() + before.length()));
    }

    private static Edited deleted(int start, int end) {
        return new Edited(List.of(TextEdit.delete(new TextRange(start, end))), TextRange.at(start));
    }

    private int lineStart(int offset) {
        int start = offset;
        while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r')
            start--;
        return start;
    }

    private char lastOnLine(int caret) {
        int at = caret;
        while (at > 0 && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t'))
            at--;
        return charBefore(at);
    }

    /// Whether something new may be closed before `c`.
    private static boolean isFree(char c) {
        return c == 0 || Character.isWhitespace(c) || Brackets.isClosing(c) || c == ',' || c == ';';
    }

    private char charAt(int offset) {
        return offset < text.length() ? text.charAt(offset) : 0;
    }

    private char charBefore(int offset) {
        return offset > 0 ? text.charAt(offset - 1) : 0;
    }
}
