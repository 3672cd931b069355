package facet.editor;

import java.util.List;
import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;

import facet.language.TextEdit;
import facet.language.TextRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Keys in, text and selection out.
final class TypingTest extends EditorTest {

    @Test
    void typedTextStandsAtTheCaretAndIsReported() {
        open("model |User");
        long before = fx(editor::version);
        type("x");
        expect("model x|User");
        TextChange change = changes.getLast();
        assertEquals(List.of(TextEdit.insert(6, "x")), change.edits());
        assertEquals("model xUser", change.text());
        assertTrue(change.version() > before);
    }

    @Test
    void typingReplacesTheSelection() {
        open("a |bcd| e");
        type("x");
        expect("a x| e");
    }

    @Test
    void anUndoTakesBackAWordNotALetterNorEverything() {
        open("|");
        type("one two");
        fx(this::undo);
        expect("one |");
        fx(this::undo);
        expect("|");
        fx(this::redo);
        fx(this::redo);
        expect("one two|");
        assertFalse(fx(() -> editor.canRedoProperty().get()));
    }

    @Test
    void aRunOfDeletionsIsOneStepOfUndo() {
        open("abcdef|");
        press(KeyCode.BACK_SPACE);
        press(KeyCode.BACK_SPACE);
        press(KeyCode.BACK_SPACE);
        expect("abc|");
        press(KeyCode.SHORTCUT, KeyCode.Z);
        expect("abcdef|");
    }

    @Test
    void undoingBackToTheSavedTextIsClean() {
        open("a|");
        assertFalse(isDirty());
        type("b");
        assertTrue(isDirty());
        fx(this::markSaved);
        assertFalse(isDirty());
        type("c");
        assertTrue(isDirty());
        fx(this::undo);
        expect("ab|");
        assertFalse(isDirty());
        fx(this::undo);
        assertTrue(isDirty());
        fx(this::redo);
        assertFalse(isDirty());
    }

    @Test
    void aNewEditAfterUndoingPastTheSavedTextStaysDirty() {
        open("a|");
        type("b");
        fx(this::markSaved);
        fx(this::undo);
        type("b");
        assertTrue(isDirty());
    }

    @Test
    void openingClearsUndoAndPutsTheCaretToTheStart() {
        open("a|");
        type("b");
        open("new text");
        expect("|new text");
        assertFalse(isDirty());
        assertFalse(fx(() -> editor.canUndoProperty().get()));
    }

    @Test
    void bracketsAndQuotesCloseThemselves() {
        open("|");
        type("f(\"a");
        expect("f(\"a|\")");
    }

    @Test
    void aClosingBracketIsTypedOver() {
        open("|");
        type("f()");
        expect("f()|");
        type("[\"\"]");
        expect("f()[\"\"]|");
    }

    @Test
    void aBracketBeforeAWordIsNotClosed() {
        open("|word");
        type("(");
        expect("(|word");
    }

    @Test
    void aQuoteBehindAWordIsNotClosed() {
        open("it|");
        type("'");
        expect("it'|");
    }

    @Test
    void aBracketWrapsTheSelection() {
        open("a |b| c");
        type("[");
        expect("a [|b|] c");
    }

    @Test
    void anEmptyPairIsDeletedAsAWhole() {
        open("f(|)");
        press(KeyCode.BACK_SPACE);
        expect("f|");
    }

    @Test
    void nothingIsClosedInAComment() {
        open("// a |");
        highlight();
        type("(");
        expect("// a (|");
    }

    /// The colours come later than the keys.
    @Test
    void nothingIsClosedInACommentThatIsTypedJustNow() {
        open("|\nx");
        type("// a (");
        expect("// a (|\nx");
    }

    @Test
    void anAddressInATextIsNoComment() {
        open("url = \"http://x\" |");
        type("(");
        expect("url = \"http://x\" (|)");
    }

    @Test
    void enterKeepsTheIndentation() {
        open("  id Int|");
        press(KeyCode.ENTER);
        expect("  id Int\n  |");
    }

    @Test
    void enterBetweenBracketsOpensABlock() {
        open("model A {|}");
        press(KeyCode.ENTER);
        expect("model A {\n  |\n}");
    }

    @Test
    void aClosingBracketTakesTheIndentationOfItsPartner() {
        open("a {\n  b {\n    |");
        type("}");
        expect("a {\n  b {\n  }|");
    }

    @Test
    void tabIndentsToTheNextStop() {
        open("abc|");
        press(KeyCode.TAB);
        expect("abc |");
        press(KeyCode.TAB);
        expect("abc   |");
    }

    @Test
    void tabIndentsSelectedLinesAndShiftTabTakesItBack() {
        open("|a\nb|\nc");
        press(KeyCode.TAB);
        assertEquals("  a\n  b\nc", fx(editor::text));
        press(KeyCode.SHIFT, KeyCode.TAB);
        assertEquals("a\nb\nc", fx(editor::text));
    }

    @Test
    void backspaceInIndentationGoesToTheStopBefore() {
        open("    |a");
        press(KeyCode.BACK_SPACE);
        expect("  |a");
    }

    @Test
    void homeGoesToTheFirstWordAndThenToTheLineStart() {
        open("x\n  ab cd|");
        press(KeyCode.HOME);
        expect("x\n  |ab cd");
        press(KeyCode.HOME);
        expect("x\n|  ab cd");
        press(KeyCode.HOME);
        expect("x\n  |ab cd");
    }

    @Test
    void commentsAreToggledOnAllSelectedLines() {
        open("|  a\n\n    b|\nc");
        press(KeyCode.SHORTCUT, KeyCode.SLASH);
        assertEquals("  // a\n\n  //   b\nc", fx(editor::text));
        press(KeyCode.SHORTCUT, KeyCode.SLASH);
        assertEquals("  a\n\n    b\nc", fx(editor::text));
    }

    @Test
    void theCommentPrefixCanBeAnother() {
        fx(() -> {
            editor.setLineComment("--");
            return true;
        });
        open("SELECT|");
        run(EditorCommand.TOGGLE_COMMENT);
        expect("-- SELECT|");
    }

    @Test
    void linesMoveWithTheirSelection() {
        open("a\nb|\nc");
        press(KeyCode.ALT, KeyCode.UP);
        expect("b|\na\nc");
        press(KeyCode.ALT, KeyCode.UP);
        expect("b|\na\nc");
        press(KeyCode.ALT, KeyCode.DOWN);
        press(KeyCode.ALT, KeyCode.DOWN);
        expect("a\nc\nb|");
    }

    @Test
    void aLineIsDuplicatedBelow() {
        open("a\nb|\nc");
        press(KeyCode.SHIFT, KeyCode.ALT, KeyCode.DOWN);
        expect("a\nb\nb|\nc");
    }

    @Test
    void aLineIsDeleted() {
        open("a\nb|\nc");
        run(EditorCommand.DELETE_LINES);
        expect("a\n|c");
        run(EditorCommand.DELETE_LINES);
        expect("|a");
    }

    @Test
    void theNextOccurrenceOfAWordIsSelected() {
        open("role |role xrole");
        run(EditorCommand.SELECT_NEXT_OCCURRENCE);
        expect("role |role| xrole");
        run(EditorCommand.SELECT_NEXT_OCCURRENCE);
        expect("role role x|role|");
        run(EditorCommand.SELECT_NEXT_OCCURRENCE);
        expect("|role| role xrole");
    }

    @Test
    void editsFromOutsideKeepTheCaretAndAreOneStepOfUndo() {
        open("one two |three");
        fx(() -> {
            editor.apply(List.of(new TextEdit(new TextRange(4, 7), "TWO!"), TextEdit.insert(0, "zero ")));
            return true;
        });
        expect("zero one TWO! |three");
        fx(this::undo);
        expect("one two |three");
    }

    @Test
    void aWholeNewTextFromOutsideKeepsTheCaretInItsPlace() {
        open("a\nb|\nc");
        fx(() -> {
            editor.apply(List.of(new TextEdit(new TextRange(0, 5), "a\n  b\nc")));
            return true;
        });
        expect("a\n  b|\nc");
    }

    @Test
    void editsThatOverlapAreABug() {
        open("abc|");
        List<TextEdit> edits = List.of(TextEdit.delete(new TextRange(0, 2)), TextEdit.delete(new TextRange(1, 3)));
        assertThrows(RuntimeException.class, () -> fx(() -> {
            editor.apply(edits);
            return true;
        }));
        expect("abc|");
    }

    @Test
    void aReadOnlyTextCannotBeTypedInButChangedFromOutside() {
        open("a|");
        fx(() -> {
            editor.setReadOnly("It belongs to somebody else.");
            return true;
        });
        type("b(");
        press(KeyCode.ENTER);
        press(KeyCode.TAB);
        run(EditorCommand.DUPLICATE_LINES);
        expect("a|");
        fx(() -> {
            editor.apply(List.of(TextEdit.insert(0, "z")));
            editor.setEditable();
            return true;
        });
        type("b");
        expect("zab|");
    }

    @Test
    void pastedLinesGetTheLineBreaksOfTheDocument() {
        open("a\r\nb\r\n|");
        paste("1\n2\r3\r\n4");
        expect("a\r\nb\r\n1\r\n2\r\n3\r\n4|");
    }

    @Test
    void aPastedTextIsOneStepOfUndo() {
        open("a|");
        paste("one two\nthree");
        press(KeyCode.SHORTCUT, KeyCode.Z);
        expect("a|");
    }

    private void paste(String text) {
        fx(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
        press(KeyCode.SHORTCUT, KeyCode.V);
    }

    private boolean isDirty() {
        return fx(() -> editor.dirtyProperty().get());
    }

    private boolean undo() {
        editor.undo();
        return true;
    }

    private boolean redo() {
        editor.redo();
        return true;
    }

    private boolean markSaved() {
        editor.markSaved();
        return true;
    }

    @Test
    void theSelectionGrowsByPartsAndShrinksAgain() {
        open("a (b c|) d");
        fx(() -> {
            editor.setSelectionSource((offset, answer) -> answer.accept(
                    List.of(new TextRange(5, 6), new TextRange(3, 6), new TextRange(0, 9))));
            return true;
        });
        press(KeyCode.SHIFT, KeyCode.ALT, KeyCode.RIGHT);
        assertEquals(new TextRange(5, 6), fx(editor::selection));
        press(KeyCode.SHIFT, KeyCode.ALT, KeyCode.RIGHT);
        press(KeyCode.SHIFT, KeyCode.ALT, KeyCode.RIGHT);
        assertEquals(new TextRange(0, 9), fx(editor::selection));
        press(KeyCode.SHIFT, KeyCode.ALT, KeyCode.LEFT);
        assertEquals(new TextRange(3, 6), fx(editor::selection));
        press(KeyCode.SHIFT, KeyCode.ALT, KeyCode.LEFT);
        press(KeyCode.SHIFT, KeyCode.ALT, KeyCode.LEFT);
        press(KeyCode.SHIFT, KeyCode.ALT, KeyCode.LEFT);
        assertEquals(TextRange.at(6), fx(editor::selection));
    }
}
