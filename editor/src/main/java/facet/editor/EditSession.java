package facet.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import facet.language.TextEdit;
import facet.language.TextPosition;
import facet.language.TextRange;
import org.jspecify.annotations.Nullable;

/// Every change of the text goes through here, whoever asks for it: it keeps the document, the undo history, the looks
/// and the text area in step. Offsets are those of the real text.
final class EditSession {
    private final TextPane pane;
    private final Painter painter;
    private final Document document = new Document();
    private final UndoHistory history = new UndoHistory();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final List<Consumer<TextChange>> changeListeners = new ArrayList<>();
    private final List<Consumer<Document.Change>> moveListeners = new ArrayList<>();
    private final List<IntConsumer> caretListeners = new ArrayList<>();
    private long version;
    private boolean isChanging;
    private boolean isWaitingForScene;
    private int reportedCaret;
    private UndoHistory.Kind lastKind = UndoHistory.Kind.COMMAND;

    EditSession(TextPane pane, Painter painter) {
        this.pane = pane;
        this.painter = painter;
        pane.setUserEdit(this::userReplace);
        pane.caretPositionProperty().addListener((observable, before, after) -> caretMoved());
    }

    Document document() {
        return document;
    }

    String text() {
        return document.text();
    }

    long version() {
        return version;
    }

    /// What the newest change was.
    UndoHistory.Kind lastKind() {
        return lastKind;
    }

    int caret() {
        return document.toReal(pane.getCaretPosition());
    }

    TextPosition caretPosition() {
        return new TextPosition(pane.getCurrentParagraph(), pane.getCaretColumn());
    }

    TextRange selection() {
        return document.toReal(pane.selected());
    }

    ReadOnlyBooleanWrapper canUndo() {
        return canUndo;
    }

    ReadOnlyBooleanWrapper canRedo() {
        return canRedo;
    }

    ReadOnlyBooleanWrapper dirty() {
        return dirty;
    }

    /// `listener` hears of a change when everything is in step again.
    void onChange(Consumer<TextChange> listener) {
        changeListeners.add(listener);
    }

    /// `listener` hears every single replacement, to move what it remembers of the text.
    void onMove(Consumer<Document.Change> listener) {
        moveListeners.add(listener);
    }

    void onCaret(IntConsumer listener) {
        caretListeners.add(listener);
    }

    void open(String text) {
        isChanging = true;
        document.open(text);
        painter.clear();
        pane.showAll(Document.shown(text));
        pane.selectRange(0, 0);
        showCaretOnceInScene();
        isChanging = false;
        history.clear();
        finish(List.of(), UndoHistory.Kind.COMMAND);
    }

    /// Brings the caret's line to the top: at once, or as soon as the pane is in a window, since before that it cannot scroll
    /// and would show the text's end.
    private void showCaretOnceInScene() {
        if (pane.getScene() != null) {
            pane.showParagraphAtTop(pane.getCurrentParagraph());
            return;
        }
        if (isWaitingForScene) return;
        isWaitingForScene = true;
        pane.sceneProperty().addListener((_, _, scene) -> {
            if (scene == null || !isWaitingForScene) return;
            isWaitingForScene = false;
            pane.showParagraphAtTop(pane.getCurrentParagraph());
        });
    }

    /// Selects from `anchor` to `caret`.
    void select(int anchor, int caret) {
        pane.selectRange(document.toShown(anchor), document.toShown(caret));
        pane.requestFollowCaret();
    }

    void markSaved() {
        history.markSaved();
        updateProperties();
    }

    /// Makes `edits` one step of undo. Line breaks in them become the document's own.
    ///
    /// @param selectionAfter what is selected afterwards; null leaves the caret where it stands in the text
    void change(List<TextEdit> edits, UndoHistory.Kind kind, @Nullable TextRange selectionAfter) {
        List<TextEdit> ordered = ordered(edits);
        String before = text();
        TextRange selectedBefore = selection();
        List<TextEdit> minimal = new ArrayList<>(ordered.size());
        for (TextEdit edit : ordered.reversed()) {
            TextEdit smaller = Trim.toDifference(before,
                    new TextEdit(edit.range(), document.withOwnLineBreaks(edit.replacement())));
            if (!smaller.range().isEmpty() || !smaller.replacement().isEmpty()) minimal.add(smaller);
        }
        TextRange shownBefore = pane.selected();
        boolean isCaretFirst = pane.getCaretPosition() == shownBefore.start();
        if (!minimal.isEmpty()) {
            List<Document.Change> changes = perform(minimal);
            TextRange after = selectionAfter == null ? carried(shownBefore, changes) : document.toShown(selectionAfter);
            selectShown(after, isCaretFirst && selectionAfter == null);
            history.add(kind, changes, selectedBefore, document.toReal(after));
            finish(edits(before, changes), kind);
        } else if (selectionAfter != null) {
            selectShown(document.toShown(selectionAfter), false);
        }
    }

    void undo() {
        UndoHistory.Step step = history.undo();
        if (step == null) return;
        replay(step.changes().reversed().stream().map(Document.Change::inverse).toList(), step.before());
    }

    void redo() {
        UndoHistory.Step step = history.redo();
        if (step == null) return;
        replay(step.changes().stream().map(Document.Change::edit).toList(), step.after());
    }

    private void replay(List<TextEdit> edits, TextRange selection) {
        String before = text();
        List<Document.Change> changes = perform(edits);
        selectShown(document.toShown(selection), false);
        pane.requestFollowCaret();
        finish(edits(before, changes), UndoHistory.Kind.COMMAND);
    }

    private void userReplace(TextRange shown, String text) {
        TextRange range = document.toReal(shown);
        boolean isOneCharacter = !text.isEmpty() && text.length() == Character.charCount(text.codePointAt(0));
        UndoHistory.Kind kind = text.isEmpty()
                ? UndoHistory.Kind.DELETING
                : isOneCharacter ? UndoHistory.Kind.TYPING : UndoHistory.Kind.COMMAND;
        int end = range.start() + document.withOwnLineBreaks(text).length();
        change(List.of(new TextEdit(range, text)), kind, TextRange.at(end));
        pane.requestFollowCaret();
    }

    private List<Document.Change> perform(List<TextEdit> edits) {
        List<Document.Change> changes = new ArrayList<>(edits.size());
        List<Look> looks = new ArrayList<>(edits.size());
        isChanging = true;
        for (TextEdit edit : edits) {
            Document.Change change = document.replace(edit.range(), edit.replacement());
            changes.add(change);
            looks.add(painter.move(change));
            moveListeners.forEach(listener -> listener.accept(change));
        }
        pane.show(changes, looks);
        isChanging = false;
        return changes;
    }

    private void selectShown(TextRange range, boolean isCaretFirst) {
        isChanging = true;
        if (isCaretFirst) pane.selectRange(range.end(), range.start());
        else
            pane.selectRange(range.start(), range.end());
        isChanging = false;
    }

    private void finish(List<TextEdit> edits, UndoHistory.Kind kind) {
        version++;
        lastKind = kind;
        updateProperties();
        TextChange change = new TextChange(version, text(), edits);
        List.copyOf(changeListeners).forEach(listener -> listener.accept(change));
        caretMoved();
    }

    private void caretMoved() {
        if (isChanging) return;
        int caret = caret();
        if (caret == reportedCaret) return;
        reportedCaret = caret;
        List.copyOf(caretListeners).forEach(listener -> listener.accept(caret));
    }

    private void updateProperties() {
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
        dirty.set(history.isDirty());
    }

    private List<TextEdit> ordered(List<TextEdit> edits) {
        List<TextEdit> ordered = edits.stream().sorted(Comparator.comparingInt(edit -> edit.range().start())).toList();
        int done = 0;
        for (TextEdit edit : ordered) {
            if (edit.range().start() < done || edit.range().end() > document.length())
                throw new IllegalArgumentException("overlaps another edit or ends beyond the text: " + edit);
            done = edit.range().end();
        }
        return ordered;
    }

    private static TextRange carried(TextRange shown, List<Document.Change> changes) {
        int start = shown.start();
        int end = shown.end();
        for (Document.Change change : changes) {
            start = carried(start, change);
            end = carried(end, change);
        }
        return new TextRange(start, Math.max(start, end));
    }

    private static int carried(int offset, Document.Change change) {
        TextRange range = change.shown();
        int length = change.shownText().length();
        if (offset <= range.start()) return offset;
        if (offset >= range.end()) return offset + length - range.length();
        return Math.min(offset, range.start() + length);
    }

    private List<TextEdit> edits(String before, List<Document.Change> changes) {
        if (changes.size() == 1) return List.of(changes.getFirst().edit());
        return List.of(Trim.toDifference(before, new TextEdit(new TextRange(0, before.length()), text())));
    }
}
