package facet.database;

import java.util.List;

import facet.database.jdbc.SqlFailure;
import facet.database.sql.SqlFlavour;
import org.jspecify.annotations.Nullable;

/// MySQL and MariaDB.
final class MysqlBackend implements Backend {

    private static final long WORTH_ESTIMATING = 10_000;
    private static final SqlDialect SQL = new MysqlDialect();

    private final DatabaseLocation.Server where;
    /// The newest that was read: the server names a key where others name its columns.
    private volatile @Nullable Catalog known;

    MysqlBackend(DatabaseLocation.Server where) {
        this.where = where;
    }

    @Override
    public SqlDialect sql() {
        return SQL;
    }

    @Override
    public SqlFlavour flavour() {
        return SqlFlavour.MYSQL;
    }

    @Override
    public void probe(Statements statements) throws SqlFailure {
        statements.run("SELECT 1");
    }

    @Override
    public Catalog catalog(Statements statements) throws SqlFailure {
        Catalog read = MysqlCatalogReader.read(statements);
        known = read;
        return read;
    }

    /// From the statistics of the storage engine. A small table is counted: its statistics are coarse.
    @Override
    public long estimate(Table table, Statements statements) throws SqlFailure {
        SqlText text = SqlText.of("SELECT table_rows FROM information_schema.tables WHERE table_schema = database()"
                + " AND table_name = ").value(Stored.of(table.name()));
        long rows = statements.number(text.statement()).orElse(-1L);
        if (rows >= WORTH_ESTIMATING) return rows;
        RowSource source = new RowSource(table.qualifiedName(), List.of(), TableKey.None.NONE);
        return Counts.exact(RowQuery.first(source, 1), statements, SQL);
    }

    @Override
    public boolean answersAfterFailure() {
        return false;
    }

    @Override
    public DatabaseError error(SqlFailure failure, @Nullable TableName table) {
        return MysqlErrors.of(failure, table, known, where);
    }
}
