package facet.app.data;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import facet.database.Changeset;
import facet.database.Row;
import facet.database.RowEdit;
import facet.database.RowKey;
import facet.database.RowSource;
import facet.database.TableName;
import facet.database.Value;
import org.jspecify.annotations.Nullable;

/// The row edits of a project that are not saved yet, with undo and redo without limit.
///
/// What is staged is one immutable value; an edit makes another and keeps the old one for undo. So undo is exact, and a
/// failed save, which changes nothing here, loses nothing.
public final class StagedEdits {

    /// What is staged for one row that is in the database.
    ///
    /// @param original the row as it was read when the first edit was made
    /// @param changes the new values by column; empty for a row to be deleted
    record StagedRow(Row original, Map<String, Value> changes, boolean isDeleted) {
        StagedRow {
            changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
        }
    }

    /// A row that is not in the database yet; a column without a value gets its default.
    record NewRow(long id, Map<String, Value> values) {
        NewRow {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /// What is staged for one table.
    ///
    /// @param inserts the newest first, as they stand above the rows of the table
    record TableEdits(RowSource source, Map<RowKey, StagedRow> rows, List<NewRow> inserts) {
        TableEdits {
            rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
            inserts = List.copyOf(inserts);
        }

        static TableEdits none(RowSource source) {
            return new TableEdits(source, Map.of(), List.of());
        }

        boolean isEmpty() {
            return rows.isEmpty() && inserts.isEmpty();
        }
    }

    /// All that is staged.
    record State(Map<TableName, TableEdits> tables) {
        static final State EMPTY = new State(Map.of());

        State {
            tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
        }

        int rowCount() {
            return tables.values().stream().mapToInt(table -> table.rows().size() + table.inserts().size()).sum();
        }
    }

    /// Which staged row an edit of a changeset came from: a key, or the number of a new row.
    record Origin(TableName table, @Nullable RowKey key, long newRow) {}

    /// What is sent, and where each edit of it came from.
    record Outgoing(Changeset changes, List<Origin> origins) {}

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EMPTY);
    private final Deque<State> undo = new ArrayDeque<>();
    private final Deque<State> redo = new ArrayDeque<>();
    private long lastNewRow;
    private boolean isInStep;
    private boolean isFrozen;

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// Changes whenever something is staged or no longer is; what it holds is of no use outside.
    public javafx.beans.value.ObservableValue<?> changes() {
        return state;
    }

    /// How many rows are staged.
    public int rowCount() {
        return state.get().rowCount();
    }

    public boolean canUndo() {
        return !undo.isEmpty();
    }

    public boolean canRedo() {
        return !redo.isEmpty();
    }

    public void undo() {
        if (undo.isEmpty() || isFrozen) return;
        redo.push(state.get());
        state.set(undo.pop());
    }

    public void redo() {
        if (redo.isEmpty() || isFrozen) return;
        undo.push(state.get());
        state.set(redo.pop());
    }

    /// Runs edits that one undo takes back together.
    void inOneStep(Runnable edits) {
        State before = state.get();
        isInStep = true;
        try {
            edits.run();
        } finally {
            isInStep = false;
            if (!before.equals(state.get())) remember(before);
        }
    }

    /// Gives up everything; one undo brings it back.
    public void discard() {
        if (isFrozen) return;
        become(State.EMPTY);
    }

    /// Whether a save is under way: what was sent must be what is staged when the answer comes, so nothing changes until then.
    boolean isFrozen() {
        return isFrozen;
    }

    void setFrozen(boolean frozen) {
        isFrozen = frozen;
    }

    /// Everything was saved: nothing is staged, and there is nothing to undo.
    void saved() {
        undo.clear();
        redo.clear();
        state.set(State.EMPTY);
    }

    TableEdits of(RowSource source) {
        return state.get().tables().getOrDefault(source.table(), TableEdits.none(source));
    }

    /// Stages `value` for a column of a row; the value it had unstages it.
    void set(RowSource source, Row row, String column, Value original, Value value) {
        change(source, edits -> {
            Map<RowKey, StagedRow> rows = new LinkedHashMap<>(edits.rows());
            StagedRow before = rows.getOrDefault(row.key(), new StagedRow(row, Map.of(), false));
            Map<String, Value> changes = new LinkedHashMap<>(before.changes());
            if (value.equals(original)) changes.remove(column);
            else
                changes.put(column, value);
            if (changes.isEmpty() && !before.isDeleted()) rows.remove(row.key());
            else
                rows.put(row.key(), new StagedRow(before.original(), changes, before.isDeleted()));
            return new TableEdits(edits.source(), rows, edits.inserts());
        });
    }

    /// Stages the deletion of a row, or takes a staged deletion back.
    void setDeleted(RowSource source, Row row, boolean isDeleted) {
        change(source, edits -> {
            Map<RowKey, StagedRow> rows = new LinkedHashMap<>(edits.rows());
            StagedRow before = rows.getOrDefault(row.key(), new StagedRow(row, Map.of(), false));
            StagedRow after = new StagedRow(before.original(), before.changes(), isDeleted);
            if (!isDeleted && after.changes().isEmpty()) rows.remove(row.key());
            else
                rows.put(row.key(), after);
            return new TableEdits(edits.source(), rows, edits.inserts());
        });
    }

    /// Stages a new row above all others.
    void insert(RowSource source, Map<String, Value> values) {
        NewRow added = new NewRow(++lastNewRow, values);
        change(source, edits -> {
            List<NewRow> inserts = new ArrayList<>(edits.inserts());
            inserts.addFirst(added);
            return new TableEdits(edits.source(), edits.rows(), inserts);
        });
    }

    /// Stages `value` for a column of a new row; null leaves it to the default.
    void setNew(RowSource source, long id, String column, @Nullable Value value) {
        change(source, edits -> new TableEdits(edits.source(), edits.rows(), edits.inserts().stream().map(row -> {
            if (row.id() != id) return row;
            Map<String, Value> values = new LinkedHashMap<>(row.values());
            if (value == null) values.remove(column);
            else
                values.put(column, value);
            return new NewRow(id, values);
        }).toList()));
    }

    void removeNew(RowSource source, long id) {
        change(source, edits -> new TableEdits(edits.source(), edits.rows(),
                edits.inserts().stream().filter(row -> row.id() != id).toList()));
    }

    /// After a conflict: goes on from the row as it is now and keeps our new values, or drops what is staged for a row that is
    /// gone.
    void rebase(RowSource source, Origin origin, java.util.Optional<Row> theirs) {
        RowKey key = origin.key();
        if (key == null) return;
        change(source, edits -> {
            Map<RowKey, StagedRow> rows = new LinkedHashMap<>(edits.rows());
            StagedRow before = rows.get(key);
            if (before == null) return edits;
            if (theirs.isEmpty()) rows.remove(key);
            else
                rows.put(key, new StagedRow(theirs.get(), before.changes(), before.isDeleted()));
            return new TableEdits(edits.source(), rows, edits.inserts());
        });
    }

    /// What saving everything sends: inserts in the order they were made, then updates and deletes.
    Outgoing outgoing() {
        List<RowEdit> edits = new ArrayList<>();
        List<Origin> origins = new ArrayList<>();
        for (TableEdits table : state.get().tables().values()) {
            TableName name = table.source().table();
            for (NewRow row : table.inserts().reversed()) {
                edits.add(new RowEdit.Insert(table.source(), row.values()));
                origins.add(new Origin(name, null, row.id()));
            }
            table.rows().forEach((key, row) -> {
                edits.add(edit(table.source(), key, row));
                origins.add(new Origin(name, key, 0));
            });
        }
        return new Outgoing(new Changeset(edits), List.copyOf(origins));
    }

    private static RowEdit edit(RowSource source, RowKey key, StagedRow row) {
        Map<String, Value> read = new LinkedHashMap<>();
        for (int i = 0; i < source.columns().size(); i++)
            read.put(source.columns().get(i).name(), row.original().values().get(i));
        if (row.isDeleted()) return new RowEdit.Delete(source, key, comparable(read));
        Map<String, Value> old = new LinkedHashMap<>(read);
        old.keySet().retainAll(row.changes().keySet());
        return new RowEdit.Update(source, key, old, row.changes());
    }

    /// Without bytes of which only the beginning was read: they cannot be compared.
    private static Map<String, Value> comparable(Map<String, Value> read) {
        Map<String, Value> whole = new LinkedHashMap<>(read);
        whole.values().removeIf(value -> value instanceof Value.Bytes bytes && !bytes.isWhole());
        return whole;
    }

    private void change(RowSource source, UnaryOperator<TableEdits> edit) {
        if (isFrozen) throw new IllegalStateException("edited while a save is under way");
        Map<TableName, TableEdits> tables = new LinkedHashMap<>(state.get().tables());
        TableEdits after = edit.apply(of(source));
        if (after.isEmpty()) tables.remove(source.table());
        else
            tables.put(source.table(), after);
        become(new State(tables));
    }

    private void become(State next) {
        State before = state.get();
        if (before.equals(next)) return;
        if (!isInStep) remember(before);
        state.set(next);
    }

    private void remember(State before) {
        undo.push(before);
        redo.clear();
    }
}
