package facet.database;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import facet.database.DeletionImpact.Effect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
import static facet.database.EditsFixture.save;
import static facet.database.EditsFixture.saved;
import static facet.database.EditsFixture.text1;
import static facet.database.EditsFixture.update;
import static facet.database.Sandbox.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Taking a save back, and what a deletion does to others.
class UndoTest {

    private static final String ROWS = """
            ;
            INSERT INTO User (email, nick, bossId) VALUES ('a', 'x', NULL), ('b', 'y', 1), ('c', NULL, 1);
            INSERT INTO Profile VALUES (11, 1), (12, 2);
            INSERT INTO Post (title, authorId, picture) VALUES ('P1', 1, x'00ff'), ('P2', 1, zeroblob(1000)), ('P3', 2, x'');
            INSERT INTO Tag (name) VALUES ('red'), ('blue');
            INSERT INTO _PostToTag VALUES (1, 1), (1, 2), (3, 1)""";

    @TempDir
    Path folder;

    @Test
    void everyKindOfEditIsTakenBackToTheByte() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, TABLES + ROWS);
        List<String> before = all(sandbox);
        SaveOutcome.Saved saved = saved(save(sandbox, insert(USERS, Map.of("email", text1("d"))),
                insert(POSTS, Map.of("title", text1("P4"), "authorId", idOf(0))),
                new RowEdit.Connect(LINKS, idOf(1), number(2)), new RowEdit.Disconnect(LINKS, number(1), number(2)),
                update(USERS, 2, "email", text1("b"), text1("B")), delete(POSTS, 3),
                update(USERS, 3, "id", number(3), number(33))));
        assertEquals(List.of(), saved.undo().losses());
        SaveOutcome.Saved back = saved(save(sandbox, saved.undo().changes()));
        assertEquals(before, all(sandbox));
        saved(save(sandbox, back.undo().changes()));
        assertEquals(List.of("33|c", "34|d"), sandbox.ask("SELECT id, email FROM User WHERE id > 3 ORDER BY id"));
    }

    @Test
    void whatWentAlongAndWhatLostItsReferenceComesBackToo() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, TABLES + ROWS);
        List<String> before = all(sandbox);
        SaveOutcome.Saved saved = saved(save(sandbox, delete(USERS, 1)));
        assertEquals(List.of("2|b|null", "3|c|null"), sandbox.ask("SELECT id, email, bossId FROM User"));
        assertEquals(List.of("3|1"), sandbox.ask("SELECT A, B FROM _PostToTag"));
        saved(save(sandbox, saved.undo().changes()));
        assertEquals(before, all(sandbox));
    }

    @Test
    void exchangedValuesAreExchangedBack() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, TABLES + ROWS);
        List<String> before = all(sandbox);
        SaveOutcome.Saved saved = saved(save(sandbox, update(USERS, 1, "id", number(1), number(2)),
                update(USERS, 2, "id", number(2), number(1))));
        saved(save(sandbox, saved.undo().changes()));
        assertEquals(before, all(sandbox));
    }

    @Test
    void bytesOfWhichOnlyTheBeginningWasReadComeBackWhole() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, TABLES + ROWS);
        List<String> before = all(sandbox);
        Value old = new Value.Bytes(1000, Blob.of(new byte[64]));
        SaveOutcome.Saved saved = saved(save(sandbox, update(POSTS, 2, "picture", old,
                Value.Bytes.of(Blob.of(new byte[]{1})))));
        saved(save(sandbox, saved.undo().changes()));
        assertEquals(before, all(sandbox));
    }

    @Test
    void rowsWithoutAPrimaryKeyComeBackUnderTheirNumbers() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, "CREATE TABLE L (line TEXT);\nINSERT INTO L VALUES ('a'), ('b'), ('c')");
        RowSource source = Sandbox.source("L", new TableKey.RowId("rowid"), Sandbox.text("line"));
        SaveOutcome.Saved saved = saved(save(sandbox, delete(source, 2)));
        saved(save(sandbox, saved.undo().changes()));
        assertEquals(List.of("1|a", "2|b", "3|c"), sandbox.ask("SELECT rowid, line FROM L ORDER BY 1"));
    }

    @Test
    void takingBackIsAConflictWhenSomebodyElseChangedTheRow() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, TABLES + ROWS);
        SaveOutcome.Saved saved = saved(save(sandbox, update(USERS, 2, "email", text1("b"), text1("B")),
                delete(TAGS, 2)));
        sandbox.run("UPDATE User SET email = 'theirs' WHERE id = 2");
        List<String> before = all(sandbox);
        assertInstanceOf(SaveOutcome.Conflict.class, save(sandbox, saved.undo().changes()));
        assertEquals(before, all(sandbox));
        sandbox.run("UPDATE User SET email = 'B' WHERE id = 2;\nINSERT INTO Tag VALUES (2, 'theirs')");
        assertEquals(DatabaseError.Kind.UNIQUE, failed(save(sandbox, saved.undo().changes())).error().kind());
    }

    @Test
    void whatTriggersDidIsNotClaimedToComeBack() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, TABLES + ROWS);
        sandbox.run("CREATE TABLE Log (line)");
        try (var connection = sandbox.connect(); var statement = connection.createStatement()) {
            statement.execute("CREATE TRIGGER T AFTER DELETE ON Tag BEGIN INSERT INTO Log VALUES (old.name); END");
        }
        assertEquals(List.of("What the triggers of Tag did elsewhere is not taken back."),
                saved(save(sandbox, delete(TAGS, 1))).undo().losses());
    }

    @Test
    void moreThanIsKeptIsSaid() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, TABLES + ROWS);
        sandbox.run("INSERT INTO Post (title, authorId) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                + " WHERE i < 12000) SELECT 'many', 3 FROM n");
        Undo undo = saved(save(sandbox, delete(USERS, 3))).undo();
        assertEquals(1, undo.losses().size());
        assertTrue(undo.losses().getFirst().startsWith("The deletion took more along than is kept"));
        saved(save(sandbox, undo.changes()));
        assertEquals(List.of("1"), sandbox.ask("SELECT count(*) FROM User WHERE id = 3"));
    }

    @Test
    void whatADeletionDoesToOthersIsCounted() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, TABLES + ROWS);
        assertEquals(List.of("CASCADES _PostToTag 2", "CASCADES Post 2", "CASCADES Profile 1", "LOSES_LINK User 2"),
                impact(sandbox, delete(USERS, 1)));
        assertEquals(List.of("CASCADES _PostToTag 3", "CASCADES Post 3", "CASCADES Profile 2", "LOSES_LINK User 1"),
                impact(sandbox, delete(USERS, 1), delete(USERS, 2)));
        assertEquals(List.of(), impact(sandbox, delete(PROFILES, 11), insert(TAGS, Map.of("name", text1("x")))));
    }

    @Test
    void whatTheChangesetMovesAwayDoesNotCount() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, TABLES + ROWS);
        assertEquals(List.of("CASCADES Post 1", "CASCADES Profile 1", "LOSES_LINK User 2"),
                impact(sandbox, delete(USERS, 1), update(POSTS, 1, "authorId", number(1), number(2))));
        assertEquals(List.of("CASCADES _PostToTag 1"),
                impact(sandbox, delete(POSTS, 1), new RowEdit.Disconnect(LINKS, number(1), number(2))));
    }

    @Test
    void rowsThatForbidADeletionAreCountedUnlessTheyGoAlong() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, TABLES + ROWS + ";\nUPDATE User SET bestId = 1 WHERE id = 2");
        assertEquals(List.of("BLOCKS User 1", "CASCADES _PostToTag 2"), impact(sandbox, delete(POSTS, 1)));
        assertEquals(List.of("CASCADES _PostToTag 3", "CASCADES Post 1", "CASCADES Profile 1"),
                impact(sandbox, delete(POSTS, 1), delete(USERS, 2)));
    }

    @Test
    void countingEndsInACircleAndAtALimit() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, """
                CREATE TABLE N (id INTEGER PRIMARY KEY, next INT REFERENCES N (id) ON DELETE CASCADE);
                INSERT INTO N VALUES (1, NULL), (2, 1), (3, 2);
                UPDATE N SET next = 3 WHERE id = 1""");
        RowSource source = Sandbox.source("N", TableKey.columns("id"), Sandbox.integer("id"));
        assertEquals(List.of("CASCADES N 2"), impact(sandbox, delete(source, 1)));
        sandbox.run("WITH RECURSIVE n (i) AS (SELECT 4 UNION ALL SELECT i + 1 FROM n WHERE i < 30000)"
                + " INSERT INTO N SELECT i, 1 FROM n");
        try (Database database = sandbox.openToRead()) {
            Effect effect = ok(database.deletionImpact(new Changeset(List.of(delete(source, 1))),
                    ok(database.catalog()), new RunningQuery())).effects().getFirst();
            assertTrue(effect.isAtLeast() && effect.rows() > 9_000 && effect.rows() <= 10_000, effect.toString());
        }
    }

    @Test
    void countingCanBeCancelled() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, TABLES + ROWS);
        RunningQuery handle = new RunningQuery();
        handle.cancel();
        try (Database database = sandbox.openToRead()) {
            assertEquals(DatabaseError.Kind.CANCELLED, Sandbox.error(database.deletionImpact(
                    new Changeset(List.of(delete(USERS, 1))), ok(database.catalog()), handle)).kind());
        }
    }

    private static List<String> impact(Sandbox sandbox, RowEdit... edits) {
        try (Database database = sandbox.openToRead()) {
            DeletionImpact impact = ok(database.deletionImpact(new Changeset(List.of(edits)), ok(database.catalog()),
                    new RunningQuery()));
            return impact.effects().stream().map(effect -> effect.kind() + " " + effect.table().name() + " "
                    + effect.rows() + (effect.isAtLeast() ? "+" : "")).toList();
        }
    }
}
