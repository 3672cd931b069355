package facet.editor;

import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;

import facet.language.TextRange;
import org.jspecify.annotations.Nullable;

/// Gives keys their meaning before the text area sees them.
final class Keys {
    private final TextPane pane;
    private final EditSession session;
    private final Prose prose;
    private final CompletionList completions;
    private final Consumer<EditorCommand> runner;
    private final Runnable onEscape;

    /// @param runner does a command
    Keys(TextPane pane, EditSession session, Prose prose, CompletionList completions,
            Consumer<EditorCommand> runner, Runnable onEscape) {
        this.pane = pane;
        this.session = session;
        this.prose = prose;
        this.completions = completions;
        this.runner = runner;
        this.onEscape = onEscape;
    }

    void install() {
        pane.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        pane.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        pane.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
    }

    private void pressed(KeyEvent event) {
        if (completions.take(event)) {
            event.consume();
            return;
        }
        EditorCommand command = EditorCommand.of(event);
        if (command != null) runner.accept(command);
        if (command != null || special(event)) event.consume();
    }

    private boolean special(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            onEscape.run();
            return true;
        }
        boolean hasModifier = event.isShortcutDown() || event.isAltDown() || event.isControlDown();
        if (hasModifier) return false;
        return switch (event.getCode()) {
            case HOME -> home(event);
            case ENTER -> pane.isEditable() && perform(typing().lineBreak(session.document().lineBreak()));
            case TAB -> pane.isEditable() && tab(event);
            case BACK_SPACE -> pane.isEditable() && performAs(UndoHistory.Kind.DELETING, typing().backspace());
            default -> false;
        };
    }

    private boolean home(KeyEvent event) {
        int home = typing().home(session.caret());
        int anchor = event.isShiftDown() ? session.document().toReal(pane.getAnchor()) : home;
        session.select(anchor, home);
        return true;
    }

    private boolean tab(KeyEvent event) {
        LineCommands lines = new LineCommands(session.text(), session.selection());
        if (event.isShiftDown()) return perform(lines.unindent());
        boolean isBlock = !session.selection().isEmpty() && !lines.isOneLine();
        return perform(isBlock ? lines.indent() : typing().tab());
    }

    private void typed(KeyEvent event) {
        boolean isText = event.getCharacter().length() == 1 && event.getCharacter().charAt(0) >= ' '
                && event.getCharacter().charAt(0) != 127 && !event.isMetaDown()
                && event.isControlDown() == event.isAltDown();
        if (!isText || !pane.isEditable()) return;
        Edited edited = typing().type(event.getCharacter().charAt(0));
        if (performAs(UndoHistory.Kind.TYPING, edited)) event.consume();
    }

    private void scrolled(ScrollEvent event) {
        if (!event.isShortcutDown() || event.getDeltaY() == 0) return;
        runner.accept(event.getDeltaY() > 0 ? EditorCommand.ZOOM_IN : EditorCommand.ZOOM_OUT);
        event.consume();
    }

    private boolean perform(Edited edited) {
        return performAs(UndoHistory.Kind.COMMAND, edited);
    }

    private boolean performAs(UndoHistory.Kind kind, @Nullable Edited edited) {
        if (edited == null) return false;
        session.change(edited.edits(), kind, edited.selection());
        pane.requestFollowCaret();
        return true;
    }

    private Typing typing() {
        TextRange selection = session.selection();
        return new Typing(session.text(), selection, prose::isAt, prose::isColoured);
    }
}
