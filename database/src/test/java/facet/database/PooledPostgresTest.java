package facet.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import facet.database.ValueType.Scalar;
import org.junit.jupiter.api.Test;

import static facet.database.Sandbox.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/// PostgreSQL as it is spoken to through a pooler, which gives the server's side of a connection to another program after each
/// transaction: all works, and nothing is left behind on that side.
final class PooledPostgresTest implements EngineSuite, ServerTroubles {

    private final PostgresTest plain = new PostgresTest();

    @Override
    public EngineWords words() {
        return EngineWords.POSTGRES;
    }

    @Override
    public TestDatabase made(String script) throws Exception {
        return pooled(PostgresServer.database(script), "public");
    }

    @Override
    public EveryType everyType() {
        return plain.everyType();
    }

    @Override
    public LongQuery longQuery() {
        return plain.longQuery();
    }

    @Override
    public List<EngineRefusals.Misfit> misfits() {
        return plain.misfits();
    }

    @Override
    public void killAll(TestDatabase sandbox) throws SQLException {
        plain.killAll(sandbox);
    }

    @Override
    public String waiting() {
        return plain.waiting();
    }

    @Override
    public int longestName() {
        return plain.longestName();
    }

    @Override
    public int widestResult() {
        return plain.widestResult();
    }

    @Override
    public int mostColumns() {
        return plain.mostColumns();
    }

    private record Pooled(PostgresServer.Sandboxed server, String schema) implements TestDatabase {
        @Override
        public Connection connect() throws SQLException {
            return server.connect();
        }

        @Override
        public void run(String script) throws SQLException {
            server.run(script);
        }

        @Override
        public DatabaseLocation.Server location() {
            DatabaseLocation.Server there = server.location();
            Map<String, String> properties = new HashMap<>(there.driverProperties());
            properties.put("prepareThreshold", "0");
            return new DatabaseLocation.Server(there.engine(), there.host(), there.port(), there.database(), schema,
                    there.user(), there.password(), properties, 1);
        }

        /// What other programs that got the same connection would find.
        List<String> session() throws SQLException {
            return server.ask(
                    "SELECT state FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'Facet'");
        }
    }

    private static Pooled pooled(PostgresServer.Sandboxed server, String schema) {
        return new Pooled(server, schema);
    }

    @Test
    void whatReadsCannotWriteAndItsSessionStaysAsItWas() throws SQLException {
        Pooled sandbox = pooled(
                PostgresServer.database("CREATE TABLE t (id int PRIMARY KEY); INSERT INTO t VALUES (1)"),
                "public");
        String asInATransaction = "current_setting('transaction_read_only') = 'on' AND current_setting('lock_timeout') = '5s'"
                + " AND (SELECT count(*) = 0 FROM pg_settings WHERE name = 'default_transaction_read_only' AND setting = 'on')";
        try (Database database = sandbox.openToWrite()) {
            RowSource source = TestEngine.all(ok(database.catalog()), "t", Scalar.INT);
            RowQuery query = RowQuery.first(source, 10).where(new Filter.Raw(asInATransaction));
            assertEquals(1, ok(database.rows(query, new RunningQuery())).rows().size());
            assertEquals(1, ok(database.scan(query, new RunningQuery(), _ -> {})));
            assertEquals(List.of("idle"), sandbox.session());
            RowEdit insert = new RowEdit.Insert(source, Map.of("id", new Value.Int(2)));
            assertInstanceOf(SaveOutcome.Saved.class,
                    database.save(new Changeset(List.of(insert)), ok(database.catalog())));
            assertEquals(2, ok(database.rows(query, new RunningQuery())).rows().size());
        }
    }

    @Test
    void aConditionThatFailsSpoilsNothingBehindIt() throws SQLException {
        Pooled sandbox = pooled(
                PostgresServer.database("CREATE TABLE t (id int PRIMARY KEY); INSERT INTO t VALUES (1)"),
                "public");
        try (Database database = sandbox.openToRead()) {
            RowQuery all = RowQuery.first(TestEngine.all(ok(database.catalog()), "t", Scalar.INT), 10);
            assertInstanceOf(DbResult.Failed.class,
                    database.rows(all.where(new Filter.Raw("1 / (id - 1) = 1")), new RunningQuery()));
            assertEquals(1, ok(database.rows(all, new RunningQuery())).rows().size());
            assertEquals(List.of("idle"), sandbox.session());
        }
    }

    @Test
    void theSchemaIsTheOneThatWasAskedFor() throws SQLException {
        Pooled sandbox = pooled(
                PostgresServer.database("CREATE SCHEMA \"the shop\"; CREATE TABLE \"the shop\".t (id int PRIMARY KEY)"),
                "the shop");
        try (Database database = sandbox.openToRead()) {
            assertEquals("the shop", ok(database.catalog()).ownSchema());
        }
    }
}
