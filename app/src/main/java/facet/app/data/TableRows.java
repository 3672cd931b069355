package facet.app.data;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import facet.app.work.Work;
import facet.database.Database;
import facet.database.DatabaseError;
import facet.database.DbResult;
import facet.database.Filter;
import facet.database.KeyFences;
import facet.database.Position;
import facet.database.Row;
import facet.database.RowPage;
import facet.database.RowQuery;
import facet.database.RunningQuery;
import facet.database.SortKey;
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

/// The rows of one model for its grid: the new rows that are staged, and below them the rows of the table, fetched in blocks
/// by key as they come into view. FX thread only.
final class TableRows implements GridModel {
    /// Up to this many rows are reached by walking; beyond it an index of fences is made in the background.
    private static final long WALKED_ROWS = 5_000;
    private static final int ROWS_PER_FENCE = 1_000;
    /// As many skeletons as fill a window, until the first rows tell more.
    private static final RowCount UNKNOWN = RowCount.estimated(40);

    private final Datamodel schema;
    private final TableShape shape;
    private final Database database;
    private final DatabaseSession session;
    private final Work work;
    private final RowBlocks blocks = new RowBlocks();
    private final RowDrawing drawing;
    private final RowEditing editing;
    private final Runnable firstRows;
    private final ReadOnlyObjectWrapper<Optional<DatabaseError>> error = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final String queue;
    private final TableName table;

    private List<SortKey> sort = List.of();
    private final WholeTexts wholeTexts;
    private Filter filter = Filter.ALL;
    private RowCount count;
    private boolean isCounted;
    private @Nullable KeyFences fences;
    private @Nullable GridListener listener;
    private RowRange view = new RowRange(0, 0);
    private RunningQuery running = new RunningQuery();
    private RowRange underWay = new RowRange(0, 0);
    private boolean isStale;
    private long generation;
    private int insertsShown;
    private Runnable changed = () -> {};

    /// @param firstRows called when the first rows have arrived
    TableRows(Datamodel schema, TableShape shape, Database database, DatabaseSession session, Work work,
            InstantSource clock, Runnable firstRows) {
        this.schema = schema;
        this.shape = shape;
        this.database = database;
        this.session = session;
        this.work = work;
        this.firstRows = firstRows;
        this.table = ModelTable.name(shape.model());
        this.queue = table.shown();
        this.wholeTexts = new WholeTexts(shape, database, work, queue);
        CellText texts = new CellText(schema, TextRules.USUAL);
        this.drawing = new RowDrawing(shape, texts);
        this.editing = new RowEditing(shape, session, texts, clock, blocks::row);
        this.count = session.counts().getOrDefault(table, UNKNOWN);
        this.insertsShown = inserts().size();
    }

    TableShape shape() {
        return shape;
    }

    /// The schema that these rows are shown by.
    Datamodel datamodel() {
        return schema;
    }

    /// Tells `watcher`, besides the grid, that a row may look different now.
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
        return database == other && shape.source().equals(next.source())
                && Columns.of(schema, shape, List.of()).equals(nextColumns)
                && relations(shape).equals(relations(next));
    }

    private static List<Object> relations(TableShape shape) {
        return shape.columns().stream().<Object>map(column -> switch (column) {
            case ShownColumn.ToOne one -> List.of(one.read(), one.label(), one.keyPositions());
            case ShownColumn.ToMany many -> List.of(many.read(), many.keyPositions());
            case ShownColumn.Stored _,ShownColumn.Missing _ -> List.of();
        }).toList();
    }

    /// Why the rows in view could not be brought up to date; the old ones stay.
    ReadOnlyObjectProperty<Optional<DatabaseError>> error() {
        return error.getReadOnlyProperty();
    }

    private List<StagedEdits.NewRow> inserts() {
        return session.staged().of(shape.source()).inserts();
    }

    private StagedEdits.TableEdits edits() {
        return session.staged().of(shape.source());
    }

    private RowQuery query() {
        return new RowQuery(shape.source(), filter, sort, Position.start(), RowBlocks.ROWS, RowQuery.USUAL_BYTES_HEAD);
    }

    // ---- what the grid asks ----

    @Override
    public List<GridColumn> columns() {
        return Columns.of(schema, shape, sort);
    }

    @Override
    public RowCount rowCount() {
        return new RowCount(count.rows() + inserts().size(), count.isExact());
    }

    @Override
    public @Nullable GridRow row(long index) {
        List<StagedEdits.NewRow> inserts = inserts();
        if (index < inserts.size()) return drawing.newRow(inserts.get((int) index), session.trouble().get());
        long stored = index - inserts.size();
        Row row = blocks.row(stored);
        RowBlocks.Block block = blocks.block(RowBlocks.blockOf(stored));
        if (row == null || block == null) return null;
        return drawing.row(row, block, (int) (stored % RowBlocks.ROWS), edits().rows().get(row.key()),
                session.trouble().get(),
                stored);
    }

    @Override
    public void inView(RowRange rows) {
        view = rows;
        fetchMissing();
    }

    @Override
    public void setListener(@Nullable GridListener next) {
        listener = next;
    }

    /// The row of the table at a row of the grid, where it is held.
    Optional<Row> stored(long index) {
        int inserts = inserts().size();
        return index < inserts ? Optional.empty() : Optional.ofNullable(blocks.row(index - inserts));
    }

    /// Where a staged row stands in the grid, where that is known.
    Optional<Long> find(StagedEdits.Origin origin) {
        List<StagedEdits.NewRow> inserts = inserts();
        for (int i = 0; i < inserts.size(); i++)
            if (origin.key() == null && inserts.get(i).id() == origin.newRow()) return Optional.of((long) i);
        for (long number : blocks.held()) {
            RowBlocks.Block block = blocks.block(number);
            for (int i = 0; block != null && i < block.rows().size(); i++)
                if (block.rows().get(i).key().equals(origin.key()))
                    return Optional.of(inserts.size() + number * RowBlocks.ROWS + i);
        }
        return Optional.empty();
    }

    /// How rows and what is staged for them are put into words.
    RowDrawing drawing() {
        return drawing;
    }

    RowEditing editing() {
        return editing;
    }

    // ---- fetching ----

    List<SortKey> sort() {
        return sort;
    }

    void setSort(List<SortKey> next) {
        sort = List.copyOf(next);
        restart();
    }

    void setFilter(Filter next) {
        filter = next;
        isCounted = false;
        count = filter.equals(Filter.ALL) ? session.counts().getOrDefault(table, UNKNOWN) : UNKNOWN;
        restart();
    }

    private void restart() {
        generation++;
        blocks.clear();
        fences = null;
        running.cancel();
        work.drop("rows:" + queue);
        if (listener != null) listener.allChanged();
        fetch(0, 1);
        countAgain();
    }

    /// Asks for the first rows, before the grid has even been laid out.
    void begin() {
        fetch(0, 1);
    }

    /// Fetches the rows in view anew; what is shown stays until they arrive.
    void refresh() {
        generation++;
        isStale = true;
        fences = null;
        isCounted = false;
        long first = RowBlocks.blockOf(Math.max(0, view.from() - inserts().size()));
        long last = RowBlocks.blockOf(Math.max(0, view.to() - inserts().size()));
        fetch(first, last - first + 1);
        countAgain();
    }

    private void fetchMissing() {
        int inserts = inserts().size();
        long from = Math.max(0, view.from() - inserts);
        long to = Math.min(Math.max(1, view.to() - inserts), Math.max(1, count.rows()));
        long first = RowBlocks.blockOf(from);
        long last = RowBlocks.blockOf(Math.max(from, to - 1));
        while (first <= last && blocks.has(first))
            first++;
        while (last > first && blocks.has(last))
            last--;
        if (first > last || (underWay.from() <= first && last < underWay.to())) return;
        fetch(first, last - first + 1);
    }

    /// Fetches `howMany` blocks from block `first` on with one query.
    private void fetch(long first, long howMany) {
        long now = generation;
        running.cancel();
        RunningQuery handle = new RunningQuery();
        running = handle;
        underWay = new RowRange(first, first + Math.min(10, howMany));
        Position position = isStale ? new Position.Nth(first * RowBlocks.ROWS, fences) : blocks.position(first, fences);
        RowQuery base = query();
        RowQuery query = new RowQuery(base.source(), base.filter(), base.sort(),
                first == 0 ? Position.start() : position,
                (int) Math.min(10, howMany) * RowBlocks.ROWS, base.bytesHead());
        work.latest("rows:" + queue, () -> database.rows(query, handle), result -> {
            underWay = new RowRange(0, 0);
            if (now == generation) arrived(first, query.limit(), result);
        });
    }

    private void arrived(long first, int asked, DbResult<RowPage> result) {
        switch (result) {
            case DbResult.Failed<RowPage>(DatabaseError failure) -> {
                if (failure.kind() != DatabaseError.Kind.CANCELLED) error.set(Optional.of(failure));
            }
            case DbResult.Ok<RowPage>(RowPage page) -> {
                error.set(Optional.empty());
                if (isStale) {
                    blocks.clear();
                    isStale = false;
                }
                put(first, page);
                learnCount(first, asked, page);
                firstRows.run();
            }
        }
    }

    private void put(long first, RowPage page) {
        List<Row> rows = page.rows();
        for (int from = 0; from < rows.size(); from += RowBlocks.ROWS) {
            long number = first + from / RowBlocks.ROWS;
            List<Row> part = rows.subList(from, Math.min(rows.size(), from + RowBlocks.ROWS));
            List<@Nullable List<String>> unknown = new ArrayList<>();
            part.forEach(_ -> unknown.add(null));
            blocks.put(number, new RowBlocks.Block(List.copyOf(part), unknown));
            fetchRelations(number);
        }
        int inserts = inserts().size();
        if (listener != null)
            listener.rowsChanged(
                    new RowRange(inserts + first * RowBlocks.ROWS, inserts + first * RowBlocks.ROWS + rows.size()));
        changed.run();
    }

    private void fetchRelations(long number) {
        RowBlocks.Block block = blocks.block(number);
        if (block == null || !RelationTexts.isNeeded(shape)) return;
        long now = generation;
        RunningQuery handle = new RunningQuery();
        work.inOrder("relations:" + queue, () -> RelationTexts.fetch(database, shape, block.rows(), handle), texts -> {
            if (now != generation || !block.equals(blocks.block(number))) return;
            blocks.put(number, new RowBlocks.Block(block.rows(), texts));
            int inserts = inserts().size();
            if (listener != null)
                listener.rowsChanged(new RowRange(inserts + number * RowBlocks.ROWS,
                        inserts + number * RowBlocks.ROWS + block.rows().size()));
            changed.run();
        });
    }

    /// A page that ends the table tells the exact count; a full one tells that there are at least so many.
    private void learnCount(long first, int asked, RowPage page) {
        long known = first * RowBlocks.ROWS + page.rows().size();
        boolean isEnd = !page.hasAfter() && page.rows().size() < asked;
        if (isEnd && (first == 0 || !page.rows().isEmpty())) setCount(RowCount.exact(known));
        else if (!count.isExact() && known >= count.rows()) setCount(RowCount.estimated(known + 1));
        if (!count.isExact()) countAgain();
    }

    private void countAgain() {
        if (isCounted) return;
        isCounted = true;
        long now = generation;
        RowQuery query = query();
        work.latest("count:" + queue, () -> database.count(query, new RunningQuery()), result -> {
            if (now != generation) {
                isCounted = false;
                countAgain();
            } else if (result instanceof DbResult.Ok<Long>(Long rows)) {
                setCount(RowCount.exact(rows));
                makeFences();
            }
        });
    }

    private void setCount(RowCount next) {
        if (next.isExact()) isCounted = true;
        if (next.isExact() && filter.equals(Filter.ALL)) session.counted(table, next);
        if (next.equals(count)) return;
        count = next;
        if (listener != null) listener.countChanged();
    }

    private void makeFences() {
        if (count.rows() < WALKED_ROWS || fences != null || shape.source().key().names().isEmpty()) return;
        long now = generation;
        RowQuery query = query();
        work.latest("fences:" + queue, () -> database.fences(query, ROWS_PER_FENCE, new RunningQuery()), result -> {
            if (now == generation && result instanceof DbResult.Ok<KeyFences>(KeyFences made)) fences = made;
        });
    }

    /// Reads all bytes of a cell, of which a page brings only the beginning.
    void whole(long index, int column, Consumer<Value.Bytes> then) {
        if (!(shape.columns().get(column) instanceof ShownColumn.Stored stored)) return;
        stored(index).ifPresent(row -> work.latest("whole:" + queue + "." + stored.read().name(),
                () -> database.whole(shape.source(), row.key(), stored.read(), new RunningQuery()), result -> {
                    if (result instanceof DbResult.Ok<Optional<Value>>(Optional<Value> value))
                        value.filter(Value.Bytes.class::isInstance).map(Value.Bytes.class::cast).ifPresent(then);
                }));
    }

    /// Reads what is missing of long texts, and calls `ready` once they are whole in the rows that are held.
    @Override
    public void withWhole(RowRange range, List<Integer> columns, Runnable ready, Consumer<String> refused) {
        List<Row> held = LongStream.range(range.from(), range.to()).mapToObj(this::stored).flatMap(Optional::stream)
                .toList();
        List<WholeTexts.Wanted> wanted = wholeTexts.missing(held, columns);
        if (wanted.isEmpty()) {
            ready.run();
            return;
        }
        wholeTexts.read(wanted, rows -> {
            rows.forEach(blocks::replace);
            if (listener != null) listener.rowsChanged(range);
            changed.run();
            ready.run();
        }, refused);
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
