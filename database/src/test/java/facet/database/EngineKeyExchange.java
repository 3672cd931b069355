package facet.database;

import java.util.List;

import org.junit.jupiter.api.Test;

import static facet.database.EditsFixture.TABLES;
import static facet.database.EditsFixture.USERS;
import static facet.database.EditsFixture.all;
import static facet.database.EditsFixture.number;
import static facet.database.EditsFixture.saved;
import static facet.database.EditsFixture.shown;
import static facet.database.EditsFixture.update;
import static facet.database.TestEngine.save;
import static org.junit.jupiter.api.Assertions.assertEquals;

/// Keys that rows refer to are exchanged, on engines that let such a key cascade within its own table.
interface EngineKeyExchange extends TestEngine {

    @Test
    default void keysAreExchangedAndTheRowsThatReferFollow() throws Exception {
        TestDatabase sandbox = database(TABLES + ";\nINSERT INTO \"User\" (email) VALUES ('a'), ('b');\n"
                + "INSERT INTO \"Post\" (title, \"authorId\") VALUES ('of a', 1), ('of b', 2)");
        SaveOutcome outcome = save(sandbox, update(USERS, 1, "id", number(1), number(2)),
                update(USERS, 2, "id", number(2), number(1)));
        assertEquals(List.of("2|a|null|null|null", "1|b|null|null|null"), shown(outcome));
        assertEquals(List.of("of a|2", "of b|1"), sandbox.ask("SELECT title, \"authorId\" FROM \"Post\" ORDER BY id"));
    }

    @Test
    default void exchangedValuesAreExchangedBack() throws Exception {
        TestDatabase sandbox = database(TABLES + EngineUndo.ROWS);
        List<String> before = all(words(), sandbox);
        SaveOutcome.Saved saved = saved(save(sandbox, update(USERS, 1, "id", number(1), number(2)),
                update(USERS, 2, "id", number(2), number(1))));
        saved(save(sandbox, saved.undo().changes()));
        assertEquals(before, all(words(), sandbox));
    }
}
