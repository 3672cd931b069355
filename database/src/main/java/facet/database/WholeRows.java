package facet.database;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import facet.database.jdbc.SqlFailure;

/// Completes rows of which long values were read in part: what fits into memory by a statement for some rows, and bytes that do not
/// into files.
///
/// @param source what was read of the rows
/// @param files where bytes are kept that are too many
record WholeRows(RowSource source, Statements statements, SqlDialect sql, UndoFiles files) {

    /// Beyond this, bytes go to a file.
    static final long MOST_IN_MEMORY = 4L << 20;
    private static final long BYTES_A_STATEMENT = 16L << 20;
    private static final int KEYS_A_STATEMENT = 500;

    /// How many bytes of `value` are in memory once it is whole; none of what goes to a file.
    static long bytesInMemory(Value value) {
        return switch (value) {
            case Value.Text(String text) -> 2L * text.length();
            case Value.Json(String text) -> 2L * text.length();
            case Value.Bytes(long size, _) -> size > MOST_IN_MEMORY ? Long.BYTES : size;
            case Value.LongText(_, long size) -> 2L * size;
            case Value.Null _,Value.Int _,Value.BigInt _,Value.Real _,Value.Decimal _,Value.Bool _,Value.DateTime _,Value.FileBytes _,Value.EnumValue _,Value.ListValue _,Value.KeyOf _,Value.Raw _ ->
                Long.BYTES;
        };
    }

    /// The rows with whole values, those that were whole among them. A row whose bytes could not be kept is left out.
    List<Row> completed(List<Row> rows) throws SqlFailure {
        Map<RowKey, Row> whole = new HashMap<>();
        List<Row> batch = new ArrayList<>();
        long bytes = 0;
        for (Row row : rows) {
            long more = row.values().stream().filter(value -> !value.isWhole()).mapToLong(WholeRows::bytesInMemory)
                    .sum();
            if (more == 0 && isWhole(row)) continue;
            if (!batch.isEmpty() && (bytes + more > BYTES_A_STATEMENT || batch.size() == KEYS_A_STATEMENT)) {
                whole.putAll(read(batch));
                batch.clear();
                bytes = 0;
            }
            batch.add(row);
            bytes += more;
        }
        whole.putAll(read(batch));
        List<Row> result = new ArrayList<>();
        for (Row row : rows) {
            Row now = isWhole(row) ? row : whole.get(row.key());
            if (now != null && isWhole(now)) result.add(now);
        }
        return result;
    }

    private static boolean isWhole(Row row) {
        return row.values().stream().allMatch(Value::isWhole);
    }

    private static boolean goesToFile(Value value) {
        return value instanceof Value.Bytes(long size, Blob head) && size > MOST_IN_MEMORY && head.size() < size;
    }

    private static boolean isToRead(Value value) {
        return !value.isWhole() && !goesToFile(value);
    }

    private Map<RowKey, Row> read(List<Row> rows) throws SqlFailure {
        Map<RowKey, Row> result = new HashMap<>();
        Map<RowKey, Map<Integer, Value>> inMemory = inMemory(rows);
        for (Row row : rows) {
            List<Value> values = new ArrayList<>(row.values());
            inMemory.getOrDefault(row.key(), Map.of()).forEach(values::set);
            for (int i = 0; i < values.size(); i++) {
                if (goesToFile(values.get(i)))
                    values.set(i, inFile(row.key(), source.columns().get(i), values.get(i)));
            }
            result.put(row.key(), new Row(row.key(), row.anchor(), values));
        }
        return result;
    }

    /// What fits into memory, by the places of the columns. Column by column: beside a value of one row there may be one of another
    /// that does not fit.
    private Map<RowKey, Map<Integer, Value>> inMemory(List<Row> rows) throws SqlFailure {
        Map<RowKey, Map<Integer, Value>> found = new HashMap<>();
        for (int i = 0; i < source.columns().size(); i++) {
            int place = i;
            List<List<Stored>> keys = rows.stream().filter(row -> isToRead(row.values().get(place)))
                    .map(row -> row.key().values()).toList();
            if (!keys.isEmpty()) read(place, keys, found);
        }
        return found;
    }

    private void read(int place, List<List<Stored>> keys, Map<RowKey, Map<Integer, Value>> found) throws SqlFailure {
        RowSource narrow = new RowSource(source.table(), List.of(source.columns().get(place)), source.key());
        RowShape shape = RowShape.of(narrow, RowOrder.of(List.of(), narrow.key(), sql), Integer.MAX_VALUE, sql);
        int atOnce = Math.min(keys.size(), (sql.mostParameters() - 1) / narrow.key().names().size());
        for (int from = 0; from < keys.size(); from += atOnce) {
            SqlText text = SqlText.of("SELECT " + shape.selected() + " FROM " + sql.table(source.table()) + " WHERE ")
                    .add(sql.among(narrow.key().names().stream().map(sql::column).toList(),
                            keys.subList(from, Math.min(keys.size(), from + atOnce))));
            statements.run(text.statement(), row -> {
                Row each = shape.row(row);
                found.computeIfAbsent(each.key(), none -> new HashMap<>()).put(place, each.values().getFirst());
            });
        }
    }

    /// The bytes as those of a file, or `cut` where they could not be kept.
    private Value inFile(RowKey key, ColumnRead column, Value cut) throws SqlFailure {
        if (!(cut instanceof Value.Bytes(long size, _))) return cut;
        BytesReader reader = new BytesReader(source, key, column, statements, sql);
        try {
            Optional<Path> file = files.create(size);
            if (file.isEmpty()) return cut;
            BytesReader.Outcome outcome;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file.get()))) {
                outcome = reader.copy(out, reader.usualPieces());
            }
            BytesFile kept = BytesFile.of(file.get());
            return outcome instanceof BytesReader.Outcome.Copied && kept.size() == size
                    ? new Value.FileBytes(kept)
                    : cut;
        } catch (IOException full) {
            System.getLogger(WholeRows.class.getName()).log(System.Logger.Level.WARNING,
                    "What {0} held cannot be kept for undo: {1}", column.name(), full);
            return cut;
        }
    }
}
