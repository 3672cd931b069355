package facet.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import facet.database.DatabaseError.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static facet.database.Sandbox.error;
import static facet.database.Sandbox.integer;
import static facet.database.Sandbox.ok;
import static facet.database.Sandbox.page;
import static facet.database.Sandbox.shown;
import static facet.database.Sandbox.source;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

class OpeningTest {

    private static final RowSource ITEMS = source("Item", TableKey.columns("id"), integer("id"));
    private static final String ITEM_TABLE = "CREATE TABLE Item (id INTEGER PRIMARY KEY, name TEXT);\n"
            + "INSERT INTO Item VALUES (1, 'one'), (2, 'two')";

    @TempDir
    Path folder;

    @Test
    void aMissingFileIsSaidAndNeverCreated() {
        Path missing = folder.resolve("missing.db");
        DatabaseError error = error(Database.open(DatabaseLocation.sqlite(missing), OpenMode.READ_WRITE));
        assertEquals(Kind.FILE_MISSING, error.kind());
        assertTrue(error.message().contains(missing.toString()), error.message());
        assertFalse(Files.exists(missing));
    }

    @Test
    void aFolderIsNotReadAsADatabase() {
        assertEquals(Kind.NOT_READABLE,
                error(Database.open(DatabaseLocation.sqlite(folder), OpenMode.READ_ONLY)).kind());
    }

    @Test
    void aFileWithoutPermissionIsNotReadable() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, ITEM_TABLE);
        assumeFalse(System.getProperty("user.name").equals("root"), "root may read everything");
        assertTrue(sandbox.file().toFile().setReadable(false));
        assertEquals(Kind.NOT_READABLE,
                error(Database.open(DatabaseLocation.sqlite(sandbox.file()), OpenMode.READ_ONLY)).kind());
    }

    @Test
    void aTextFileIsNoDatabase() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.db"), "These are notes.\n".repeat(100));
        String before = Files.readString(text);
        for (OpenMode mode : OpenMode.values()) {
            DatabaseError error = error(Database.open(DatabaseLocation.sqlite(text), mode));
            assertEquals(Kind.NOT_A_DATABASE, error.kind());
            assertEquals("file is not a database", error.databaseWords());
        }
        assertEquals(before, Files.readString(text));
    }

    @Test
    void anEmptyFileIsADatabaseWithoutTables() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.db"));
        try (Database database = ok(Database.open(DatabaseLocation.sqlite(empty), OpenMode.READ_ONLY))) {
            assertEquals(List.of(), ok(database.catalog()).tables());
            DatabaseError error = error(database.rows(RowQuery.first(ITEMS, 10), new RunningQuery()));
            assertEquals(Kind.TABLE_MISSING, error.kind());
            assertEquals("Item", error.table());
        }
        assertEquals(0, Files.size(empty));
    }

    @Test
    void aDamagedFileIsSaidToBeDamaged() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, ITEM_TABLE);
        byte[] bytes = Files.readAllBytes(sandbox.file());
        Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5a);
        Files.write(sandbox.file(), bytes);
        try (Database database = sandbox.openToRead()) {
            DatabaseError error = error(database.rows(RowQuery.first(ITEMS, 10), new RunningQuery()));
            assertEquals(Kind.NOT_A_DATABASE, error.kind());
            assertEquals("database disk image is malformed", error.databaseWords());
        }
    }

    @Test
    void aColumnThatIsMissingIsNamedAndNotReadAsText() throws Exception {
        try (Database database = Sandbox.of(folder, ITEM_TABLE).openToRead()) {
            RowSource source = source("Item", TableKey.columns("id"), integer("id"), integer("price"));
            DatabaseError error = error(database.rows(RowQuery.first(source, 10), new RunningQuery()));
            assertEquals(Kind.COLUMN_MISSING, error.kind());
            assertEquals("price", error.column());
            assertEquals("Item", error.table());
        }
    }

    @Test
    void aChangeThatNobodyFinishedIsUndoneByWhoeverMayWrite() throws Exception {
        Sandbox sandbox = Sandbox.of(folder,
                "CREATE TABLE t (id INTEGER PRIMARY KEY, b);\nINSERT INTO t VALUES (1, 2)");
        Path left = folder.resolve("left.db");
        try (Connection connection = sandbox.connect(); Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA cache_size = 1");
            statement.execute("BEGIN");
            statement.execute("WITH RECURSIVE c(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM c WHERE n < 3000)"
                    + " INSERT INTO t SELECT n, randomblob(500) FROM c");
            Files.copy(sandbox.file(), left);
            Files.copy(Path.of(sandbox.file() + "-journal"), Path.of(left + "-journal"));
        }
        DatabaseLocation there = DatabaseLocation.sqlite(left);
        DatabaseError error = error(Database.open(there, OpenMode.READ_ONLY));
        assertTrue(error.message().startsWith("A program stopped in the middle of a change"), error::toString);
        ok(Database.open(there, OpenMode.READ_WRITE)).close();
        try (Database database = ok(Database.open(there, OpenMode.READ_ONLY))) {
            RowSource source = TestEngine.all(ok(database.catalog()), "t", ValueType.Scalar.INT);
            assertEquals(1L, ok(database.count(RowQuery.first(source, 1), new RunningQuery())));
        }
    }

    @Test
    void whoeverWaitsForAnotherWriterIsToldSo() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, ITEM_TABLE);
        DatabaseLocation impatient = new DatabaseLocation.Sqlite(sandbox.file(), Duration.ofMillis(50));
        try (Database database = ok(Database.open(impatient, OpenMode.READ_WRITE));
                Connection other = sandbox.connect();
                Statement statement = other.createStatement()) {
            Catalog catalog = ok(database.catalog());
            statement.execute("BEGIN IMMEDIATE");
            assertEquals(List.of("1", "2"), shown(page(database, RowQuery.first(ITEMS, 10))));
            Changeset changes = new Changeset(List.of(new RowEdit.Insert(ITEMS, Map.of("id", new Value.Int(3)))));
            SaveOutcome.Failed failed = assertInstanceOf(SaveOutcome.Failed.class, database.save(changes, catalog));
            assertEquals(Kind.LOCKED, failed.error().kind());
            statement.execute("ROLLBACK");
            SaveOutcome second = database.save(changes, catalog);
            assertInstanceOf(SaveOutcome.Saved.class, second, second.toString());
        }
    }

    @Test
    void aDatabaseThatSomebodyKeepsForHimselfIsLocked() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, ITEM_TABLE);
        DatabaseLocation impatient = new DatabaseLocation.Sqlite(sandbox.file(), Duration.ofMillis(50));
        try (Connection other = sandbox.connect(); Statement statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            assertEquals(Kind.LOCKED, error(Database.open(impatient, OpenMode.READ_ONLY)).kind());
            statement.execute("ROLLBACK");
        }
    }

    @Test
    void readingWritesNoByteAndLeavesNoFile() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, ITEM_TABLE);
        String before = sandbox.fingerprint();
        for (OpenMode mode : OpenMode.values()) {
            try (Database database = ok(Database.open(DatabaseLocation.sqlite(sandbox.file()), mode))) {
                ok(database.catalog());
                assertEquals(2, page(database, RowQuery.first(ITEMS, 10)).rows().size());
                assertEquals(before, sandbox.fingerprint());
                sandbox.run("BEGIN EXCLUSIVE;\nCOMMIT");
            }
            assertEquals(before, sandbox.fingerprint());
        }
    }

    @Test
    void readingADatabaseWithAWriteAheadLogWritesNoByteAndLeavesNoFile() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, "PRAGMA journal_mode = WAL;\n" + ITEM_TABLE);
        String before = sandbox.fingerprint();
        try (Database database = sandbox.openToRead()) {
            assertEquals(2, page(database, RowQuery.first(ITEMS, 10)).rows().size());
            assertEquals(before, sandbox.fingerprint());
        }
        assertEquals(before, sandbox.fingerprint());
        try (Database database = sandbox.openToWrite()) {
            assertEquals(2, page(database, RowQuery.first(ITEMS, 10)).rows().size());
        }
        assertEquals(before, sandbox.fingerprint());
    }

    @Test
    void whatOthersWriteToAWriteAheadLogIsSeenWhileReading() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, "PRAGMA journal_mode = WAL;\n" + ITEM_TABLE);
        try (Database database = sandbox.openToRead()) {
            assertEquals(2, page(database, RowQuery.first(ITEMS, 10)).rows().size());
            try (Connection other = sandbox.connect(); Statement statement = other.createStatement()) {
                statement.execute("INSERT INTO Item VALUES (3, 'three')");
                assertEquals(List.of("1", "2", "3"), shown(page(database, RowQuery.first(ITEMS, 10))));
            }
            sandbox.run("INSERT INTO Item VALUES (4, 'four')");
            assertEquals(4, page(database, RowQuery.first(ITEMS, 10)).rows().size());
        }
    }

    @Test
    void aDatabaseOpenForReadingRefusesToSave() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, ITEM_TABLE);
        String before = sandbox.fingerprint();
        try (Database database = sandbox.openToRead()) {
            Changeset changes = new Changeset(List.of(new RowEdit.Insert(ITEMS, Map.of())));
            SaveOutcome.Failed failed = assertInstanceOf(SaveOutcome.Failed.class,
                    database.save(changes, ok(database.catalog())));
            assertEquals(Kind.READ_ONLY, failed.error().kind());
        }
        assertEquals(before, sandbox.fingerprint());
    }

    @Test
    void aNameFullOfSpecialCharactersIsTheFilesName() throws Exception {
        Sandbox sandbox = Sandbox.named(folder, "50% of a?mode=memory#x & ü.db", ITEM_TABLE);
        try (Database database = sandbox.openToRead()) {
            assertEquals(2, page(database, RowQuery.first(ITEMS, 10)).rows().size());
        }
    }

    @Test
    void aClosedDatabaseAnswersWithAnError() throws Exception {
        Database database = Sandbox.of(folder, ITEM_TABLE).openToWrite();
        Catalog catalog = ok(database.catalog());
        database.close();
        assertEquals(Kind.OTHER, error(database.catalog()).kind());
        assertInstanceOf(SaveOutcome.Failed.class, database.save(new Changeset(List.of()), catalog));
    }

    @Test
    void aFileReplacedUnderneathIsReadAnew() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, "PRAGMA journal_mode = WAL;\n" + ITEM_TABLE);
        Sandbox other = Sandbox.named(folder, "other.db",
                "PRAGMA journal_mode = WAL;\n" + ITEM_TABLE + ";\nINSERT INTO Item VALUES (9, 'nine')");
        try (Database database = sandbox.openToRead()) {
            assertEquals(2, page(database, RowQuery.first(ITEMS, 10)).rows().size());
            Files.setLastModifiedTime(other.file(), java.nio.file.attribute.FileTime.fromMillis(1));
            Files.move(other.file(), sandbox.file(), StandardCopyOption.REPLACE_EXISTING);
            assertEquals(List.of("1", "2", "9"), shown(page(database, RowQuery.first(ITEMS, 10))));
        }
    }

    @Test
    void severalReadersAtOnceEachGetTheirAnswer() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, ITEM_TABLE);
        int readers = 6;
        CountDownLatch allRead = new CountDownLatch(3);
        List<Object> answers = java.util.Collections.synchronizedList(new ArrayList<>());
        try (Database database = ok(
                Database.open(DatabaseLocation.sqlite(sandbox.file()), OpenMode.READ_ONLY, event -> {
                    if (event.statement().text().startsWith("SELECT")) {
                        allRead.countDown();
                        awaitUninterruptibly(allRead);
                    }
                }, java.time.InstantSource.system()))) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < readers; i++) {
                threads.add(Thread.ofPlatform().start(
                        () -> answers.add(shown(page(database, RowQuery.first(ITEMS, 10))))));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
        assertEquals(java.util.Collections.nCopies(readers, List.of("1", "2")), answers);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
