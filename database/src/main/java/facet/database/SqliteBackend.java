package facet.database;

import facet.database.jdbc.SqlFailure;
import facet.database.sql.SqlFlavour;
import org.jspecify.annotations.Nullable;

/// SQLite.
final class SqliteBackend implements Backend {

    private volatile SqlDialect sql = new SqliteDialect(false);

    @Override
    public SqlDialect sql() {
        return sql;
    }

    @Override
    public SqlFlavour flavour() {
        return SqlFlavour.SQLITE;
    }

    @Override
    public void probe(Statements statements) throws SqlFailure {
        statements.run(SqlText.of("PRAGMA encoding").statement(),
                row -> sql = new SqliteDialect(!"UTF-8".equals(row.get(0))));
    }

    @Override
    public Catalog catalog(Statements statements) throws SqlFailure {
        return SqliteCatalogReader.read(statements);
    }

    @Override
    public long estimate(Table table, Statements statements) throws SqlFailure {
        return SqliteEstimate.of(table, statements, sql);
    }

    @Override
    public boolean answersAfterFailure() {
        return true;
    }

    @Override
    public DatabaseError error(SqlFailure failure, @Nullable TableName table) {
        return SqliteErrors.of(failure, table == null ? null : table.name());
    }
}
