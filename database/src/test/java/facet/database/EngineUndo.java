package facet.database;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static facet.database.EditsFixture.LINKS;
import static facet.database.EditsFixture.POSTS;
import static facet.database.EditsFixture.PROFILES;
import static facet.database.EditsFixture.TABLES;
import static facet.database.EditsFixture.TAGS;
import static facet.database.EditsFixture.USERS;
import static facet.database.EditsFixture.all;
import static facet.database.EditsFixture.delete;
import static facet.database.EditsFixture.failed;
import static facet.database.EditsFixture.idOf;
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

/// Taking a save back, and what a deletion does to others.
interface EngineUndo extends TestEngine {

    String ROWS = """
            ;
            INSERT INTO "User" (email, nick, "bossId") VALUES ('a', 'x', NULL), ('b', 'y', 1), ('c', NULL, 1);
            INSERT INTO "Profile" VALUES (11, 1), (12, 2);
            INSERT INTO "Post" (title, "authorId", picture) VALUES ('P1', 1, {x 00ff}), ('P2', 1, {x 0000000000000000000000000000000000000000}), ('P3', 2, {x});
            INSERT INTO "Tag" (name) VALUES ('red'), ('blue');
            INSERT INTO "_PostToTag" VALUES (1, 1), (1, 2), (3, 1)""";

    @Test
    default void everyKindOfEditIsTakenBackToTheByte() throws Exception {
        TestDatabase sandbox = database(TABLES + ROWS);
        List<String> before = all(words(), sandbox);
        SaveOutcome.Saved saved = saved(save(sandbox, insert(USERS, Map.of("email", text1("d"))),
                insert(POSTS, Map.of("title", text1("P4"), "authorId", idOf(0))),
                new RowEdit.Connect(LINKS, idOf(1), number(2)), new RowEdit.Disconnect(LINKS, number(1), number(2)),
                update(USERS, 2, "email", text1("b"), text1("B")), delete(POSTS, 3),
                update(USERS, 3, "id", number(3), number(33))));
        assertEquals(List.of(), saved.undo().losses());
        SaveOutcome.Saved back = saved(save(sandbox, saved.undo().changes()));
        assertEquals(before, all(words(), sandbox));
        saved(save(sandbox, back.undo().changes()));
        assertEquals(List.of("c", "d"), sandbox.ask("SELECT email FROM \"User\" WHERE id > 3 ORDER BY email"));
    }

    @Test
    default void whatWentAlongAndWhatLostItsReferenceComesBackToo() throws Exception {
        TestDatabase sandbox = database(TABLES + ROWS);
        List<String> before = all(words(), sandbox);
        SaveOutcome.Saved saved = saved(save(sandbox, delete(USERS, 1)));
        assertEquals(List.of("2|b|null", "3|c|null"), sandbox.ask("SELECT id, email, \"bossId\" FROM \"User\""));
        assertEquals(List.of("3|1"), sandbox.ask("SELECT \"A\", \"B\" FROM \"_PostToTag\""));
        saved(save(sandbox, saved.undo().changes()));
        assertEquals(before, all(words(), sandbox));
    }

    @Test
    default void bytesOfWhichOnlyTheBeginningWasReadComeBackWhole() throws Exception {
        TestDatabase sandbox = database(TABLES + ROWS);
        List<String> before = all(words(), sandbox);
        Value old = new Value.Bytes(20, Blob.of(new byte[8]));
        SaveOutcome.Saved saved = saved(save(sandbox, update(POSTS, 2, "picture", old,
                Value.Bytes.of(Blob.of(new byte[]{1})))));
        saved(save(sandbox, saved.undo().changes()));
        assertEquals(before, all(words(), sandbox));
    }

    @Test
    default void takingBackIsAConflictWhenSomebodyElseChangedTheRow() throws Exception {
        TestDatabase sandbox = database(TABLES + ROWS);
        SaveOutcome.Saved saved = saved(save(sandbox, update(USERS, 2, "email", text1("b"), text1("B")),
                delete(TAGS, 2)));
        sandbox.run("UPDATE \"User\" SET email = 'theirs' WHERE id = 2");
        List<String> before = all(words(), sandbox);
        assertInstanceOf(SaveOutcome.Conflict.class, save(sandbox, saved.undo().changes()));
        assertEquals(before, all(words(), sandbox));
        sandbox.run("UPDATE \"User\" SET email = 'B' WHERE id = 2;\nINSERT INTO \"Tag\" VALUES (2, 'theirs')");
        assertEquals(DatabaseError.Kind.UNIQUE, failed(save(sandbox, saved.undo().changes())).error().kind());
    }

    @Test
    default void whatADeletionDoesToOthersIsCounted() throws Exception {
        TestDatabase sandbox = database(TABLES + ROWS);
        assertEquals(List.of("CASCADES _PostToTag 2", "CASCADES Post 2", "CASCADES Profile 1", "LOSES_LINK User 2"),
                impact(sandbox, delete(USERS, 1)));
        assertEquals(List.of("CASCADES _PostToTag 3", "CASCADES Post 3", "CASCADES Profile 2", "LOSES_LINK User 1"),
                impact(sandbox, delete(USERS, 1), delete(USERS, 2)));
        assertEquals(List.of(), impact(sandbox, delete(PROFILES, 11), insert(TAGS, Map.of("name", text1("x")))));
    }

    @Test
    default void whatTheChangesetMovesAwayDoesNotCount() throws Exception {
        TestDatabase sandbox = database(TABLES + ROWS);
        assertEquals(List.of("CASCADES Post 1", "CASCADES Profile 1", "LOSES_LINK User 2"),
                impact(sandbox, delete(USERS, 1), update(POSTS, 1, "authorId", number(1), number(2))));
        assertEquals(List.of("CASCADES _PostToTag 1"),
                impact(sandbox, delete(POSTS, 1), new RowEdit.Disconnect(LINKS, number(1), number(2))));
    }

    @Test
    default void rowsThatForbidADeletionAreCountedUnlessTheyGoAlong() throws Exception {
        TestDatabase sandbox = database(TABLES + ROWS + ";\nUPDATE \"User\" SET \"bestId\" = 1 WHERE id = 2");
        assertEquals(List.of("BLOCKS User 1", "CASCADES _PostToTag 2"), impact(sandbox, delete(POSTS, 1)));
        assertEquals(List.of("CASCADES _PostToTag 3", "CASCADES Post 1", "CASCADES Profile 1"),
                impact(sandbox, delete(POSTS, 1), delete(USERS, 2)));
    }

    @Test
    default void countingCanBeCancelled() throws Exception {
        TestDatabase sandbox = database(TABLES + ROWS);
        RunningQuery handle = new RunningQuery();
        handle.cancel();
        try (Database database = sandbox.openToRead()) {
            assertEquals(DatabaseError.Kind.CANCELLED, Sandbox.error(database.deletionImpact(
                    new Changeset(List.of(delete(USERS, 1))), ok(database.catalog()), handle)).kind());
        }
    }

    /// Several statements count; each hears of being cancelled.
    @Test
    default void countingCanBeCancelledOnTheWay() throws Exception {
        TestDatabase sandbox = database(TABLES + ROWS);
        Changeset changes = new Changeset(List.of(delete(USERS, 1)));
        RunningQuery handle = new RunningQuery();
        List<StatementEvent> sent = new ArrayList<>();
        try (Database reading = sandbox.openToRead();
                Database database = ok(Database.open(sandbox.location(), OpenMode.READ_ONLY, event -> {
                    sent.add(event);
                    if (event.statement().text().contains("\"User\"") || event.statement().text().contains("`User`"))
                        handle.cancel();
                }, InstantSource.system()))) {
            Catalog catalog = ok(reading.catalog());
            assertEquals(DatabaseError.Kind.CANCELLED,
                    Sandbox.error(database.deletionImpact(changes, catalog, handle)).kind());
            int until = sent.size();
            assertTrue(until >= 1 && handle.isCancelled(), sent::toString);
            assertEquals(4, ok(database.deletionImpact(changes, catalog, new RunningQuery())).effects().size());
            assertTrue(sent.size() - until > until, sent::toString);
        }
    }

    static List<String> impact(TestDatabase sandbox, RowEdit... edits) {
        try (Database database = sandbox.openToRead()) {
            DeletionImpact impact = ok(database.deletionImpact(new Changeset(List.of(edits)), ok(database.catalog()),
                    new RunningQuery()));
            return impact.effects().stream().map(effect -> effect.kind() + " " + effect.table().name() + " "
                    + effect.rows() + (effect.isAtLeast() ? "+" : "")).toList();
        }
    }
}
