package facet.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

import facet.database.DatabaseError.Kind;
import facet.database.jdbc.Connections;
import facet.database.jdbc.ServerConnections;
import facet.database.jdbc.SessionWork;
import facet.database.jdbc.SqlFailure;
import facet.database.jdbc.SqliteConnections;
import facet.database.jdbc.SqliteFile;
import org.jspecify.annotations.Nullable;

/// A database that is open.
///
/// Calls block until they are answered and may come from several threads at once; reading goes on while a save runs, as
/// far as the engine lets it. Nothing the outside world does is thrown.
public final class Database implements AutoCloseable {

    private final Connections connections;
    private final Statements.Journal journal;
    private final Backend backend;
    private final UndoFiles undoFiles = new UndoFiles();
    private final Saves saves;

    Database(Connections connections, Backend backend, OpenMode mode, Statements.Journal journal) {
        this.connections = connections;
        this.journal = journal;
        this.backend = backend;
        this.saves = new Saves(connections, mode, journal, backend, undoFiles);
    }

    /// Opens the database at `where` and says whether it is one. A missing file is never created.
    public static DbResult<Database> open(DatabaseLocation where, OpenMode mode) {
        return open(where, mode, StatementLog.NONE, InstantSource.system());
    }

    /// Opens the database at `where`; `log` hears of every statement, timed by `clock`.
    ///
    /// An empty file is a database without tables, as SQLite sees it and as a reset leaves it.
    public static DbResult<Database> open(DatabaseLocation where, OpenMode mode, StatementLog log,
            InstantSource clock) {
        Statements.Journal journal = new Statements.Journal(log, clock);
        return switch (where) {
            case DatabaseLocation.Sqlite sqlite -> open(sqlite, mode, journal);
            case DatabaseLocation.Server server -> open(server, mode, journal);
        };
    }

    private static DbResult<Database> open(DatabaseLocation.Sqlite where, OpenMode mode, Statements.Journal journal) {
        Path file = where.file().toAbsolutePath().normalize();
        Optional<DatabaseError> problem = problem(file);
        if (problem.isPresent()) return DbResult.failed(problem.get());
        int lockWaitMillis = (int) Math.min(Integer.MAX_VALUE, where.lockWait().toMillis());
        Connections connections = new SqliteConnections(
                new SqliteFile(file, mode == OpenMode.READ_ONLY, lockWaitMillis));
        return probed(new Database(connections, new SqliteBackend(), mode, journal));
    }

    private static DbResult<Database> open(DatabaseLocation.Server where, OpenMode mode, Statements.Journal journal) {
        return Servers.backend(where).<DbResult<Database>>map(backend -> probed(
                new Database(new ServerConnections(Servers.address(where, mode)), backend, mode, journal)))
                .orElseGet(() -> DbResult.failed(Servers.notYet(where.engine())));
    }

    private static DbResult<Database> probed(Database database) {
        DbResult<Database> isDatabase = database.read(new RunningQuery(), statements -> {
            database.backend.probe(statements);
            return database;
        });
        if (isDatabase instanceof DbResult.Failed<Database>) database.close();
        return isDatabase;
    }

    private SqlDialect sql() {
        return backend.sql();
    }

    /// What can be said of the file before SQLite is asked, in better words than SQLite has.
    private static Optional<DatabaseError> problem(Path file) {
        if (!Files.exists(file)) {
            return Optional.of(DatabaseError.of(Kind.FILE_MISSING, "There is no file " + file
                    + ". Check the path, or create the database by applying the schema.", ""));
        }
        if (!Files.isRegularFile(file)) {
            return Optional.of(DatabaseError.of(Kind.NOT_READABLE, file
                    + " is a folder or a device, not a database file. Choose the file itself.", ""));
        }
        return Files.isReadable(file)
                ? Optional.empty()
                : Optional.of(DatabaseError.of(Kind.NOT_READABLE,
                        "You may not read " + file + ". Ask its owner for permission, or choose another file.", ""));
    }

    /// Its tables, views, columns, keys, indexes and foreign keys. Costs a few statements.
    public DbResult<Catalog> catalog() {
        return read(new RunningQuery(), backend::catalog);
    }

    /// A page of rows.
    public DbResult<RowPage> rows(RowQuery query, RunningQuery handle) {
        return readTable(query.source().table(), handle, statements -> new PageReader(query, statements, sql()).page());
    }

    /// All rows of the query in its order, one after the other, whatever its position and limit; gives how many there were. For
    /// exports and the like: memory does not grow with the rows. `sink` runs on the calling thread.
    public DbResult<Long> scan(RowQuery query, RunningQuery handle, Consumer<Row> sink) {
        return readOnce(query.source().table(), handle,
                statements -> new PageReader(query, statements, sql()).scan(sink));
    }

    /// How many rows the query has in all, exactly; its position and limit do not matter. Reads the whole table or an
    /// index of it.
    public DbResult<Long> count(RowQuery query, RunningQuery handle) {
        return readTable(query.source().table(), handle, statements -> Counts.exact(query, statements, sql()));
    }

    /// About how many rows `table` has: from the engine's statistics or the highest row number, else exactly. Costs no scan
    /// where one of the first two is there.
    public DbResult<Long> estimatedCount(Table table, RunningQuery handle) {
        return readTable(table.qualifiedName(), handle, statements -> backend.estimate(table, statements));
    }

    /// An index of the query's rows with a fence at every `every`-th one, for [Position.Nth]. Reads all rows' keys once;
    /// made for the background. Not for a source without a key.
    public DbResult<KeyFences> fences(RowQuery query, int every, RunningQuery handle) {
        if (every < 1 || query.source().key() == TableKey.None.NONE) {
            throw new IllegalArgumentException("Fences at every " + every + " of " + query.source());
        }
        return readTable(query.source().table(), handle, statements -> Counts.fences(query, every, statements, sql()));
    }

    /// All bytes, or the whole text, of one column of one row; none if the row is gone. For the inspector, as a page
    /// brings only the beginning of bytes. Bytes beyond [#LARGEST_WHOLE] are refused; [#copyBytes] brings them.
    public DbResult<Optional<Value>> whole(RowSource source, RowKey key, ColumnRead column, RunningQuery handle) {
        RowSource narrow = new RowSource(source.table(), List.of(column), source.key());
        RowShape shape = RowShape.of(narrow, RowOrder.of(List.of(), TableKey.None.NONE, sql()), Integer.MAX_VALUE,
                sql());
        DbResult<OptionalLong> size = readTable(source.table(), handle,
                statements -> new BytesReader(narrow, key, column, statements, sql()).sizeIfLong());
        return size.flatMap(known -> known.orElse(0) > LARGEST_WHOLE
                ? DbResult.failed(tooLarge(source.table(), column))
                : readTable(source.table(), handle, statements -> {
                    List<Value> found = new ArrayList<>();
                    statements.run(SavePlan.select(narrow, key, shape, sql()),
                            row -> found.add(shape.row(row).values().getFirst()));
                    return found.stream().findFirst();
                }));
    }

    /// How many bytes of one value [#whole] brings at most: PostgreSQL writes each as two digits, and all of that is in memory at once.
    public static final long LARGEST_WHOLE = 64L << 20;

    private static DatabaseError tooLarge(TableName table, ColumnRead column) {
        String whatToDo = column.type() == ValueType.Scalar.BYTES
                ? "Save it to a file instead."
                : "The database's own tools can write it to a file.";
        return new DatabaseError(Kind.VALUE, column.name() + " holds more than " + (LARGEST_WHOLE >> 20)
                + " MB here, which is too much to show. " + whatToDo, "", table.name(), column.name());
    }

    /// Writes all bytes of one value to `out`, however many; gives how many, or nothing if the row is gone or holds none. Memory
    /// does not grow with them.
    public DbResult<OptionalLong> copyBytes(RowSource source, RowKey key, ColumnRead column, OutputStream out,
            RunningQuery handle) {
        return copied(readOnce(source.table(), handle, statements -> {
            BytesReader reader = new BytesReader(source, key, column, statements, sql());
            return reader.copy(out, reader.usualPieces());
        }));
    }

    DbResult<OptionalLong> copyBytes(RowSource source, RowKey key, ColumnRead column, OutputStream out,
            BytesReader.Pieces pieces, RunningQuery handle) {
        return copied(readOnce(source.table(), handle,
                statements -> new BytesReader(source, key, column, statements, sql()).copy(out, pieces)));
    }

    private static DbResult<OptionalLong> copied(DbResult<BytesReader.Outcome> copied) {
        return copied.flatMap(outcome -> switch (outcome) {
            case BytesReader.Outcome.Copied(OptionalLong size) -> DbResult.ok(size);
            case BytesReader.Outcome.Changed _ -> DbResult.failed(DatabaseError.of(Kind.CONFLICT,
                    "Somebody else changed the value while it was read. Try again.", ""));
            case BytesReader.Outcome.NotWritten(IOException reason) ->
                DbResult.failed(DatabaseError.of(Kind.DISK,
                        "The bytes could not be written: " + reason.getMessage() + ".", ""));
        });
    }

    /// For each of `keys` what tells the long values of its row from others, by column; none for NULL, and nothing if there is no such
    /// row. The database makes them, so that nothing long is brought; a few statements for all.
    ///
    /// @param source the table, its key, and the columns that are asked for
    public DbResult<List<Optional<Map<String, Digest>>>> digests(RowSource source, List<RowKey> keys,
            RunningQuery handle) {
        return readTable(source.table(), handle, statements -> new Digests(source, statements, sql()).of(keys));
    }

    /// `changes` with [Digest]s of those old values of which only the beginning is known and no digest yet. Where they cannot be made,
    /// `changes` itself: the rows are then compared by the beginnings.
    public Changeset withDigests(Changeset changes, Catalog catalog, RunningQuery handle) {
        if (!Digests.areMissing(changes.edits())) return changes;
        DbResult<Changeset> digested = read(handle, statements -> new Changeset(
                Digests.known(changes.edits(), catalog, statements, sql())));
        return digested.orElse(_ -> changes);
    }

    /// For each of `keys` the value of `label` in the row of `relation` that has the key, or none if there is no such row
    /// or a part of the key is NULL. One statement for a page's keys.
    public DbResult<List<Optional<Value>>> relationLabels(RelationRead relation, ColumnRead label,
            List<List<Stored>> keys, RunningQuery handle) {
        return readTable(relation.table(), handle,
                statements -> new Relations(relation, statements, sql()).labels(label, keys));
    }

    /// For each of `keys` how many rows of `relation` have it. One statement for a page's keys.
    public DbResult<List<Long>> relationCounts(RelationRead relation, List<List<Stored>> keys, RunningQuery handle) {
        return readTable(relation.table(), handle,
                statements -> new Relations(relation, statements, sql()).counts(keys));
    }

    /// The statements that saving `changes` would send, in their order, without asking the database. An edit that
    /// [#save] would refuse without sending anything has none.
    public SqlPreview preview(Changeset changes, Catalog catalog) {
        return SavePlan.of(changes, catalog, sql()).preview();
    }

    /// Saves all of `changes` in one transaction, or nothing.
    public SaveOutcome save(Changeset changes, Catalog catalog) {
        return save(changes, catalog, new RunningQuery());
    }

    /// Saves all of `changes` in one transaction, or nothing. It can be cancelled until the transaction is ended; then nothing is saved, and
    /// the outcome is a failure of the kind `CANCELLED`.
    public SaveOutcome save(Changeset changes, Catalog catalog, RunningQuery handle) {
        return saves.save(changes, catalog, handle);
    }

    /// Looks on a fresh connection whether a save whose end was not answered went through. What cannot be told from the
    /// database stays unknown; it is never guessed.
    public SaveOutcome checkAgain(SaveOutcome.Unknown unknown, Catalog catalog) {
        return saves.checkAgain(unknown, catalog);
    }

    /// What deleting the rows that `changes` deletes does to others: how many go along, hold it up, or lose their
    /// reference. Rows that `changes` itself deletes or lets refer elsewhere do not count. Looks at ten thousand rows at
    /// most; beyond that the numbers are lower bounds and say so.
    public DbResult<DeletionImpact> deletionImpact(Changeset changes, Catalog catalog, RunningQuery handle) {
        return read(handle, statements -> DeletionCount.of(changes, catalog, statements, sql()));
    }

    private <T> DbResult<T> read(RunningQuery handle, Reading<T> reading) {
        return readTable(null, handle, reading);
    }

    /// Reads once more where the connection turns out to be lost, as all are after a machine has slept: the next one is made
    /// anew. Not for what hands over a part before it fails.
    private <T> DbResult<T> readTable(@Nullable TableName table, RunningQuery handle, Reading<T> reading) {
        DbResult<T> result = readOnce(table, handle, reading);
        boolean isLost = result instanceof DbResult.Failed<T>(DatabaseError error)
                && error.kind() == Kind.CONNECTION_LOST;
        if (!isLost || handle.interruption().isInterrupted()) return result;
        connections.forgetIdle();
        return readOnce(table, handle, reading);
    }

    private <T> DbResult<T> readOnce(@Nullable TableName table, RunningQuery handle, Reading<T> reading) {
        SessionWork<T> work = session -> reading
                .with(new Statements(session, handle, journal, backend, Statements.Access.READ));
        try {
            return DbResult.ok(connections.reading(work));
        } catch (SqlFailure failure) {
            return DbResult.failed(backend.error(failure, table));
        }
    }

    /// What is read with the statements of one connection.
    @FunctionalInterface
    private interface Reading<T> {
        T with(Statements statements) throws SqlFailure;
    }

    /// Closes every connection. Calls after this fail with a value, as do those that are running.
    @Override
    public void close() {
        connections.close();
        undoFiles.close();
    }
}
