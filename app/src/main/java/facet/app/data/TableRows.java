package facet.app.data;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import javafx.beans.property.ReadOnlyObjectProperty;

import facet.app.work.Work;
import facet.database.Database;
import facet.database.DatabaseError;
import facet.database.Row;
import facet.database.RowKey;
import facet.database.TableName;
import facet.database.TextRules;
import facet.database.Value;
import facet.datagrid.CellInput;
import facet.datagrid.EditResult;
import facet.datagrid.GridColumn;
import facet.datagrid.GridListener;
import facet.datagrid.GridModel;
import facet.datagrid.GridRow;
import facet.datagrid.RowCount;
import facet.datagrid.RowRange;
import facet.schema.model.Datamodel;
import org.jspecify.annotations.Nullable;

/// The rows of one model for its grid: the new rows that are staged, and below them the rows of the table. FX thread only.
final class TableRows implements GridModel {
    private final Datamodel schema;
    private final TableShape shape;
    private final Database database;
    private final DatabaseSession session;
    private final FetchedRows fetched;
    private final RowDrawing drawing;
    private final RowEditing editing;
    private final TableName table;

    private final WholeTexts wholeTexts;
    private @Nullable GridListener listener;
    private int insertsShown;
    private Runnable changed = () -> {};

    /// @param firstRows called when the first rows have arrived
    TableRows(Datamodel schema, TableShape shape, Database database, DatabaseSession session, Work work,
            InstantSource clock, Runnable firstRows) {
        this.schema = schema;
        this.shape = shape;
        this.database = database;
        this.session = session;
        this.table = ModelTable.name(shape.model());
        this.fetched = new FetchedRows(shape, database, session, work, new Changes(firstRows));
        this.wholeTexts = new WholeTexts(shape, database, work, table.shown());
        CellText texts = new CellText(schema, TextRules.USUAL);
        this.drawing = new RowDrawing(shape, texts, new RelationCells(shape, session.relations()));
        this.editing = new RowEditing(shape, session, texts, clock, fetched::row);
        this.insertsShown = inserts().size();
    }

    TableShape shape() {
        return shape;
    }

    /// Whether the values of a column can be edited, as far as that depends on the column.
    boolean isEditable(int column) {
        return columns().get(column).isEditable();
    }

    /// The database that these rows are read from.
    Database database() {
        return database;
    }

    /// The schema that these rows are shown by.
    Datamodel datamodel() {
        return schema;
    }

    /// Tells `watcher`, besides the grid, that a row or the number of rows may look different now.
    void watch(Runnable watcher) {
        changed = watcher;
    }

    /// A row by its key, in words; a new one has none yet.
    String nameOf(long index) {
        return stored(index)
                .map(row -> drawing.nameOf(new StagedEdits.Origin(table, row.key(), 0)))
                .orElse("New " + shape.model().name());
    }

    /// Whether these rows would be read and shown in just the same way for another reading of the schema.
    boolean isOf(Database other, TableShape next, List<GridColumn> nextColumns) {
        return fetched.isOf(other) && shape.source().equals(next.source())
                && Columns.of(schema, shape, List.of()).equals(nextColumns)
                && relations(shape).equals(relations(next));
    }

    private static List<Object> relations(TableShape shape) {
        return shape.columns().stream().<Object>map(column -> switch (column) {
            case ShownColumn.ToOne one -> List.of(one.read(), one.label(), one.keyPositions());
            case ShownColumn.ToMany many -> List.of(many.read(), many.keyPositions(), many.link());
            case ShownColumn.Stored _,ShownColumn.Missing _ -> List.of();
        }).toList();
    }

    /// Why the rows in view could not be brought up to date; the old ones stay.
    ReadOnlyObjectProperty<Optional<DatabaseError>> error() {
        return fetched.error();
    }

    private List<StagedEdits.NewRow> inserts() {
        return session.staged().of(shape.source()).inserts();
    }

    private TableEdits edits() {
        return session.staged().of(shape.source());
    }

    // ---- what the grid asks ----

    @Override
    public List<GridColumn> columns() {
        return Columns.of(schema, shape, fetched.sort());
    }

    @Override
    public RowCount rowCount() {
        RowCount count = fetched.count();
        return new RowCount(count.rows() + inserts().size(), count.isExact());
    }

    @Override
    public @Nullable GridRow row(long index) {
        List<StagedEdits.NewRow> inserts = inserts();
        if (index < inserts.size()) return drawing.newRow(inserts.get((int) index), session.trouble().get());
        long stored = index - inserts.size();
        Row row = fetched.row(stored);
        RowBlocks.Block block = fetched.block(stored);
        if (row == null || block == null) return null;
        return drawing.row(row, block, (int) (stored % RowBlocks.ROWS), edits().rows().get(row.key()),
                session.trouble().get(),
                stored);
    }

    @Override
    public void inView(RowRange rows) {
        int inserts = inserts().size();
        fetched.inView(new RowRange(Math.max(0, rows.from() - inserts), Math.max(0, rows.to() - inserts)));
    }

    @Override
    public void setListener(@Nullable GridListener next) {
        listener = next;
    }

    /// The row of the table at a row of the grid, where it is held.
    Optional<Row> stored(long index) {
        int inserts = inserts().size();
        return index < inserts ? Optional.empty() : Optional.ofNullable(fetched.row(index - inserts));
    }

    /// Where a staged row stands in the grid, where that is known.
    Optional<Long> find(StagedEdits.Origin origin) {
        List<StagedEdits.NewRow> inserts = inserts();
        RowKey key = origin.key();
        if (key != null) {
            OptionalLong found = fetched.find(key);
            return found.isPresent() ? Optional.of(found.getAsLong() + inserts.size()) : Optional.empty();
        }
        for (int i = 0; i < inserts.size(); i++)
            if (inserts.get(i).id() == origin.newRow()) return Optional.of((long) i);
        return Optional.empty();
    }

    /// How rows and what is staged for them are put into words.
    RowDrawing drawing() {
        return drawing;
    }

    RowEditing editing() {
        return editing;
    }

    // ---- which rows, in what order ----

    FetchedRows fetched() {
        return fetched;
    }

    /// Asks for the first rows, before the grid has even been laid out.
    void begin() {
        fetched.begin();
    }

    /// Fetches the rows in view anew; what is shown stays until they arrive.
    void refresh() {
        fetched.refresh();
    }

    /// Reads all bytes of a cell, of which a page brings only the beginning.
    void whole(long index, int column, Consumer<Value.Bytes> then) {
        if (!(shape.columns().get(column) instanceof ShownColumn.Stored stored)) return;
        stored(index).ifPresent(row -> wholeTexts.whole(row.key(), stored, then));
    }

    private final class Changes implements RowsWatcher {
        private final Runnable firstRows;

        private Changes(Runnable firstRows) {
            this.firstRows = firstRows;
        }

        @Override
        public void allChanged() {
            if (listener != null) listener.allChanged();
        }

        @Override
        public void rowsChanged(RowRange rows) {
            int inserts = inserts().size();
            if (listener != null) listener.rowsChanged(new RowRange(inserts + rows.from(), inserts + rows.to()));
            changed.run();
        }

        @Override
        public void countChanged() {
            if (listener != null) listener.countChanged();
            changed.run();
        }

        @Override
        public void arrived() {
            firstRows.run();
        }
    }

    /// Reads what is missing of long texts and of bytes, and calls `ready` once they are whole in the rows that are held.
    @Override
    public void withWhole(RowRange range, List<Integer> columns, Runnable ready, Consumer<String> refused) {
        List<Row> held = LongStream.range(range.from(), range.to()).mapToObj(this::stored).flatMap(Optional::stream)
                .toList();
        List<WholeTexts.Wanted> wanted = wholeTexts.missing(held, columns).stream()
                .filter(each -> !isStaged(each.row(), each.column())).toList();
        if (wanted.isEmpty()) {
            ready.run();
            return;
        }
        wholeTexts.read(wanted, rows -> {
            fetched.replace(rows);
            ready.run();
        }, refused);
    }

    private boolean isStaged(Row row, ShownColumn.Stored column) {
        StagedEdits.StagedRow staged = edits().rows().get(row.key());
        return staged != null && staged.changes().containsKey(column.read().name());
    }

    // ---- editing ----

    /// Draws again after what is staged has changed.
    void stagedChanged() {
        changed.run();
        if (listener == null) return;
        int inserts = inserts().size();
        if (inserts != insertsShown) {
            insertsShown = inserts;
            listener.allChanged();
        } else {
            listener.rowsChanged(new RowRange(0, rowCount().rows()));
        }
    }

    @Override
    public EditResult edit(long index, int column, CellInput wanted) {
        return editing.edit(index, column, wanted);
    }

    @Override
    public String fullText(long index, int column) {
        return editing.fullText(index, column).orElseGet(() -> GridModel.super.fullText(index, column));
    }

    @Override
    public Optional<String> textRefusal(long index, int column) {
        return shape.columns().get(column) instanceof ShownColumn.Stored stored
                ? editing.value(index, stored).flatMap(CellFiles::textRefusal)
                : Optional.empty();
    }

    @Override
    public void inOneStep(Runnable edits) {
        session.staged().inOneStep(edits);
    }

    @Override
    public boolean canInsert() {
        return editing.isAllowed();
    }

    @Override
    public long insertRow() {
        return editing.insertRow();
    }

    @Override
    public boolean canDelete() {
        return editing.isAllowed();
    }

    @Override
    public void deleteRows(List<RowRange> ranges) {
        inOneStep(() -> editing.deleteRows(ranges));
    }
}
