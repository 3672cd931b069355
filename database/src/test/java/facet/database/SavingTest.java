package facet.database;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import facet.database.DatabaseError.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static facet.database.Sandbox.any;
import static facet.database.Sandbox.integer;
import static facet.database.Sandbox.ok;
import static facet.database.Sandbox.page;
import static facet.database.Sandbox.source;
import static facet.database.Sandbox.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SavingTest {

    private static final String SHOP = """
            CREATE TABLE User (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL UNIQUE,
                role TEXT NOT NULL DEFAULT 'USER', bossId INTEGER, balance DECIMAL, at DATETIME,
                CHECK (role <> 'NOBODY'), FOREIGN KEY (bossId) REFERENCES User (id) ON DELETE RESTRICT);
            CREATE TABLE Post (id TEXT NOT NULL PRIMARY KEY, title TEXT NOT NULL, authorId INTEGER NOT NULL,
                CONSTRAINT Post_authorId_fkey FOREIGN KEY (authorId) REFERENCES User (id) ON DELETE RESTRICT ON UPDATE CASCADE);
            INSERT INTO User (email, bossId, balance, at) VALUES ('ada@x.dev', NULL, 1.10, '2024-03-01T12:00:00.000+00:00'),
                ('bob@x.dev', 1, 2.5, 1709294400000), ('eve@x.dev', 2, NULL, '2024-03-01 12:00:00');
            INSERT INTO Post VALUES ('p1', 'One', 1), ('p2', 'Two', 2)""";
    private static final RowSource USERS = source("User", TableKey.columns("id"), integer("id"), text("email"),
            text("role"), integer("bossId"), new ColumnRead("balance", ValueType.Scalar.DECIMAL),
            Sandbox.dateTime("at"));
    private static final RowSource POSTS = source("Post", TableKey.columns("id"), text("id"), text("title"),
            integer("authorId"));

    @TempDir
    Path folder;

    @Test
    void aChangedCellIsSavedAndComesBack() throws Exception {
        Sandbox shop = Sandbox.of(folder, SHOP);
        SaveOutcome outcome = save(shop, update(POSTS, Stored.of("p1"), "title", text1("One"), text1("Uno")));
        assertEquals("p1|Uno|1", shownRows(outcome).getFirst());
        assertEquals(List.of("p1|Uno|1", "p2|Two|2"), shop.ask("SELECT * FROM Post"));
    }

    @Test
    void aNewRowComesBackWithItsKeyAndDefaults() throws Exception {
        Sandbox shop = Sandbox.of(folder, SHOP);
        SaveOutcome outcome = save(shop, new RowEdit.Insert(USERS, Map.of("email", text1("new@x.dev"))));
        assertEquals("4|new@x.dev|USER|null|null|null", shownRows(outcome).getFirst());
    }

    @Test
    void aRowOfNothingButDefaultsIsInserted() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, "CREATE TABLE D (id INTEGER PRIMARY KEY, n INT DEFAULT 7)");
        RowSource source = source("D", TableKey.columns("id"), integer("id"), integer("n"));
        assertEquals(List.of("1|7"), shownRows(save(sandbox, new RowEdit.Insert(source, Map.of()))));
    }

    @Test
    void aFailedForeignKeyLeavesEveryByteAndNamesTheEdit() throws Exception {
        Sandbox shop = Sandbox.of(folder, SHOP);
        String before = shop.fingerprint();
        SaveOutcome.Failed failed = assertInstanceOf(SaveOutcome.Failed.class,
                save(shop, update(POSTS, Stored.of("p1"), "title", text1("One"), text1("Uno")),
                        update(POSTS, Stored.of("p2"), "authorId", new Value.Int(2), new Value.Int(99))));
        assertEquals(1, failed.edit());
        assertEquals(Kind.FOREIGN_KEY, failed.error().kind());
        assertEquals("Post", failed.error().table());
        assertEquals("authorId", failed.error().column());
        assertEquals("FOREIGN KEY constraint failed", failed.error().databaseWords());
        assertEquals(before, shop.fingerprint());
    }

    @Test
    void aRowThatIsStillReferredToIsNotDeletedAndTheReferringRowsAreCounted() throws Exception {
        Sandbox shop = Sandbox.of(folder, SHOP);
        String before = shop.fingerprint();
        SaveOutcome.Failed failed = assertInstanceOf(SaveOutcome.Failed.class,
                save(shop, new RowEdit.Delete(POSTS, key(POSTS, Stored.of("p2")), Map.of()),
                        new RowEdit.Delete(USERS, key(USERS, Stored.of(1)), Map.of())));
        assertEquals(1, failed.edit());
        assertEquals(Kind.FOREIGN_KEY, failed.error().kind());
        assertTrue(failed.error().message().startsWith("1 row of Post still refers to this User by authorId")
                || failed.error().message().startsWith("1 row of User still refers to this User by bossId"),
                failed.error().message());
        assertEquals(before, shop.fingerprint());
    }

    @Test
    void constraintsNameTheTableTheColumnAndTheEdit() throws Exception {
        Sandbox shop = Sandbox.of(folder, SHOP);
        RowEdit good = new RowEdit.Insert(USERS, Map.of("email", text1("new@x.dev")));
        RowEdit twice = new RowEdit.Insert(USERS, Map.of("email", text1("ada@x.dev")));
        RowEdit without = new RowEdit.Insert(USERS, Map.of("role", text1("USER")));
        RowEdit unchecked = new RowEdit.Insert(USERS, Map.of("email", text1("n@x.dev"), "role", text1("NOBODY")));
        assertEquals("1 UNIQUE User email UNIQUE constraint failed: User.email", brief(save(shop, good, twice)));
        assertEquals("1 NOT_NULL User email NOT NULL constraint failed: User.email", brief(save(shop, good, without)));
        assertEquals("1 CHECK User null CHECK constraint failed: role <> 'NOBODY'", brief(save(shop, good, unchecked)));
        assertEquals(List.of("3"), shop.ask("SELECT count(*) FROM User"));
    }

    @Test
    void aStrictTableNamesTheColumnThatRefusedTheType() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, "CREATE TABLE S (id INTEGER PRIMARY KEY, n INT) STRICT");
        RowSource source = source("S", TableKey.columns("id"), integer("n"));
        assertEquals("0 CHECK S n cannot store TEXT value in INT column S.n",
                brief(save(sandbox, new RowEdit.Insert(source, Map.of("n", text1("many"))))));
    }

    @Test
    void aRowThatSomebodyElseChangedIsAConflictWithTheirRow() throws Exception {
        Sandbox shop = Sandbox.of(folder, SHOP);
        RowEdit ours = update(POSTS, Stored.of("p1"), "title", text1("One"), text1("Uno"));
        shop.run("UPDATE Post SET title = 'ONE' WHERE id = 'p1'");
        String before = shop.fingerprint();
        SaveOutcome.Conflict conflict = assertInstanceOf(SaveOutcome.Conflict.class,
                save(shop, new RowEdit.Insert(USERS, Map.of("email", text1("n@x.dev"))), ours));
        assertEquals(1, conflict.edit());
        assertEquals(ours, conflict.ours());
        assertEquals("p1|ONE|1", Sandbox.shown(conflict.theirs().orElseThrow()));
        assertEquals(before, shop.fingerprint());
    }

    @Test
    void aRowThatSomebodyElseDeletedIsAConflictWithoutARow() throws Exception {
        Sandbox shop = Sandbox.of(folder, SHOP);
        shop.run("DELETE FROM Post WHERE id = 'p1'");
        SaveOutcome outcome = save(shop, update(POSTS, Stored.of("p1"), "title", text1("One"), text1("Uno")));
        assertEquals(Optional.empty(), assertInstanceOf(SaveOutcome.Conflict.class, outcome).theirs());
        outcome = save(shop, new RowEdit.Delete(POSTS, key(POSTS, Stored.of("p1")), Map.of()));
        assertEquals(Optional.empty(), assertInstanceOf(SaveOutcome.Conflict.class, outcome).theirs());
    }

    @Test
    void everyValueAsReadFindsItsRowAgain() throws Exception {
        Sandbox shop = Sandbox.of(folder, SHOP);
        try (Database database = shop.openToWrite()) {
            for (Row row : page(database, RowQuery.first(USERS, 10)).rows()) {
                Map<String, Value> old = new HashMap<>();
                for (int i = 0; i < row.values().size(); i++) {
                    old.put(USERS.columns().get(i).name(), row.values().get(i));
                }
                Map<String, Value> changed = new HashMap<>(old);
                changed.put("role", text1("ADMIN"));
                SaveOutcome outcome = database.save(
                        new Changeset(List.of(new RowEdit.Update(USERS, row.key(), old, changed))),
                        ok(database.catalog()));
                assertInstanceOf(SaveOutcome.Saved.class, outcome, outcome.toString());
            }
        }
        assertEquals(List.of("ADMIN|2024-03-01T12:00:00.000+00:00|1.1", "ADMIN|1709294400000|2.5",
                "ADMIN|2024-03-01 12:00:00|null"), shop.ask("SELECT role, at, balance FROM User"));
    }

    @Test
    void aPointInTimeKeepsTheFormOfTheValueItReplaces() throws Exception {
        Sandbox shop = Sandbox.of(folder, SHOP);
        try (Database database = shop.openToWrite()) {
            for (Row row : page(database, RowQuery.first(USERS, 10)).rows()) {
                Value old = row.values().get(5);
                ParsedText parsed = ValueText.parse(ValueType.Scalar.DATE_TIME, "2025-01-02 03:04:05",
                        TextRules.USUAL.replacing(old));
                Value changed = assertInstanceOf(ParsedText.Good.class, parsed).value();
                RowEdit edit = new RowEdit.Update(USERS, row.key(), Map.of("at", old), Map.of("at", changed));
                assertInstanceOf(SaveOutcome.Saved.class,
                        database.save(new Changeset(List.of(edit)), ok(database.catalog())));
            }
        }
        assertEquals(List.of("2025-01-02T03:04:05.000+00:00", "1735787045000", "2025-01-02 03:04:05"),
                shop.ask("SELECT at FROM User"));
    }

    @Test
    void parentsAreInsertedBeforeTheirChildrenAndDeletedAfterThem() throws Exception {
        Sandbox shop = Sandbox.of(folder, SHOP);
        Map<String, Value> child = Map.of("id", text1("p9"), "title", text1("Nine"), "authorId", new Value.Int(9));
        Map<String, Value> parent = Map.of("id", new Value.Int(9), "email", text1("nine@x.dev"));
        List<String> inserted = tables(shop, new RowEdit.Insert(POSTS, child), new RowEdit.Insert(USERS, parent));
        assertEquals(List.of("INSERT INTO \"User\"", "INSERT INTO \"Post\""), inserted);
        assertInstanceOf(SaveOutcome.Saved.class,
                save(shop, new RowEdit.Insert(POSTS, child), new RowEdit.Insert(USERS, parent)));
        SaveOutcome deleted = save(shop, new RowEdit.Delete(USERS, key(USERS, Stored.of(9)), parent),
                new RowEdit.Delete(POSTS, key(POSTS, Stored.of("p9")), child));
        assertInstanceOf(SaveOutcome.Saved.class, deleted, deleted.toString());
    }

    @Test
    void aTreeIsDeletedFromItsLeavesUnderRestrict() throws Exception {
        Sandbox shop = Sandbox.of(folder, SHOP);
        shop.run("DELETE FROM Post");
        SaveOutcome outcome = save(shop,
                new RowEdit.Delete(USERS, key(USERS, Stored.of(1)), Map.of("email", text1("ada@x.dev"))),
                new RowEdit.Delete(USERS, key(USERS, Stored.of(2)), Map.of("bossId", new Value.Int(1))),
                new RowEdit.Delete(USERS, key(USERS, Stored.of(3)), Map.of("bossId", new Value.Int(2))));
        assertInstanceOf(SaveOutcome.Saved.class, outcome, outcome.toString());
        assertEquals(List.of("0"), shop.ask("SELECT count(*) FROM User"));
    }

    @Test
    void aChildIsMovedAwayBeforeItsParentIsDeleted() throws Exception {
        Sandbox shop = Sandbox.of(folder, SHOP);
        SaveOutcome outcome = save(shop,
                new RowEdit.Delete(USERS, key(USERS, Stored.of(2)), Map.of("email", text1("bob@x.dev"))),
                update(POSTS, Stored.of("p2"), "authorId", new Value.Int(2), new Value.Int(1)),
                update(USERS, Stored.of(3), "bossId", new Value.Int(2), new Value.Int(1)));
        assertInstanceOf(SaveOutcome.Saved.class, outcome, outcome.toString());
    }

    @Test
    void rowsThatReferToEachOtherAreSavedTogether() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, """
                CREATE TABLE A (id INTEGER PRIMARY KEY, b INT NOT NULL REFERENCES B (id));
                CREATE TABLE B (id INTEGER PRIMARY KEY, a INT NOT NULL REFERENCES A (id))""");
        RowSource a = source("A", TableKey.columns("id"), integer("id"), integer("b"));
        RowSource b = source("B", TableKey.columns("id"), integer("id"), integer("a"));
        SaveOutcome outcome = save(sandbox,
                new RowEdit.Insert(a, Map.of("id", new Value.Int(1), "b", new Value.Int(2))),
                new RowEdit.Insert(b, Map.of("id", new Value.Int(2), "a", new Value.Int(1))));
        assertEquals(List.of("1|2", "2|1"), shownRows(outcome));
    }

    @Test
    void aUniqueValueIsFreedBeforeItIsGivenAgain() throws Exception {
        Sandbox shop = Sandbox.of(folder, SHOP);
        SaveOutcome outcome = save(shop, new RowEdit.Insert(USERS, Map.of("email", text1("ada@x.dev"))),
                update(USERS, Stored.of(3), "email", text1("eve@x.dev"), text1("bob@x.dev")),
                update(USERS, Stored.of(2), "email", text1("bob@x.dev"), text1("bobby@x.dev")),
                update(USERS, Stored.of(1), "email", text1("ada@x.dev"), text1("countess@x.dev")));
        assertInstanceOf(SaveOutcome.Saved.class, outcome, outcome.toString());
        assertEquals(List.of("countess@x.dev", "bobby@x.dev", "bob@x.dev", "ada@x.dev"),
                shop.ask("SELECT email FROM User ORDER BY id"));
    }

    @Test
    void whatATriggerMakesOfARowComesBack() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, """
                CREATE TABLE N (id INTEGER PRIMARY KEY, name TEXT);
                CREATE TRIGGER shout AFTER INSERT ON N BEGIN UPDATE N SET name = upper(name) WHERE id = new.id; END""");
        RowSource source = source("N", TableKey.columns("id"), text("name"));
        assertEquals(List.of("ADA"),
                shownRows(save(sandbox, new RowEdit.Insert(source, Map.of("name", text1("ada"))))));
    }

    @Test
    void aTriggersRefusalIsShownInItsWords() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, """
                CREATE TABLE N (id INTEGER PRIMARY KEY);
                CREATE TRIGGER no BEFORE INSERT ON N BEGIN SELECT RAISE(ABORT, 'not on Sundays'); END""");
        RowSource source = source("N", TableKey.columns("id"), integer("id"));
        assertEquals("0 CHECK N null not on Sundays", brief(save(sandbox, new RowEdit.Insert(source, Map.of()))));
    }

    @Test
    void aDecimalThatWouldBeRoundedIsRefusedBeforeAnythingIsSent() throws Exception {
        Sandbox shop = Sandbox.of(folder, SHOP);
        RowEdit rounded = new RowEdit.Insert(USERS, Map.of("email", text1("n@x.dev"), "balance",
                new Value.Decimal(new BigDecimal("12345678901234567890.123"))));
        assertEquals("0 VALUE User balance ", brief(save(shop, rounded)));
        RowEdit exact = new RowEdit.Insert(USERS, Map.of("email", text1("n@x.dev"), "balance",
                new Value.Decimal(new BigDecimal("1234567890.12"))));
        assertInstanceOf(SaveOutcome.Saved.class, save(shop, exact));
        assertEquals(List.of("1234567890.12|real"),
                shop.ask("SELECT balance, typeof(balance) FROM User WHERE id = 4"));
    }

    @Test
    void aTableThatIsGoneIsNamed() throws Exception {
        Sandbox shop = Sandbox.of(folder, SHOP);
        try (Database database = shop.openToWrite()) {
            Catalog catalog = ok(database.catalog());
            shop.run("DROP TABLE Post");
            RowEdit edit = update(POSTS, Stored.of("p1"), "title", text1("One"), text1("Uno"));
            assertEquals("0 TABLE_MISSING Post null no such table: Post",
                    brief(database.save(new Changeset(List.of(edit)), catalog)));
            RowEdit column = new RowEdit.Insert(source("User", TableKey.columns("id"), integer("age")),
                    Map.of("email", text1("n@x.dev")));
            assertEquals("0 COLUMN_MISSING User age no such column: User.age",
                    brief(database.save(new Changeset(List.of(column)), catalog)));
        }
    }

    @Test
    void theRowsOfAViewCannotBeChanged() throws Exception {
        Sandbox shop = Sandbox.of(folder, SHOP + ";\nCREATE VIEW V AS SELECT * FROM User");
        RowSource view = source("V", TableKey.None.NONE, integer("id"));
        assertEquals("0 READ_ONLY V null ",
                brief(save(shop, new RowEdit.Insert(view, Map.of("id", new Value.Int(1))))));
    }

    @Test
    void thePreviewIsExactlyWhatIsSentToChangeRows() throws Exception {
        Sandbox shop = Sandbox.of(folder, SHOP);
        java.util.List<SqlStatement> sent = new java.util.ArrayList<>();
        try (Database database = ok(Database.open(DatabaseLocation.sqlite(shop.file()), OpenMode.READ_WRITE,
                event -> sent.add(event.statement()), java.time.InstantSource.system()))) {
            Catalog catalog = ok(database.catalog());
            Changeset changes = new Changeset(
                    List.of(update(POSTS, Stored.of("p1"), "title", text1("One"), text1("Uno")),
                            new RowEdit.Insert(POSTS,
                                    Map.of("id", text1("p3"), "title", text1("'; DROP TABLE Post"), "authorId",
                                            new Value.Int(1))),
                            new RowEdit.Delete(POSTS, key(POSTS, Stored.of("p2")), Map.of("title", text1("Two")))));
            SqlPreview preview = database.preview(changes, catalog);
            sent.clear();
            assertInstanceOf(SaveOutcome.Saved.class, database.save(changes, catalog));
            sent.removeIf(statement -> statement.text().startsWith("SELECT"));
            assertEquals(sent, preview.steps().stream().map(SqlPreview.Step::statement).toList());
            assertEquals(List.of(-1, -1, 0, 2, 1, -1), preview.steps().stream().map(SqlPreview.Step::edit).toList());
            assertEquals(
                    """
                            UPDATE "Post" SET "title" = ? WHERE "Post"."id" = ? AND "Post"."title" COLLATE BINARY IS ? \
                            RETURNING "Post"."id", CASE WHEN octet_length("Post"."title") > 8000 THEN \
                            CAST(printf('%s %d %-8000s', typeof("Post"."title"), octet_length("Post"."title"), \
                            hex(substr(iif(octet_length("Post"."title") > 1048576, '', "Post"."title"), 1, 2000))) AS BLOB) \
                            ELSE "Post"."title" END, "Post"."authorId\"""",
                    preview.steps().get(2).statement().text());
            assertEquals(List.of(Stored.of("Uno"), Stored.of("p1"), Stored.of("One")),
                    preview.steps().get(2).statement().parameters());
        }
    }

    @Test
    void aRowWithoutAPrimaryKeyIsChangedByItsRowNumber() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, "CREATE TABLE L (line TEXT);\nINSERT INTO L VALUES ('a'), ('a')");
        RowSource source = source("L", new TableKey.RowId("rowid"), text("line"));
        SaveOutcome outcome = save(sandbox, update(source, Stored.of(2), "line", text1("a"), text1("b")));
        assertEquals(List.of("b"), shownRows(outcome));
        assertEquals(List.of("a", "b"), sandbox.ask("SELECT line FROM L"));
    }

    @Test
    void longBytesAreMatchedByTheirSizeAndBeginning() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, """
                CREATE TABLE F (id INTEGER PRIMARY KEY, data BLOB);
                INSERT INTO F VALUES (1, randomblob(5000)), (2, x'0102')""");
        RowSource source = source("F", TableKey.columns("id"), new ColumnRead("data", ValueType.Scalar.BYTES));
        try (Database database = sandbox.openToWrite()) {
            Row row = page(database, RowQuery.first(source, 1)).rows().getFirst();
            Value.Bytes bytes = assertInstanceOf(Value.Bytes.class, row.values().getFirst());
            assertEquals(5000, bytes.size());
            assertEquals(64, bytes.head().size());
            Value whole = ok(database.whole(source, row.key(), source.columns().getFirst(), new RunningQuery()))
                    .orElseThrow();
            assertEquals(5000, assertInstanceOf(Value.Bytes.class, whole).head().size());
            RowEdit edit = new RowEdit.Update(source, row.key(), Map.of("data", bytes),
                    Map.of("data", Value.Bytes.of(Blob.of(new byte[]{7}))));
            Catalog catalog = ok(database.catalog());
            assertInstanceOf(SaveOutcome.Saved.class, database.save(new Changeset(List.of(edit)), catalog));
            assertInstanceOf(SaveOutcome.Conflict.class, database.save(new Changeset(List.of(edit)), catalog));
            RowEdit cut = new RowEdit.Update(source, row.key(), Map.of("data", Value.Bytes.of(Blob.EMPTY)),
                    Map.of("data", bytes));
            assertEquals("0 VALUE F data ", brief(database.save(new Changeset(List.of(cut)), catalog)));
        }
        assertEquals(List.of("07", "0102"), sandbox.ask("SELECT hex(data) FROM F"));
    }

    @Test
    void aValueThatDidNotDecodeFindsItsRowAgain() throws Exception {
        Sandbox sandbox = Sandbox.of(folder,
                "CREATE TABLE R (id INTEGER PRIMARY KEY, n INT);\nINSERT INTO R VALUES (1, 'many')");
        RowSource source = source("R", TableKey.columns("id"), integer("n"));
        try (Database database = sandbox.openToWrite()) {
            Row row = page(database, RowQuery.first(source, 1)).rows().getFirst();
            Value.Raw raw = assertInstanceOf(Value.Raw.class, row.values().getFirst());
            RowEdit edit = new RowEdit.Update(source, row.key(), Map.of("n", raw), Map.of("n", new Value.Int(3)));
            assertEquals(List.of("3"), shownRows(database.save(new Changeset(List.of(edit)), ok(database.catalog()))));
        }
    }

    @Test
    void anyColumnAnyValueIsMatchedExactly() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, """
                CREATE TABLE C (id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE);
                INSERT INTO C VALUES (1, 'ADA')""");
        RowSource source = source("C", TableKey.columns("id"), any("name"));
        assertInstanceOf(SaveOutcome.Conflict.class,
                save(sandbox, update(source, Stored.of(1), "name", text1("ada"), text1("bob"))));
        assertInstanceOf(SaveOutcome.Saved.class,
                save(sandbox, update(source, Stored.of(1), "name", text1("ADA"), text1("bob"))));
    }

    private static Value text1(String text) {
        return new Value.Text(text);
    }

    private static RowKey key(RowSource source, Stored... values) {
        return new RowKey(source.key(), Arrays.asList(values));
    }

    private static RowEdit update(RowSource source, Stored key, String column, Value old, Value changed) {
        return new RowEdit.Update(source, key(source, key), Map.of(column, old), Map.of(column, changed));
    }

    private static SaveOutcome save(Sandbox sandbox, RowEdit... edits) {
        try (Database database = sandbox.openToWrite()) {
            return database.save(new Changeset(Arrays.asList(edits)), ok(database.catalog()));
        }
    }

    private static List<String> tables(Sandbox sandbox, RowEdit... edits) throws SQLException {
        try (Database database = sandbox.openToWrite()) {
            return database.preview(new Changeset(Arrays.asList(edits)), ok(database.catalog())).steps().stream()
                    .filter(step -> step.edit() >= 0).map(step -> step.statement().text().replaceAll(" \\(.*", ""))
                    .toList();
        }
    }

    private static List<String> shownRows(SaveOutcome outcome) {
        return assertInstanceOf(SaveOutcome.Saved.class, outcome, outcome.toString()).rows().stream()
                .map(row -> row.map(Sandbox::shown).orElse("deleted")).toList();
    }

    private static String brief(SaveOutcome outcome) {
        SaveOutcome.Failed failed = assertInstanceOf(SaveOutcome.Failed.class, outcome, outcome.toString());
        DatabaseError error = failed.error();
        return failed.edit() + " " + error.kind() + " " + error.table() + " " + error.column() + " "
                + error.databaseWords();
    }
}
