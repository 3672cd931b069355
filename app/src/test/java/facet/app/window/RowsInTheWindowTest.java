package facet.app.window;

import java.nio.file.Files;
import javafx.scene.input.KeyCode;

import facet.datagrid.DataGrid;
import facet.datagrid.RowState;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Looking at rows, editing and saving them, over the shop's database.
class RowsInTheWindowTest extends StudioFixture {

    @Test
    void theRowsOfAModelAppear() throws Exception {
        Screen screen = start("--view", "data", "--model", "User");
        assertEquals(query("SELECT name FROM User ORDER BY id LIMIT 1"), screen.cell(0, "name"));
        assertEquals(query("SELECT count(*) FROM User"), Long.toString(screen.rows()));
        assertEquals("User", screen.selectedInSidebar());
        assertEquals(query("SELECT count(*) FROM orders WHERE customer_id = (SELECT min(id) FROM User)"),
                screen.cell(0, "orders"));
    }

    @Test
    void aTypedTitleIsReviewedSavedAndReadBack() throws Exception {
        Screen screen = start("--view", "data", "--model", "Product");
        String id = screen.cell(0, "id");
        screen.typeIntoCell(0, "title", "Grüner Tee 🍵 'fresh'");
        assertEquals("Grüner Tee 🍵 'fresh'", screen.cell(0, "title"));
        screen.untilSaid("1 row staged");
        assertTrue(!query("SELECT title FROM Product WHERE id = " + id).contains("Grüner"), "only staged yet");
        screen.press(KeyCode.S, KeyCode.CONTROL);
        screen.untilSaid("Save 1 row?");
        assertTrue(screen.says("UPDATE"), "the statement is shown as it will be sent");
        assertTrue(screen.says("RETURNING …"), "what it gives back is left out");
        screen.clickStyled("review-sql");
        assertTrue(!screen.says("RETURNING …") && screen.says("RETURNING \"Product\".\"id\""), screen::words);
        screen.press(KeyCode.ENTER);
        screen.untilSaid("Saved 1 row");
        assertEquals("Grüner Tee 🍵 'fresh'", query("SELECT title FROM Product WHERE id = " + id));
        assertEquals("Grüner Tee 🍵 'fresh'", screen.cell(0, "title"));
    }

    @Test
    void aForeignKeyThatLeadsNowhereChangesNothingAndStaysStaged() throws Exception {
        Screen screen = start("--view", "data", "--model", "OrderItem");
        byte[] before = Files.readAllBytes(databaseFile());
        screen.typeIntoCell(0, "productId", "999999");
        save(screen);
        screen.untilSaid("Nothing was saved");
        assertTrue(screen.says("FOREIGN KEY constraint failed"), screen::words);
        assertArrayEquals(before, Files.readAllBytes(databaseFile()));
        assertEquals("999999", screen.cell(0, "productId"));
        assertTrue(screen.says("1 row staged"), screen::words);
        assertInstanceOf(RowState.Failed.class, screen.row(0).state(), "the words stand on the row");
    }

    @Test
    void aDeletionThatOthersReferToChangesNothing() throws Exception {
        Screen screen = start("--view", "data", "--model", "Category");
        byte[] before = Files.readAllBytes(databaseFile());
        String used = query("SELECT categoryId FROM Product LIMIT 1");
        long row = 0;
        while (!screen.cell(row, "id").equals(used))
            row++;
        long wanted = row;
        DataGrid grid = screen.grid();
        run(() -> {
            grid.select(wanted, 0);
            grid.deleteSelectedRows();
        });
        screen.settle();
        save(screen);
        screen.untilSaid("Nothing was saved");
        assertTrue(screen.says("FOREIGN KEY constraint failed"), screen::words);
        assertArrayEquals(before, Files.readAllBytes(databaseFile()));
        assertTrue(screen.says("1 row staged"), screen::words);
    }

    @Test
    void stagedEditsAreUndoneAndRedone() {
        Screen screen = start("--view", "data", "--model", "Tag");
        String before = screen.cell(0, "name");
        screen.typeIntoCell(0, "name", "first");
        screen.typeIntoCell(1, "name", "second");
        assertTrue(screen.says("2 rows staged"), screen::words);
        screen.press(KeyCode.Z, KeyCode.CONTROL);
        assertTrue(screen.says("1 row staged"), screen::words);
        screen.press(KeyCode.Z, KeyCode.CONTROL);
        assertEquals(before, screen.cell(0, "name"));
        assertTrue(!screen.says("staged"), screen::words);
        screen.press(KeyCode.Z, KeyCode.CONTROL, KeyCode.SHIFT);
        screen.press(KeyCode.Z, KeyCode.CONTROL, KeyCode.SHIFT);
        assertEquals("first", screen.cell(0, "name"));
        assertEquals("second", screen.cell(1, "name"));
    }

    @Test
    void whatDoesNotFitTheTypeStaysInItsEditorWithTheReason() {
        Screen screen = start("--view", "data", "--model", "Product");
        screen.typeIntoCell(0, "stock", "many");
        assertTrue(screen.says("Write a whole number."), screen::words);
        assertTrue(fx(screen.grid()::isEditing));
        screen.press(KeyCode.S, KeyCode.CONTROL);
        assertTrue(!screen.says("Save 1 row?"), "nothing is reviewed while an editor is open with an error");
    }

    @Test
    void aClickOnAHeaderSortsInTheDatabase() throws Exception {
        Screen screen = start("--view", "data", "--model", "Product");
        screen.clickHeader("title");
        assertEquals(query("SELECT title FROM Product ORDER BY title, id LIMIT 1"), screen.cell(0, "title"));
        screen.clickHeader("title");
        assertEquals(query("SELECT title FROM Product ORDER BY title DESC, id LIMIT 1"), screen.cell(0, "title"));
    }

    @Test
    void anEditOfASortedRowGoesToThatRow() throws Exception {
        Screen screen = start("--view", "data", "--model", "Product");
        screen.clickHeader("price");
        String id = screen.cell(0, "id");
        screen.typeIntoCell(0, "title", "The cheapest");
        save(screen);
        screen.untilSaid("Saved 1 row");
        assertEquals("The cheapest", query("SELECT title FROM Product WHERE id = " + id));
    }

    @Test
    void aRowThatSomebodyElseChangedIsAConflictAndNothingIsSaved() throws Exception {
        Screen screen = start("--view", "data", "--model", "Tag");
        String id = screen.cell(0, "id");
        screen.typeIntoCell(0, "name", "ours");
        execute("UPDATE Tag SET name = 'theirs' WHERE id = " + id);
        save(screen);
        screen.untilSaid("somebody else changed Tag " + id + " meanwhile. name is theirs now, yours is ours.");
        assertEquals("theirs", query("SELECT name FROM Tag WHERE id = " + id));
        screen.click("Keep mine");
        assertEquals("ours", screen.cell(0, "name"), "ours is still staged, now on top of theirs");
        save(screen);
        screen.untilSaid("Saved 1 row");
        assertEquals("ours", query("SELECT name FROM Tag WHERE id = " + id));
    }

    @Test
    void whatSomebodyElseChangedDeepInALongTextIsAConflictToo() throws Exception {
        String id = query("SELECT min(id) FROM Tag");
        execute("UPDATE Tag SET name = printf('%09000d', 1) WHERE id = " + id);
        Screen screen = start("--view", "data", "--model", "Tag");
        screen.typeOverCell(0, "name", "ours");
        execute("UPDATE Tag SET name = printf('%09000d', 2) WHERE id = " + id);
        save(screen);
        screen.untilSaid("somebody else changed Tag " + id
                + " meanwhile. name is another one behind the beginning that is shown.");
        screen.click("Keep mine");
        save(screen);
        screen.untilSaid("Saved 1 row");
        assertEquals("ours", query("SELECT name FROM Tag WHERE id = " + id));
    }

    @Test
    void theirsCanBeTakenInPlaceOfOurs() throws Exception {
        Screen screen = start("--view", "data", "--model", "Tag");
        String id = screen.cell(0, "id");
        screen.typeIntoCell(0, "name", "ours");
        execute("UPDATE Tag SET name = 'theirs' WHERE id = " + id);
        save(screen);
        screen.untilSaid("somebody else changed Tag " + id);
        screen.click("Take theirs");
        assertEquals("theirs", screen.cell(0, "name"));
        assertFalse(screen.says("1 row staged"), screen::words);
        assertFalse(screen.says("Nothing was saved"), screen::words);
    }

    private static void save(Screen screen) {
        screen.press(KeyCode.S, KeyCode.CONTROL);
        screen.untilSaid("Save 1 row?");
        screen.press(KeyCode.ENTER);
    }
}
