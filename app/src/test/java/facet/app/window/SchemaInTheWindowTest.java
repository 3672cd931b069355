package facet.app.window;

import java.nio.file.Files;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import facet.diagram.DiagramView;
import facet.editor.CodeEditor;
import facet.language.Completion;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Writing the schema, and what the other parts of the window make of it.
class SchemaInTheWindowTest extends StudioFixture {

    @Test
    void aTypedErrorStandsInTheStatusBarAndAmongTheProblems() {
        Screen screen = start("--view", "schema");
        assertTrue(screen.says("No problems"), screen::words);
        typeAtTheEnd(screen, "model Broken { x Missing }");
        screen.untilSaid("error");
        screen.press(KeyCode.M, KeyCode.CONTROL, KeyCode.SHIFT);
        assertTrue(screen.says("Problems "), screen::words);
        screen.press(KeyCode.M, KeyCode.CONTROL, KeyCode.SHIFT);
        run(() -> {
            for (CodeEditor editor = screen.onlyNow(CodeEditor.class); editor.canUndoProperty().get();)
                editor.undo();
        });
        screen.settle();
        screen.untilSaid("No problems");
    }

    @Test
    void aTypedModelAppearsInTheSidebarAndIsSaved() throws Exception {
        Screen screen = start("--view", "schema");
        typeAtTheEnd(screen, "model Parcel {");
        screen.press(KeyCode.ENTER);
        screen.type("id Int @id");
        screen.until("the model", () -> screen.sidebarNow().getItems().stream()
                .anyMatch(item -> Screen.sidebarSelection(item).equals("Parcel")));
        screen.press(KeyCode.S, KeyCode.CONTROL);
        assertTrue(Files.readString(schemaFile()).matches("(?s).*model Parcel \\{\\s+id Int @id\\s+}\\s*"));
        assertFalse(screen.says("schema.prisma ●"), screen::words);
    }

    @Test
    void aCommentIsCompletedWhenAskedAndNotWhileTyping() {
        Screen screen = start("--view", "schema");
        typeAtTheEnd(screen, "\n// model Parcel {\n// paid Boo");
        assertEquals(List.of(), offers());
        screen.press(KeyCode.SPACE, KeyCode.CONTROL);
        screen.until("the offers", () -> offers().contains("Boolean"));
        screen.press(KeyCode.ENTER);
        String text = fx(screen.editor()::text);
        assertTrue(text.endsWith("// paid Boolean"), text);
    }

    private static List<String> offers() {
        return fx(() -> Window.getWindows().stream().filter(Window::isShowing)
                .map(window -> window.getScene().getRoot().lookup(".completion-list .list-view"))
                .filter(ListView.class::isInstance).flatMap(list -> ((ListView<?>) list).getItems().stream())
                .map(offer -> ((Completion) offer).label()).toList());
    }

    @Test
    void formattingIsOneStepOfUndoAndLeavesTheCaretInItsWord() {
        Screen screen = start("--view", "schema");
        CodeEditor editor = screen.editor();
        String before = fx(editor::text);
        typeAtTheEnd(screen, "model    Parcel    {");
        screen.press(KeyCode.ENTER);
        screen.type("id   Int    @id");
        String typed = fx(editor::text);
        screen.press(KeyCode.F, KeyCode.SHIFT, KeyCode.ALT);
        screen.settle();
        String formatted = fx(editor::text);
        assertTrue(formatted.endsWith("model Parcel {\n  id Int @id\n}\n"), formatted);
        assertEquals(formatted.lastIndexOf("@id") + 3, fx(editor::caret));
        run(editor::undo);
        assertEquals(typed, fx(editor::text));
        assertTrue(typed.startsWith(before.stripTrailing()), typed);
    }

    @Test
    void aChoiceInTheSidebarIsShownByEditorAndDiagram() throws Exception {
        Screen screen = start("--view", "split");
        screen.chooseInSidebar("Product");
        assertEquals("Product", selectedInDiagram(screen));
        int caret = fx(screen.editor()::caret);
        assertEquals(Files.readString(schemaFile()).indexOf("Product {"), caret);
    }

    @Test
    void theCaretLeadsSidebarAndDiagram() throws Exception {
        Screen screen = start("--view", "split");
        int inReview = Files.readString(schemaFile()).indexOf("rating       Int");
        CodeEditor editor = screen.editor();
        run(() -> {
            editor.requestFocus();
            editor.moveCaret(inReview);
        });
        screen.settle();
        assertEquals("Review", screen.selectedInSidebar());
        assertEquals("Review", selectedInDiagram(screen));
        assertTrue(screen.says("Ln "), "and the status bar tells where it is");
    }

    @Test
    void theChosenModelStaysChosenFromViewToView() throws Exception {
        Screen screen = start("--view", "schema");
        screen.chooseInSidebar("Payment");
        screen.press(KeyCode.DIGIT2, KeyCode.CONTROL);
        assertEquals(query("SELECT id FROM Payment ORDER BY id LIMIT 1"), screen.cell(0, "id"));
        screen.press(KeyCode.DIGIT3, KeyCode.CONTROL);
        assertEquals("Payment", selectedInDiagram(screen));
        assertEquals("Payment", screen.selectedInSidebar());
    }

    @Test
    void thePaletteFindsAModelAndOpensItsRows() throws Exception {
        Screen screen = start("--view", "schema");
        screen.press(KeyCode.P, KeyCode.CONTROL);
        screen.type("paymt");
        screen.press(KeyCode.ENTER);
        assertEquals(query("SELECT id FROM Payment ORDER BY id LIMIT 1"), screen.cell(0, "id"));
        assertEquals("Payment", screen.selectedInSidebar());
    }

    @Test
    void thePaletteRunsACommandAndEscapeGivesTheKeyboardBack() {
        Screen screen = start("--view", "schema");
        screen.press(KeyCode.K, KeyCode.CONTROL);
        screen.type("zzzz");
        screen.untilSaid("Nothing matches");
        screen.press(KeyCode.ESCAPE);
        assertFalse(screen.says("Nothing matches"));
        assertTrue(fx(screen.editor()::isFocusWithin));
        screen.press(KeyCode.K, KeyCode.CONTROL);
        screen.type("diagram");
        screen.press(KeyCode.ENTER);
        assertEquals(13, fx(screen.diagram()::graph).nodes().size());
    }

    @Test
    void theTabsAreThereAgainAtTheNextStart() {
        Screen first = start();
        first.press(KeyCode.P, KeyCode.CONTROL);
        first.type("Category");
        first.press(KeyCode.ENTER);
        List<String> tabs = first.tabs();
        assertTrue(tabs.contains("Category"), tabs::toString);
        first.press(KeyCode.Q, KeyCode.CONTROL);
        first.until("the end", () -> !first.isShowingNow());
        Screen second = start();
        assertEquals(tabs, second.tabs());
        assertEquals("Category", second.selectedInSidebar());
        assertTrue(second.rows() > 0, "and the one in front shows its rows");
    }

    @Test
    void aCleanFileThatChangedOnDiskIsTakenOver() throws Exception {
        Screen screen = start("--view", "schema");
        String theirs = Files.readString(schemaFile()) + "\nmodel Theirs {\n  id Int @id\n}\n";
        Files.writeString(schemaFile(), theirs);
        screen.press(KeyCode.F5);
        screen.untilSaid("Theirs");
        assertEquals(theirs, fx(screen.editor()::text));
        assertFalse(screen.says("schema.prisma ●"), "what is on disk is not unsaved");
    }

    @Test
    void aFileWithUnsavedEditsThatChangedOnDiskIsKeptWithAWarning() throws Exception {
        Screen screen = start("--view", "schema");
        typeAtTheEnd(screen, "// mine");
        String theirs = Files.readString(schemaFile()) + "\n// theirs\n";
        Files.writeString(schemaFile(), theirs);
        screen.press(KeyCode.F5);
        screen.untilSaid("changed by another program");
        assertTrue(fx(screen.editor()::text).endsWith("// mine"));
        screen.press(KeyCode.S, KeyCode.CONTROL);
        assertEquals(theirs, Files.readString(schemaFile()), "saving does not overwrite theirs unasked");
        screen.click("Keep mine");
        assertTrue(Files.readString(schemaFile()).endsWith("// mine"));
        assertFalse(screen.says("changed by another program"), screen::words);
    }

    @Test
    void closingWithUnsavedWorkAsks() throws Exception {
        Screen screen = start("--view", "schema");
        String before = Files.readString(schemaFile());
        typeAtTheEnd(screen, "// mine");
        screen.pressLater(KeyCode.Q, KeyCode.CONTROL);
        screen.answer("unsaved edits", "Go on working");
        assertTrue(screen.isShowing());
        assertTrue(fx(screen.editor()::text).endsWith("// mine"));
        screen.pressLater(KeyCode.Q, KeyCode.CONTROL);
        screen.answer("unsaved edits", "Close without saving");
        screen.until("the end", () -> !screen.isShowingNow());
        assertEquals(before, Files.readString(schemaFile()));
    }

    @Test
    void closingWithStagedRowsAsks() {
        Screen screen = start("--view", "data", "--model", "Tag");
        screen.typeIntoCell(0, "name", "staged");
        screen.pressLater(KeyCode.Q, KeyCode.CONTROL);
        screen.answer("1 row staged and not saved", "Go on working");
        assertEquals("staged", screen.cell(0, "name"));
    }

    private static void typeAtTheEnd(Screen screen, String text) {
        CodeEditor editor = screen.editor();
        run(() -> {
            editor.requestFocus();
            editor.moveCaret(editor.text().length());
        });
        screen.type(text);
    }

    private static String selectedInDiagram(Screen screen) {
        DiagramView diagram = screen.diagram();
        return String.valueOf(fx(diagram::selected));
    }
}
