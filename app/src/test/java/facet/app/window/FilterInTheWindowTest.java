package facet.app.window;

import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import facet.datagrid.DataGrid;
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
        condition(screen, "number", "2025-00002");
        screen.until("the row", () -> counted(screen) == 1);
        assertEquals("2025-00002", screen.cell(0, "number"));
        screen.untilSaid("1 of " + String.format("%,d", all) + " rows");
        pill(screen, "number contains 2025-00002");
        screen.press(KeyCode.DELETE);
        screen.until("all rows", () -> counted(screen) == all);
    }

    @Test
    void severalHoldTogetherOrAnyOfThem() {
        Screen screen = start("--view", "data", "--model", "Order");
        condition(screen, "number", "2025-00002");
        condition(screen, "number", "2025-00003");
        screen.untilSaid("No row passes the filter");
        screen.click("and");
        screen.until("two rows", () -> counted(screen) == 2);
        assertTrue(screen.says("or"), screen::words);
    }

    @Test
    void pillsAreTurnedOverBracketedAndChangedByKeys() throws Exception {
        Screen screen = start("--view", "data", "--model", "Order");
        condition(screen, "status", "");
        condition(screen, "isGift", "");
        condition(screen, "id", "7");
        pill(screen, "status is PENDING");
        screen.press(KeyCode.N);
        assertTrue(screen.says("status is not PENDING"), screen::words);
        screen.press(KeyCode.G);
        counts(screen, "SELECT count(*) FROM orders WHERE (status <> 'PENDING' OR is_gift) AND id = 7");
        pill(screen, "id is 7");
        screen.press(KeyCode.ENTER);
        screen.type("8");
        screen.press(KeyCode.ENTER);
        assertTrue(screen.says("id is 8"), screen::words);
        counts(screen, "SELECT count(*) FROM orders WHERE (status <> 'PENDING' OR is_gift) AND id = 8");
        pill(screen, "id is 8");
        screen.press(KeyCode.LEFT);
        screen.press(KeyCode.LEFT);
        screen.press(KeyCode.DELETE);
        screen.press(KeyCode.DELETE);
        assertFalse(screen.says("isGift is true"), screen::words);
    }

    @Test
    void aWrongValueSaysWhyAndFiltersNothing() {
        Screen screen = start("--view", "data", "--model", "Order");
        long all = screen.rows();
        condition(screen, "id", "seven");
        assertTrue(screen.says("Write a whole number."), screen::words);
        assertEquals(all, screen.rows());
        screen.press(KeyCode.ESCAPE);
        assertFalse(screen.says("Write a whole number."), screen::words);
    }

    @Test
    void fieldsOfRelatedRowsAreComparedToo() throws Exception {
        Screen screen = start("--view", "data", "--model", "Order");
        String email = query("SELECT email FROM User WHERE id = (SELECT min(customer_id) FROM orders)");
        condition(screen, "customer.email", email);
        counts(screen, "SELECT count(*) FROM orders JOIN User u ON u.id = customer_id WHERE u.email LIKE '%" + email
                + "%'");
        assertTrue(screen.says("customer.email contains " + email), screen::words);
        screen.click("Filter");
        screen.type("items");
        screen.press(KeyCode.ENTER);
        assertTrue(screen.says("items has any"), screen::words);
    }

    @Test
    void aFieldIsChosenFromThoseThatAreOffered() {
        Screen screen = start("--view", "data", "--model", "Order");
        screen.press(KeyCode.F, KeyCode.CONTROL);
        screen.type("shipp");
        screen.press(KeyCode.DOWN);
        screen.press(KeyCode.TAB);
        assertEquals("shippedAt", fx(() -> focusedField(screen).getText()));
    }

    @Test
    void theTextAndThePillsAreOneFilter() throws Exception {
        Screen screen = start("--view", "data", "--model", "Order");
        condition(screen, "status", "");
        screen.press(KeyCode.F, KeyCode.CONTROL);
        screen.press(KeyCode.F, KeyCode.CONTROL);
        assertEquals("status = \"PENDING\"", fx(() -> focusedField(screen).getText()));
        screen.type(" and (total > 100 or customer.nam");
        assertTrue(screen.says("There is no field nam."), screen::words);
        assertTrue(screen.says("At \"nam\""), screen::words);
        screen.press(KeyCode.TAB);
        screen.type(" starts with A)");
        assertFalse(screen.says("There is no field"), screen::words);
        screen.press(KeyCode.ENTER);
        counts(screen, "SELECT count(*) FROM orders JOIN User u ON u.id = customer_id WHERE status = 'PENDING'"
                + " AND (CAST(total AS REAL) > 100 OR u.name LIKE 'A%')");
        button(screen, "Filter as pills");
        for (String words : List.of("status is PENDING", "total > 100", "customer.name starts with A"))
            assertTrue(screen.says(words), screen::words);
    }

    @Test
    void aFilterThatKeepsNothingSaysSoAndOffersToClearIt() {
        Screen screen = start("--view", "data", "--model", "Order");
        long all = screen.rows();
        condition(screen, "number", "no such");
        screen.untilSaid("No row passes the filter");
        assertTrue(screen.says("number contains no such"), screen::words);
        screen.click("Clear the filter");
        screen.until("all rows", () -> counted(screen) == all);
    }

    @Test
    void whatTheDatabaseRefusesIsSaidInThePlaceOfTheRows() {
        Screen screen = start("--view", "data", "--model", "Order");
        screen.press(KeyCode.F, KeyCode.CONTROL);
        screen.press(KeyCode.F, KeyCode.CONTROL);
        screen.type("sql (nothere = 1)");
        screen.press(KeyCode.ENTER);
        screen.untilSaid("The filter could not be asked of the database");
        assertTrue(screen.says("nothere"), screen::words);
    }

    @Test
    void theFilterIsThereAgainAtTheNextStart() {
        Screen screen = start("--view", "data", "--model", "Order");
        condition(screen, "number", "2025-00002");
        screen.until("the row", () -> counted(screen) == 1);
        screen.press(KeyCode.Q, KeyCode.CONTROL);
        Screen next = start("--view", "data", "--model", "Order");
        next.untilSaid("number contains 2025-00002");
        next.until("the row", () -> counted(next) == 1);
    }

    @Test
    void aFilterThatNoLongerFitsTheSchemaHidesNothingAndSaysSo() throws Exception {
        Screen screen = start("--view", "data", "--model", "Order");
        long all = screen.rows();
        condition(screen, "isGift", "");
        screen.untilSaid("isGift is true");
        screen.press(KeyCode.Q, KeyCode.CONTROL);
        Files.writeString(schemaFile(),
                Files.readString(schemaFile()).replace("isGift ", "given  "));
        Screen next = start("--view", "data", "--model", "Order");
        next.untilSaid("no longer fits the schema");
        assertTrue(next.says("There is no field isGift."), next::words);
        assertEquals(all, next.rows());
        next.click("Forget it");
        assertFalse(next.says("no longer fits"), next::words);
    }

    @Test
    void aCellLeadsToTheRowsThatAreLikeIt() throws Exception {
        Screen screen = start("--view", "data", "--model", "Order");
        fromMenu(screen, "status", "Show where status is " + screen.cell(0, "status"));
        counts(screen, "SELECT count(*) FROM orders WHERE status = (SELECT status FROM orders WHERE id = 1)");
        fromMenu(screen, "customer", "Show where customerId is not " + screen.cell(0, "customerId"));
        assertTrue(screen.says("customerId is not"), screen::words);
    }

    @Test
    void aCountOfAManyToManyRelationLeadsToItsRows() throws Exception {
        Screen screen = start("--view", "data", "--model", "Tag");
        DataGrid grid = screen.grid();
        run(() -> {
            grid.select(0, Screen.column(grid, "products"));
            grid.requestFocus();
        });
        String count = screen.cell(0, "products");
        screen.press(KeyCode.ENTER, KeyCode.CONTROL);
        screen.untilSaid("tags.id is 1");
        screen.until("its rows", () -> counted(screen) == Long.parseLong(count));
    }

    // ---- hands ----

    /// Types a condition as a user does: the field, Enter, the value, Enter.
    private static void condition(Screen screen, String field, String value) {
        run(() -> screen.onlyNow(DataGrid.class).requestFocus());
        screen.press(KeyCode.F, KeyCode.CONTROL);
        screen.type(field);
        screen.press(KeyCode.ENTER);
        screen.type(value);
        screen.press(KeyCode.ENTER);
    }

    private static TextField focusedField(Screen screen) {
        return screen.all().filter(TextField.class::isInstance).map(TextField.class::cast).filter(Node::isFocused)
                .findFirst().orElseThrow();
    }

    private static void pill(Screen screen, String words) {
        run(() -> screen.all().filter(Button.class::isInstance).map(Labeled.class::cast)
                .filter(button -> words.equals(button.getText())).findFirst()
                .orElseThrow(() -> new AssertionError("no pill " + words)).requestFocus());
    }

    private static void button(Screen screen, String accessible) {
        run(() -> screen.all().filter(Button.class::isInstance).map(Button.class::cast)
                .filter(button -> accessible.equals(button.getAccessibleText())).findFirst().orElseThrow().fire());
        screen.settle();
    }

    /// Right-clicks a cell of the first row and chooses from its menu.
    private static void fromMenu(Screen screen, String column, String words) {
        DataGrid grid = screen.grid();
        run(() -> {
            grid.select(0, Screen.column(grid, column));
            Node body = screen.all().filter(node -> node.getOnContextMenuRequested() != null)
                    .filter(node -> !node.getClass().getSimpleName().equals("GridHeader"))
                    .filter(node -> grid.equals(node.getParent())).findFirst().orElseThrow();
            Event.fireEvent(body, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 100, 100, false,
                    null));
            Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast)
                    .flatMap(menu -> menu.getItems().stream()).filter(item -> words.equals(item.getText())).findFirst()
                    .orElseThrow(() -> new AssertionError("no " + words)).fire();
        });
        screen.settle();
    }

    private void counts(Screen screen, String sql) throws Exception {
        long expected = Long.parseLong(query(sql));
        screen.until(expected + " rows of " + sql, () -> counted(screen) == expected);
    }

    private static long counted(Screen screen) {
        return Objects.requireNonNull(screen.onlyNow(DataGrid.class).model()).rowCount().rows();
    }
}
