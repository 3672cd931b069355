package facet.database;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// A database that is open.
///
/// Calls block until they are answered and may come from several threads at once; reading goes on while a save runs, as
/// far as the engine lets it. Nothing the outside world does is thrown.
public final class Database implements AutoCloseable {

    private Database() {}

    /// Opens the database at `where` and says whether it is one. A missing file is never created.
    public static DbResult<Database> open(DatabaseLocation where, OpenMode mode) {
        return open(where, mode, StatementLog.NONE, InstantSource.system());
    }

    /// Opens the database at `where`; `log` hears of every statement, timed by `clock`.
    public static DbResult<Database> open(DatabaseLocation where, OpenMode mode, StatementLog log,
            InstantSource clock) {
        return DbResult.failed(notYet());
    }

    /// Its tables, views, columns, keys, indexes and foreign keys. Costs a few statements.
    public DbResult<Catalog> catalog() {
        return DbResult.failed(notYet());
    }

    /// A page of rows.
    public DbResult<RowPage> rows(RowQuery query, RunningQuery handle) {
        return DbResult.failed(notYet());
    }

    /// How many rows the query has in all, exactly; its position and limit do not matter. Reads the whole table or an
    /// index of it.
    public DbResult<Long> count(RowQuery query, RunningQuery handle) {
        return DbResult.failed(notYet());
    }

    /// About how many rows `table` has: from the engine's statistics or the highest row number, else exactly. Costs no scan
    /// where one of the first two is there.
    public DbResult<Long> estimatedCount(Table table, RunningQuery handle) {
        return DbResult.failed(notYet());
    }

    /// An index of the query's rows with a fence at every `every`-th one, for [Position.Nth]. Reads all rows' keys once;
    /// made for the background. Not for a source without a key.
    public DbResult<KeyFences> fences(RowQuery query, int every, RunningQuery handle) {
        return DbResult.failed(notYet());
    }

    /// All bytes, or the whole text, of one column of one row; none if the row is gone. For the inspector, as a page
    /// brings only the beginning of bytes.
    public DbResult<Optional<Value>> whole(RowSource source, RowKey key, ColumnRead column, RunningQuery handle) {
        return DbResult.failed(notYet());
    }

    /// For each of `keys` the value of `label` in the row of `relation` that has the key, or none if there is no such row
    /// or a part of the key is NULL. One statement for a page's keys.
    public DbResult<List<Optional<Value>>> relationLabels(RelationRead relation, ColumnRead label,
            List<List<Stored>> keys, RunningQuery handle) {
        return DbResult.failed(notYet());
    }

    /// For each of `keys` how many rows of `relation` have it. One statement for a page's keys.
    public DbResult<List<Long>> relationCounts(RelationRead relation, List<List<Stored>> keys, RunningQuery handle) {
        return DbResult.failed(notYet());
    }

    /// The statements that saving `changes` would send, in their order, without asking the database.
    public SqlPreview preview(Changeset changes, Catalog catalog) {
        return new SqlPreview(List.of());
    }

    /// Saves all of `changes` in one transaction, or nothing.
    public SaveOutcome save(Changeset changes, Catalog catalog) {
        return new SaveOutcome.Failed(-1, notYet());
    }

    /// Closes every connection. Calls after this fail with a value, as do those that are running.
    @Override
    public void close() {}

    private static DatabaseError notYet() {
        return DatabaseError.of(DatabaseError.Kind.OTHER, "Databases cannot be opened yet.", "");
    }
}
