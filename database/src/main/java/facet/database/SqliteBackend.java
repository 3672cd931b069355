package facet.database;

import facet.database.jdbc.SqlFailure;
import facet.database.sql.SqlFlavour;
import org.jspecify.annotations.Nullable;

/// SQLite.
final class SqliteBackend implements Backend {

    private final SqlDialect sql = new SqliteDialect();

    @Override
    public SqlDialect sql() {
        return sql;
    }

    @Override
    public SqlFlavour flavour() {
        return SqlFlavour.SQLITE;
    }

    @Override
    public String probe() {
        return "PRAGMA schema_version";
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
