package facet.database;

import java.util.List;
import java.util.Map;

import facet.database.DatabaseError.Kind;
import org.junit.jupiter.api.Test;

import static facet.database.EditsFixture.LINKS;
import static facet.database.EditsFixture.POSTS;
import static facet.database.EditsFixture.PROFILES;
import static facet.database.EditsFixture.TABLES;
import static facet.database.EditsFixture.TAGS;
import static facet.database.EditsFixture.USERS;
import static facet.database.EditsFixture.delete;
import static facet.database.EditsFixture.failed;
import static facet.database.EditsFixture.idOf;
import static facet.database.EditsFixture.insert;
import static facet.database.EditsFixture.key;
import static facet.database.EditsFixture.number;
import static facet.database.EditsFixture.saved;
import static facet.database.EditsFixture.shown;
import static facet.database.EditsFixture.text1;
import static facet.database.EditsFixture.update;
import static facet.database.Sandbox.integer;
import static facet.database.Sandbox.ok;
import static facet.database.Sandbox.source;
import static facet.database.TestEngine.save;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Edits that depend on each other within one save.
interface EngineEdits extends TestEngine {

    @Test
    default void aNewRowRefersToAnotherNewRowWhoseKeyTheDatabaseMakes() throws Exception {
        TestDatabase sandbox = database(TABLES);
        SaveOutcome outcome = save(sandbox, insert(POSTS, Map.of("title", text1("Hi"), "authorId", idOf(1))),
                insert(USERS, Map.of("email", text1("a@x"))),
                insert(PROFILES, Map.of("id", number(7), "userId", idOf(1))));
        assertEquals(List.of("1|Hi|1", "1|a@x|null|null|null", "7|1"), shown(outcome));
    }

    @Test
    default void anOldRowIsLedToANewOne() throws Exception {
        TestDatabase sandbox = database(TABLES + ";\nINSERT INTO \"Post\" (title) VALUES ('Hi')");
        assertEquals(List.of("1|Hi|1", "1|a@x|null|null|null"),
                shown(save(sandbox, update(POSTS, 1, "authorId", Value.ofNull(), idOf(1)),
                        insert(USERS, Map.of("email", text1("a@x"))))));
    }

    @Test
    default void aColumnThatNobodyAskedForCanBeReferredToAndIsNotBroughtBack() throws Exception {
        TestDatabase sandbox = database("CREATE TABLE \"P\" (id {serial}, code {text} UNIQUE DEFAULT 'made');\n"
                + "CREATE TABLE \"C\" (id {serial}, code {text}, FOREIGN KEY (code) REFERENCES \"P\" (code))");
        RowSource parents = source("P", TableKey.columns("id"), integer("id"));
        RowSource children = source("C", TableKey.columns("id"), integer("id"), Sandbox.text("code"));
        assertEquals(List.of("1", "1|made"), shown(save(sandbox, insert(parents, Map.of()),
                insert(children, Map.of("code", new Value.KeyOf(0, "code"))))));
    }

    @Test
    default void aKeyThatADefaultMakesComesBackAndCanBeReferredTo() throws Exception {
        TestDatabase sandbox = database("CREATE TABLE \"P\" (id {uuid} NOT NULL PRIMARY KEY, name {text});\n"
                + "CREATE TABLE \"C\" (id {serial}, p {key} NOT NULL, FOREIGN KEY (p) REFERENCES \"P\" (id))"
                        .replace("{key}", words().uuid()));
        RowSource parents = source("P", TableKey.columns("id"), Sandbox.text("id"), Sandbox.text("name"));
        RowSource children = source("C", TableKey.columns("id"), integer("id"), Sandbox.text("p"));
        List<String> rows = shown(save(sandbox, insert(parents, Map.of("name", text1("a"))), insert(parents, Map.of()),
                insert(children, Map.of("p", idOf(0))), insert(children, Map.of("p", idOf(1)))));
        List<String> ids = sandbox.ask("SELECT id FROM \"P\" ORDER BY name IS NULL");
        assertEquals(
                List.of(ids.getFirst() + "|a", ids.getLast() + "|null", "1|" + ids.getFirst(), "2|" + ids.getLast()),
                rows);
    }

    @Test
    default void aRowThatRefersToItselfAndRowsThatReferToEachOtherAreMadeInTwoSteps() throws Exception {
        TestDatabase sandbox = database(TABLES);
        assertEquals(List.of("1|a@x|null|1|1", "1|Hi|1"),
                shown(save(sandbox,
                        insert(USERS, Map.of("email", text1("a@x"), "bossId", idOf(0), "bestId", idOf(1))),
                        insert(POSTS, Map.of("title", text1("Hi"), "authorId", idOf(0))))));
    }

    @Test
    default void whatRefersToNoRowOfTheSaveIsRefused() throws Exception {
        TestDatabase sandbox = database(TABLES);
        for (int edit : new int[]{-1, 1, 2}) {
            SaveOutcome.Failed failed = failed(save(sandbox,
                    insert(POSTS, Map.of("title", text1("Hi"), "authorId", idOf(edit))), delete(USERS, 1)));
            assertEquals(0, failed.edit());
            assertEquals(Kind.VALUE, failed.error().kind());
        }
    }

    @Test
    default void thePreviewMarksWhatAnotherEditMakes() throws Exception {
        TestDatabase sandbox = database(TABLES);
        try (Database database = sandbox.openToWrite()) {
            SqlPreview preview = database.preview(
                    new Changeset(List.of(insert(POSTS, Map.of("title", text1("Hi"), "authorId", idOf(1))),
                            insert(USERS, Map.of("email", text1("a@x"))))),
                    ok(database.catalog()));
            assertEquals(List.of(1, 0),
                    preview.steps().stream().map(SqlPreview.Step::edit).filter(edit -> edit >= 0).toList());
            SqlPreview.Step step = preview.steps().stream().filter(each -> each.edit() == 0).findFirst().orElseThrow();
            assertEquals(Map.of(0, idOf(1)), step.made());
            assertEquals(List.of(Stored.ofNull(), Stored.of("Hi")), step.statement().parameters());
        }
    }

    @Test
    default void linksAreMadeAfterNewRowsAndUndoneBeforeRowsGo() throws Exception {
        TestDatabase sandbox = database(TABLES + ";\nINSERT INTO \"Post\" (title) VALUES ('Old');\n"
                + "INSERT INTO \"Tag\" (name) VALUES ('red'), ('blue');\nINSERT INTO \"_PostToTag\" VALUES (1, 1), (1, 2)");
        SaveOutcome.Saved saved = saved(save(sandbox, new RowEdit.Connect(LINKS, idOf(1), number(2)),
                insert(POSTS, Map.of("title", text1("New"))), new RowEdit.Disconnect(LINKS, number(1), number(1)),
                delete(TAGS, 1)));
        assertEquals(List.of(), saved.alreadySo());
        assertEquals(List.of("1|2", "2|2"), sandbox.ask("SELECT \"A\", \"B\" FROM \"_PostToTag\" ORDER BY 1, 2"));
    }

    @Test
    default void aLinkThatIsThereAlreadyOrGoneAlreadyIsSaid() throws Exception {
        TestDatabase sandbox = database(TABLES + ";\nINSERT INTO \"Post\" (title) VALUES ('Old');\n"
                + "INSERT INTO \"Tag\" (name) VALUES ('red'), ('blue');\nINSERT INTO \"_PostToTag\" VALUES (1, 1)");
        SaveOutcome.Saved saved = saved(save(sandbox, new RowEdit.Connect(LINKS, number(1), number(1)),
                new RowEdit.Disconnect(LINKS, number(1), number(2))));
        assertEquals(List.of(0, 1), saved.alreadySo());
        assertEquals(List.of("1|1"), sandbox.ask("SELECT \"A\", \"B\" FROM \"_PostToTag\""));
        assertEquals(Undo.NOTHING, saved.undo());
        assertEquals(Kind.FOREIGN_KEY,
                failed(save(sandbox, new RowEdit.Connect(LINKS, number(1), number(99)))).error().kind());
    }

    @Test
    default void uniqueValuesAreExchanged() throws Exception {
        TestDatabase sandbox = database(TABLES
                + ";\nINSERT INTO \"User\" (email, nick) VALUES ('a', 'x'), ('b', 'y'), ('c', 'z')");
        saved(save(sandbox, update(USERS, 1, "email", text1("a"), text1("b")),
                update(USERS, 2, "email", text1("b"), text1("c")), update(USERS, 3, "email", text1("c"), text1("a"))));
        assertEquals(List.of("b", "c", "a"), sandbox.ask("SELECT email FROM \"User\" ORDER BY id"));
        saved(save(sandbox, update(USERS, 1, "nick", text1("x"), text1("y")),
                update(USERS, 2, "nick", text1("y"), text1("x"))));
        assertEquals(List.of("y", "x", "z"), sandbox.ask("SELECT nick FROM \"User\" ORDER BY id"));
    }

    @Test
    default void aChainOfUniqueValuesMayEndWithADeletedAndBeginWithANewRow() throws Exception {
        TestDatabase sandbox = database(TABLES + ";\nINSERT INTO \"User\" (email) VALUES ('a'), ('b'), ('c')");
        saved(save(sandbox, insert(USERS, Map.of("email", text1("a"))),
                update(USERS, 1, "email", text1("a"), text1("b")), update(USERS, 2, "email", text1("b"), text1("c")),
                new RowEdit.Delete(USERS, key(USERS, 3), Map.of("email", text1("c")))));
        assertEquals(List.of("1|b", "2|c", "4|a"), sandbox.ask("SELECT id, email FROM \"User\" ORDER BY id"));
    }

    @Test
    default void aSplitEditStillFindsThatSomebodyElseWasFaster() throws Exception {
        TestDatabase sandbox = database(TABLES + ";\nINSERT INTO \"User\" (email) VALUES ('a'), ('new b')");
        SaveOutcome outcome = save(sandbox, update(USERS, 1, "email", text1("a"), text1("b")),
                update(USERS, 2, "email", text1("b"), text1("a")));
        assertTrue(outcome instanceof SaveOutcome.Conflict(int edit, RowEdit _, var theirs) && edit == 1
                && Sandbox.shown(theirs.orElseThrow()).startsWith("2|new b"), outcome.toString());
        assertEquals(List.of("a", "new b"), sandbox.ask("SELECT email FROM \"User\" ORDER BY id"));
    }

    @Test
    default void theRowThatHasAUniqueValueAlreadyIsNamed() throws Exception {
        TestDatabase sandbox = database(TABLES + ";\nINSERT INTO \"User\" (email) VALUES ('a'), ('b')");
        SaveOutcome.Failed old = failed(save(sandbox, insert(USERS, Map.of("email", text1("b")))));
        assertEquals("User 2 already has this value of email, and it has to be unique.", old.error().message());
        assertFalse(old.error().databaseWords().isEmpty());
        SaveOutcome.Failed both = failed(save(sandbox, insert(USERS, Map.of("email", text1("c"))),
                insert(USERS, Map.of("email", text1("c")))));
        assertEquals(1, both.edit());
        assertTrue(both.error().message().startsWith("Another row of this save, User (new), already has"),
                both.error().message());
    }
}
