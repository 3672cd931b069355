package facet.database;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import facet.database.ValueType.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static facet.database.EditsFixture.failed;
import static facet.database.Sandbox.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;

/// An error is about the column that the database means, whatever that is called.
final class OddNamesTest {
    private static final List<String> NAMES = List.of("it's", "a.b", "a, b", "\"", "say \"\"hi\"\"", "T.c");

    @TempDir
    Path folder;

    private static void aSecondRowIsRefusedAtItsColumn(TestDatabase sandbox, String name) {
        try (Database database = sandbox.openToWrite()) {
            Catalog catalog = ok(database.catalog());
            RowSource source = TestEngine.all(catalog, name, Scalar.INT, Scalar.INT);
            Map<String, Value> values = Map.of("id", new Value.Int(2), name, new Value.Int(7));
            DatabaseError error = failed(
                    database.save(new Changeset(List.of(new RowEdit.Insert(source, values))), catalog)).error();
            assertEquals(DatabaseError.Kind.UNIQUE, error.kind());
            assertEquals(name, error.column());
            assertEquals(name, error.table());
        }
    }

    private static String script(String name) {
        String quoted = '"' + name.replace("\"", "\"\"") + '"';
        return "CREATE TABLE " + quoted + " (id integer PRIMARY KEY, " + quoted + " integer UNIQUE);\nINSERT INTO "
                + quoted
                + " VALUES (1, 7);\n";
    }

    @Test
    void onSqlite() throws Exception {
        for (int i = 0; i < NAMES.size(); i++) {
            aSecondRowIsRefusedAtItsColumn(Sandbox.named(folder, i + ".db", script(NAMES.get(i))), NAMES.get(i));
        }
    }

    @Test
    void onPostgresql() throws Exception {
        for (String name : NAMES) {
            aSecondRowIsRefusedAtItsColumn(PostgresServer.database(script(name)), name);
        }
    }
}
