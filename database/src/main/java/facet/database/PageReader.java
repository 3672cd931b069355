package facet.database;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import facet.database.RowOrder.Inclusion;
import facet.database.jdbc.SqlFailure;

/// Reads a page of rows: by key wherever there is one, by place in a view.
record PageReader(RowQuery query, Statements statements, SqlDialect sql) {

    RowPage page() throws SqlFailure {
        return switch (query.position()) {
            case Position.Start start -> forward(order().runs(), false);
            case Position.End end -> hasKey() ? backward(order().reversed().runs(), false) : lastByPlace();
            case Position.After(Anchor anchor) -> forward(order().beyond(anchor, Inclusion.WITHOUT_ROW), true);
            case Position.From(Anchor anchor) -> forward(order().beyond(anchor, Inclusion.WITH_ROW), true);
            case Position.Before(Anchor anchor) ->
                backward(order().reversed().beyond(anchor, Inclusion.WITHOUT_ROW), true);
            case Position.Nth(long index, KeyFences fences) when fences != null && hasKey() -> byFence(index, fences);
            case Position.Nth(long index, _) -> byPlace(index);
        };
    }

    /// Hands all rows to `sink` as they come; gives how many there were.
    long scan(Consumer<Row> sink) throws SqlFailure {
        RowOrder order = order().atOnce();
        RowShape shape = RowShape.of(query.source(), order, query.bytesHead(), sql);
        SqlText text = texts().all(shape.selected(), order, new SqlText());
        return statements.stream(text.statement(), row -> sink.accept(shape.row(row)));
    }

    private boolean hasKey() {
        return !query.source().key().names().isEmpty();
    }

    private RowOrder order() {
        return RowOrder.of(query.sort(), query.source().key(), sql);
    }

    private PageSql texts() {
        return new PageSql(query, sql);
    }

    private RowPage forward(List<SqlText> runs, boolean hasBefore) throws SqlFailure {
        return page(read(order(), runs, 0), hasBefore);
    }

    private RowPage byPlace(long index) throws SqlFailure {
        return page(read(order().atOnce(), List.of(new SqlText()), index), index > 0);
    }

    private RowPage page(List<Row> rows, boolean hasBefore) {
        boolean hasMore = rows.size() > query.limit();
        return new RowPage(hasMore ? rows.subList(0, query.limit()) : rows, hasBefore, hasMore);
    }

    private RowPage backward(List<SqlText> runs, boolean hasAfter) throws SqlFailure {
        List<Row> rows = read(order().reversed(), runs, 0);
        boolean hasMore = rows.size() > query.limit();
        return new RowPage((hasMore ? rows.subList(0, query.limit()) : rows).reversed(), hasMore, hasAfter);
    }

    /// One row more than the page, to know whether there are more. Rows are skipped only where there is one run.
    private List<Row> read(RowOrder order, List<SqlText> runs, long skipped) throws SqlFailure {
        RowShape shape = RowShape.of(query.source(), order, query.bytesHead(), sql);
        List<Row> rows = new ArrayList<>();
        for (SqlText run : runs) {
            int wanted = query.limit() + 1 - rows.size();
            if (wanted > 0) {
                statements.run(texts().page(shape, order, run, wanted, skipped).statement(),
                        row -> rows.add(shape.row(row)));
            }
        }
        return rows;
    }

    private RowPage lastByPlace() throws SqlFailure {
        long count = Counts.exact(query, statements, sql);
        long first = Math.max(0, count - query.limit());
        return byPlace(first);
    }

    /// From the nearest fence before the row on. Where the rest of the rows is one run the engine walks over what lies between;
    /// else the row's own place is found first, which reads keys only.
    private RowPage byFence(long index, KeyFences fences) throws SqlFailure {
        int fence = (int) Math.min(index / fences.every(), fences.anchors().size() - 1);
        if (fence < 0) return byPlace(index);
        Anchor anchor = fences.anchors().get(fence);
        long left = index - (long) fence * fences.every();
        List<SqlText> rest = order().beyond(anchor, Inclusion.WITH_ROW);
        if (rest.size() == 1) return page(read(order(), rest, left), index > 0);
        if (left > 0) {
            List<Anchor> passed = passed(anchor, left);
            if (passed.size() <= left) return new RowPage(List.of(), true, false);
            anchor = passed.getLast();
        }
        return forward(order().beyond(anchor, Inclusion.WITH_ROW), index > 0);
    }

    private List<Anchor> passed(Anchor from, long count) throws SqlFailure {
        RowOrder order = order();
        RowShape shape = RowShape.of(new RowSource(query.source().table(), List.of(), TableKey.None.NONE), order, 0,
                sql);
        List<Anchor> passed = new ArrayList<>();
        for (SqlText run : order.beyond(from, Inclusion.WITH_ROW)) {
            long wanted = count + 1 - passed.size();
            if (wanted > 0) {
                statements.run(texts().some(shape.selected(), order, run, wanted, 0).statement(),
                        row -> passed.add(shape.row(row).anchor()));
            }
        }
        return passed;
    }
}
