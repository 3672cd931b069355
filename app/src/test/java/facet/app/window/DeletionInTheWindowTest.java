package facet.app.window;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import javafx.scene.input.KeyCode;

import facet.datagrid.DataGrid;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What deleting rows does to others, said before they are deleted.
class DeletionInTheWindowTest extends StudioFixture {

    @Test
    void aDeletionSaysHowManyRowsGoAlongAndWhichHoldItUp() throws Exception {
        Screen screen = start("--view", "data", "--model", "User");
        delete(screen, 0);
        String orders = query("SELECT count(*) FROM orders WHERE customer_id = 1");
        String reviews = query("SELECT count(*) FROM Review WHERE authorId = 1");
        review(screen);
        screen.untilSaid("Is held up by " + rows(orders) + " of Order");
        assertTrue(screen.says("here by customerId"), screen::words);
        assertTrue(screen.says("Also deletes " + rows(reviews) + " of Review"), screen::words);
        assertTrue(screen.says("As it stands the database will refuse this"), screen::words);
        assertTrue(screen.says("DELETE FROM"), screen::words);
    }

    @Test
    void whatIsDeletedTooHoldsNothingUp() throws Exception {
        execute("INSERT INTO Category (name, slug) VALUES ('Zz', 'zz')");
        execute("INSERT INTO Category (name, slug, parentId) SELECT 'Zy', 'zy', id FROM Category WHERE slug = 'zz'");
        Screen screen = start("--view", "data", "--model", "Category");
        long last = screen.rows() - 1;
        delete(screen, last);
        delete(screen, last - 1);
        review(screen);
        screen.untilSaid("Both deletions together");
        screen.until("the end of counting", () -> screen.all().noneMatch(node -> Screen.says(node, "Counting")));
        assertTrue(screen.says("Touches no other row."), screen::words);
        assertFalse(screen.says("will refuse this"), screen::words);
        screen.press(KeyCode.ENTER);
        screen.untilSaid("Saved 2 rows");
    }

    @Test
    void aLinkThatIsLostIsSaid() throws Exception {
        execute("INSERT INTO Category (name, slug) VALUES ('Zz', 'zz')");
        execute("INSERT INTO Category (name, slug, parentId) SELECT 'Zy', 'zy', id FROM Category WHERE slug = 'zz'");
        Screen screen = start("--view", "data", "--model", "Category");
        delete(screen, screen.rows() - 2);
        review(screen);
        screen.untilSaid("Takes parentId away from 1 row of Category, which stays.");
    }

    @Test
    void countingThatIsStoppedOrFailsIsSaid() throws Exception {
        Screen screen = start("--view", "data", "--model", "User");
        delete(screen, 0);
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + databaseFile());
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            screen.pressLater(KeyCode.S, KeyCode.CONTROL, KeyCode.SHIFT);
            screen.until("counting",
                    () -> screen.all().anyMatch(node -> Screen.says(node, "Counting what the deletion")));
            screen.click("Stop counting");
            screen.untilSaid("It was not counted what the deletion does to other rows.");
            screen.press(KeyCode.ESCAPE);
            review(screen);
            screen.untilSaid("It could not be counted what the deletion does to other rows.");
            assertTrue(screen.says("DELETE FROM"), screen::words);
            statement.execute("ROLLBACK");
        }
    }

    private static void delete(Screen screen, long row) {
        DataGrid grid = screen.grid();
        run(() -> {
            grid.scrollTo(row, 0);
            grid.select(row, 0);
            grid.requestFocus();
        });
        screen.press(KeyCode.DELETE);
    }

    private static void review(Screen screen) {
        screen.press(KeyCode.S, KeyCode.CONTROL, KeyCode.SHIFT);
    }

    private static String rows(String count) {
        return count + (count.equals("1") ? " row" : " rows");
    }
}
