package facet.database;

import java.util.List;

import facet.database.jdbc.SqlFailure;
import facet.database.sql.SqlFlavour;
import org.jspecify.annotations.Nullable;

/// Microsoft SQL Server, from 2017 on.
final class SqlServerBackend implements Backend {

    private static final long WORTH_ESTIMATING = 10_000;

    private final DatabaseLocation.Server where;
    private final SqlDialect sql;
    /// The newest that was read: the server names a key where others name its columns.
    private volatile @Nullable Catalog known;

    SqlServerBackend(DatabaseLocation.Server where) {
        this.where = where;
        this.sql = new SqlServerDialect(where.schema());
    }

    @Override
    public SqlDialect sql() {
        return sql;
    }

    @Override
    public SqlFlavour flavour() {
        return SqlFlavour.SQL_SERVER;
    }

    @Override
    public void probe(Statements statements) throws SqlFailure {
        statements.run("SELECT 1");
    }

    @Override
    public Catalog catalog(Statements statements) throws SqlFailure {
        Catalog read = SqlServerCatalogReader.read(where.schema(), statements);
        known = read;
        return read;
    }

    /// From what the server keeps of each partition, which everybody may ask who may see the table. A view keeps none, and a small
    /// table is counted.
    @Override
    public long estimate(Table table, Statements statements) throws SqlFailure {
        SqlText text = SqlText.of("SELECT sum(p.rows) FROM sys.partitions AS p WHERE p.index_id IN (0, 1)"
                + " AND p.object_id = OBJECT_ID(").value(Stored.of(sql.qualified(table.qualifiedName()))).add(")");
        long rows = statements.number(text.statement()).orElse(-1L);
        if (rows >= WORTH_ESTIMATING) return rows;
        RowSource source = new RowSource(table.qualifiedName(), List.of(), TableKey.None.NONE);
        return Counts.exact(RowQuery.first(source, 1), statements, sql);
    }

    /// The connection ends the transaction where a statement of it fails.
    @Override
    public boolean answersAfterFailure() {
        return false;
    }

    @Override
    public DatabaseError error(SqlFailure failure, @Nullable TableName table) {
        return SqlServerErrors.of(failure, table, known, where);
    }
}
