package facet.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import facet.database.ValueType.Scalar;
import org.junit.jupiter.api.Test;

import static facet.database.Sandbox.error;
import static facet.database.Sandbox.ok;
import static facet.database.Sandbox.page;
import static facet.database.Sandbox.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/// What a real PostgreSQL does to those who use it: odd names, tables that change underneath, and connections that go.
class PostgresTroubleTest {

    @Test
    void anyNameWillDoForTablesAndColumns() throws SQLException {
        List<String> names = List.of("select", "with space", "quo\"te", "semi;colon -- /* ", "Ünïcödé 🚀", "dot.ted",
                "$1", "?",
                "x".repeat(63));
        StringBuilder script = new StringBuilder("CREATE SCHEMA \"odd.schema\";");
        for (String name : names) {
            String quoted = '"' + name.replace("\"", "\"\"") + '"';
            script.append("CREATE TABLE \"odd.schema\".").append(quoted).append(" (").append(quoted)
                    .append(" integer PRIMARY KEY, \"?\"\"?\" text);");
        }
        PostgresServer.Sandboxed sandbox = PostgresServer.database(script.toString());
        try (Database database = sandbox.open(OpenMode.READ_WRITE)) {
            Catalog catalog = ok(database.catalog());
            for (String name : names) {
                Table table = catalog.table(new TableName("odd.schema", name)).orElseThrow();
                RowSource source = new RowSource(table.qualifiedName(),
                        List.of(ColumnRead.of(table, table.columns().get(0), Scalar.INT),
                                ColumnRead.of(table, table.columns().get(1), Scalar.STRING)),
                        table.key());
                SaveOutcome outcome = database.save(new Changeset(List.of(new RowEdit.Insert(source,
                        Map.of(name, new Value.Int(7), "?\"?", new Value.Text("'; DROP TABLE x; --"))))), catalog);
                assertInstanceOf(SaveOutcome.Saved.class, outcome, outcome::toString);
                SortKey sort = new SortKey(source.columns().get(1), SortKey.Direction.DESCENDING);
                assertEquals(List.of("7|'; DROP TABLE x; --"),
                        shown(page(database, RowQuery.first(source, 1).sortedBy(List.of(sort)))));
            }
        }
    }

    @Test
    void aTableThatGoesOrChangesUnderneathIsSaid() throws SQLException {
        PostgresServer.Sandboxed sandbox = PostgresServer
                .database("CREATE TABLE \"T\" (id integer PRIMARY KEY, name text); INSERT INTO \"T\" VALUES (1, 'a')");
        RowSource source = Sandbox.source("T", TableKey.columns("id"), Sandbox.integer("id"), Sandbox.text("name"));
        try (Database database = sandbox.open(OpenMode.READ_ONLY)) {
            assertEquals(List.of("1|a"), shown(page(database, RowQuery.first(source, 1))));
            sandbox.run("ALTER TABLE \"T\" DROP COLUMN name");
            DatabaseError gone = error(database.rows(RowQuery.first(source, 1), new RunningQuery()));
            assertEquals(DatabaseError.Kind.COLUMN_MISSING, gone.kind(), gone::toString);
            assertEquals("name", gone.column());
            sandbox.run("DROP TABLE \"T\"");
            DatabaseError missing = error(database.rows(RowQuery.first(source, 1), new RunningQuery()));
            assertEquals(DatabaseError.Kind.TABLE_MISSING, missing.kind(), missing::toString);
            assertEquals("T", missing.table());
        }
    }

    @Test
    void aConnectionThatWasCutIsMadeAgain() throws SQLException {
        PostgresServer.Sandboxed sandbox = PostgresServer
                .database("CREATE TABLE \"T\" (id integer PRIMARY KEY); INSERT INTO \"T\" VALUES (1)");
        RowSource source = Sandbox.source("T", TableKey.columns("id"), Sandbox.integer("id"));
        try (Database database = sandbox.open(OpenMode.READ_ONLY)) {
            assertEquals(List.of("1"), shown(page(database, RowQuery.first(source, 1))));
            sandbox.ask(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'Facet' AND datname = '"
                            + sandbox.name() + "'");
            DbResult<RowPage> first = database.rows(RowQuery.first(source, 1), new RunningQuery());
            if (first instanceof DbResult.Failed<RowPage>(DatabaseError lost)) {
                assertEquals(DatabaseError.Kind.CONNECTION_LOST, lost.kind(), lost::toString);
            }
            assertEquals(List.of("1"), shown(page(database, RowQuery.first(source, 1))));
        }
    }

    @Test
    void aTableOfAsManyColumnsAsThereMayBeIsRead() throws SQLException {
        StringBuilder script = new StringBuilder("CREATE TABLE \"Wide\" (id integer PRIMARY KEY");
        for (int i = 1; i < 1_600; i++) {
            script.append(", c").append(i).append(" smallint");
        }
        PostgresServer.Sandboxed sandbox = PostgresServer
                .database(script.append("); INSERT INTO \"Wide\" (id, c1599) VALUES (1, 9)").toString());
        try (Database database = sandbox.open(OpenMode.READ_ONLY)) {
            Table table = ok(database.catalog()).table("Wide").orElseThrow();
            RowSource source = new RowSource(table.qualifiedName(),
                    table.columns().stream().map(column -> ColumnRead.of(table, column, Scalar.INT)).toList(),
                    table.key());
            List<Value> values = page(database, RowQuery.first(source, 1)).rows().getFirst().values();
            assertEquals(1_600, values.size());
            assertEquals(new Value.Int(9), values.getLast());
        }
    }
}
