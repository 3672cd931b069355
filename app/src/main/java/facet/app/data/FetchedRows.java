package facet.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
import facet.database.RowKey;
import facet.database.RowPage;
import facet.database.RowQuery;
import facet.database.RunningQuery;
import facet.database.SortKey;
import facet.datagrid.RowCount;
import facet.datagrid.RowRange;
import org.jspecify.annotations.Nullable;

/// The rows of one table in an order and through a filter, fetched in blocks by key as they come into view. FX thread only.
final class FetchedRows {
    /// Up to this many rows are reached by walking; beyond it an index of fences is made in the background.
    private static final long WALKED_ROWS = 5_000;
    private static final int ROWS_PER_FENCE = 1_000;
    private static final int MOST_BLOCKS = 10;
    /// As many skeletons as fill a window, until the first rows tell more.
    private static final RowCount UNKNOWN = RowCount.estimated(40);

    private final TableShape shape;
    private final Database database;
    private final DatabaseSession session;
    private final Work work;
    private final RowsWatcher watcher;
    private final RowBlocks blocks = new RowBlocks();
    private final ReadOnlyObjectWrapper<Optional<DatabaseError>> error = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final String queue;

    private List<SortKey> sort = List.of();
    private Filter filter = Filter.ALL;
    private RowCount count;
    private boolean isCounted;
    private @Nullable KeyFences fences;
    private RowRange view = new RowRange(0, 0);
    private RunningQuery running = new RunningQuery();
    private RowRange underWay = new RowRange(0, 0);
    private boolean isStale;
    private long generation;

    FetchedRows(TableShape shape, Database database, DatabaseSession session, Work work, RowsWatcher watcher) {
        this.shape = shape;
        this.database = database;
        this.session = session;
        this.work = work;
        this.watcher = watcher;
        this.queue = ModelTable.name(shape.model()).shown();
        this.count = knownCount();
    }

    private RowCount knownCount() {
        return session.counts().getOrDefault(ModelTable.name(shape.model()), UNKNOWN);
    }

    boolean isOf(Database other) {
        return database == other;
    }

    /// Why the rows in view could not be brought up to date; the old ones stay.
    ReadOnlyObjectProperty<Optional<DatabaseError>> error() {
        return error.getReadOnlyProperty();
    }

    RowCount count() {
        return count;
    }

    Filter filter() {
        return filter;
    }

    List<SortKey> sort() {
        return sort;
    }

    /// How many rows there are without the filter, as far as that is known.
    OptionalLong all() {
        RowCount all = knownCount();
        return all.isExact() ? OptionalLong.of(all.rows()) : OptionalLong.empty();
    }

    @Nullable
    Row row(long index) {
        return blocks.row(index);
    }

    /// The block that a row is held in.
    RowBlocks.@Nullable Block block(long index) {
        return blocks.block(RowBlocks.blockOf(index));
    }

    /// Puts rows in the place of those with the same keys.
    void replace(List<Row> rows) {
        rows.forEach(blocks::replace);
        watcher.rowsChanged(new RowRange(0, count.rows()));
    }

    /// Where the row with a key stands, if it is held.
    OptionalLong find(RowKey key) {
        for (long number : blocks.held()) {
            RowBlocks.Block block = blocks.block(number);
            for (int i = 0; block != null && i < block.rows().size(); i++)
                if (block.rows().get(i).key().equals(key)) return OptionalLong.of(number * RowBlocks.ROWS + i);
        }
        return OptionalLong.empty();
    }

    private RowQuery query() {
        return new RowQuery(shape.source(), filter, sort, Position.start(), RowBlocks.ROWS, RowQuery.USUAL_BYTES_HEAD);
    }

    // ---- what is asked for ----

    void setSort(List<SortKey> next) {
        sort = List.copyOf(next);
        restart();
    }

    void setFilter(Filter next) {
        filter = next;
        isCounted = false;
        count = filter.equals(Filter.ALL) ? knownCount() : UNKNOWN;
        restart();
    }

    private void restart() {
        generation++;
        blocks.clear();
        fences = null;
        error.set(Optional.empty());
        running.cancel();
        work.drop("rows:" + queue);
        watcher.allChanged();
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
        long first = RowBlocks.blockOf(view.from());
        long last = RowBlocks.blockOf(view.to());
        fetch(first, last - first + 1);
        countAgain();
    }

    /// Fetches what is missing of `rows`.
    void inView(RowRange rows) {
        view = rows;
        long to = Math.min(Math.max(1, view.to()), Math.max(1, count.rows()));
        long first = RowBlocks.blockOf(view.from());
        long last = RowBlocks.blockOf(Math.max(view.from(), to - 1));
        while (first <= last && blocks.has(first))
            first++;
        while (last > first && blocks.has(last))
            last--;
        if (first > last || (underWay.from() <= first && last < underWay.to())) return;
        fetch(first, last - first + 1);
    }

    // ---- fetching ----

    /// Fetches `howMany` blocks from block `first` on with one query.
    private void fetch(long first, long howMany) {
        long now = generation;
        running.cancel();
        RunningQuery handle = new RunningQuery();
        running = handle;
        underWay = new RowRange(first, first + Math.min(MOST_BLOCKS, howMany));
        Position position = isStale ? new Position.Nth(first * RowBlocks.ROWS, fences) : blocks.position(first, fences);
        RowQuery base = query();
        RowQuery query = new RowQuery(base.source(), base.filter(), base.sort(),
                first == 0 ? Position.start() : position,
                (int) Math.min(MOST_BLOCKS, howMany) * RowBlocks.ROWS, base.bytesHead());
        work.latest("rows:" + queue, () -> database.rows(query, handle), result -> {
            underWay = new RowRange(0, 0);
            if (now == generation) arrived(first, query.limit(), result);
        });
    }

    private void arrived(long first, int asked, DbResult<RowPage> result) {
        switch (result) {
            case DbResult.Failed<RowPage>(DatabaseError failure) -> {
                if (failure.kind() != DatabaseError.Kind.CANCELLED) failed(failure);
            }
            case DbResult.Ok<RowPage>(RowPage page) -> {
                error.set(Optional.empty());
                if (isStale) {
                    blocks.clear();
                    isStale = false;
                }
                put(first, page);
                learnCount(first, asked, page);
                watcher.arrived();
            }
        }
    }

    /// Where a filter cannot be asked, there are no rows to wait for.
    private void failed(DatabaseError failure) {
        error.set(Optional.of(failure));
        if (filter.equals(Filter.ALL) || !blocks.held().isEmpty()) return;
        count = RowCount.exact(0);
        watcher.countChanged();
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
        watcher.rowsChanged(new RowRange(first * RowBlocks.ROWS, first * RowBlocks.ROWS + rows.size()));
    }

    private void fetchRelations(long number) {
        RowBlocks.Block block = blocks.block(number);
        if (block == null || !RelationTexts.isNeeded(shape)) return;
        long now = generation;
        RunningQuery handle = new RunningQuery();
        work.inOrder("relations:" + queue, () -> RelationTexts.fetch(database, shape, block.rows(), handle), texts -> {
            if (now != generation || !block.equals(blocks.block(number))) return;
            blocks.put(number, new RowBlocks.Block(block.rows(), texts));
            watcher.rowsChanged(new RowRange(number * RowBlocks.ROWS, number * RowBlocks.ROWS + block.rows().size()));
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
        if (next.isExact() && filter.equals(Filter.ALL)) session.counted(ModelTable.name(shape.model()), next);
        if (next.equals(count)) return;
        count = next;
        watcher.countChanged();
    }

    private void makeFences() {
        if (count.rows() < WALKED_ROWS || fences != null || shape.source().key().names().isEmpty()) return;
        long now = generation;
        RowQuery query = query();
        work.latest("fences:" + queue, () -> database.fences(query, ROWS_PER_FENCE, new RunningQuery()), result -> {
            if (now == generation && result instanceof DbResult.Ok<KeyFences>(KeyFences made)) fences = made;
        });
    }
}
