package facet.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import facet.database.jdbc.SqlFailure;

/// Finds out whether a changeset whose end was not answered was saved: by the engine's word on the transaction where there
/// is one, else by its rows. They have to agree; where they do not, it stays unknown. It runs in a transaction that could write, so
/// that it waits for a save that the server may still be busy with.
record SaveCheck(SaveOutcome.Unknown unknown, Catalog catalog, Statements statements, SqlDialect sql) {

    private enum Sign {
        SAVED,
        NOT_SAVED,
        UNCLEAR,
        NONE
    }

    SaveOutcome outcome() throws SqlFailure {
        Sign sign = unknown.transaction().isPresent() ? ofTransaction(unknown.transaction().get()) : ofRows();
        return switch (sign) {
            case SAVED -> {
                SaveOutcome.Saved saved = unknown.ifSaved();
                yield new SaveOutcome.Saved(saved.rows(), saved.alreadySo(), saved.undo(),
                        SaveOutcome.Certainty.READ_AGAIN);
            }
            case NOT_SAVED -> new SaveOutcome.Failed(-1, saying("The connection was lost while saving. The database was"
                    + " asked again: nothing of it was saved. Save again."));
            case UNCLEAR, NONE -> new SaveOutcome.Unknown(unknown.changes(), unknown.ifSaved(), unknown.transaction(),
                    saying("The connection was lost while saving, and whether it was saved cannot be told from the rows"
                            + " yet. All of it was saved or nothing."));
        };
    }

    private DatabaseError saying(String message) {
        DatabaseError error = unknown.error();
        return new DatabaseError(error.kind(), message, error.databaseWords(), error.table(), error.column());
    }

    private Sign ofTransaction(long number) throws SqlFailure {
        List<String> status = new ArrayList<>();
        statements.run(sql.transactionStatus(number).statement(), row -> status.add(String.valueOf(row.get(0))));
        return switch (status.isEmpty() ? "" : status.getFirst()) {
            case "committed" -> Sign.SAVED;
            case "aborted" -> Sign.NOT_SAVED;
            default -> Sign.UNCLEAR;
        };
    }

    private Sign ofRows() throws SqlFailure {
        Sign all = Sign.NONE;
        for (int i = 0; i < unknown.changes().edits().size(); i++) {
            Sign sign = unknown.ifSaved().alreadySo().contains(i)
                    ? Sign.NONE
                    : of(unknown.changes().edits().get(i), unknown.ifSaved().rows().get(i));
            if (sign == Sign.UNCLEAR || (all != Sign.NONE && sign != Sign.NONE && sign != all)) return Sign.UNCLEAR;
            if (sign != Sign.NONE) all = sign;
        }
        return all;
    }

    private Sign of(RowEdit edit, Optional<Row> saved) throws SqlFailure {
        return switch (edit) {
            case RowEdit.Insert(RowSource source, _) -> saved.isEmpty() ? Sign.NONE : inserted(source, saved.get());
            case RowEdit.Update update -> saved.isEmpty() ? Sign.NONE : updated(update, saved.get());
            case RowEdit.Delete delete -> deleted(delete);
            case RowEdit.Connect(RowSource source, Value a, Value b) ->
                linked(source, a, b, Sign.SAVED, Sign.NOT_SAVED);
            case RowEdit.Disconnect(RowSource source, Value a, Value b) ->
                linked(source, a, b, Sign.NOT_SAVED, Sign.SAVED);
        };
    }

    private Sign inserted(RowSource source, Row saved) throws SqlFailure {
        Optional<Row> now = read(source, saved.key());
        if (now.isEmpty()) return Sign.NOT_SAVED;
        return agree(now.get().values(), saved.values()) ? Sign.SAVED : Sign.UNCLEAR;
    }

    private static boolean agree(List<Value> some, List<Value> others) {
        return IntStream.range(0, some.size()).allMatch(i -> some.get(i).agreesWith(others.get(i)));
    }

    private Sign updated(RowEdit.Update update, Row saved) throws SqlFailure {
        Map<String, Value> wanted = named(update.source(), saved);
        wanted.keySet().retainAll(update.newValues().keySet());
        if (wanted.isEmpty() || wanted.equals(update.oldValues())) return Sign.NONE;
        Optional<Row> now = read(update.source(), saved.key());
        if (now.isPresent() && holds(update.source(), now.get(), wanted)) return Sign.SAVED;
        Optional<Row> before = read(update.source(), update.key());
        return before.isPresent() && holds(update.source(), before.get(), update.oldValues())
                ? Sign.NOT_SAVED
                : Sign.UNCLEAR;
    }

    private Sign deleted(RowEdit.Delete delete) throws SqlFailure {
        Optional<Row> now = read(delete.source(), delete.key());
        if (now.isEmpty()) return Sign.SAVED;
        return holds(delete.source(), now.get(), delete.oldValues()) ? Sign.NOT_SAVED : Sign.UNCLEAR;
    }

    private Sign linked(RowSource source, Value a, Value b, Sign ifThere, Sign ifNot) throws SqlFailure {
        if (a instanceof Value.KeyOf || b instanceof Value.KeyOf) return Sign.NONE;
        List<Stored> pair = new EditValues(catalog, sql.values()).after(new RowEdit.Connect(source, a, b),
                RowEdit.LINK_COLUMNS);
        if (pair.isEmpty()) return Sign.NONE;
        SqlText text = SqlText.of("SELECT count(*) FROM " + sql.table(source.table()) + " WHERE ")
                .add(sql.among(RowEdit.LINK_COLUMNS.stream().map(sql::column).toList(), List.of(pair)))
                .add(sql.awaitingWriters());
        return statements.number(text.statement()).orElse(0L) > 0 ? ifThere : ifNot;
    }

    private static boolean holds(RowSource source, Row row, Map<String, Value> values) {
        Map<String, Value> held = named(source, row);
        return values.entrySet().stream()
                .allMatch(each -> !held.containsKey(each.getKey())
                        || each.getValue().agreesWith(held.getOrDefault(each.getKey(), Value.ofNull())));
    }

    private static Map<String, Value> named(RowSource source, Row row) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (int i = 0; i < source.columns().size(); i++) {
            values.put(source.columns().get(i).name(), row.values().get(i));
        }
        return values;
    }

    private Optional<Row> read(RowSource source, RowKey key) throws SqlFailure {
        List<Row> found = new ArrayList<>();
        RowShape shape = SaveSql.shape(source, sql);
        SqlStatement select = SavePlan.select(source, key, shape, sql);
        statements.run(new SqlStatement(select.text() + sql.awaitingWriters(), select.parameters()),
                row -> found.add(shape.row(row)));
        return found.stream().findFirst();
    }
}
