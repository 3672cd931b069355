package facet.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static facet.database.EditsFixture.LINKS;
import static facet.database.EditsFixture.POSTS;
import static facet.database.EditsFixture.TAGS;
import static facet.database.EditsFixture.USERS;
import static facet.database.EditsFixture.delete;
import static facet.database.EditsFixture.idOf;
import static facet.database.EditsFixture.insert;
import static facet.database.EditsFixture.number;
import static facet.database.EditsFixture.saved;
import static facet.database.EditsFixture.shown;
import static facet.database.EditsFixture.text1;
import static facet.database.EditsFixture.update;
import static facet.database.Sandbox.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;

/// What [LinkedEditsTest] and [UndoTest] say, on MariaDB, which gives no row back and puts no check off.
class MysqlEditsTest {

    private static final String TABLES = """
            CREATE TABLE `User` (id int PRIMARY KEY AUTO_INCREMENT, email varchar(50) NOT NULL UNIQUE, nick varchar(50) UNIQUE,
                `bossId` int, `bestId` int);
            CREATE TABLE `Post` (id int PRIMARY KEY AUTO_INCREMENT, title varchar(50) NOT NULL, `authorId` int, picture blob);
            CREATE TABLE `Tag` (id int PRIMARY KEY AUTO_INCREMENT, name varchar(50) NOT NULL);
            CREATE TABLE `_PostToTag` (`A` int NOT NULL, `B` int NOT NULL, UNIQUE (`A`, `B`));
            ALTER TABLE `User` ADD FOREIGN KEY (`bossId`) REFERENCES `User` (id) ON DELETE SET NULL ON UPDATE CASCADE;
            ALTER TABLE `User` ADD FOREIGN KEY (`bestId`) REFERENCES `Post` (id) ON DELETE RESTRICT ON UPDATE CASCADE;
            ALTER TABLE `Post` ADD FOREIGN KEY (`authorId`) REFERENCES `User` (id) ON DELETE CASCADE ON UPDATE CASCADE;
            ALTER TABLE `_PostToTag` ADD FOREIGN KEY (`A`) REFERENCES `Post` (id) ON DELETE CASCADE ON UPDATE CASCADE;
            ALTER TABLE `_PostToTag` ADD FOREIGN KEY (`B`) REFERENCES `Tag` (id) ON DELETE CASCADE ON UPDATE CASCADE;
            """;
    private static final String ROWS = """
            INSERT INTO `User` (email, nick, `bossId`) VALUES ('a', 'x', NULL), ('b', 'y', 1), ('c', NULL, 1);
            INSERT INTO `Post` (title, `authorId`, picture) VALUES ('P1', 1, x'00ff'), ('P2', 1, NULL), ('P3', 2, x'');
            INSERT INTO `Tag` (name) VALUES ('red'), ('blue');
            INSERT INTO `_PostToTag` VALUES (1, 1), (1, 2), (3, 1);
            """;

    @Test
    void newRowsReferToEachOtherEvenInACircle() throws SQLException, IOException {
        MariadbServer.Sandboxed sandbox = MariadbServer.database(TABLES);
        assertEquals(List.of("1|a@x|null|1|1", "1|Hi|1", "-", "1|red"),
                shown(save(sandbox, insert(USERS, Map.of("email", text1("a@x"), "bossId", idOf(0), "bestId", idOf(1))),
                        insert(POSTS, Map.of("title", text1("Hi"), "authorId", idOf(0))),
                        new RowEdit.Connect(LINKS, idOf(1), idOf(3)), insert(TAGS, Map.of("name", text1("red"))))));
        assertEquals(List.of("1|1"), sandbox.ask("SELECT * FROM `_PostToTag`"));
    }

    @Test
    void linksThatAreThereAlreadyOrGoneAlreadyAreSaid() throws SQLException, IOException {
        MariadbServer.Sandboxed sandbox = MariadbServer.database(TABLES + ROWS);
        assertEquals(List.of(0, 1), saved(save(sandbox, new RowEdit.Connect(LINKS, number(1), number(1)),
                new RowEdit.Disconnect(LINKS, number(2), number(2)))).alreadySo());
    }

    @Test
    void uniqueValuesAreExchanged() throws SQLException, IOException {
        MariadbServer.Sandboxed sandbox = MariadbServer.database(TABLES + ROWS);
        saved(save(sandbox, update(USERS, 1, "email", text1("a"), text1("b")),
                update(USERS, 2, "email", text1("b"), text1("c")), update(USERS, 3, "email", text1("c"), text1("a"))));
        assertEquals(List.of("b", "c", "a"), sandbox.ask("SELECT email FROM `User` ORDER BY id"));
    }

    @Test
    void aDeletionAndAllThatWentAlongComeBack() throws SQLException, IOException {
        MariadbServer.Sandboxed sandbox = MariadbServer.database(TABLES + ROWS);
        List<String> before = all(sandbox);
        SaveOutcome.Saved saved = saved(save(sandbox, delete(USERS, 1), delete(POSTS, 3),
                insert(TAGS, Map.of("name", text1("new"))), update(USERS, 3, "email", text1("c"), text1("C"))));
        assertEquals(List.of(), saved.undo().losses());
        saved(save(sandbox, saved.undo().changes()));
        assertEquals(before, all(sandbox));
    }

    private static List<String> all(MariadbServer.Sandboxed sandbox) throws SQLException {
        return sandbox.ask("""
                SELECT 'User', id, email, nick, `bossId`, `bestId` FROM `User`
                UNION ALL SELECT 'Post', id, title, `authorId`, hex(picture), '' FROM `Post`
                UNION ALL SELECT 'Tag', id, name, '', '', '' FROM `Tag`
                UNION ALL SELECT 'Link', `A`, `B`, '', '', '' FROM `_PostToTag` ORDER BY 1, 2, 3""");
    }

    private static SaveOutcome save(MariadbServer.Sandboxed sandbox, RowEdit... edits) {
        return save(sandbox, new Changeset(List.of(edits)));
    }

    private static SaveOutcome save(MariadbServer.Sandboxed sandbox, Changeset changes) {
        try (Database database = ok(Database.open(sandbox.location(), OpenMode.READ_WRITE))) {
            return database.save(changes, ok(database.catalog()));
        }
    }
}
