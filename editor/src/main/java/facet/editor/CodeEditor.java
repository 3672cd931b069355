package facet.editor;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.layout.Region;

import facet.language.Diagnostic;
import facet.language.Highlight;
import facet.language.TextEdit;
import facet.language.TextRange;

/// A code editor for any language. It shows a text with the colours, marks and offers it is given and reports what was
/// typed; it reads no file and knows no language.
///
/// Offsets count UTF-16 units from 0 in [#text()], which is lossless: line breaks of every kind, tabs, a byte order mark
/// and unpaired surrogates come back as they were opened. A line break that is typed or pasted becomes the kind the
/// document uses most. An offset inside a `\r\n` counts as the place before it. FX thread only.
@SuppressWarnings("DoNotCallSuggester")
public final class CodeEditor extends Region {

    /// An empty, editable document without a completion source.
    public CodeEditor() {}

    /// The whole text.
    public String text() {
        throw new UnsupportedOperationException();
    }

    /// Replaces everything: clears undo, puts the caret to 0, drops highlights and diagnostics and is not dirty.
    public void open(String text) {
        throw new UnsupportedOperationException();
    }

    /// A number that grows with every change of the text.
    public long version() {
        throw new UnsupportedOperationException();
    }

    /// Hears every change of the text, opening included.
    public void setOnTextChanged(Consumer<TextChange> listener) {
        throw new UnsupportedOperationException();
    }

    /// Hears the caret's offset whenever it moved.
    public void setOnCaretMoved(IntConsumer listener) {
        throw new UnsupportedOperationException();
    }

    public int caret() {
        throw new UnsupportedOperationException();
    }

    /// Puts the caret to `offset`, selects nothing and scrolls as little as needed to show it.
    public void moveCaret(int offset) {
        throw new UnsupportedOperationException();
    }

    /// What is selected; empty at the caret where nothing is.
    public TextRange selection() {
        throw new UnsupportedOperationException();
    }

    /// Selects `range` with the caret at its end and scrolls as little as needed to show it.
    public void select(TextRange range) {
        throw new UnsupportedOperationException();
    }

    /// Selects `range` and scrolls its line into the middle. The focus stays where it is; see [#requestFocus()].
    public void reveal(TextRange range) {
        throw new UnsupportedOperationException();
    }

    /// Colours the text. Ignored where `version` is not the text's version any more; until the next highlights arrive
    /// typed text looks like its neighbours. `highlights` stand in order without overlap.
    public void setHighlights(long version, List<Highlight> highlights) {
        throw new UnsupportedOperationException();
    }

    /// Marks what is wrong: a wave below it, a mark beside its line, a mark beside the scroll bar, the message on hover.
    /// Ignored where `version` is not the text's version any more.
    public void setDiagnostics(long version, List<Diagnostic> diagnostics) {
        throw new UnsupportedOperationException();
    }

    /// Shows dim lines above lines of the text. Ignored where `version` is not the text's version any more.
    public void setInlays(long version, List<Inlay> inlays) {
        throw new UnsupportedOperationException();
    }

    /// Changes the text as one step of undo and keeps the caret where it stands in the text. The ranges are all of the
    /// text before. Works on a read-only editor too: that only stops the user.
    ///
    /// @throws IllegalArgumentException where two ranges overlap or one lies beyond the text
    public void apply(List<TextEdit> edits) {
        throw new UnsupportedOperationException();
    }

    public void undo() {
        throw new UnsupportedOperationException();
    }

    public void redo() {
        throw new UnsupportedOperationException();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        throw new UnsupportedOperationException();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        throw new UnsupportedOperationException();
    }

    /// Remembers the text as it is now as the saved one.
    public void markSaved() {
        throw new UnsupportedOperationException();
    }

    /// Whether the text differs from the saved one; undoing back to it is clean again.
    public ReadOnlyBooleanProperty dirtyProperty() {
        throw new UnsupportedOperationException();
    }

    /// Stops the user from typing and says why in a line above the text.
    public void setReadOnly(String reason) {
        throw new UnsupportedOperationException();
    }

    /// Lets the user type again.
    public void setEditable() {
        throw new UnsupportedOperationException();
    }

    /// Where completions come from; without one there are none.
    public void setCompletionSource(CompletionSource source) {
        throw new UnsupportedOperationException();
    }

    /// Where the text of a hover comes from; diagnostics are shown on hover without it.
    public void setHoverSource(HoverSource source) {
        throw new UnsupportedOperationException();
    }

    /// What begins a comment to the end of the line; `//` at first.
    public void setLineComment(String prefix) {
        throw new UnsupportedOperationException();
    }

    /// Does what the command's keys do. A command that changes the text does nothing on a read-only editor.
    public void run(EditorCommand command) {
        throw new UnsupportedOperationException();
    }
}
