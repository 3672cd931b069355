package facet.editor;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;

import facet.language.Completion;
import facet.language.Likelihood;
import facet.language.SymbolKind;
import facet.language.TextEdit;
import facet.language.TextRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Offers at the caret, by keyboard.
final class CompletionTest extends EditorTest {

    private void offer(String... labels) {
        fx(() -> {
            editor.setCompletionSource(CompletionSource.atOnce((text, offset) -> {
                int start = offset;
                while (start > 0 && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '@'))
                    start--;
                TextRange typed = new TextRange(start, offset);
                return Stream.of(labels).map(label -> new Completion(label, SymbolKind.PROPERTY, "detail", "About it.",
                        new TextEdit(typed, label), typed.start() + label.length())).toList();
            }));
            return true;
        });
    }

    @Test
    void typingANameOffersWhatFitsAndEnterTakesIt() {
        offer("String", "Int", "Json");
        open("name |");
        type("S");
        assertEquals(List.of("String", "Json"), shown());
        press(KeyCode.ENTER);
        expect("name String|");
        assertFalse(isShowing());
    }

    @Test
    void whatIsFarFetchedIsShownLastAndToWhoAsksOnly() {
        fx(() -> {
            editor.setCompletionSource(CompletionSource.atOnce((text, offset) -> Stream.of("odd", "other")
                    .map(label -> new Completion(label,
                            SymbolKind.PROPERTY, "", "", new TextEdit(new TextRange(0, offset), label), label.length(),
                            label.equals("odd") ? Likelihood.FAR_FETCHED : Likelihood.FITTING))
                    .toList()));
            return true;
        });
        open("|");
        type("o");
        assertEquals(List.of("other"), shown());
        press(KeyCode.CONTROL, KeyCode.SPACE);
        assertEquals(List.of("other", "odd"), shown());
        type("d");
        assertEquals(List.of("odd"), shown());
    }

    @Test
    void commentsAreCompletedForWhoAsksOnly() {
        offer("String", "Static");
        open("// a |");
        fx(() -> {
            editor.setHighlights(editor.version(), TinyHighlighter.highlight(editor.text()));
            return true;
        });
        type("S");
        assertFalse(isShowing());
        press(KeyCode.CONTROL, KeyCode.SPACE);
        assertEquals(List.of("String", "Static"), shown());
        type("t");
        type("r");
        assertEquals(List.of("String"), shown());
        press(KeyCode.ENTER);
        expect("// a String|");
    }

    @Test
    void tabTakesTheChosenOffer() {
        offer("@id", "@default", "@unique");
        open("|");
        type("@");
        press(KeyCode.DOWN);
        press(KeyCode.TAB);
        expect("@default|");
    }

    @Test
    void upFromTheFirstOfferLeadsToTheLast() {
        offer("@id", "@default", "@unique");
        open("|");
        type("@");
        press(KeyCode.UP);
        press(KeyCode.ENTER);
        expect("@unique|");
    }

    @Test
    void escapeClosesTheListAndChangesNothing() {
        offer("String");
        open("|");
        type("S");
        assertTrue(isShowing());
        press(KeyCode.ESCAPE);
        assertFalse(isShowing());
        expect("S|");
    }

    @Test
    void theListNarrowsAsANameGrowsAndEndsBehindIt() {
        offer("Decimal", "DateTime", "Delta");
        open("|");
        type("D");
        assertEquals(3, shown().size());
        type("e");
        assertEquals(List.of("Decimal", "Delta", "DateTime"), shown());
        type("l");
        assertEquals(List.of("Delta", "Decimal"), shown());
        type(" ");
        assertFalse(isShowing());
    }

    @Test
    void backspaceWidensTheListAgain() {
        offer("Decimal", "DateTime");
        open("|");
        type("Dec");
        assertEquals(List.of("Decimal"), shown());
        press(KeyCode.BACK_SPACE);
        press(KeyCode.BACK_SPACE);
        assertEquals(List.of("Decimal", "DateTime"), shown());
    }

    @Test
    void theKeyOffersEverythingWhereNothingIsTyped() {
        offer("a", "b");
        open("|");
        press(KeyCode.CONTROL, KeyCode.SPACE);
        assertEquals(List.of("a", "b"), shown());
    }

    @Test
    void takingAnOfferIsOneStepOfUndo() {
        offer("String");
        open("x |");
        type("S");
        press(KeyCode.ENTER);
        fx(() -> {
            editor.undo();
            return true;
        });
        expect("x S|");
    }

    @Test
    void theSameCaseComesBeforeAnotherAndAPrefixBeforeASubsequence() {
        assertEquals(0, CompletionFilter.rank("createdAt", "cr"));
        assertEquals(1, CompletionFilter.rank("createdAt", "CR"));
        assertEquals(2, CompletionFilter.rank("createdAt", "dat"));
        assertEquals(3, CompletionFilter.rank("createdAt", "cat"));
        assertEquals(Integer.MAX_VALUE, CompletionFilter.rank("createdAt", "tac"));
    }

    @Test
    void anOfferOfSeveralLinesPutsTheCaretWhereItSaysInATextOfTwoCharacterLineBreaks() {
        fx(() -> {
            editor.setCompletionSource(
                    CompletionSource.atOnce((text, offset) -> List.of(new Completion("block", SymbolKind.MODEL, "", "",
                            TextEdit.insert(offset, "{\n  \n}"), offset + 4))));
            return true;
        });
        open("a\r\n|");
        press(KeyCode.CONTROL, KeyCode.SPACE);
        press(KeyCode.ENTER);
        expect("a\r\n{\r\n  |\r\n}");
    }

    private boolean isShowing() {
        return robot.lookup(".completion-list").tryQuery().isPresent();
    }

    private List<String> shown() {
        assertTrue(isShowing());
        return fx(() -> robot.lookup(".completion-list .list-view").<Completion>queryListView().getItems().stream()
                .map(Completion::label).toList());
    }
}
