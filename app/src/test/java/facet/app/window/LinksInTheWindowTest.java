package facet.app.window;

import java.util.Objects;
import javafx.scene.input.KeyCode;

import facet.datagrid.CellState;
import facet.datagrid.DataGrid;
import facet.datagrid.RowState;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Choosing which rows belong together.
class LinksInTheWindowTest extends StudioFixture {

    @Test
    void theRowThatIsReferredToIsLookedForAndChosen() throws Exception {
        Screen screen = start("--view", "data", "--model", "Order");
        String before = screen.cell(0, "customer");
        String email = query("SELECT email FROM User WHERE id = 77");
        pick(screen, 0, "customer", email);
        assertEquals(query("SELECT name FROM User WHERE id = 77"), screen.cell(0, "customer"));
        assertEquals("77", screen.cell(0, "customerId"));
        assertInstanceOf(CellState.Edited.class, cellState(screen, 0, "customer"));
        screen.press(KeyCode.Z, KeyCode.CONTROL);
        assertEquals(before, screen.cell(0, "customer"));
        pick(screen, 0, "customer", email);
        save(screen);
        assertEquals("77", query("SELECT customer_id FROM orders WHERE id = 1"));
    }

    @Test
    void savingClosesTheListFirst() throws Exception {
        execute("DELETE FROM _ProductToTag WHERE A = 1");
        Screen screen = start("--view", "data", "--model", "Product");
        screen.openCell(0, "tags");
        screen.untilSaid(query("SELECT name FROM Tag WHERE id = 5"));
        screen.press(KeyCode.ENTER);
        assertTrue(screen.says("Enter links or unlinks"), screen::words);
        screen.press(KeyCode.S, KeyCode.CONTROL);
        screen.untilSaid("Save 1 link?");
        assertFalse(screen.says("Enter links or unlinks"), screen::words);
        screen.press(KeyCode.ESCAPE);
        assertTrue(fx(screen.grid()::isFocused));
    }

    @Test
    void whereThereMayBeNoRowNoneCanBeChosen() throws Exception {
        execute("UPDATE orders SET address_id = 1 WHERE id = 1");
        Screen screen = start("--view", "data", "--model", "Order");
        screen.openCell(0, "address");
        screen.untilSaid("No row");
        screen.press(KeyCode.UP);
        screen.press(KeyCode.ENTER);
        assertEquals("", screen.cell(0, "address"));
        save(screen);
        assertEquals("null", query("SELECT address_id FROM orders WHERE id = 1"));
        screen.openCell(0, "customer");
        assertFalse(screen.says("No row"), screen::words);
        screen.press(KeyCode.ESCAPE);
        screen.press(KeyCode.DIGIT0, KeyCode.CONTROL, KeyCode.ALT);
        assertFalse(screen.cell(0, "customer").isEmpty(), "a customer is required");
    }

    @Test
    void manyAreLinkedAndUnlinkedAndTakenBack() throws Exception {
        execute("DELETE FROM _ProductToTag WHERE A = 1");
        execute("INSERT INTO _ProductToTag (A, B) VALUES (1, 3), (1, 5)");
        Screen screen = start("--view", "data", "--model", "Product");
        screen.openCell(0, "tags");
        screen.untilSaid(query("SELECT name FROM Tag WHERE id = 5"));
        screen.press(KeyCode.ENTER);
        screen.type(query("SELECT name FROM Tag WHERE id = 7"));
        screen.press(KeyCode.ENTER);
        screen.press(KeyCode.ESCAPE);
        assertEquals("2", screen.cell(0, "tags"));
        assertInstanceOf(CellState.Edited.class, cellState(screen, 0, "tags"));
        assertInstanceOf(RowState.Edited.class, screen.row(0).state());
        screen.press(KeyCode.Z, KeyCode.CONTROL);
        assertEquals("1", screen.cell(0, "tags"), "undo takes back the last link only");
        screen.press(KeyCode.Z, KeyCode.CONTROL, KeyCode.SHIFT);
        screen.press(KeyCode.S, KeyCode.CONTROL);
        screen.untilSaid("Unlink Product 1 and Tag 3");
        assertTrue(screen.says("Link Product 1 and Tag 7"), screen::words);
        assertTrue(screen.says("1 linked, 1 unlinked"), screen::words);
        assertTrue(screen.says("Save 2 links?"), screen::words);
        screen.press(KeyCode.ENTER);
        screen.untilSaid("Saved 2 links");
        assertEquals("5,7", query("SELECT group_concat(B) FROM (SELECT B FROM _ProductToTag WHERE A = 1 ORDER BY B)"));
        assertEquals("2", screen.cell(0, "tags"));
    }

    @Test
    void rowsThatAreNotSavedYetAreLinkedToo() throws Exception {
        Screen screen = start("--view", "data", "--model", "Tag");
        screen.press(KeyCode.N, KeyCode.CONTROL, KeyCode.SHIFT);
        screen.press(KeyCode.ESCAPE);
        screen.typeIntoCell(0, "name", "Zebra");
        screen.chooseInSidebar("Product");
        pick(screen, 0, "tags", "zebra");
        screen.press(KeyCode.ESCAPE);
        screen.press(KeyCode.S, KeyCode.CONTROL);
        screen.untilSaid("Link Product 1 and the new Tag Zebra");
        assertTrue(screen.says("Save 1 row and 1 link?"), screen::words);
        screen.press(KeyCode.ENTER);
        screen.untilSaid("Saved 1 row and 1 link");
        assertEquals("1", query("SELECT A FROM _ProductToTag JOIN Tag ON Tag.id = B WHERE name = 'Zebra'"));
    }

    @Test
    void aNewRowRefersToAnotherNewOne() throws Exception {
        Screen screen = start("--view", "data", "--model", "Category");
        for (String name : new String[]{"Outer", "Inner"}) {
            screen.press(KeyCode.N, KeyCode.CONTROL, KeyCode.SHIFT);
            screen.press(KeyCode.ESCAPE);
            screen.typeIntoCell(0, "name", name);
            screen.typeIntoCell(0, "slug", name + "-slug");
        }
        pick(screen, 0, "parent", "outer");
        assertEquals("new Category Outer", screen.cell(0, "parent"));
        save(screen);
        assertEquals("Outer", query(
                "SELECT p.name FROM Category c JOIN Category p ON p.id = c.parentId WHERE c.name = 'Inner'"));
    }

    @Test
    void theInspectorOffersTheSame() {
        Screen screen = start("--view", "data", "--model", "Order");
        DataGrid grid = screen.grid();
        run(() -> grid.select(0, 0));
        screen.press(KeyCode.I, KeyCode.CONTROL);
        screen.untilSaid("Choose…");
        screen.click("Choose…");
        screen.untilSaid("customer of Order 1");
    }

    // ---- hands ----

    /// Types over a relation's cell and chooses what is found.
    private static void pick(Screen screen, long row, String column, String text) {
        screen.openCell(row, column);
        screen.type(text);
        screen.press(KeyCode.ENTER);
    }

    private static CellState cellState(Screen screen, long row, String column) {
        DataGrid grid = screen.grid();
        return fx(() -> Objects.requireNonNull(Objects.requireNonNull(grid.model()).row(row)).cells()
                .get(Screen.column(grid, column)).state());
    }

    private static void save(Screen screen) {
        screen.press(KeyCode.S, KeyCode.CONTROL);
        screen.untilSaid("?");
        screen.press(KeyCode.ENTER);
        screen.untilSaid("Saved ");
    }
}
