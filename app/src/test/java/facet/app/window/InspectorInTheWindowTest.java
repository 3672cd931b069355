package facet.app.window;

import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import facet.datagrid.DataGrid;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The panel at the right.
class InspectorInTheWindowTest extends StudioFixture {

    @Test
    void theActiveRowIsAFormThatStagesWhatIsTypedIntoIt() throws Exception {
        Screen screen = start("--view", "data", "--model", "Product");
        screen.press(KeyCode.I, KeyCode.CONTROL);
        select(screen, 1);
        String id = screen.cell(1, "id");
        assertTrue(screen.says("Product " + id), screen::words);
        assertEquals(query("SELECT title FROM Product WHERE id = " + id), text(screen, "title"));
        enter(screen, "title", "from the form");
        assertEquals("from the form", screen.cell(1, "title"));
        assertTrue(screen.says("1 row staged"), screen::words);
        screen.press(KeyCode.I, KeyCode.CONTROL);
        assertFalse(screen.says("INSPECTOR"), screen::words);
    }

    @Test
    void aWrongValueStaysInTheFormWithTheReason() {
        Screen screen = start("--view", "data", "--model", "Product");
        screen.press(KeyCode.I, KeyCode.CONTROL);
        select(screen, 0);
        enter(screen, "price", "dear");
        assertTrue(screen.says("Write a decimal number"), screen::words);
        assertEquals("dear", text(screen, "price"));
        assertFalse(screen.says("1 row staged"), screen::words);
    }

    @Test
    void whatIsBeingTypedIsReviewedAndSavedToo() throws Exception {
        Screen screen = start("--view", "data", "--model", "Product");
        screen.press(KeyCode.I, KeyCode.CONTROL);
        select(screen, 0);
        enter(screen, "title", "first");
        TextInputControl field = fx(() -> field(screen, "sku").orElseThrow());
        run(() -> {
            field.requestFocus();
            field.setText("typed last");
        });
        screen.press(KeyCode.S, KeyCode.CONTROL);
        screen.untilSaid("Save 1 row?");
        assertTrue(screen.says("→ typed last"), screen::words);
    }

    @Test
    void theKeyboardGetsFromTheRowsIntoTheFormAndBack() {
        Screen screen = start("--view", "data", "--model", "Product");
        screen.press(KeyCode.I, KeyCode.CONTROL);
        select(screen, 0);
        run(screen.grid()::requestFocus);
        screen.press(KeyCode.TAB, KeyCode.CONTROL);
        assertTrue(fx(() -> isIn(screen.scene().getFocusOwner(), "inspector")));
        run(screen.grid()::requestFocus);
        screen.press(KeyCode.TAB, KeyCode.CONTROL, KeyCode.SHIFT);
        assertTrue(fx(() -> isIn(screen.scene().getFocusOwner(), "tab-bar")));
    }

    private static boolean isIn(Node node, String style) {
        for (Node at = node; at != null; at = at.getParent())
            if (at.getStyleClass().contains(style)) return true;
        return false;
    }

    @Test
    void aJsonIsLaidOutAndStoredInLittleRoom() throws Exception {
        execute("UPDATE Product SET attributes = '{\"a\":[1,2]}' WHERE id = (SELECT min(id) FROM Product)");
        Screen screen = start("--view", "data", "--model", "Product");
        screen.press(KeyCode.I, KeyCode.CONTROL);
        select(screen, 0);
        assertEquals("{\n  \"a\": [\n    1,\n    2\n  ]\n}", text(screen, "attributes"));
        TextInputControl field = fx(() -> field(screen, "attributes").orElseThrow());
        run(() -> {
            field.setText("{\n  \"a\": [1, 2, 3]\n}");
            Event.fireEvent(field, enter(true));
        });
        screen.settle();
        assertEquals("{\"a\":[1,2,3]}", screen.cell(0, "attributes"));
    }

    @Test
    void whatTheSchemaSaysAboutTheSelectedModelStandsThere() {
        Screen screen = start("--view", "diagram");
        screen.press(KeyCode.I, KeyCode.CONTROL);
        screen.chooseInSidebar("Order");
        assertTrue(screen.says("model Order"), screen::words);
        assertTrue(screen.says("Primary key: id."), screen::words);
    }

    private static void select(Screen screen, long row) {
        DataGrid grid = screen.grid();
        run(() -> grid.select(row, Screen.column(grid, "title")));
        screen.settle();
    }

    private static Optional<TextInputControl> field(Screen screen, String name) {
        return screen.all().filter(TextInputControl.class::isInstance).map(TextInputControl.class::cast)
                .filter(field -> name.equals(field.getAccessibleText())).findFirst();
    }

    private static String text(Screen screen, String name) {
        return fx(() -> field(screen, name).orElseThrow().getText());
    }

    private static void enter(Screen screen, String name, String text) {
        run(() -> {
            TextField field = (TextField) field(screen, name).orElseThrow();
            field.requestFocus();
            field.setText(text);
            Event.fireEvent(field, enter(false));
        });
        screen.settle();
    }

    private static KeyEvent enter(boolean withControl) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", KeyCode.ENTER, false, withControl, false,
                false);
    }
}
