package facet.app.data;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

import facet.app.data.StagedEdits.NewRow;
import facet.app.data.StagedEdits.StagedRow;
import facet.database.Value;
import org.pcollections.PVector;

/// The key of a row that is not in the database yet, as the value of what refers to it. While it is staged, it names the row by
/// its number; when it is sent, by the place of its insertion. Pure.
final class NewRowKey {
    private NewRowKey() {}

    static Value of(long newRow, String column) {
        return new Value.KeyOf(Math.toIntExact(newRow), column);
    }

    /// The number of the new row that `value` names, if it names one.
    static OptionalLong row(Value value) {
        return value instanceof Value.KeyOf(int row, _) ? OptionalLong.of(row) : OptionalLong.empty();
    }

    /// `value` with another number.
    static Value renumbered(Value value, ToIntFunction<Long> number) {
        return value instanceof Value.KeyOf(int row, String column)
                ? new Value.KeyOf(number.applyAsInt((long) row), column)
                : value;
    }

    static Map<String, Value> renumbered(Map<String, Value> values, ToIntFunction<Long> number) {
        Map<String, Value> next = new LinkedHashMap<>();
        values.forEach((column, value) -> next.put(column, renumbered(value, number)));
        return next;
    }

    /// What is staged without anything that refers to the new row `id`.
    static StagedState without(StagedState state, long id) {
        Predicate<Value> names = value -> row(value).orElse(-1) == id;
        StagedState next = state;
        for (TableEdits edits : state.tables().values()) {
            TableEdits less = without(edits, names);
            if (!less.equals(edits)) next = next.with(less);
        }
        return next;
    }

    private static TableEdits without(TableEdits edits, Predicate<Value> names) {
        TableEdits less = edits;
        for (var link : edits.links().keySet())
            if (names.test(link.a()) || names.test(link.b())) less = less.without(link);
        for (var row : edits.rows().entrySet())
            if (row.getValue().changes().values().stream().anyMatch(names))
                less = changed(less, row.getValue(), names);
        PVector<NewRow> inserts = less.inserts();
        for (int i = 0; i < inserts.size(); i++)
            if (inserts.get(i).values().values().stream().anyMatch(names))
                inserts = inserts.with(i, new NewRow(inserts.get(i).id(), kept(inserts.get(i).values(), names)));
        return less.with(inserts);
    }

    private static TableEdits changed(TableEdits edits, StagedRow row, Predicate<Value> names) {
        Map<String, Value> changes = kept(row.changes(), names);
        return changes.isEmpty() && !row.isDeleted()
                ? edits.without(row.original().key())
                : edits.with(row.original().key(),
                        new StagedRow(row.order(), row.original(), changes, row.isDeleted()));
    }

    private static Map<String, Value> kept(Map<String, Value> values, Predicate<Value> names) {
        Map<String, Value> kept = new LinkedHashMap<>(values);
        kept.values().removeIf(names);
        return kept;
    }
}
