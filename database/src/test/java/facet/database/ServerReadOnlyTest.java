package facet.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

import facet.database.ValueType.Scalar;
import facet.database.jdbc.Reading;
import org.junit.jupiter.api.Test;

import static facet.database.Sandbox.error;
import static facet.database.Sandbox.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// A connection to a server that only reads writes nothing, even where a view calls a function that first undoes what was said to
/// the connection.
final class ServerReadOnlyTest {

    private static void lookAt(TestDatabase sandbox, String... views) {
        try (Database database = sandbox.openToRead()) {
            for (String view : views) {
                RowSource source = Sandbox.source(view, TableKey.None.NONE, new ColumnRead("id", Scalar.INT));
                RowQuery query = RowQuery.first(source, 10);
                if (view.equals("writing")) {
                    assertEquals(DatabaseError.Kind.READ_ONLY, error(database.rows(query, new RunningQuery())).kind());
                    assertEquals(DatabaseError.Kind.READ_ONLY,
                            error(database.scan(query, new RunningQuery(), _ -> {})).kind());
                } else {
                    ok(database.rows(query, new RunningQuery()));
                }
            }
        }
    }

    @Test
    void aViewOfPostgresqlThatLetsTheConnectionWriteLeadsToNothing() throws SQLException {
        TestDatabase sandbox = PostgresServer.database("""
                CREATE TABLE t (id int);
                CREATE FUNCTION undone() RETURNS int LANGUAGE plpgsql AS $$ BEGIN
                    PERFORM set_config('default_transaction_read_only', 'off', false); RETURN 1; END $$;
                CREATE FUNCTION w() RETURNS int LANGUAGE plpgsql AS $$ BEGIN INSERT INTO t VALUES (1); RETURN 1; END $$;
                CREATE VIEW undoing AS SELECT undone() AS id;
                CREATE VIEW writing AS SELECT w() AS id""");
        lookAt(sandbox, "writing", "undoing", "writing", "undoing", "undoing", "writing");
        assertEquals(List.of("0"), sandbox.ask("SELECT count(*) FROM t"));
    }

    /// As one does before PostgreSQL 14; here it is a setting that no version reports.
    @Test
    void aServerThatDoesNotSpeakOfTheSettingIsToldBeforeEachStatement() throws SQLException {
        TestDatabase sandbox = PostgresServer.database("CREATE TABLE t (id int)");
        try (Connection connection = sandbox.connect(); Statement statement = connection.createStatement()) {
            Reading.BeforeEach before = new Reading.Reported("work_mem", "SET default_transaction_read_only = on")
                    .begun(connection);
            statement.execute("SET default_transaction_read_only = off");
            before.run();
            assertThrows(SQLException.class, () -> statement.execute("INSERT INTO t VALUES (1)"));
        }
        assertEquals(List.of("0"), sandbox.ask("SELECT count(*) FROM t"));
    }

    @Test
    void aViewOfMariadbThatLetsTheConnectionWriteLeadsToNothing() throws Exception {
        TestDatabase sandbox = MariadbServer.database(
                """
                        CREATE TABLE t (id int);
                        CREATE FUNCTION undone() RETURNS int MODIFIES SQL DATA BEGIN SET SESSION TRANSACTION READ WRITE; RETURN 1; END;
                        CREATE FUNCTION w() RETURNS int MODIFIES SQL DATA BEGIN INSERT INTO t VALUES (1); RETURN 1; END;
                        CREATE VIEW undoing AS SELECT undone() AS id;
                        CREATE VIEW writing AS SELECT w() AS id""");
        lookAt(sandbox, "writing", "undoing", "writing", "undoing", "undoing", "writing");
        assertEquals(List.of("0"), sandbox.ask("SELECT count(*) FROM t"));
    }

    @Test
    void aViewOfMariadbThatCannotBeOpenedSaysSo() throws Exception {
        TestDatabase sandbox = MariadbServer
                .database("CREATE TABLE gone (id int);\nCREATE VIEW broken AS SELECT id FROM gone;\n"
                        + "CREATE VIEW whole AS SELECT 1 AS id;\nDROP TABLE gone");
        try (Database database = sandbox.openToRead()) {
            Catalog catalog = ok(database.catalog());
            assertEquals(Optional.empty(), catalog.table("whole").orElseThrow().problem());
            DatabaseError problem = catalog.table("broken").orElseThrow().problem().orElseThrow();
            assertTrue(problem.message().contains("the view broken cannot be read"), problem::message);
        }
    }
}
