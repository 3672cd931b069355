package facet.app.window;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Showing some of the rows.
class FilterInTheWindowTest extends StudioFixture {

    @Test
    void aConditionThatIsTypedKeepsItsRowsUntilItIsTakenAway() throws Exception {
        Screen screen = start("--view", "data", "--model", "Order");
        long all = screen.rows();
        screen.press(KeyCode.F, KeyCode.CONTROL);
        condition(screen, "number", "2025-00002");
        screen.until("the row", () -> counted(screen) == 1);
        assertEquals("2025-00002", screen.cell(0, "number"));
        assertTrue(screen.says("number is 2025-00002"), screen::words);
        takeAway(screen, "number is 2025-00002");
        screen.until("all rows", () -> counted(screen) == all);
    }

    @Test
    void severalHoldTogetherOrAnyOfThem() throws Exception {
        Screen screen = start("--view", "data", "--model", "Order");
        screen.press(KeyCode.F, KeyCode.CONTROL);
        condition(screen, "number", "2025-00002");
        screen.press(KeyCode.F, KeyCode.CONTROL);
        condition(screen, "number", "2025-00003");
        screen.until("no row", () -> counted(screen) == 0);
        screen.click("and");
        screen.until("two rows", () -> counted(screen) == 2);
        assertTrue(screen.says("or"), screen::words);
    }

    @Test
    void aWrongValueSaysWhyAndFiltersNothing() {
        Screen screen = start("--view", "data", "--model", "Order");
        long all = screen.rows();
        screen.press(KeyCode.F, KeyCode.CONTROL);
        condition(screen, "id", "seven");
        assertTrue(screen.says("Write a whole number."), screen::words);
        assertEquals(all, screen.rows());
        screen.press(KeyCode.ESCAPE);
        assertFalse(screen.says("Write a whole number."), screen::words);
    }

    private static long counted(Screen screen) {
        return java.util.Objects.requireNonNull(screen.onlyNow(facet.datagrid.DataGrid.class).model()).rowCount()
                .rows();
    }

    private static void condition(Screen screen, String field, String value) {
        run(() -> {
            ComboBox<?> fields = screen.onlyNow(ComboBox.class);
            for (int i = 0; i < fields.getItems().size(); i++)
                if (name(fields, i).equals(field)) fields.getSelectionModel().select(i);
            editor(screen).requestFocus();
        });
        screen.type(value);
        screen.press(KeyCode.ENTER);
    }

    private static <T> String name(ComboBox<T> fields, int index) {
        return fields.getConverter().toString(fields.getItems().get(index));
    }

    private static TextField editor(Screen screen) {
        return screen.all().filter(TextField.class::isInstance).map(TextField.class::cast)
                .filter(field -> "value".equals(field.getPromptText())).findFirst().orElseThrow();
    }

    private static void takeAway(Screen screen, String words) {
        run(() -> screen.all().filter(Button.class::isInstance).map(Button.class::cast)
                .filter(button -> ("Take away: " + words).equals(button.getAccessibleText())).findFirst().orElseThrow()
                .fire());
        screen.settle();
    }
}
