package facet.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import facet.database.DatabaseError.Kind;
import org.junit.jupiter.api.Test;

import static facet.database.EditsFixture.LINKS;
import static facet.database.EditsFixture.POSTS;
import static facet.database.EditsFixture.PROFILES;
import static facet.database.EditsFixture.TAGS;
import static facet.database.EditsFixture.USERS;
import static facet.database.EditsFixture.delete;
import static facet.database.EditsFixture.failed;
import static facet.database.EditsFixture.idOf;
import static facet.database.EditsFixture.insert;
import static facet.database.EditsFixture.number;
import static facet.database.EditsFixture.saved;
import static facet.database.EditsFixture.shown;
import static facet.database.EditsFixture.text1;
import static facet.database.EditsFixture.update;
import static facet.database.Sandbox.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What [LinkedEditsTest] and [UndoTest] say, on PostgreSQL, which checks unique values and foreign keys at each statement.
class PostgresEditsTest {

    private static final String TABLES = """
            CREATE TABLE "User" (id serial PRIMARY KEY, email text NOT NULL UNIQUE, nick text UNIQUE, "bossId" integer,
                "bestId" integer);
            CREATE TABLE "Profile" (id integer PRIMARY KEY, "userId" integer NOT NULL UNIQUE);
            CREATE TABLE "Post" (id serial PRIMARY KEY, title text NOT NULL, "authorId" integer, picture bytea,
                words integer GENERATED ALWAYS AS (length(title)) STORED);
            CREATE TABLE "Tag" (id serial PRIMARY KEY, name text NOT NULL);
            CREATE TABLE "_PostToTag" ("A" integer NOT NULL, "B" integer NOT NULL, PRIMARY KEY ("A", "B"));
            ALTER TABLE "User" ADD FOREIGN KEY ("bossId") REFERENCES "User" ON DELETE SET NULL ON UPDATE CASCADE;
            ALTER TABLE "User" ADD FOREIGN KEY ("bestId") REFERENCES "Post" ON DELETE RESTRICT ON UPDATE CASCADE;
            ALTER TABLE "Profile" ADD FOREIGN KEY ("userId") REFERENCES "User" ON DELETE CASCADE ON UPDATE CASCADE;
            ALTER TABLE "Post" ADD FOREIGN KEY ("authorId") REFERENCES "User" ON DELETE CASCADE ON UPDATE CASCADE;
            ALTER TABLE "_PostToTag" ADD FOREIGN KEY ("A") REFERENCES "Post" ON DELETE CASCADE ON UPDATE CASCADE;
            ALTER TABLE "_PostToTag" ADD FOREIGN KEY ("B") REFERENCES "Tag" ON DELETE CASCADE ON UPDATE CASCADE;
            """;
    private static final String ROWS = """
            INSERT INTO "User" (email, nick, "bossId") VALUES ('a', 'x', NULL), ('b', 'y', 1), ('c', NULL, 1);
            INSERT INTO "Profile" VALUES (11, 1), (12, 2);
            INSERT INTO "Post" (title, "authorId", picture) VALUES ('P1', 1, '\\x00ff'), ('P2', 1, NULL), ('P3', 2, '');
            INSERT INTO "Tag" (name) VALUES ('red'), ('blue');
            INSERT INTO "_PostToTag" VALUES (1, 1), (1, 2), (3, 1)""";

    @Test
    void newRowsReferToEachOtherEvenInACircle() throws SQLException {
        PostgresServer.Sandboxed sandbox = PostgresServer.database(TABLES);
        assertEquals(List.of("1|a@x|null|1|1", "1|Hi|1", "-", "1|red"),
                shown(save(sandbox, insert(USERS, Map.of("email", text1("a@x"), "bossId", idOf(0), "bestId", idOf(1))),
                        insert(POSTS, Map.of("title", text1("Hi"), "authorId", idOf(0))),
                        new RowEdit.Connect(LINKS, idOf(1), idOf(3)), insert(TAGS, Map.of("name", text1("red"))))));
        assertEquals(List.of("1|1"), sandbox.ask("SELECT * FROM \"_PostToTag\""));
    }

    @Test
    void linksThatAreThereAlreadyOrGoneAlreadyAreSaid() throws SQLException {
        PostgresServer.Sandboxed sandbox = PostgresServer.database(TABLES + ROWS);
        assertEquals(List.of(0, 1), saved(save(sandbox, new RowEdit.Connect(LINKS, number(1), number(1)),
                new RowEdit.Disconnect(LINKS, number(2), number(2)))).alreadySo());
    }

    @Test
    void uniqueValuesAndKeysAreExchanged() throws SQLException {
        PostgresServer.Sandboxed sandbox = PostgresServer.database(TABLES + ROWS);
        saved(save(sandbox, update(USERS, 1, "email", text1("a"), text1("b")),
                update(USERS, 2, "email", text1("b"), text1("c")), update(USERS, 3, "email", text1("c"), text1("a"))));
        assertEquals(List.of("b", "c", "a"), sandbox.ask("SELECT email FROM \"User\" ORDER BY id"));
        saved(save(sandbox, update(USERS, 1, "nick", text1("x"), text1("y")),
                update(USERS, 2, "nick", text1("y"), text1("x"))));
        assertEquals(List.of("y", "x", "null"), sandbox.ask("SELECT nick FROM \"User\" ORDER BY id"));
        saved(save(sandbox, update(USERS, 1, "id", number(1), number(2)),
                update(USERS, 2, "id", number(2), number(1))));
        assertEquals(List.of("P1|2", "P2|2", "P3|1"),
                sandbox.ask("SELECT title, \"authorId\" FROM \"Post\" ORDER BY id"));
    }

    @Test
    void anExchangeThatWouldBreakAForeignKeyIsRefusedAndNamesTheEdits() throws SQLException {
        PostgresServer.Sandboxed sandbox = PostgresServer.database(TABLES + ROWS);
        SaveOutcome.Failed failed = failed(save(sandbox, update(PROFILES, 11, "userId", number(1), number(2)),
                update(PROFILES, 12, "userId", number(2), number(1))));
        assertEquals(Kind.UNIQUE, failed.error().kind());
        assertTrue(failed.error().message().contains("Profile 11 (changed); Profile 12 (changed)"),
                failed.error().message());
        assertEquals("", failed.error().databaseWords());
    }

    @Test
    void aDeletionAndAllThatWentAlongComeBack() throws SQLException {
        PostgresServer.Sandboxed sandbox = PostgresServer.database(TABLES + ROWS);
        List<String> before = all(sandbox);
        SaveOutcome.Saved saved = saved(save(sandbox, delete(USERS, 1), delete(POSTS, 3),
                insert(TAGS, Map.of("name", text1("new"))), update(USERS, 3, "email", text1("c"), text1("C"))));
        assertEquals(List.of(), saved.undo().losses());
        assertEquals(List.of("0"), sandbox.ask("SELECT count(*) FROM \"_PostToTag\""));
        saved(save(sandbox, saved.undo().changes()));
        assertEquals(before, all(sandbox));
    }

    @Test
    void whatADeletionDoesToOthersIsCounted() throws SQLException {
        PostgresServer.Sandboxed sandbox = PostgresServer.database(TABLES + ROWS);
        try (Database database = sandbox.open(OpenMode.READ_ONLY)) {
            DeletionImpact impact = ok(database.deletionImpact(new Changeset(List.of(delete(USERS, 1))),
                    ok(database.catalog()), new RunningQuery()));
            assertEquals(List.of("CASCADES _PostToTag 2", "CASCADES Post 2", "CASCADES Profile 1", "LOSES_LINK User 2"),
                    impact.effects().stream()
                            .map(effect -> effect.kind() + " " + effect.table().name() + " " + effect.rows())
                            .toList());
        }
    }

    @Test
    void theRowThatHasAUniqueValueAlreadyIsNamed() throws SQLException {
        PostgresServer.Sandboxed sandbox = PostgresServer.database(TABLES + ROWS);
        SaveOutcome.Failed failed = failed(save(sandbox, insert(USERS, Map.of("email", text1("b")))));
        assertEquals("User 2 already has this value of email, and it has to be unique.", failed.error().message());
    }

    private static List<String> all(PostgresServer.Sandboxed sandbox) throws SQLException {
        return sandbox.ask("""
                SELECT 'User', id, email, nick, "bossId"::text, "bestId"::text FROM "User"
                UNION ALL SELECT 'Profile', id, "userId"::text, '', '', '' FROM "Profile"
                UNION ALL SELECT 'Post', id, title, "authorId"::text, encode(picture, 'hex'), words::text FROM "Post"
                UNION ALL SELECT 'Tag', id, name, '', '', '' FROM "Tag"
                UNION ALL SELECT 'Link', "A", "B"::text, '', '', '' FROM "_PostToTag" ORDER BY 1, 2, 3""");
    }

    private static SaveOutcome save(PostgresServer.Sandboxed sandbox, RowEdit... edits) {
        return save(sandbox, new Changeset(List.of(edits)));
    }

    private static SaveOutcome save(PostgresServer.Sandboxed sandbox, Changeset changes) {
        try (Database database = sandbox.open(OpenMode.READ_WRITE)) {
            return database.save(changes, ok(database.catalog()));
        }
    }
}
