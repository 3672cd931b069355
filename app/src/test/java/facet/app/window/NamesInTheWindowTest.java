package facet.app.window;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import facet.editor.CodeEditor;
import facet.language.TextEdit;
import facet.language.TextRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What the keys for definition, references, renaming and fixes do to the schema in front.
class NamesInTheWindowTest extends StudioFixture {

    private static Stream<Labeled> inlays(Screen screen) {
        return screen.all().filter(node -> node.getStyleClass().contains("inlay")).map(Labeled.class::cast);
    }

    private static MouseEvent click() {
        return new MouseEvent(MouseEvent.MOUSE_CLICKED, 0, 0, 0, 0, MouseButton.PRIMARY, 1, false, false, false, false,
                false, false, false, true, false, true, null);
    }

    private static void caretAt(Screen screen, CodeEditor editor, String words) {
        run(() -> {
            editor.requestFocus();
            editor.moveCaret(editor.text().indexOf(words) + 1);
        });
        screen.settle();
    }

    @Test
    void theDefinitionOfATypeIsItsBlock() {
        Screen screen = start("--view", "schema");
        CodeEditor editor = screen.editor();
        caretAt(screen, editor, "Product @relation");
        screen.press(KeyCode.F12);
        screen.settle();
        assertEquals("Product", fx(() -> editor.selection().of(editor.text())));
        assertEquals(fx(() -> editor.text().indexOf("model Product {") + "model ".length()),
                fx(() -> editor.selection().start()));
    }

    @Test
    void allReferencesCanBeChosenFrom() {
        Screen screen = start("--view", "schema");
        caretAt(screen, screen.editor(), "Product {");
        screen.press(KeyCode.F12, KeyCode.SHIFT);
        screen.untilSaid("declaration");
        assertTrue(screen.says("schema.prisma:"), screen::words);
    }

    @Test
    void renamingIsOneStepOfUndo() {
        Screen screen = start("--view", "schema");
        CodeEditor editor = screen.editor();
        String before = fx(editor::text);
        caretAt(screen, editor, "Product {");
        screen.press(KeyCode.F2);
        screen.type("Ware");
        screen.untilSaid("Rename Product to Ware");
        screen.press(KeyCode.ENTER);
        screen.settle();
        String renamed = fx(editor::text);
        assertTrue(renamed.contains("model Ware {") && !renamed.matches("(?s).*\\bProduct\\b[ \\[?].*"), renamed);
        screen.untilSaid("No problems");
        run(editor::undo);
        assertEquals(before, fx(editor::text));
    }

    @Test
    void aNameThatIsTakenIsNotGiven() {
        Screen screen = start("--view", "schema");
        CodeEditor editor = screen.editor();
        String before = fx(editor::text);
        caretAt(screen, editor, "Product {");
        screen.press(KeyCode.F2);
        screen.type("Review");
        screen.untilSaid("There already is");
        screen.press(KeyCode.ENTER);
        screen.press(KeyCode.ESCAPE);
        assertEquals(before, fx(editor::text));
    }

    @Test
    void aFixMendsTheProblemAtTheCaret() {
        Screen screen = start("--view", "schema");
        CodeEditor editor = screen.editor();
        String before = fx(editor::text);
        int at = before.indexOf("Int", before.indexOf("model Review {"));
        run(() -> editor.apply(List.of(
                new TextEdit(new TextRange(at, at + 3), "Itn"))));
        screen.untilSaid("error");
        run(() -> {
            editor.requestFocus();
            editor.moveCaret(at + 1);
        });
        screen.press(KeyCode.ENTER, KeyCode.ALT);
        screen.untilSaid("Change to Int");
        screen.press(KeyCode.ENTER);
        screen.untilSaid("No problems");
        assertEquals(before, fx(editor::text));
        assertFalse(screen.says("type.unknown"), screen::words);
    }

    @Test
    void aModelHasItsRowsAboveItAndLeadsToTheDiagram() {
        Screen screen = start("--view", "schema");
        caretAt(screen, screen.editor(), "Product {");
        screen.until("the count", () -> inlays(screen).anyMatch(each -> each.getText().endsWith(" rows")));
        screen.until("the link", () -> inlays(screen).anyMatch(each -> each.getText().equals("diagram")));
        run(() -> inlays(screen).filter(each -> each.getText().equals("diagram")).findFirst().orElseThrow()
                .fireEvent(click()));
        screen.settle();
        assertTrue(screen.tabs().contains("Diagram"), () -> screen.tabs().toString());
    }

    @Test
    void theSelectionGrowsFromAWordToItsBlock() {
        Screen screen = start("--view", "schema");
        CodeEditor editor = screen.editor();
        caretAt(screen, editor, "Product {");
        screen.press(KeyCode.RIGHT, KeyCode.SHIFT, KeyCode.ALT);
        screen.until("the word", () -> editor.selection().of(editor.text()).equals("Product"));
        screen.press(KeyCode.RIGHT, KeyCode.SHIFT, KeyCode.ALT);
        screen.until("more", () -> editor.selection().of(editor.text()).startsWith("model Product {"));
        screen.press(KeyCode.LEFT, KeyCode.SHIFT, KeyCode.ALT);
        assertEquals("Product", fx(() -> editor.selection().of(editor.text())));
    }
}
