package facet.app.window;

import java.nio.file.Files;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What is not saved when the program ends without being asked.
class UnsavedInTheWindowTest extends StudioFixture {

    @Test
    void rowsAndTextOfAProgramThatWasKilledAreBack() throws Exception {
        String file = Files.readString(schemaFile());
        Screen killed = start("--view", "data", "--model", "Product");
        killed.typeIntoCell(0, "title", "not saved");
        killed.press(KeyCode.DIGIT1, KeyCode.CONTROL);
        killed.press(KeyCode.END, KeyCode.CONTROL);
        killed.type("// typed last");
        killed.settle();
        Screen next = start("--view", "data", "--model", "Product");
        next.untilSaid("Facet ended before all was saved");
        assertEquals("not saved", next.cell(0, "title"));
        assertTrue(next.says("1 row staged"), next::words);
        assertTrue(next.says("your text of schema.prisma and 1 row staged"), next::words);
        assertEquals(file, Files.readString(schemaFile()), "bringing back saves nothing");
        next.click("Keep");
        assertFalse(next.says("Facet ended"), next::words);
        next.press(KeyCode.S, KeyCode.CONTROL);
        next.untilSaid("Save 1 row?");
        next.press(KeyCode.ENTER);
        next.untilSaid("Saved 1 row");
        assertEquals("not saved", query("SELECT title FROM Product WHERE id = " + next.cell(0, "id")));
    }

    @Test
    void aRowThatWasChosenKeepsItsName() throws Exception {
        String email = query("SELECT email FROM User WHERE id = 77");
        String name = query("SELECT name FROM User WHERE id = 77");
        Screen killed = start("--view", "data", "--model", "Order");
        killed.openCell(0, "customer");
        killed.type(email);
        killed.press(KeyCode.ENTER);
        assertEquals(name, killed.cell(0, "customer"));
        killed.settle();
        Screen next = start("--view", "data", "--model", "Order");
        next.untilSaid("Facet ended before all was saved");
        assertEquals(name, next.cell(0, "customer"));
        assertEquals("77", next.cell(0, "customerId"));
    }

    @Test
    void whatWasBroughtBackCanBeGivenUp() throws Exception {
        Screen killed = start("--view", "data", "--model", "Product");
        String before = killed.cell(0, "title");
        killed.typeIntoCell(0, "title", "not saved");
        killed.settle();
        Screen next = start("--view", "data", "--model", "Product");
        next.untilSaid("Facet ended before all was saved");
        next.click("Discard");
        next.settle();
        assertEquals(before, next.cell(0, "title"));
        assertFalse(next.says("1 row staged"), next::words);
        Screen third = start("--view", "data", "--model", "Product");
        assertFalse(third.says("Facet ended"), third::words);
    }
}
