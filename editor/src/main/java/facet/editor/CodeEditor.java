package facet.editor;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import facet.language.Diagnostic;
import facet.language.Highlight;
import facet.language.HighlightKind;
import facet.language.TextEdit;
import facet.language.TextPosition;
import facet.language.TextRange;
import org.fxmisc.flowless.VirtualizedScrollPane;

/// A code editor for any language. It shows a text with the colours, marks and offers it is given and reports what was
/// typed; it reads no file and knows no language.
///
/// Offsets count UTF-16 units from 0 in [#text()], which is lossless: line breaks of every kind, tabs, a byte order mark
/// and unpaired surrogates come back as they were opened. A line break that is typed or pasted becomes the kind the
/// document uses most. An offset inside a `\r\n` counts as the place before it. FX thread only.
public final class CodeEditor extends Region {
    private static final double PREFERRED_WIDTH_PX = 640;
    private static final double PREFERRED_HEIGHT_PX = 480;

    private final TextPane pane = new TextPane();
    private final Painter painter = new Painter(pane);
    private final EditSession session = new EditSession(pane, painter);
    private final Prose prose = new Prose(session, painter);
    private final DiagnosticMarks diagnosticMarks = new DiagnosticMarks();
    private final BorderPane frame = new BorderPane();
    private final Label readOnlyReason = new Label();
    private final OverviewRuler overview;
    private final CompletionList completions;
    private final HoverPopup hover;
    private final Gutter gutter;
    private final Finder finder;
    private final FindBar findBar;
    private final Commands commands;
    private List<Inlay> inlays = List.of();
    private Consumer<TextChange> onTextChanged = change -> {};
    private IntConsumer onCaretMoved = offset -> {};

    /// An empty, editable document without a completion source.
    public CodeEditor() {
        String stylesheet = stylesheet();
        getStyleClass().add("code-editor");
        getStylesheets().add(stylesheet);
        overview = new OverviewRuler(this::showLine);
        completions = new CompletionList(pane, session, prose, stylesheet);
        hover = new HoverPopup(pane, session, diagnosticMarks, stylesheet);
        gutter = new Gutter(pane, diagnosticMarks, painter, Commands.NORMAL_FONT_PX);
        finder = new Finder(pane, session, painter, overview);
        findBar = new FindBar(finder, this::closeFind);
        commands = new Commands(pane, session, prose, gutter, diagnosticMarks, completions, hover, finder, findBar);
        new Keys(pane, session, prose, completions, commands::run, this::escape).install();
        readOnlyReason.getStyleClass().add("read-only-reason");
        readOnlyReason.setMaxWidth(Double.MAX_VALUE);
        show(readOnlyReason, false);
        frame.setTop(new VBox(readOnlyReason, findBar));
        frame.setCenter(new VirtualizedScrollPane<>(pane));
        frame.setRight(overview);
        getChildren().add(frame);
        listen();
    }

    /// The whole text.
    public String text() {
        return session.text();
    }

    /// Replaces everything: clears undo, puts the caret to 0, drops highlights and diagnostics and is not dirty.
    public void open(String text) {
        diagnosticMarks.set(List.of());
        inlays = List.of();
        session.open(text);
        locateMarks();
    }

    /// A number that grows with every change of the text.
    public long version() {
        return session.version();
    }

    /// Hears every change of the text, opening included.
    public void setOnTextChanged(Consumer<TextChange> listener) {
        onTextChanged = listener;
    }

    /// Hears the caret's offset whenever it moved.
    public void setOnCaretMoved(IntConsumer listener) {
        onCaretMoved = listener;
    }

    public int caret() {
        return session.caret();
    }

    /// The line and column of the caret, found without a look at the text before.
    public TextPosition caretPosition() {
        return session.caretPosition();
    }

    /// Puts the caret to `offset`, selects nothing and scrolls as little as needed to show it.
    public void moveCaret(int offset) {
        session.select(offset, offset);
    }

    /// What is selected; empty at the caret where nothing is.
    public TextRange selection() {
        return session.selection();
    }

    /// Selects `range` with the caret at its end and scrolls as little as needed to show it.
    public void select(TextRange range) {
        session.select(range.start(), range.end());
    }

    /// Selects `range` and scrolls its line into the middle. The focus stays where it is; see [#requestFocus()].
    public void reveal(TextRange range) {
        TextRange shown = session.document().toShown(range);
        pane.unfoldLine(pane.lineOf(shown.start()));
        pane.selectRange(shown.start(), shown.end());
        pane.showParagraphAtCenter(pane.lineOf(shown.start()));
    }

    /// Colours the text. Ignored where `version` is not the text's version any more; until the next highlights arrive
    /// typed text looks like its neighbours. `highlights` stand in order without overlap.
    public void setHighlights(long version, List<Highlight> highlights) {
        if (version != session.version()) return;
        Layer.Builder<HighlightKind> builder = new Layer.Builder<>();
        for (Highlight highlight : highlights) {
            TextRange shown = session.document().toShown(highlight.range());
            builder.add(shown.start(), shown.end(), highlight.kind());
        }
        painter.setKinds(builder);
        showBrackets();
    }

    /// Marks what is wrong: a wave below it, a mark beside its line, a mark beside the scroll bar, the message on hover.
    /// Ignored where `version` is not the text's version any more.
    public void setDiagnostics(long version, List<Diagnostic> diagnostics) {
        if (version != session.version()) return;
        diagnosticMarks.set(diagnostics);
        painter.setSeverities(diagnosticMarks.layer(session.document(), pane.getText()));
        locateMarks();
    }

    /// Shows dim lines above lines of the text. Ignored where `version` is not the text's version any more.
    public void setInlays(long version, List<Inlay> inlays) {
        if (version != session.version() || inlays.equals(this.inlays)) return;
        this.inlays = List.copyOf(inlays);
        pane.setInlays(this.inlays);
    }

    /// Marks every place where the name at the caret stands. Ignored where `version` is not the text's version any more.
    /// `ranges` stand in order without overlap.
    public void setOccurrences(long version, List<TextRange> ranges) {
        if (version != session.version()) return;
        Layer.Builder<Look.Pointer> builder = new Layer.Builder<>();
        for (TextRange range : ranges) {
            TextRange shown = session.document().toShown(range);
            builder.add(shown.start(), shown.end(), Look.Pointer.OCCURRENCE);
        }
        painter.setOccurrences(builder);
    }

    /// Changes the text as one step of undo and keeps the caret where it stands in the text. The ranges are all of the
    /// text before. Works on a read-only editor too: that only stops the user.
    ///
    /// @throws IllegalArgumentException where two ranges overlap or one lies beyond the text
    public void apply(List<TextEdit> edits) {
        session.change(edits, UndoHistory.Kind.COMMAND, null);
    }

    public void undo() {
        session.undo();
    }

    public void redo() {
        session.redo();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return session.canUndo().getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return session.canRedo().getReadOnlyProperty();
    }

    /// Remembers the text as it is now as the saved one.
    public void markSaved() {
        session.markSaved();
    }

    /// Whether the text differs from the saved one; undoing back to it is clean again.
    public ReadOnlyBooleanProperty dirtyProperty() {
        return session.dirty().getReadOnlyProperty();
    }

    /// Stops the user from typing and says why in a line above the text.
    public void setReadOnly(String reason) {
        readOnlyReason.setText(reason);
        show(readOnlyReason, true);
        pane.setEditable(false);
        findBar.setEditable(Editability.READ_ONLY);
    }

    /// Lets the user type again.
    public void setEditable() {
        show(readOnlyReason, false);
        pane.setEditable(true);
        findBar.setEditable(Editability.EDITABLE);
    }

    /// Where completions come from; without one there are none.
    public void setCompletionSource(CompletionSource source) {
        completions.setSource(source);
    }

    /// Where the parts come from that a growing selection takes in; without one it does not grow.
    public void setSelectionSource(SelectionSource source) {
        commands.setSelectionSource(source);
    }

    /// Where the text of a hover comes from; diagnostics are shown on hover without it.
    public void setHoverSource(HoverSource source) {
        hover.setSource(source);
    }

    /// What begins a comment to the end of the line; `//` at first.
    public void setLineComment(String prefix) {
        prose.setLineComment(prefix);
    }

    /// Does what the command's keys do. A command that changes the text does nothing on a read-only editor.
    public void run(EditorCommand command) {
        commands.run(command);
    }

    /// Gives the focus to the text.
    @Override
    public void requestFocus() {
        pane.requestFocus();
    }

    @Override
    protected void layoutChildren() {
        frame.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    @Override
    protected double computePrefWidth(double height) {
        return PREFERRED_WIDTH_PX;
    }

    @Override
    protected double computePrefHeight(double width) {
        return PREFERRED_HEIGHT_PX;
    }

    private void listen() {
        pane.setAccessibleRoleDescription("code editor");
        pane.setOnSelectionDropped(this::moveSelection);
        session.onMove(diagnosticMarks::move);
        session.onChange(change -> {
            if (!diagnosticMarks.isEmpty()) locateMarks();
            completions.changed(change);
            showBrackets();
            onTextChanged.accept(change);
        });
        session.onCaret(offset -> {
            showBrackets();
            onCaretMoved.accept(offset);
        });
        pane.focusedProperty().subscribe(isFocused -> {
            if (!isFocused) completions.hide();
        });
    }

    private void locateMarks() {
        gutter.marksChanged(diagnosticMarks.locate(offset -> pane.lineOf(session.document().toShown(offset))));
        overview.setMarks(diagnosticMarks.worstOfLine(), pane.lineCount());
    }

    private void showBrackets() {
        Layer.Builder<Look.Pointer> builder = new Layer.Builder<>();
        int[] found = commands.bracketsAtCaret();
        if (found != null) {
            int first = Math.min(found[0], found[1]);
            int second = Math.max(found[0], found[1]);
            builder.add(first, first + 1, Look.Pointer.PAIRED);
            builder.add(second, second + 1, Look.Pointer.PAIRED);
        }
        painter.setBrackets(builder);
    }

    private void moveSelection(MouseEvent event) {
        TextRange from = session.selection();
        int to = session.document().toReal(pane.hit(event.getX(), event.getY()).getInsertionIndex());
        if (!pane.isEditable() || from.touches(to)) return;
        String moved = from.of(session.text());
        int start = to > from.end() ? to - from.length() : to;
        session.change(List.of(TextEdit.delete(from), TextEdit.insert(to, moved)), UndoHistory.Kind.COMMAND,
                new TextRange(start, start + moved.length()));
    }

    private void showLine(int line) {
        int inside = Math.clamp(line, 0, pane.lineCount() - 1);
        TextRange start = TextRange.at(session.document().toReal(pane.rangeOfLine(inside).start()));
        reveal(start);
        requestFocus();
    }

    private void escape() {
        hover.hide();
        if (findBar.isOpen()) closeFind();
    }

    private void closeFind() {
        findBar.hideBar();
        requestFocus();
    }

    private static void show(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    private static String stylesheet() {
        return Objects.requireNonNull(CodeEditor.class.getResource("code-editor.css"), "code-editor.css")
                .toExternalForm();
    }
}
