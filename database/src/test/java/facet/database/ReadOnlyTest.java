package facet.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import facet.database.jdbc.SqlFailure;
import facet.database.jdbc.SqliteConnections;
import facet.database.jdbc.SqliteFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/// What is opened for reading writes nothing, even over a connection that could.
final class ReadOnlyTest {

    @TempDir
    Path folder;

    @Test
    void whatWouldWriteIsNotSent() throws SQLException, IOException, SqlFailure {
        Sandbox sandbox = Sandbox.of(folder, "CREATE TABLE t (id INTEGER PRIMARY KEY)");
        List<StatementEvent> log = new ArrayList<>();
        Statements.Journal journal = new Statements.Journal(log::add, InstantSource.system());
        try (SqliteConnections connections = new SqliteConnections(new SqliteFile(sandbox.file(), false, 1000))) {
            SqlFailure refused = connections.writing(session -> {
                Statements statements = new Statements(session, new RunningQuery(), journal, new SqliteBackend(),
                        Statements.Access.READ);
                statements.run("SELECT count(*) FROM t");
                return assertThrows(SqlFailure.class, () -> statements.run("SELECT 1; DELETE FROM t"));
            });
            assertEquals("DELETE is no statement that is known to only read.", refused.words());
        }
        assertEquals(2, log.size());
        assertEquals(Optional.of(DatabaseError.Kind.READ_ONLY), log.get(1).error().map(DatabaseError::kind));
    }
}
