package facet.database;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

import facet.database.ValueType.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static facet.database.Sandbox.error;
import static facet.database.Sandbox.ok;
import static facet.database.Sandbox.page;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

class LargeBytesTest {

    private static final ColumnRead BYTES = new ColumnRead("bytes", Scalar.BYTES, "bytea", ColumnRead.Nulls.SOME);
    private static final RowSource SOURCE = Sandbox.source("Large", TableKey.columns("id"), Sandbox.integer("id"),
            BYTES);

    @TempDir
    Path folder;

    @Test
    void aPageTellsTheSizeOfBytesWithoutReadingThem() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, """
                CREATE TABLE Large (id INTEGER PRIMARY KEY, bytes BLOB);
                INSERT INTO Large VALUES (1, zeroblob(300000000)), (2, x'0102')""");
        try (Database database = sandbox.openToRead()) {
            List<Row> rows = page(database, RowQuery.first(SOURCE, 10)).rows();
            assertEquals(new Value.Bytes(300_000_000, Blob.EMPTY), rows.get(0).values().get(1));
            assertEquals(Value.Bytes.of(Blob.of(new byte[]{1, 2})), rows.get(1).values().get(1));
            DatabaseError tooLarge = error(database.whole(SOURCE, rows.get(0).key(), BYTES, new RunningQuery()));
            assertEquals(DatabaseError.Kind.VALUE, tooLarge.kind());
        }
    }

    @Test
    void manyBytesAreCopiedInSmallPiecesAndReadOnlyOnce() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, """
                CREATE TABLE Large (id INTEGER PRIMARY KEY, bytes BLOB);
                INSERT INTO Large VALUES (1, zeroblob(67108864))""");
        List<String> sent = new ArrayList<>();
        List<Integer> pieces = new ArrayList<>();
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) {
                throw new AssertionError("bytes come in pieces");
            }

            @Override
            public void write(byte[] bytes) {
                pieces.add(bytes.length);
            }
        };
        try (Database database = ok(Database.open(sandbox.location(), OpenMode.READ_ONLY,
                event -> sent.add(event.statement().text()), InstantSource.system()))) {
            RowKey key = page(database, RowQuery.first(SOURCE, 1)).rows().getFirst().key();
            sent.clear();
            assertEquals(OptionalLong.of(64 << 20),
                    ok(database.copyBytes(SOURCE, key, BYTES, out, new RunningQuery())));
        }
        assertEquals(Collections.nCopies(8, 8 << 20), pieces);
        assertEquals(2, sent.size(), () -> "its size, then its bytes: " + sent);
    }

    @Test
    void bytesThatChangeWhileTheyAreCopiedAreSaid() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, """
                CREATE TABLE Large (id INTEGER PRIMARY KEY, bytes BLOB);
                INSERT INTO Large VALUES (1, zeroblob(100))""");
        OutputStream shortening = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                try {
                    sandbox.run("UPDATE Large SET bytes = zeroblob(50)");
                } catch (SQLException locked) {
                    throw new IOException(locked);
                }
            }

            @Override
            public void write(byte[] bytes) throws IOException {
                write(0);
            }
        };
        try (Database database = sandbox.openToWrite()) {
            RowKey key = page(database, RowQuery.first(SOURCE, 1)).rows().getFirst().key();
            sandbox.run("PRAGMA journal_mode = WAL");
            assertEquals(DatabaseError.Kind.CONFLICT, error(database.copyBytes(SOURCE, key, BYTES, shortening,
                    new BytesReader.Pieces(10, 3), new RunningQuery())).kind());
        }
    }

    @Test
    void bytesAreCopiedPieceByPieceOnEachEngine() throws Exception {
        byte[] bytes = new byte[100_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 + i / 251);
        }
        String hex = Blob.of(bytes).toHex();
        Sandbox file = Sandbox.of(folder, "CREATE TABLE Large (id INTEGER PRIMARY KEY, bytes BLOB);\n"
                + "INSERT INTO Large VALUES (1, x'" + hex + "'), (2, NULL)");
        TestDatabase server = PostgresServer
                .database("CREATE TABLE \"Large\" (id integer PRIMARY KEY, bytes bytea);"
                        + "INSERT INTO \"Large\" VALUES (1, '\\x" + hex + "'), (2, NULL)");
        try (Database sqlite = file.openToRead(); Database postgres = server.open(OpenMode.READ_ONLY)) {
            for (Database database : List.of(sqlite, postgres)) {
                List<Row> rows = page(database, RowQuery.first(SOURCE, 10)).rows();
                for (int atOnce : new int[]{1, 2, 3, 9}) {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    assertEquals(OptionalLong.of(bytes.length),
                            ok(database.copyBytes(SOURCE, rows.get(0).key(), BYTES, out,
                                    new BytesReader.Pieces(30_001, atOnce), new RunningQuery())));
                    assertArrayEquals(bytes, out.toByteArray());
                    assertEquals(OptionalLong.empty(),
                            ok(database.copyBytes(SOURCE, rows.get(1).key(), BYTES, out, new RunningQuery())));
                }
                assertEquals(Arrays.hashCode(bytes), Arrays.hashCode(((Value.Bytes) ok(database.whole(SOURCE,
                        rows.get(0).key(), BYTES, new RunningQuery())).orElseThrow()).head().toArray()));
            }
        }
    }

    @Test
    void aLargeFileIsStoredInADatabaseOfUtf16() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, """
                PRAGMA encoding = 'UTF-16';
                CREATE TABLE Large (id INTEGER PRIMARY KEY, bytes BLOB);
                INSERT INTO Large VALUES (1, NULL)""");
        byte[] bytes = new byte[(8 << 20) + 3];
        new Random(1).nextBytes(bytes);
        Value file = new Value.FileBytes(BytesFile.of(Files.write(folder.resolve("file"), bytes)));
        EditsFixture.saved(TestEngine.save(sandbox,
                EditsFixture.update(SOURCE, 1, "bytes", Value.ofNull(), file)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Database database = sandbox.openToRead()) {
            ok(database.copyBytes(SOURCE, EditsFixture.key(SOURCE, 1), BYTES, out, new RunningQuery()));
        }
        assertArrayEquals(bytes, out.toByteArray());
        assertEquals(List.of("UTF-16le"), sandbox.ask("PRAGMA encoding"));
    }

    @Test
    void aDiskThatIsFullIsSaid() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, """
                CREATE TABLE Large (id INTEGER PRIMARY KEY, bytes BLOB);
                INSERT INTO Large VALUES (1, x'0102')""");
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        try (Database database = sandbox.openToRead()) {
            RowKey key = page(database, RowQuery.first(SOURCE, 1)).rows().getFirst().key();
            DatabaseError error = error(database.copyBytes(SOURCE, key, BYTES, full, new RunningQuery()));
            assertEquals(DatabaseError.Kind.DISK, error.kind());
            assertEquals("The bytes could not be written: No space left on device.", error.message());
        }
    }
}
