package facet.app.window;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import javafx.scene.input.KeyCode;

import facet.diagram.DiagramView;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What is missing, broken or in use by others is said in calm words, and everything else goes on working.
class TroubleInTheWindowTest extends StudioFixture {

    @Test
    void aMissingDatabaseIsSaidAndTheSchemaWorks() throws Exception {
        Files.delete(databaseFile());
        Screen screen = start("--view", "data", "--model", "User");
        assertTrue(screen.says("The database shop.db could not be opened"), screen::words);
        assertTrue(screen.says("There is no file"), screen::words);
        assertFalse(Files.exists(databaseFile()), "and nothing is made in its place");
        schemaAndDiagramWork(screen);
    }

    @Test
    void aDatabaseThatIsNowhereNamedIsLookedForAgain() throws Exception {
        Path env = shop().resolve(".env");
        String good = Files.readString(env);
        Files.writeString(env, "OTHER=1\n");
        Screen screen = start("--view", "data", "--model", "User");
        assertTrue(screen.says("DATABASE_URL is not set"), screen::words);
        Files.writeString(env, "DATABASE_URL=\n");
        screen.click("Look again");
        assertTrue(screen.says("DATABASE_URL in .env is empty"), screen::words);
        Files.writeString(env, "DATABASE_URL=file:./other.db\n");
        screen.click("Look again");
        assertTrue(screen.says("The database other.db could not be opened"), screen::words);
        Files.writeString(env, good);
        screen.click("Try again");
        assertEquals(query("SELECT name FROM User ORDER BY id LIMIT 1"), screen.cell(0, "name"));
    }

    @Test
    void aLockedDatabaseIsSaidAndOpensOnceItIsFree() throws Exception {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + databaseFile());
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            Screen screen = start("--view", "data", "--model", "User");
            assertTrue(screen.says("The database shop.db could not be opened"), screen::words);
            assertTrue(screen.says("database is locked"), screen::words);
            statement.execute("ROLLBACK");
            screen.click("Try again");
            assertEquals(query("SELECT count(*) FROM User"), Long.toString(screen.rows()));
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsSaidAndLeftAlone() throws Exception {
        byte[] text = "this is a letter to my mother, not a database. ".repeat(50).getBytes(StandardCharsets.UTF_8);
        Files.write(databaseFile(), text);
        Screen screen = start("--view", "data", "--model", "User");
        assertTrue(screen.says("could not be opened"), screen::words);
        assertArrayEquals(text, Files.readAllBytes(databaseFile()));
        schemaAndDiagramWork(screen);
    }

    @Test
    void aMissingTableIsSaidAndTheOthersShowTheirRows() throws Exception {
        execute("DROP TABLE Review");
        Screen screen = start("--view", "data", "--model", "Review");
        assertTrue(screen.says("The database has no table \"Review\""), screen::words);
        screen.chooseInSidebar("Product");
        assertEquals(query("SELECT title FROM Product ORDER BY id LIMIT 1"), screen.cell(0, "title"));
        assertEquals("—", screen.cell(0, "reviews"), "the relation to the missing table leads nowhere");
    }

    @Test
    void aSchemaThatIsNotUtf8IsShownAndNotChanged() throws Exception {
        byte[] good = Files.readAllBytes(schemaFile());
        byte[] broken = good.clone();
        broken[5] = (byte) 0xe9;
        Files.write(schemaFile(), broken);
        Screen screen = start("--view", "schema");
        assertTrue(screen.says("UTF-8"), screen::words);
        run(screen.editor()::requestFocus);
        screen.type("x");
        screen.press(KeyCode.S, KeyCode.CONTROL);
        assertArrayEquals(broken, Files.readAllBytes(schemaFile()));
        screen.press(KeyCode.DIGIT2, KeyCode.CONTROL);
        assertEquals(query("SELECT name FROM User ORDER BY id LIMIT 1"), screen.cell(0, "name"));
    }

    @Test
    void anEmptySchemaIsAPlaceToBegin() throws Exception {
        Files.writeString(schemaFile(), "");
        Screen screen = start("--view", "split");
        assertTrue(screen.says("No models yet"), screen::words);
        run(screen.editor()::requestFocus);
        screen.type("model First {");
        screen.press(KeyCode.ENTER);
        screen.type("id Int @id");
        screen.until("the diagram", () -> screen.onlyNow(DiagramView.class).graph().nodes().size() == 1);
        assertFalse(screen.says("No models yet"), screen::words);
    }

    @Test
    void tenThousandErrorsAreCountedTheFirstThousandListedAndTheWindowGoesOn() throws Exception {
        StringBuilder schema = new StringBuilder(Files.readString(schemaFile())).append("model Huge {\n  id Int @id\n");
        for (int i = 0; i < 10_000; i++)
            schema.append("  field").append(i).append(" Missing").append(i).append('\n');
        Files.writeString(schemaFile(), schema.append("}\n"));
        Screen screen = start("--view", "schema");
        assertTrue(screen.says("10,000 errors"), screen::words);
        screen.press(KeyCode.M, KeyCode.CONTROL, KeyCode.SHIFT);
        assertTrue(screen.says("Problems 10,000"), screen::words);
        screen.press(KeyCode.P, KeyCode.CONTROL);
        screen.type("User");
        screen.press(KeyCode.ENTER);
        assertEquals(query("SELECT name FROM User ORDER BY id LIMIT 1"), screen.cell(0, "name"));
    }

    @Test
    void theKeysOfTheViewsLeadToThem() {
        Screen screen = start("--view", "schema");
        for (KeyCode digit : new KeyCode[]{KeyCode.DIGIT3, KeyCode.DIGIT2, KeyCode.DIGIT1}) {
            screen.press(digit, KeyCode.CONTROL);
        }
        assertTrue(fx(screen.editor()::isFocusWithin));
        screen.press(KeyCode.BACK_SLASH, KeyCode.CONTROL);
        assertTrue(screen.tabs().contains("Diagram"));
    }

    private static void schemaAndDiagramWork(Screen screen) {
        screen.press(KeyCode.BACK_SLASH, KeyCode.CONTROL);
        assertEquals(13, fx(screen.diagram()::graph).nodes().size());
        assertTrue(screen.says("No problems"), screen::words);
        assertTrue(fx(screen.editor()::text).contains("model User"));
    }
}
