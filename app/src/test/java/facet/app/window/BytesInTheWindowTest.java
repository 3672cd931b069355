package facet.app.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;

import facet.datagrid.DataGrid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/// Bytes of rows to files.
class BytesInTheWindowTest extends StudioFixture {
    private String id;

    @BeforeEach
    void makeAPlaceForFiles() throws Exception {
        Files.createDirectory(out());
        id = query("SELECT min(id) FROM Product");
    }

    @Test
    void aPictureIsSavedFromTheInspector() throws Exception {
        execute("UPDATE Product SET image = CAST(x'89504e47' || zeroblob(2000000) AS BLOB) WHERE id = " + id);
        Screen screen = inspectorAt(0);
        files.ready.add(out().resolve("a.png"));
        screen.click("Save to file…");
        screen.untilSaid("Saved a.png, 2.0 MB");
        assertEquals(List.of("Product-" + id + "-image.png"), files.names);
        assertEquals(2_000_004, Files.size(out().resolve("a.png")));
        assertFalse(screen.says("Saving a.png"), screen::words);
    }

    @Test
    void theMenuOfACellAndTheCommandsSaveItToo() throws Exception {
        execute("UPDATE Product SET image = x'25504446' WHERE id = " + id);
        Screen screen = start("--view", "data", "--model", "Product");
        files.ready.add(out().resolve("a.pdf"));
        screen.chooseInMenu(0, "image", "Save to file…");
        screen.untilSaid("Saved a.pdf, 4 B");
        assertArrayEquals("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                Files.readAllBytes(out().resolve("a.pdf")));
        files.ready.add(out().resolve("b.pdf"));
        screen.press(KeyCode.K, KeyCode.CONTROL);
        screen.type("save bytes");
        screen.press(KeyCode.ENTER);
        screen.untilSaid("Saved b.pdf, 4 B");
        assertFalse(screen.menu(0, "title").stream().map(MenuItem::getText).toList().contains("Save to file…"));
    }

    @Test
    void whatIsStagedIsWhatIsSaved() throws Exception {
        Screen screen = start("--view", "data", "--model", "Product");
        screen.openCell(0, "image");
        screen.type("0x0102");
        screen.press(KeyCode.ENTER, KeyCode.CONTROL);
        files.ready.add(out().resolve("a.bin"));
        screen.chooseInMenu(0, "image", "Save to file…");
        screen.untilSaid("Saved a.bin, 2 B");
        assertArrayEquals(new byte[]{1, 2}, Files.readAllBytes(out().resolve("a.bin")));
    }

    @Test
    void aFileThatCannotBeWrittenIsSaidAndCanBeSavedElsewhere() throws Exception {
        execute("UPDATE Product SET image = x'0102' WHERE id = " + id);
        Screen screen = inspectorAt(0);
        files.ready.add(folder.resolve("nowhere").resolve("a.bin"));
        screen.click("Save to file…");
        screen.untilSaid("a.bin was not saved. There is no folder");
        files.ready.add(out().resolve("b.bin"));
        screen.click("Save elsewhere…");
        screen.untilSaid("Saved b.bin, 2 B");
        assertFalse(screen.says("was not saved"), screen::words);
    }

    @Test
    void aRowThatWasDeletedMeanwhileIsSaid() throws Exception {
        execute("UPDATE Product SET image = zeroblob(100000) WHERE id = " + id);
        Screen screen = inspectorAt(0);
        execute("UPDATE Product SET image = NULL WHERE id = " + id);
        files.ready.add(out().resolve("a.bin"));
        screen.click("Save to file…");
        screen.untilSaid("a.bin was not saved. Product " + id + " was deleted meanwhile, or holds no image any more.");
        screen.click("Dismiss");
        assertFalse(screen.says("was not saved"), screen::words);
        assertEquals(List.of(), written());
    }

    @Test
    void twoAtOnceDoNotGetIntoEachOthersWay() throws Exception {
        execute("UPDATE Product SET image = zeroblob(3000000 + 1000 * id)");
        Screen screen = start("--view", "data", "--model", "Product");
        List<String> ids = List.of(screen.cell(0, "id"), screen.cell(1, "id"));
        for (int row : new int[]{0, 1}) {
            files.ready.add(out().resolve(row + ".bin"));
            screen.chooseInMenu(row, "image", "Save to file…");
        }
        screen.until("both files", () -> written().size() == 2);
        screen.settle();
        for (int row : new int[]{0, 1})
            assertEquals(3_000_000 + 1_000 * Long.parseLong(ids.get(row)), Files.size(out().resolve(row + ".bin")));
    }

    private Screen inspectorAt(long row) {
        Screen screen = start("--view", "data", "--model", "Product");
        screen.press(KeyCode.I, KeyCode.CONTROL);
        DataGrid grid = screen.grid();
        run(() -> grid.select(row, Screen.column(grid, "title")));
        screen.settle();
        return screen;
    }

    private Path out() {
        return folder.resolve("out");
    }

    private List<Path> written() throws IOException {
        try (Stream<Path> files = Files.list(out())) {
            return files.filter(file -> !file.toString().endsWith(".saving")).toList();
        }
    }
}
