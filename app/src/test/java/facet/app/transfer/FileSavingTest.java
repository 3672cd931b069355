package facet.app.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import facet.database.Blob;
import facet.database.BytesFile;
import facet.database.ColumnRead;
import facet.database.Database;
import facet.database.DatabaseLocation;
import facet.database.OpenMode;
import facet.database.RowKey;
import facet.database.RowSource;
import facet.database.Stored;
import facet.database.TableKey;
import facet.database.TableName;
import facet.database.ValueType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FileSavingTest {
    private static final ColumnRead BYTES = new ColumnRead("bytes", ValueType.Scalar.BYTES, "BLOB",
            ColumnRead.Nulls.SOME);
    private static final ColumnRead ID = new ColumnRead("id", ValueType.Scalar.INT, "INTEGER", ColumnRead.Nulls.NONE);
    private static final TableKey KEY = TableKey.columns("id");
    private static final RowSource SOURCE = new RowSource(new TableName("", "Photo"), List.of(ID, BYTES), KEY);

    @TempDir
    Path folder;
    private Database database;

    @BeforeEach
    void makeTheDatabase() throws Exception {
        run("CREATE TABLE Photo (id INTEGER PRIMARY KEY, bytes BLOB)",
                "INSERT INTO Photo VALUES (1, zeroblob(9000000)), (2, zeroblob(300000000)), (3, NULL)",
                "PRAGMA journal_mode = WAL");
        database = Database.open(DatabaseLocation.sqlite(databaseFile()), OpenMode.READ_WRITE).orElse(error -> {
            throw new AssertionError(error);
        });
        Files.createDirectory(target().getParent());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void allBytesOfAValueAreInTheFile() throws Exception {
        List<Long> progress = new ArrayList<>();
        FileSaving saving = new FileSaving(stored(1, 9_000_000), target(), progress::add);
        assertEquals(new Outcome.Done(9_000_000), saving.run());
        assertEquals(9_000_000, Files.size(target()));
        assertEquals(progress.stream().sorted().toList(), progress);
        assertTrue(progress.size() > 10 && progress.getLast() <= 9_000_000, progress::toString);
    }

    @Test
    void whatIsCancelledHalfWayLeavesTheFileAsItWas() throws Exception {
        Files.writeString(target(), "before");
        FileSaving[] saving = new FileSaving[1];
        saving[0] = new FileSaving(stored(1, 9_000_000), target(), count -> {
            if (count > 4_000_000) saving[0].cancel();
        });
        assertEquals(new Outcome.Cancelled(), saving[0].run());
        assertEquals("before", Files.readString(target()));
        assertEquals(List.of(target()), files());
        assertEquals(new Outcome.Cancelled(), saving[0].run(), "and does not begin anew");
    }

    @Test
    void aValueThatChangesHalfWayLeavesNoFile() throws Exception {
        FileSaving saving = new FileSaving(stored(2, 300_000_000), target(), count -> {
            if (count < 10_000_000) runNow("UPDATE Photo SET bytes = x'01' WHERE id = 2");
        });
        Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, saving.run());
        assertTrue(failed.reason().contains("changed the value while it was read"), failed::toString);
        assertEquals(Outcome.Remedy.AGAIN, failed.remedy());
        assertEquals(List.of(), files());
    }

    @Test
    void aRowThatIsGoneIsSaid() throws Exception {
        for (int id : new int[]{3, 4}) {
            Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class,
                    new FileSaving(stored(id, 10), target(), _ -> {}).run());
            assertEquals("Photo " + id + " was deleted meanwhile, or holds no bytes any more.", failed.reason());
        }
        assertEquals(List.of(), files());
    }

    @Test
    void aFolderThatIsGoneIsSaid() {
        Path file = folder.resolve("nowhere").resolve("a.bin");
        Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class,
                new FileSaving(new BytesSource.Held(Blob.of(new byte[]{1})), file, _ -> {}).run());
        assertEquals("There is no folder " + file.getParent() + " any more.", failed.reason());
        assertEquals(Outcome.Remedy.ELSEWHERE, failed.remedy());
    }

    @Test
    void emptyBytesAreAnEmptyFile() throws Exception {
        assertEquals(new Outcome.Done(0), new FileSaving(new BytesSource.Held(Blob.EMPTY), target(), _ -> {}).run());
        assertEquals(0, Files.size(target()));
    }

    @Test
    void theBytesOfAFileThatIsStagedAreCopied() throws Exception {
        Path given = Files.write(folder.resolve("given.bin"), new byte[]{1, 2, 3});
        BytesSource source = new BytesSource.InFile(BytesFile.of(given));
        assertEquals(new Outcome.Done(3), new FileSaving(source, target(), _ -> {}).run());
        assertEquals(3, Files.size(target()));
        assertInstanceOf(Outcome.Failed.class, new FileSaving(source, given, _ -> {}).run(), "it is there already");
        Files.write(given, new byte[]{1, 2});
        Outcome.Failed changed = assertInstanceOf(Outcome.Failed.class,
                new FileSaving(source, target(), _ -> {}).run());
        assertTrue(changed.reason().contains("has changed since it was chosen"), changed::toString);
        Files.delete(given);
        Outcome.Failed gone = assertInstanceOf(Outcome.Failed.class, new FileSaving(source, target(), _ -> {}).run());
        assertTrue(gone.reason().contains("cannot be read any more"), gone::toString);
        assertEquals(3, Files.size(target()), "what was written before is still there");
    }

    private BytesSource.Stored stored(int id, long size) {
        return new BytesSource.Stored(database, SOURCE, new RowKey(KEY, List.of(new Stored.Whole(id))), BYTES, size,
                "Photo " + id);
    }

    private Path databaseFile() {
        return folder.resolve("photos.db");
    }

    private Path target() {
        return folder.resolve("out").resolve("a.bin");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(target().getParent())) {
            return files.toList();
        }
    }

    private void runNow(String sql) {
        try {
            run(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + databaseFile());
                Statement statement = connection.createStatement()) {
            for (String sql : statements)
                statement.execute(sql);
        }
    }
}
