package facet.editor;

import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import facet.language.TextEdit;
import facet.language.TextRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Finding and replacing.
final class FindTest extends EditorTest {

    @Test
    void hitsAreCountedMarkedAndGoneThrough() {
        open("|role Role roles");
        press(KeyCode.SHORTCUT, KeyCode.F);
        type("role");
        assertEquals("3 results", status());
        assertEquals(Look.Pointer.HIT, fx(() -> pane().getStyleOfChar(6)).pointer());
        press(KeyCode.F3);
        press(KeyCode.F3);
        assertEquals("2 of 3", status());
        assertEquals(new TextRange(5, 9), fx(editor::selection));
        press(KeyCode.SHIFT, KeyCode.F3);
        press(KeyCode.SHIFT, KeyCode.F3);
        assertEquals("3 of 3", status());
    }

    @Test
    void theSelectionIsWhatIsLookedFor() {
        open("a |role| b role");
        press(KeyCode.SHORTCUT, KeyCode.F);
        assertEquals("1 of 2", status());
    }

    @Test
    void caseAndWholeWordsCanMatter() {
        String text = "role Role roles";
        assertEquals(3, hits(text, new Search.Query("role", false, false, false)));
        assertEquals(2, hits(text, new Search.Query("role", true, false, false)));
        assertEquals(2, hits(text, new Search.Query("role", false, true, false)));
        assertEquals(1, hits(text, new Search.Query("role", true, true, false)));
    }

    @Test
    void aPlainSearchKnowsNoExpressions() {
        assertEquals(1, hits("a.b axb", new Search.Query("a.b", false, false, false)));
        assertEquals(2, hits("a.b axb", new Search.Query("a.b", false, false, true)));
    }

    @Test
    void anInvalidExpressionSaysWhy() {
        open("text");
        press(KeyCode.SHORTCUT, KeyCode.F);
        press(KeyCode.ALT, KeyCode.R);
        type("a(");
        assertTrue(status().startsWith("Unclosed group"), status());
        press(KeyCode.BACK_SPACE);
        assertEquals("No results", status());
    }

    @Test
    void anExpressionThatRunsAwayIsGivenUp() {
        Search.Result result = Search.find("a".repeat(60) + "b", new Search.Query("(a|aa)+\\1c", false, false, true));
        assertNotNull(result.problem());
    }

    @Test
    void replacingGoesFromHitToHit() {
        open("|a b a b a");
        press(KeyCode.SHORTCUT, KeyCode.H);
        fill("a", "x");
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);
        assertEquals("x b a b a", fx(editor::text));
        press(KeyCode.ENTER);
        assertEquals("x b x b a", fx(editor::text));
    }

    @Test
    void replacingAllIsOneStepOfUndo() {
        open("|a b a\r\nb a");
        press(KeyCode.SHORTCUT, KeyCode.H);
        fill("a", "long");
        press(KeyCode.ALT, KeyCode.ENTER);
        assertEquals("long b long\r\nb long", fx(editor::text));
        fx(() -> {
            editor.undo();
            return true;
        });
        assertEquals("a b a\r\nb a", fx(editor::text));
        assertFalse(fx(() -> editor.canUndoProperty().get()));
    }

    @Test
    void groupsOfAnExpressionCanBeUsedInTheReplacement() {
        String text = "first_name last_name";
        Search.Query query = new Search.Query("(\\w+?)_(\\w+)", false, false, true);
        Search.Replacement replacement = Search.replace(text, query, Search.find(text, query).hits(), "$2-$1");
        assertNull(replacement.problem());
        assertEquals("name-first name-last", TextEdit.apply(text, replacement.edits()));
    }

    @Test
    void aWrongReplacementSaysWhyAndChangesNothing() {
        Search.Query query = new Search.Query("a", false, false, true);
        Search.Replacement replacement = Search.replace("a", query, List.of(new TextRange(0, 1)), "$7");
        assertNotNull(replacement.problem());
        assertTrue(replacement.edits().isEmpty());
    }

    @Test
    void hitsFollowEditsAndEscapeTakesThemAway() {
        open("role|");
        press(KeyCode.SHORTCUT, KeyCode.F);
        type("role");
        fx(() -> {
            editor.apply(List.of(TextEdit.insert(0, "role ")));
            return true;
        });
        assertTrue(status().endsWith("2") || status().startsWith("2"), status());
        press(KeyCode.ESCAPE);
        assertNull(fx(() -> pane().getStyleOfChar(0)).pointer());
        assertTrue(fx(() -> pane().isFocused()));
    }

    @Test
    void aReadOnlyTextIsNotReplaced() {
        open("|a a");
        fx(() -> {
            editor.setReadOnly("Because.");
            return true;
        });
        press(KeyCode.SHORTCUT, KeyCode.H);
        fill("a", "b");
        press(KeyCode.ALT, KeyCode.ENTER);
        assertEquals("a a", fx(editor::text));
    }

    private void fill(String find, String replacement) {
        fx(() -> {
            field("Find").setText(find);
            field("Replace with").setText(replacement);
            field("Replace with").requestFocus();
            return true;
        });
    }

    private TextField field(String prompt) {
        return robot.from(editor).lookup(".find-bar .text-field").<TextField>lookup(
                (TextField field) -> field.getPromptText().equals(prompt)).query();
    }

    private String status() {
        return fx(() -> robot.from(editor).lookup(".find-bar .status").<Labeled>query().getText());
    }

    private static int hits(String text, Search.Query query) {
        return Search.find(text, query).hits().size();
    }
}
