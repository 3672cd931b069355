package facet.database;

import java.util.List;

import facet.database.jdbc.SqlFailure;
import facet.database.sql.SqlFlavour;
import org.jspecify.annotations.Nullable;

/// PostgreSQL, and CockroachDB, which speaks its language.
final class PostgresBackend implements Backend {

    private static final long WORTH_ESTIMATING = 10_000;
    /// The number of PostgreSQL 11.
    private static final long FIRST_WITH_SHA256 = 110_000;

    private final DatabaseLocation.Server where;
    private volatile SqlDialect sql;

    PostgresBackend(DatabaseLocation.Server where) {
        this.where = where;
        this.sql = sql(where.engine() == Engine.POSTGRESQL);
    }

    private SqlDialect sql(boolean hasSha256) {
        return new PostgresDialect(where.engine(), Servers.ofOneTransaction(where), hasSha256);
    }

    @Override
    public SqlDialect sql() {
        return sql;
    }

    @Override
    public SqlFlavour flavour() {
        return where.engine() == Engine.COCKROACHDB ? SqlFlavour.COCKROACHDB : SqlFlavour.POSTGRESQL;
    }

    @Override
    public void probe(Statements statements) throws SqlFailure {
        if (where.engine() == Engine.COCKROACHDB) {
            statements.run("SELECT 1");
            return;
        }
        SqlText version = SqlText.of("SELECT current_setting('server_version_num')::bigint");
        sql = sql(statements.number(version.statement()).orElse(FIRST_WITH_SHA256) >= FIRST_WITH_SHA256);
    }

    @Override
    public Catalog catalog(Statements statements) throws SqlFailure {
        return PostgresCatalogReader.read(where.engine(), statements);
    }

    /// From the statistics of the planner. A small table is counted: its statistics may never have been taken.
    @Override
    public long estimate(Table table, Statements statements) throws SqlFailure {
        long known = where.engine() == Engine.COCKROACHDB
                ? ofCockroach(table.qualifiedName(), statements)
                : statements.number(ofPostgres(table.qualifiedName()).statement()).orElse(-1L);
        if (known >= WORTH_ESTIMATING) return known;
        RowSource source = new RowSource(table.qualifiedName(), List.of(), TableKey.None.NONE);
        return Counts.exact(RowQuery.first(source, 1), statements, sql);
    }

    /// Scaled to the size that the table has now.
    private static SqlText ofPostgres(TableName table) {
        return SqlText
                .of("""
                        SELECT CASE WHEN c.reltuples < 0 OR c.relpages = 0 THEN -1
                            ELSE round(c.reltuples / c.relpages * (pg_relation_size(c.oid) / current_setting('block_size')::int)) END::bigint
                        FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace WHERE n.nspname =\s""")
                .value(Stored.of(table.schema())).add(" AND c.relname = ").value(Stored.of(table.name()));
    }

    /// What `SHOW TABLES` shows. Newer servers may not let everybody ask for it; then the rows are counted.
    private long ofCockroach(TableName table, Statements statements) {
        SqlText text = SqlText.of("SELECT s.estimated_row_count::int8 FROM crdb_internal.table_row_statistics AS s"
                + " WHERE s.table_id = ").value(Stored.of(sql.qualified(table))).add("::regclass::oid::int8");
        try {
            return statements.number(text.statement()).orElse(-1L);
        } catch (SqlFailure refused) {
            return -1;
        }
    }

    /// CockroachDB lets transactions that write the same rows run side by side, and refuses one of them at its end.
    @Override
    public boolean triesAgain() {
        return where.engine() == Engine.COCKROACHDB;
    }

    @Override
    public boolean answersAfterFailure() {
        return false;
    }

    /// As a text, which the server reads as the type of the column: of 64 bits, 0.1 is more than the 0.1 of a column of 32 bits.
    @Override
    public Object floating(double number) {
        return PostgresValues.real(number);
    }

    @Override
    public DatabaseError error(SqlFailure failure, @Nullable TableName table) {
        return PostgresErrors.of(failure, table, where);
    }
}
