package facet.database;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import facet.database.DatabaseError.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static facet.database.Sandbox.error;
import static facet.database.Sandbox.integer;
import static facet.database.Sandbox.ok;
import static facet.database.Sandbox.page;
import static facet.database.Sandbox.shown;
import static facet.database.Sandbox.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// SQLite files of which a part is damaged or missing: what can be read is shown, and what cannot is said.
class DamagedFileTest {

    private static final RowSource LARGE = Sandbox.source("Large", TableKey.columns("id"), integer("id"));
    private static final RowSource SMALL = Sandbox.source("Small", TableKey.columns("id"), integer("id"), text("name"));
    private static final int PAGE_BYTES = 4_096;

    @TempDir
    Path folder;

    private Sandbox twoTables() throws Exception {
        return Sandbox.of(folder, """
                CREATE TABLE Small (id INTEGER PRIMARY KEY, name TEXT);
                INSERT INTO Small VALUES (1, 'a');
                CREATE TABLE Large (id INTEGER PRIMARY KEY, filler TEXT);
                WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
                    INSERT INTO Large SELECT i, printf('%0500d', i) FROM n""");
    }

    @Test
    void whatLiesBeforeAndBehindADamagedPlaceIsShownAndThePlaceIsSaid() throws Exception {
        Sandbox sandbox = twoTables();
        long pages = Files.size(sandbox.file()) / PAGE_BYTES;
        try (FileChannel file = FileChannel.open(sandbox.file(), StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(new byte[2 * PAGE_BYTES]), pages / 2 * PAGE_BYTES);
        }
        try (Database database = sandbox.openToRead()) {
            assertEquals(2, ok(database.catalog()).tables().size());
            assertEquals(List.of("1|a"), shown(page(database, RowQuery.first(SMALL, 5))));
            RowQuery query = RowQuery.first(LARGE, 20);
            assertEquals("1", shown(page(database, query)).getFirst());
            assertEquals("3000", shown(page(database, query.at(Position.end()))).getLast());
            Anchor middle = new Anchor(List.of(Stored.of(1_490)));
            damaged(database.rows(query.at(new Position.After(middle)), new RunningQuery()));
            damaged(database.count(query.where(new Filter.Compare(text("filler"), Filter.Comparison.MORE,
                    new Value.Text("x"))), new RunningQuery()));
        }
    }

    @Test
    void whatIsLeftOfATruncatedFileIsShown() throws Exception {
        Sandbox sandbox = twoTables();
        try (FileChannel file = FileChannel.open(sandbox.file(), StandardOpenOption.WRITE)) {
            file.truncate(file.size() / 2 / PAGE_BYTES * PAGE_BYTES);
        }
        try (Database database = sandbox.openToRead()) {
            assertEquals(List.of("1|a"), shown(page(database, RowQuery.first(SMALL, 5))));
            assertEquals("1", shown(page(database, RowQuery.first(LARGE, 20))).getFirst());
            damaged(database.rows(RowQuery.first(LARGE, 20).at(Position.end()), new RunningQuery()));
        }
    }

    @Test
    void aFileWhoseBeginningIsDamagedIsNoDatabaseAndStaysAsItIs() throws Exception {
        Sandbox sandbox = twoTables();
        byte[] bytes = Files.readAllBytes(sandbox.file());
        for (int i = 0; i < 100; i++) {
            bytes[i] = (byte) (i * 37 + 11);
        }
        Files.write(sandbox.file(), bytes);
        String before = sandbox.fingerprint();
        for (OpenMode mode : OpenMode.values()) {
            assertEquals(Kind.NOT_A_DATABASE, error(Database.open(sandbox.location(), mode)).kind());
        }
        assertEquals(before, sandbox.fingerprint());
    }

    private static void damaged(DbResult<?> result) {
        DatabaseError error = error(result);
        assertEquals(Kind.NOT_A_DATABASE, error.kind(), error::toString);
        assertEquals("Large", error.table());
        assertTrue(error.message().contains("damaged"), error::message);
        assertTrue(error.message().contains("other rows and tables"), error::message);
    }
}
