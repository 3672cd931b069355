package facet.database;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import facet.database.SaveOutcome.Certainty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static facet.database.EditsFixture.LINKS;
import static facet.database.EditsFixture.TAGS;
import static facet.database.EditsFixture.USERS;
import static facet.database.EditsFixture.delete;
import static facet.database.EditsFixture.insert;
import static facet.database.EditsFixture.number;
import static facet.database.EditsFixture.saved;
import static facet.database.EditsFixture.text1;
import static facet.database.EditsFixture.update;
import static facet.database.Sandbox.ok;
import static facet.database.TestEngine.save;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Finding out how a save ended whose end was not answered.
class LostAnswerTest {

    private static final String TABLES = EngineWords.SQLITE.in(EditsFixture.TABLES);
    private static final String ROWS = ";\nINSERT INTO User (email) VALUES ('a'), ('b');\nINSERT INTO Tag VALUES (1, 'red');\n"
            + "INSERT INTO Post VALUES (1, 'P', 1, NULL)";
    private static final DatabaseError LOST = DatabaseError.of(DatabaseError.Kind.CONNECTION_LOST, "Lost.", "gone");

    @TempDir
    Path folder;

    private static Changeset changes() {
        return new Changeset(List.of(insert(USERS, Map.of("email", text1("c"))),
                update(USERS, 1, "email", text1("a"), text1("A")), delete(USERS, 2),
                new RowEdit.Connect(LINKS, number(1), number(1))));
    }

    @Test
    void rowsAsTheyWereToBeSaySaved() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, TABLES + ROWS);
        SaveOutcome.Saved saved = saved(save(sandbox, changes()));
        assertEquals(Certainty.ANSWERED, saved.certainty());
        SaveOutcome.Saved found = saved(again(sandbox, changes(), saved));
        assertEquals(Certainty.READ_AGAIN, found.certainty());
        assertEquals(saved.rows(), found.rows());
    }

    @Test
    void rowsAsTheyWereBeforeSayNotSaved() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, TABLES + ROWS);
        Sandbox copy = Sandbox.named(folder, "copy.db", TABLES + ROWS);
        SaveOutcome.Saved saved = saved(save(copy, changes()));
        SaveOutcome.Failed failed = assertInstanceOf(SaveOutcome.Failed.class, again(sandbox, changes(), saved));
        assertTrue(failed.error().message().contains("nothing of it was saved"), failed.error().message());
        assertEquals("gone", failed.error().databaseWords());
    }

    @Test
    void rowsThatContradictEachOtherAreNotGuessedAbout() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, TABLES + ROWS);
        SaveOutcome.Saved saved = saved(save(sandbox, changes()));
        sandbox.run("UPDATE User SET email = 'a' WHERE id = 1");
        assertInstanceOf(SaveOutcome.Unknown.class, again(sandbox, changes(), saved));
        sandbox.run("UPDATE User SET email = 'other' WHERE id = 1");
        assertInstanceOf(SaveOutcome.Unknown.class, again(sandbox, changes(), saved));
    }

    @Test
    void editsThatChangeNothingTellNothing() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, TABLES + ROWS);
        Changeset idle = new Changeset(List.of(update(TAGS, 1, "name", text1("red"), text1("red"))));
        assertInstanceOf(SaveOutcome.Unknown.class, again(sandbox, idle, saved(save(sandbox, idle))));
    }

    private static SaveOutcome again(Sandbox sandbox, Changeset changes, SaveOutcome.Saved saved) {
        try (Database database = sandbox.openToWrite()) {
            return database.checkAgain(new SaveOutcome.Unknown(changes, saved, Optional.empty(), LOST),
                    ok(database.catalog()));
        }
    }
}
