package facet.app.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import facet.app.work.Work;
import facet.database.Database;
import facet.database.DatabaseError;
import facet.database.DbResult;
import facet.database.Row;
import facet.database.RowKey;
import facet.database.RunningQuery;
import facet.database.Value;

/// Reads the rest of long texts and of bytes, of which a page brings the beginning only, before they are edited or copied.
final class WholeTexts {
    /// How much is held for one copy or edit.
    private static final long MOST_BYTES = 64L << 20;
    /// The same of bytes, which are copied as two digits each.
    private static final long MOST_COPIED = 16_000_000;

    private final TableShape shape;
    private final Database database;
    private final Work work;
    private final String queue;

    /// @param queue what distinguishes the jobs of this table
    WholeTexts(TableShape shape, Database database, Work work, String queue) {
        this.shape = shape;
        this.database = database;
        this.work = work;
        this.queue = queue;
    }

    /// A text, or bytes, that only the beginning is known of.
    record Wanted(Row row, ShownColumn.Stored column, long size) {

        private boolean isBytes() {
            return row.values().get(column.position()) instanceof Value.Bytes;
        }
    }

    /// What of `columns` is not whole in `rows`.
    List<Wanted> missing(List<Row> rows, List<Integer> columns) {
        List<Wanted> wanted = new ArrayList<>();
        for (Row row : rows)
            for (int column : columns)
                if (shape.columns().get(column) instanceof ShownColumn.Stored stored)
                    wanted(row, stored).ifPresent(wanted::add);
        return wanted;
    }

    private static Optional<Wanted> wanted(Row row, ShownColumn.Stored column) {
        Value value = row.values().get(column.position());
        if (value instanceof Value.LongText(_, long size)) return Optional.of(new Wanted(row, column, size));
        return value instanceof Value.Bytes bytes && !bytes.isWhole()
                ? Optional.of(new Wanted(row, column, bytes.size()))
                : Optional.empty();
    }

    /// Reads them and hands over the rows with them, or says why not. A row that is gone is left out.
    void read(List<Wanted> wanted, Consumer<List<Row>> then, Consumer<String> refused) {
        long bytes = wanted.stream().filter(Wanted::isBytes).mapToLong(Wanted::size).sum();
        if (bytes > MOST_COPIED) {
            refused.accept("These are " + Sizes.bytes(bytes) + ", and bytes are copied up to "
                    + Sizes.bytes(MOST_COPIED) + ". Save to file… takes any number.");
            return;
        }
        if (wanted.stream().mapToLong(Wanted::size).sum() > MOST_BYTES) {
            refused.accept(
                    "These texts are longer than " + Sizes.bytes(MOST_BYTES) + " together, which is too much at once.");
            return;
        }
        work.inOrder("whole texts:" + queue, () -> read(wanted), result -> {
            switch (result) {
                case DbResult.Ok<List<Row>>(List<Row> rows) -> then.accept(rows);
                case DbResult.Failed<List<Row>>(DatabaseError error) -> refused.accept(error.message());
            }
        });
    }

    private DbResult<List<Row>> read(List<Wanted> wanted) {
        Map<Row, Row> rows = new LinkedHashMap<>();
        for (Wanted each : wanted) {
            DbResult<Optional<Value>> value = database.whole(shape.source(), each.row().key(), each.column().read(),
                    new RunningQuery());
            switch (value) {
                case DbResult.Failed<Optional<Value>>(DatabaseError error) -> {
                    return DbResult.failed(error);
                }
                case DbResult.Ok<Optional<Value>>(Optional<Value> whole) -> whole.ifPresent(it -> rows
                        .merge(each.row(), with(each.row(), each, it), (before, _) -> with(before, each, it)));
            }
        }
        return DbResult.ok(List.copyOf(rows.values()));
    }

    private static Row with(Row row, Wanted of, Value whole) {
        List<Value> values = new ArrayList<>(row.values());
        values.set(of.column().position(), whole);
        return new Row(row.key(), row.anchor(), values);
    }

    /// Reads all bytes of a value of a row, of which a page brings only the beginning.
    void whole(RowKey key, ShownColumn.Stored stored, Consumer<Value.Bytes> then) {
        work.latest("whole:" + queue + "." + stored.read().name(),
                () -> database.whole(shape.source(), key, stored.read(), new RunningQuery()), result -> {
                    if (result instanceof DbResult.Ok<Optional<Value>>(Optional<Value> value))
                        value.filter(Value.Bytes.class::isInstance).map(Value.Bytes.class::cast).ifPresent(then);
                });
    }
}
