package facet.app.data;

import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

import facet.app.project.DatabaseSource;
import facet.app.transfer.Transfers;
import facet.app.work.Work;
import facet.database.Catalog;
import facet.database.Changeset;
import facet.database.Database;
import facet.database.DatabaseError;
import facet.database.DbResult;
import facet.database.OpenMode;
import facet.database.RowQuery;
import facet.database.RowSource;
import facet.database.RunningQuery;
import facet.database.StatementEvent;
import facet.database.StatementLog;
import facet.database.Table;
import facet.database.TableName;
import facet.database.Undo;
import facet.datagrid.RowCount;
import facet.schema.model.Datamodel;
import org.jspecify.annotations.Nullable;

/// The database side of an open project: the connection, what is staged for it, row counts, and every statement sent.
/// FX thread only; the statements themselves run as jobs.
public final class DatabaseSession {
    private static final int STATEMENTS_KEPT = 1_000;

    private DatabaseSource source;
    private final Work work;
    private final StatementLog log;
    private final ReadOnlyObjectWrapper<DatabaseState> state;
    private final StagedEdits staged = new StagedEdits();
    private final StagedRelations relations = new StagedRelations(staged);
    private final Saves saves;
    private final Transfers transfers;
    private final ObservableMap<TableName, RowCount> counts = FXCollections.observableHashMap();
    private final ObservableList<StatementEvent> statements = FXCollections.observableArrayList();
    private Runnable connectAsked = () -> {};
    /// Looks again where the database of the project is; nothing where the project does not say that, or the user has.
    private @Nullable Runnable lookAsked;

    /// @param relay hands the log of a database that was opened early to this session
    public DatabaseSession(DatabaseSource source, Work work, StatementRelay relay) {
        this.source = source;
        this.work = work;
        this.log = relay;
        this.state = new ReadOnlyObjectWrapper<>(new DatabaseState.Opening(nameOf(source)));
        this.saves = new Saves(state.getReadOnlyProperty(), staged, work);
        this.transfers = new Transfers(work);
        staged.digests().onAsked(this::readDigests);
        relay.listen(event -> work.onFx(() -> keep(event)));
    }

    /// Opens the database that `source` names; for a job.
    public static DbResult<OpenedDatabase> open(DatabaseSource.Known source, StatementLog log) {
        OpenMode mode = mode(source);
        return Database.open(source.location(), mode, log, InstantSource.system())
                .flatMap(database -> {
                    DbResult<Catalog> catalog = database.catalog();
                    if (catalog instanceof DbResult.Failed<Catalog>) database.close();
                    return catalog.map(known -> new OpenedDatabase(database, known, mode));
                });
    }

    private static OpenMode mode(DatabaseSource.Known source) {
        return switch (source) {
            case DatabaseSource.Sqlite sqlite -> Files.exists(sqlite.file()) && !Files.isWritable(sqlite.file())
                    ? OpenMode.READ_ONLY
                    : OpenMode.READ_WRITE;
            case DatabaseSource.Server server -> server.mode();
        };
    }

    private static String nameOf(DatabaseSource source) {
        return switch (source) {
            case DatabaseSource.Known known -> known.location().displayName();
            case DatabaseSource.Unresolved _ -> "no database";
        };
    }

    public DatabaseSource source() {
        return source;
    }

    public ReadOnlyObjectProperty<DatabaseState> state() {
        return state.getReadOnlyProperty();
    }

    public StagedEdits staged() {
        return staged;
    }

    StagedRelations relations() {
        return relations;
    }

    /// The bytes on their way into files.
    public Transfers transfers() {
        return transfers;
    }

    /// What is staged now, and what the rows are called that it refers to; made where it is needed.
    public Supplier<StagedRows> kept() {
        Supplier<StagedRows> rows = staged.kept();
        List<StagedRows.Named> names = relations.names();
        return () -> rows.get().with(names);
    }

    /// Stages again what was kept.
    public void restore(StagedRows kept) {
        relations.remember(kept.names());
        staged.restore(kept);
    }

    /// Why the last save did not go through, until the next one or until nothing is staged.
    public ReadOnlyObjectProperty<SaveTrouble> trouble() {
        return saves.trouble();
    }

    /// The table of the row that the last save failed on, where one is known.
    public Optional<TableName> troubledTable() {
        return switch (trouble().get()) {
            case SaveTrouble.None _,SaveTrouble.Unknown _ -> Optional.empty();
            case SaveTrouble.Refused(StagedEdits.Origin origin, _) ->
                Optional.ofNullable(origin).map(StagedEdits.Origin::table);
            case SaveTrouble.Conflict(StagedEdits.Origin origin, _) -> Optional.of(origin.table());
        };
    }

    public ReadOnlyBooleanProperty savingProperty() {
        return saves.isSaving();
    }

    /// How many rows each table has, by the name that the schema gives it, as far as they were counted.
    public ObservableMap<TableName, RowCount> counts() {
        return counts;
    }

    /// The statements sent, the newest last.
    public ObservableList<StatementEvent> statements() {
        return statements;
    }

    /// Opens the database, or opens it again after a failure. What is open stays open until then.
    public void open() {
        switch (source) {
            case DatabaseSource.Known known -> openWith(() -> open(known, log));
            case DatabaseSource.Unresolved(String reason, String whatToDo) ->
                state.set(new DatabaseState.Unknown("no database", reason, whatToDo));
        }
    }

    /// Opens `other` in the place of a database that is not named or cannot be opened. What was saved elsewhere can no longer be
    /// taken back here.
    public void connect(DatabaseSource.Known known) {
        lookAsked = null;
        open(known);
    }

    /// Opens the database that the project names now, unless one is open or the user has named another meanwhile.
    public void found(DatabaseSource now) {
        boolean isWaiting = state.get() instanceof DatabaseState.Unknown || state.get() instanceof DatabaseState.Failed;
        if (isWaiting && lookAsked != null) open(now);
    }

    private void open(DatabaseSource other) {
        source = other;
        saves.forgetLast();
        open();
    }

    /// @param ask asks the user for a database
    public void onConnectAsked(Runnable ask) {
        connectAsked = ask;
    }

    void askToConnect() {
        connectAsked.run();
    }

    /// @param look looks again where the database of the project is
    public void onLookAsked(Runnable look) {
        lookAsked = look;
    }

    /// Looks again where the database is, if the project did not say it when it was last looked at.
    public void lookAgain() {
        if (state.get() instanceof DatabaseState.Unknown) tryAgain();
    }

    /// Tries once more to open the database, which may be another one by now.
    void tryAgain() {
        if (lookAsked == null) open();
        else
            lookAsked.run();
    }

    /// Opens the database by `job`, which may have begun already.
    public void openWith(Supplier<DbResult<OpenedDatabase>> job) {
        if (!(state.get() instanceof DatabaseState.Open)) state.set(new DatabaseState.Opening(nameOf(source)));
        work.latest("database", job, this::opened);
    }

    /// Takes over what opening the database gave.
    public void opened(DbResult<OpenedDatabase> result) {
        DatabaseState before = state.get();
        switch (result) {
            case DbResult.Ok<OpenedDatabase>(OpenedDatabase opened) -> {
                state.set(new DatabaseState.Open(nameOf(source), opened.database(), opened.catalog(), opened.mode()));
                if (before instanceof DatabaseState.Open old) {
                    saves.forgetFiles();
                    work.background(() -> old.database().close());
                }
            }
            case DbResult.Failed<OpenedDatabase>(DatabaseError error) -> {
                if (!(before instanceof DatabaseState.Open)) state.set(new DatabaseState.Failed(nameOf(source), error));
            }
        }
    }

    /// Reads again what the database is made of, as after somebody else changed it.
    public void refreshCatalog() {
        if (!(state.get() instanceof DatabaseState.Open open)) {
            open();
            return;
        }
        work.latest("catalog", open.database()::catalog, result -> {
            if (result instanceof DbResult.Ok<Catalog>(Catalog catalog) && !catalog.equals(open.catalog())
                    && open.equals(state.get()))
                state.set(new DatabaseState.Open(open.name(), open.database(), catalog, open.mode()));
        });
    }

    /// While no database is open, the save asks.
    private void readDigests(List<StagedDigests.Wanted> wanted) {
        if (state.get() instanceof DatabaseState.Open(_, Database database, _, _))
            work.inOrder("digests", () -> StagedDigests.read(database, wanted), staged.digests()::learn);
    }

    /// Counts the rows of every table: at once about, then exactly.
    public void countRows(List<TableName> tables) {
        if (!(state.get() instanceof DatabaseState.Open(_, Database database, Catalog catalog, _))) return;
        for (TableName name : tables)
            catalog.table(name).ifPresent(table -> count(database, name, table));
    }

    private void count(Database database, TableName name, Table table) {
        RunningQuery handle = new RunningQuery();
        if (!counts.containsKey(name))
            work.inOrder("estimates", () -> database.estimatedCount(table, handle), result -> {
                if (result instanceof DbResult.Ok<Long>(Long rows))
                    counts.putIfAbsent(name, RowCount.estimated(rows));
            });
        RowSource all = new RowSource(table.qualifiedName(), List.of(), table.key());
        work.inOrder("counts", () -> database.count(RowQuery.first(all, 1), handle), result -> {
            if (result instanceof DbResult.Ok<Long>(Long rows)) counts.put(name, RowCount.exact(rows));
        });
    }

    void counted(TableName table, RowCount count) {
        counts.put(table, count);
    }

    /// What saving would do now; nothing while no database is open.
    public Optional<Review> review(Datamodel schema) {
        if (!(state.get() instanceof DatabaseState.Open(_, Database database, Catalog catalog, _)))
            return Optional.empty();
        Changeset changes = staged.outgoing().changes();
        return Optional.of(Review.of(schema, changes.edits(), database.preview(changes, catalog)));
    }

    /// Counts what the staged deletions do to other rows; nothing while no database is open.
    public Optional<ImpactCount> impact() {
        return state.get() instanceof DatabaseState.Open(_, Database database, Catalog catalog, _)
                ? Optional.of(new ImpactCount(database, catalog, staged.outgoing().changes(), work))
                : Optional.empty();
    }

    /// Saves everything that is staged in one transaction. What fails stays staged.
    ///
    /// @param saved called when everything is saved, with how much that was, as `2 rows`
    public void save(Consumer<String> saved) {
        saves.save(saved);
    }

    /// Gives up the save that is under way, as long as it can be; what was to be saved stays staged.
    public void cancelSave() {
        saves.cancel();
    }

    /// @param then called when a save was cancelled
    public void onSaveCancelled(Runnable then) {
        saves.onCancelled(then);
    }

    /// What takes the last save back; saving that is a save too, so it can be taken back in turn.
    public ReadOnlyObjectProperty<Undo> lastSave() {
        return saves.lastSave();
    }

    /// Whether the last save can be taken back: nothing else may be staged, as it would be saved along.
    public boolean canUndoSave() {
        return saves.canUndo();
    }

    /// Takes the last save back, unless somebody changed one of its rows since.
    ///
    /// @param undone called when it is done, with how much that was, as `2 rows`
    public void undoSave(Consumer<String> undone) {
        saves.undo(undone);
    }

    /// Looks again whether the save went through of which that is not known.
    void checkAgain() {
        saves.checkAgain();
    }

    /// How many rows were saved since the project was opened.
    public long savedRows() {
        return saves.savedRows();
    }

    void forgetTrouble() {
        saves.forgetTrouble();
    }

    private void keep(StatementEvent event) {
        if (statements.size() >= STATEMENTS_KEPT) statements.remove(0, STATEMENTS_KEPT / 10);
        statements.add(event);
    }

    /// Gives up what is on its way into files and closes the connections; for the end of the window.
    public void close() {
        transfers.cancelAll();
        if (state.get() instanceof DatabaseState.Open open) work.background(() -> open.database().close());
    }

    /// Why nothing can be saved into this database, or null where it can.
    @Nullable
    String readOnlyReason() {
        return state.get() instanceof DatabaseState.Open(String name, _, _, OpenMode mode) && mode == OpenMode.READ_ONLY
                ? source instanceof DatabaseSource.Server
                        ? name + " is opened for reading only, so its rows can only be looked at."
                        : name + " is write-protected, so its rows can only be looked at."
                : null;
    }

    @Nullable
    Catalog catalog() {
        return state.get() instanceof DatabaseState.Open open ? open.catalog() : null;
    }
}
