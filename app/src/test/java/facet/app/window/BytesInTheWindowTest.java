package facet.app.window;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;

import facet.datagrid.DataGrid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

/// Bytes of rows to files and from them.
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
        assertArrayEquals("%PDF".getBytes(US_ASCII),
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

    @Test
    void aSmallFileIsStagedSavedAndTheFileIsOfNoImportanceAnyMore() throws Exception {
        Screen screen = inspectorAt(0);
        Path picture = Files.write(out().resolve("a.pdf"), "%PDF-1.7 and so on".getBytes(US_ASCII));
        files.ready.add(picture);
        screen.click("Replace from file…");
        screen.untilSaid("Staged a.pdf, 18 B");
        assertEquals("PDF 18 B", screen.cell(0, "image"));
        assertTrue(screen.says("1 row staged"), screen::words);
        Files.delete(picture);
        save(screen, "PDF 18 B");
        assertEquals("18", query("SELECT length(image) FROM Product WHERE id = " + id));
    }

    @Test
    void aLargeFileIsReadWhenItIsSaved() throws Exception {
        Screen screen = inspectorAt(0);
        byte[] bytes = new byte[9_500_000];
        new Random(1).nextBytes(bytes);
        Path file = Files.write(out().resolve("clip of the shop.mp4"), bytes);
        files.ready.add(file);
        screen.chooseInMenu(0, "image", "Replace from file…");
        screen.untilSaid("Staged clip of the shop.mp4, 9.5 MB; the file is read when you save");
        assertEquals("clip of the shop.mp4, 9.5 MB", screen.cell(0, "image"));
        assertTrue(screen.says("in " + out()), screen::words);
        screen.press(KeyCode.Z, KeyCode.CONTROL);
        assertFalse(screen.says("1 row staged"), screen::words);
        screen.press(KeyCode.Z, KeyCode.CONTROL, KeyCode.SHIFT);
        save(screen, "clip of the shop.mp4, 9.5 MB");
        files.ready.add(out().resolve("back.mp4"));
        screen.chooseInMenu(0, "image", "Save to file…");
        screen.untilSaid("Saved back.mp4, 9.5 MB");
        assertArrayEquals(bytes, Files.readAllBytes(out().resolve("back.mp4")));
    }

    @Test
    void aStagedFileThatChangesIsSaidAndNotSaved() throws Exception {
        String before = query("SELECT hex(image) FROM Product WHERE id = " + id);
        Screen screen = inspectorAt(0);
        Path file = Files.write(out().resolve("a.bin"), new byte[2_000_000]);
        files.ready.add(file);
        screen.click("Replace from file…");
        screen.untilSaid("Staged a.bin");
        Files.write(file, new byte[2_000_001]);
        select(screen, 1);
        select(screen, 0);
        screen.untilSaid("a.bin has changed since it was chosen. Choose it again.");
        files.ready.add(out().resolve("b.bin"));
        screen.click("Save to file…");
        screen.untilSaid("b.bin was not saved.");
        screen.click("Dismiss");
        review(screen);
        screen.press(KeyCode.ENTER);
        screen.untilSaid("Nothing was saved; all edits are still here.");
        assertEquals(before, query("SELECT hex(image) FROM Product WHERE id = " + id));
        files.ready.add(file);
        screen.click("Replace from file…");
        screen.untilSaid("Staged a.bin");
        save(screen, "a.bin, 2.0 MB");
        assertEquals("2000001", query("SELECT length(image) FROM Product WHERE id = " + id));
    }

    @Test
    void aSaveThatTakesItsTimeSaysWhatItSends() throws Exception {
        Screen screen = inspectorAt(0);
        files.ready.add(Files.write(out().resolve("a.bin"), new byte[2_000_000]));
        screen.click("Replace from file…");
        screen.untilSaid("Staged a.bin");
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + databaseFile());
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            review(screen);
            screen.pressLater(KeyCode.ENTER);
            screen.until("the line of the save", () -> says(screen, "Saving a.bin, 2.0 MB, into the database"));
            assertTrue(screen.says("saving…") && screen.says("Saving…"), screen::words);
            assertFalse(screen.says("Staged a.bin"), screen::words);
            screen.pressLater(KeyCode.S, KeyCode.CONTROL);
            screen.until("the refusal", () -> says(screen, "A save is under way"));
            statement.execute("ROLLBACK");
        }
        screen.untilSaid("Saved 1 row");
        assertFalse(screen.says("into the database"), screen::words);
    }

    @Test
    void aSaveThatTakesItsTimeCanBeCancelledAndStaysStaged() throws Exception {
        Screen screen = inspectorAt(0);
        String before = query("SELECT count(image) FROM Product");
        files.ready.add(Files.write(out().resolve("a.bin"), new byte[2_000_000]));
        screen.click("Replace from file…");
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + databaseFile());
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            review(screen);
            screen.pressLater(KeyCode.ENTER);
            screen.until("the line of the save", () -> says(screen, "Saving a.bin, 2.0 MB, into the database"));
            run(() -> screen.all().filter(node -> node instanceof Button button && button.getText().equals("Cancel"))
                    .map(Button.class::cast).findFirst().orElseThrow().fire());
            statement.execute("ROLLBACK");
        }
        screen.untilSaid("Cancelled: nothing was saved");
        assertTrue(screen.says("Save 1 row") && !screen.says("into the database"), screen::words);
        assertEquals(before, query("SELECT count(image) FROM Product"));
    }

    private static boolean says(Screen screen, String words) {
        return screen.all().anyMatch(node -> Screen.says(node, words));
    }

    @Test
    void aStagedFileOutlivesTheProgram() throws Exception {
        Screen killed = inspectorAt(0);
        Path file = Files.write(out().resolve("a.bin"), new byte[2_000_000]);
        files.ready.add(file);
        killed.click("Replace from file…");
        killed.untilSaid("Staged a.bin");
        Screen next = start("--view", "data", "--model", "Product");
        next.untilSaid("Facet ended before all was saved");
        assertEquals("a.bin, 2.0 MB", next.cell(0, "image"));
        save(next, "a.bin, 2.0 MB");
        assertEquals("2000000", query("SELECT length(image) FROM Product WHERE id = " + id));
    }

    @Test
    void aNewRowAndACellWithoutAValueTakeAFileToo() throws Exception {
        execute("UPDATE Product SET image = NULL WHERE id = " + id);
        Screen screen = inspectorAt(0);
        Path empty = Files.createFile(out().resolve("empty.bin"));
        files.ready.add(empty);
        screen.click("Replace from file…");
        screen.untilSaid("Staged empty.bin, 0 B");
        screen.press(KeyCode.N, KeyCode.CONTROL, KeyCode.SHIFT);
        screen.press(KeyCode.ESCAPE);
        files.ready.add(Files.write(out().resolve("new.bin"), new byte[3_000_000]));
        screen.chooseInMenu(0, "image", "Replace from file…");
        screen.untilSaid("Staged new.bin, 3.0 MB");
        assertEquals("new.bin, 3.0 MB", screen.cell(0, "image"));
        assertEquals("0 B", screen.cell(1, "image"));
    }

    @Test
    void whatCannotBeTakenIsRefusedWithTheReason() throws Exception {
        Screen screen = inspectorAt(0);
        files.ready.add(out());
        screen.click("Replace from file…");
        screen.untilSaid("Nothing was replaced. " + out() + " is a folder. Choose a file in it.");
        screen.click("Dismiss");
        files.ready.add(out().resolve("gone.bin"));
        screen.click("Replace from file…");
        screen.untilSaid("Nothing was replaced. There is no file " + out().resolve("gone.bin") + " any more.");
        screen.click("Dismiss");
        Path endless = out().resolve("disk.img");
        try (RandomAccessFile file = new RandomAccessFile(endless.toFile(), "rw")) {
            file.setLength(3L << 30);
        }
        files.ready.add(endless);
        screen.click("Replace from file…");
        screen.untilSaid("Nothing was replaced. disk.img, 3.2 GB, is more than image holds. Choose a smaller file.");
        assertFalse(screen.says("1 row staged"), screen::words);
    }

    @Test
    void aFileFillsDown() throws Exception {
        Screen screen = start("--view", "data", "--model", "Product");
        files.ready.add(Files.write(out().resolve("a.bin"), new byte[2_000_000]));
        screen.chooseInMenu(0, "image", "Replace from file…");
        screen.untilSaid("Staged a.bin");
        screen.press(KeyCode.DOWN, KeyCode.SHIFT);
        screen.press(KeyCode.D, KeyCode.CONTROL);
        assertEquals("a.bin, 2.0 MB", screen.cell(1, "image"));
        screen.press(KeyCode.DOWN);
        screen.press(KeyCode.UP);
        screen.press(KeyCode.ENTER);
        screen.untilSaid("a.bin, 2.0 MB: too much to type");
    }

    @Test
    void aFileThatWasCopiedElsewhereIsPastedIntoACell() throws Exception {
        Screen screen = start("--view", "data", "--model", "Product");
        Path file = Files.write(out().resolve("a.pdf"), "%PDF".getBytes(US_ASCII));
        DataGrid grid = screen.grid();
        run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(file.toFile()));
            Clipboard.getSystemClipboard().setContent(content);
            grid.select(0, Screen.column(grid, "image"));
            grid.requestFocus();
        });
        screen.press(KeyCode.V, KeyCode.CONTROL);
        screen.untilSaid("Staged a.pdf, 4 B");
        assertEquals("PDF 4 B", screen.cell(0, "image"));
    }

    @Test
    void aPictureIsCopiedFromOneCellToAnother() throws Exception {
        execute("UPDATE Product SET image = CAST(x'89504e47' || zeroblob(20000) AS BLOB) WHERE id = " + id);
        Screen screen = start("--view", "data", "--model", "Product");
        DataGrid grid = screen.grid();
        run(() -> {
            grid.select(0, Screen.column(grid, "image"));
            grid.requestFocus();
        });
        screen.press(KeyCode.C, KeyCode.CONTROL);
        screen.press(KeyCode.DOWN);
        screen.press(KeyCode.V, KeyCode.CONTROL);
        assertEquals("PNG 20.0 kB", screen.cell(1, "image"));
        screen.press(KeyCode.DOWN);
        screen.press(KeyCode.D, KeyCode.CONTROL);
        assertEquals("PNG 20.0 kB", screen.cell(2, "image"));
    }

    @Test
    void aDatabaseThatCannotBeWrittenSaysWhyNothingCanBeReplaced() throws Exception {
        assertTrue(databaseFile().toFile().setWritable(false));
        assumeFalse(Files.isWritable(databaseFile()), "this user may write everywhere");
        Screen screen = inspectorAt(0);
        assertTrue(screen.says("Save to file…"), screen::words);
        assertTrue(screen.menu(0, "image").stream().filter(item -> "Replace from file…".equals(item.getText()))
                .allMatch(MenuItem::isDisable));
    }

    private static void review(Screen screen) {
        screen.press(KeyCode.S, KeyCode.CONTROL);
        screen.untilSaid("Save 1 row?");
    }

    /// @param asReviewed how the review calls what is saved
    private static void save(Screen screen, String asReviewed) {
        review(screen);
        assertTrue(screen.says(asReviewed), screen::words);
        screen.press(KeyCode.ENTER);
        screen.untilSaid("Saved 1 row");
    }

    private static void select(Screen screen, long row) {
        DataGrid grid = screen.grid();
        run(() -> grid.select(row, Screen.column(grid, "title")));
        screen.settle();
    }

    private Screen inspectorAt(long row) {
        Screen screen = start("--view", "data", "--model", "Product");
        screen.press(KeyCode.I, KeyCode.CONTROL);
        select(screen, row);
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
