package facet.database;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;

import facet.database.ValueType.Scalar;
import org.junit.jupiter.api.Test;

import static facet.database.EditsFixture.failed;
import static facet.database.EditsFixture.key;
import static facet.database.EditsFixture.saved;
import static facet.database.EditsFixture.update;
import static facet.database.Sandbox.ok;
import static facet.database.TestEngine.all;
import static facet.database.TestEngine.save;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Bytes that are stored from a file.
interface EngineFiles extends TestEngine {

    /// More than SQLite is handed at once.
    int MANY = (9 << 20) + 17;

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    private static Path file(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("facet-test", ".bin");
        file.toFile().deleteOnExit();
        return Files.write(file, bytes);
    }

    private static Value of(Path file) throws IOException {
        return new Value.FileBytes(BytesFile.of(file));
    }

    private TestDatabase table() throws Exception {
        return database("""
                CREATE TABLE "F" (id integer NOT NULL PRIMARY KEY, bytes {bytes}, other {bytes});
                INSERT INTO "F" VALUES (1, {x 0102}, NULL), (2, NULL, NULL)""");
    }

    private static RowSource source(Database database) {
        return all(ok(database.catalog()), "F", Scalar.INT, Scalar.BYTES, Scalar.BYTES);
    }

    private static byte[] read(TestDatabase sandbox, int id, String column) throws Exception {
        try (Database database = sandbox.openToRead()) {
            RowSource source = source(database);
            ColumnRead read = source.columns().stream().filter(each -> each.name().equals(column)).findFirst()
                    .orElseThrow();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            OptionalLong size = ok(
                    database.copyBytes(source, key(source, id), read, out, new RunningQuery()));
            assertEquals(OptionalLong.of(out.size()), size);
            return out.toByteArray();
        }
    }

    private static RowSource sourceOf(TestDatabase sandbox) throws Exception {
        try (Database database = sandbox.openToRead()) {
            return source(database);
        }
    }

    @Test
    default void theBytesOfFilesOfAnySizeAreStored() throws Exception {
        TestDatabase sandbox = table();
        RowSource source = sourceOf(sandbox);
        Path many = file(bytes(MANY));
        Path few = file(bytes(300));
        Path none = file(new byte[0]);
        SaveOutcome.Saved outcome = saved(save(sandbox,
                update(source, 1, "bytes", Value.Bytes.of(Blob.of(new byte[]{1, 2})), of(many)),
                update(source, 2, "bytes", Value.ofNull(), of(none)),
                new RowEdit.Insert(source, Map.of("id", new Value.Int(3), "bytes", of(few), "other", of(many)))));
        assertEquals(new Value.Bytes(MANY, Blob.of(bytes(MANY)).head(RowQuery.USUAL_BYTES_HEAD)).size(),
                ((Value.Bytes) outcome.rows().get(0).orElseThrow().values().get(1)).size());
        assertArrayEquals(bytes(MANY), read(sandbox, 1, "bytes"));
        assertArrayEquals(new byte[0], read(sandbox, 2, "bytes"));
        assertArrayEquals(bytes(300), read(sandbox, 3, "bytes"));
        assertArrayEquals(bytes(MANY), read(sandbox, 3, "other"));
    }

    @Test
    default void bytesThatATextWouldMarkTakeNoMoreRoomThanOthers() throws Exception {
        TestDatabase sandbox = table();
        byte[] quotes = new byte[MANY];
        Arrays.fill(quotes, (byte) '\'');
        saved(save(sandbox, update(sourceOf(sandbox), 2, "bytes", Value.ofNull(), of(file(quotes)))));
        assertArrayEquals(quotes, read(sandbox, 2, "bytes"));
    }

    @Test
    default void aFileThatChangedSinceItWasChosenIsNotSaved() throws Exception {
        TestDatabase sandbox = table();
        RowSource source = sourceOf(sandbox);
        Path file = file(bytes(300));
        Value chosen = of(file);
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        SaveOutcome.Failed failed = failed(
                save(sandbox, update(source, 2, "bytes", Value.ofNull(), chosen)));
        assertEquals("bytes", failed.error().column());
        assertTrue(failed.error().message().endsWith("has changed since it was chosen. Choose it again."),
                failed.error().message());
        Files.delete(file);
        assertTrue(failed(save(sandbox, update(source, 2, "bytes", Value.ofNull(), chosen))).error().message()
                .endsWith("cannot be read any more. Choose the file again."));
        assertEquals(List.of("1|2"), sandbox.ask(
                "SELECT id, octet_length(bytes) FROM \"F\" WHERE bytes IS NOT NULL"));
    }

    @Test
    default void aFileThatChangesWhileItIsSentIsNotSaved() throws Exception {
        TestDatabase sandbox = table();
        Path file = file(bytes(MANY));
        StatementLog shortening = event -> {
            String text = event.statement().text();
            if (text.startsWith("UPDATE") || text.startsWith("CREATE TEMP")) cut(file);
        };
        SaveOutcome outcome;
        try (Database database = ok(Database.open(sandbox.location(), OpenMode.READ_WRITE, shortening,
                InstantSource.system()))) {
            Catalog catalog = ok(database.catalog());
            RowSource source = source(database);
            outcome = database.save(new Changeset(List.of(update(source, 1, "other", Value.ofNull(),
                    Value.Bytes.of(Blob.of(new byte[]{7}))), update(source, 2, "bytes", Value.ofNull(), of(file)))),
                    catalog);
        }
        assertTrue(failed(outcome).error().message().contains(file.getFileName() + " has changed"),
                outcome.toString());
        assertEquals(List.of("1|null"), sandbox.ask("SELECT id, other FROM \"F\" WHERE bytes IS NOT NULL"));
    }

    @Test
    default void aSaveCanBeCancelledUntilItIsEnded() throws Exception {
        TestDatabase sandbox = table();
        RunningQuery handle = new RunningQuery();
        StatementLog cancelling = event -> {
            if (event.statement().text().startsWith("UPDATE")) handle.cancel();
        };
        try (Database database = ok(Database.open(sandbox.location(), OpenMode.READ_WRITE, cancelling,
                InstantSource.system()))) {
            Catalog catalog = ok(database.catalog());
            RowSource source = source(database);
            Changeset changes = new Changeset(List.of(
                    update(source, 1, "bytes", Value.Bytes.of(Blob.of(new byte[]{1, 2})), of(file(bytes(9)))),
                    update(source, 2, "bytes", Value.ofNull(), of(file(bytes(MANY))))));
            DatabaseError error = failed(database.save(changes, catalog, handle)).error();
            assertEquals(DatabaseError.Kind.CANCELLED, error.kind());
            assertEquals(List.of("1|2"), sandbox.ask(
                    "SELECT id, octet_length(bytes) FROM \"F\" WHERE bytes IS NOT NULL"));
            saved(database.save(changes, catalog));
        }
        assertArrayEquals(bytes(MANY), read(sandbox, 2, "bytes"));
    }

    private static void cut(Path file) {
        try {
            Files.write(file, bytes(500));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
