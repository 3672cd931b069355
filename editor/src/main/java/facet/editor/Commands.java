package facet.editor;

import facet.language.TextRange;
import org.jspecify.annotations.Nullable;

/// Does what an [EditorCommand] names.
final class Commands {
    private static final double LEAST_FONT_PX = 8;
    private static final double MOST_FONT_PX = 40;
    static final double NORMAL_FONT_PX = 13;

    private final TextPane pane;
    private final EditSession session;
    private final Prose prose;
    private final Gutter gutter;
    private final DiagnosticMarks marks;
    private final CompletionList completions;
    private final HoverPopup hover;
    private final Finder finder;
    private final FindBar findBar;
    private final GrowingSelection growing;
    private double fontSizePx = NORMAL_FONT_PX;

    Commands(TextPane pane, EditSession session, Prose prose, Gutter gutter, DiagnosticMarks marks,
            CompletionList completions, HoverPopup hover, Finder finder, FindBar findBar) {
        this.pane = pane;
        this.session = session;
        this.prose = prose;
        this.gutter = gutter;
        this.marks = marks;
        this.completions = completions;
        this.hover = hover;
        this.finder = finder;
        this.findBar = findBar;
        this.growing = new GrowingSelection(session);
        zoom(NORMAL_FONT_PX);
    }

    void setSelectionSource(SelectionSource source) {
        growing.setSource(source);
    }

    double fontSizePx() {
        return fontSizePx;
    }

    void run(EditorCommand command) {
        switch (command) {
            case UNDO -> ifEditable(session::undo);
            case REDO -> ifEditable(session::redo);
            case COMPLETE -> completions.show();
            case FIND -> findBar.showFind(oneLineSelection());
            case REPLACE -> findBar.showReplace(oneLineSelection());
            case FIND_NEXT -> finder.next();
            case FIND_PREVIOUS -> finder.previous();
            case TOGGLE_COMMENT -> edit(lines().toggleComment(prose.lineComment()));
            case MOVE_LINES_UP -> edit(lines().moveUp());
            case MOVE_LINES_DOWN -> edit(lines().moveDown());
            case DUPLICATE_LINES -> edit(lines().duplicate(session.document().lineBreak()));
            case DELETE_LINES -> edit(lines().delete());
            case SELECT_NEXT_OCCURRENCE -> selectNextOccurrence();
            case GROW_SELECTION -> growing.grow();
            case SHRINK_SELECTION -> growing.shrink();
            case GO_TO_BRACKET -> goToBracket();
            case NEXT_PROBLEM -> goTo(marks.next(session.caret()));
            case PREVIOUS_PROBLEM -> goTo(marks.previous(session.caret()));
            case SHOW_HOVER -> hover.showAtCaret();
            case FOLD -> fold();
            case UNFOLD -> unfold();
            case UNFOLD_ALL -> pane.unfoldAll();
            case ZOOM_IN -> zoom(fontSizePx + 1);
            case ZOOM_OUT -> zoom(fontSizePx - 1);
            case ZOOM_RESET -> zoom(NORMAL_FONT_PX);
        }
    }

    /// Where the partner of the bracket at the caret stands and the bracket itself, in the shown text.
    int @Nullable [] bracketsAtCaret() {
        int caret = session.caret();
        String text = session.text();
        for (int offset = caret; offset >= Math.max(0, caret - 1); offset--) {
            if (offset >= text.length()) continue;
            int partner = Brackets.partner(text, offset, prose::isColoured);
            if (partner >= 0)
                return new int[]{session.document().toShown(offset), session.document().toShown(partner)};
        }
        return null;
    }

    private void goToBracket() {
        int[] brackets = bracketsAtCaret();
        if (brackets == null) return;
        int offset = session.document().toReal(brackets[1]);
        session.select(offset, offset);
    }

    private void goTo(@Nullable TextRange range) {
        if (range == null) return;
        session.select(range.start(), range.start());
        pane.layout();
        hover.showAtCaret();
    }

    /// Selects the word at the caret, or the next place where the selected text stands.
    private void selectNextOccurrence() {
        String text = session.text();
        TextRange selection = session.selection();
        if (selection.isEmpty()) {
            TextRange word = word(text, selection.start());
            session.select(word.start(), word.end());
            return;
        }
        String wanted = selection.of(text);
        int found = text.indexOf(wanted, selection.end());
        if (found < 0) found = text.indexOf(wanted);
        session.select(found, found + wanted.length());
    }

    private static TextRange word(String text, int offset) {
        int start = offset;
        int end = offset;
        while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1)))
            start--;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end)))
            end++;
        return new TextRange(start, end);
    }

    private void fold() {
        int block = gutter.blockAround(pane.lineOf(pane.getCaretPosition()));
        if (block >= 0 && !pane.isFolded(block + 1)) gutter.toggleFold(block);
    }

    private void unfold() {
        int line = pane.lineOf(pane.getCaretPosition());
        if (pane.isFolded(line + 1)) gutter.toggleFold(line);
    }

    private void zoom(double sizePx) {
        fontSizePx = Math.clamp(sizePx, LEAST_FONT_PX, MOST_FONT_PX);
        pane.setStyle("-fx-font-size: " + fontSizePx + "px;");
        gutter.setFontSizePx(fontSizePx);
    }

    private LineCommands lines() {
        return new LineCommands(session.text(), session.selection());
    }

    private void edit(@Nullable Edited edited) {
        if (edited == null || !pane.isEditable()) return;
        session.change(edited.edits(), UndoHistory.Kind.COMMAND, edited.selection());
        pane.requestFollowCaret();
    }

    private void ifEditable(Runnable action) {
        if (pane.isEditable()) action.run();
    }

    private String oneLineSelection() {
        String selected = session.selection().of(session.text());
        return selected.indexOf('\n') >= 0 || selected.indexOf('\r') >= 0 ? "" : selected;
    }
}
