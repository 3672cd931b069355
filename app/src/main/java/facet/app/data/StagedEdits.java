package facet.app.data;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import facet.database.Changeset;
import facet.database.Digest;
import facet.database.Row;
import facet.database.RowKey;
import facet.database.RowSource;
import facet.database.TableName;
import facet.database.Value;
import org.jspecify.annotations.Nullable;

/// The row edits of a project that are not saved yet, with undo and redo without limit.
///
/// What is staged is one immutable value; an edit makes another that shares with it all but one path, and keeps the old one
/// for undo. So undo is exact, a failed save, which changes nothing here, loses nothing, and an edit costs the same however
/// much is staged.
public final class StagedEdits {

    /// What is staged for one row that is in the database.
    ///
    /// @param order its place among all that was staged, for sending in that order
    /// @param original the row as it was read when the first edit was made
    /// @param changes the new values by column; empty for a row to be deleted
    record StagedRow(long order, Row original, Map<String, Value> changes, boolean isDeleted) {
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

    /// Two rows of an implicit many-to-many relation; a new row is named by a [NewRowKey].
    record Link(Value a, Value b) {}

    /// What is staged for two rows.
    ///
    /// @param order its place among all that was staged
    /// @param isLinked whether they are to be linked, or not any more
    /// @param owner the row at which that was done
    record StagedLink(long order, boolean isLinked, Origin owner) {}

    /// Which staged row an edit of a changeset came from: a key, or the number of a new row.
    record Origin(TableName table, @Nullable RowKey key, long newRow) {}

    /// A change of what is staged for a table; null where nothing changes.
    private interface Edit {
        @Nullable
        TableEdits of(TableEdits before);
    }

    /// What is sent, and where each edit of it came from.
    record Outgoing(Changeset changes, List<Origin> origins) {}

    private final ReadOnlyObjectWrapper<StagedState> state = new ReadOnlyObjectWrapper<>(StagedState.EMPTY);
    private final Deque<StagedState> undo = new ArrayDeque<>();
    private final Deque<StagedState> redo = new ArrayDeque<>();
    private final StagedDigests digests = new StagedDigests();
    /// What is staged so far; within a step it is ahead of `state`, so that watchers hear of a step once.
    private StagedState current = StagedState.EMPTY;
    private long lastNumber;
    private boolean isInStep;
    private boolean isFrozen;

    ReadOnlyObjectProperty<StagedState> state() {
        return state.getReadOnlyProperty();
    }

    /// Changes whenever something is staged or no longer is; what it holds is of no use outside.
    public javafx.beans.value.ObservableValue<?> changes() {
        return state;
    }

    /// Changes whenever more is known of what is staged; what it holds is of no use outside.
    public javafx.beans.value.ObservableValue<?> learned() {
        return digests.known();
    }

    /// How much is staged: `1 row and 2 links`.
    public String amount() {
        return current.amount();
    }

    /// The files that are read by a save, in words: `clip.mp4, 1.2 GB`; empty where there are none.
    public String files() {
        return current.files();
    }

    /// How many rows and links are staged.
    public int rowCount() {
        return current.rowCount();
    }

    /// What tells the long values of the rows that are staged.
    StagedDigests digests() {
        return digests;
    }

    public boolean canUndo() {
        return !undo.isEmpty();
    }

    public boolean canRedo() {
        return !redo.isEmpty();
    }

    public void undo() {
        if (undo.isEmpty() || isFrozen) return;
        redo.push(current);
        show(undo.pop());
    }

    public void redo() {
        if (redo.isEmpty() || isFrozen) return;
        undo.push(current);
        show(redo.pop());
    }

    /// Runs edits that one undo takes back together.
    void inOneStep(Runnable edits) {
        StagedState before = current;
        isInStep = true;
        try {
            edits.run();
        } finally {
            isInStep = false;
            if (current != before) remember(before);
            show(current);
        }
    }

    /// Gives up everything; one undo brings it back.
    public void discard() {
        if (!isFrozen) become(StagedState.EMPTY);
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
        digests.clear();
        show(StagedState.EMPTY);
    }

    TableEdits of(RowSource source) {
        TableEdits present = current.tables().get(source.table());
        return present == null ? TableEdits.none(source) : present;
    }

    /// The new row with a number.
    Optional<NewRow> newRow(long id) {
        return current.tables().values().stream().flatMap(edits -> edits.inserts().stream())
                .filter(row -> row.id() == id).findFirst();
    }

    /// Stages `value` for a column of a row; the value it had unstages it.
    void set(RowSource source, Row row, String column, Value original, Value value) {
        change(source, edits -> {
            StagedRow before = staged(edits, row);
            Map<String, Value> changes = new LinkedHashMap<>(before.changes());
            if (value.equals(original)) changes.remove(column);
            else
                changes.put(column, value);
            if (changes.equals(before.changes())) return null;
            digests.want(source, before.original(), column::equals);
            return changes.isEmpty() && !before.isDeleted()
                    ? edits.without(row.key())
                    : edits.with(row.key(),
                            new StagedRow(before.order(), before.original(), changes, before.isDeleted()));
        });
    }

    /// Stages the deletion of a row, or takes a staged deletion back.
    void setDeleted(RowSource source, Row row, boolean isDeleted) {
        change(source, edits -> {
            StagedRow before = staged(edits, row);
            if (before.isDeleted() == isDeleted) return null;
            digests.want(source, before.original(), _ -> isDeleted);
            return !isDeleted && before.changes().isEmpty()
                    ? edits.without(row.key())
                    : edits.with(row.key(),
                            new StagedRow(before.order(), before.original(), before.changes(), isDeleted));
        });
    }

    private StagedRow staged(TableEdits edits, Row row) {
        StagedRow present = edits.rows().get(row.key());
        return present == null ? new StagedRow(++lastNumber, row, Map.of(), false) : present;
    }

    /// Stages a new row above all others.
    void insert(RowSource source, Map<String, Value> values) {
        NewRow added = new NewRow(++lastNumber, values);
        change(source, edits -> edits.with(edits.inserts().plus(0, added)));
    }

    /// Stages `value` for a column of a new row; null leaves it to the default.
    void setNew(RowSource source, long id, String column, @Nullable Value value) {
        change(source, edits -> {
            int place = edits.place(id);
            if (place < 0) return null;
            Map<String, Value> values = new LinkedHashMap<>(edits.inserts().get(place).values());
            if (value == null) values.remove(column);
            else
                values.put(column, value);
            return values.equals(edits.inserts().get(place).values())
                    ? null
                    : edits.with(edits.inserts().with(place, new NewRow(id, values)));
        });
    }

    /// Takes a new row away, and with it whatever refers to it.
    void removeNew(RowSource source, long id) {
        refuseFrozen();
        TableEdits edits = of(source);
        int place = edits.place(id);
        if (place >= 0)
            become(NewRowKey.without(current.with(edits.with(edits.inserts().minus(place))), id));
    }

    /// Stages that two rows are linked, or no longer are; what the database has already is not staged.
    ///
    /// @param source the table of the relation
    /// @param isLinkedNow whether they are linked in the database
    /// @param isWanted whether they shall be
    /// @param owner the row at which that is done
    void setLinked(RowSource source, Link link, boolean isLinkedNow, boolean isWanted, Origin owner) {
        change(source, edits -> {
            StagedLink before = edits.links().get(link);
            if (isLinkedNow == isWanted) return before == null ? null : edits.without(link);
            return before != null && before.isLinked() == isWanted
                    ? null
                    : edits.with(link, new StagedLink(++lastNumber, isWanted, owner));
        });
    }

    /// After a conflict: goes on from the row as it is now and keeps our new values, or drops what is staged for a row that is
    /// gone or whose edit is given up.
    void rebase(RowSource source, Origin origin, Optional<Row> theirs) {
        RowKey key = origin.key();
        if (key == null) return;
        change(source, edits -> {
            StagedRow before = edits.rows().get(key);
            if (before == null) return null;
            digests.forget(source.table(), key);
            theirs.ifPresent(row -> digests.want(source, row,
                    column -> before.isDeleted() || before.changes().containsKey(column)));
            return theirs.isEmpty()
                    ? edits.without(key)
                    : edits.with(key,
                            new StagedRow(before.order(), theirs.get(), before.changes(), before.isDeleted()));
        });
    }

    /// Everything as it is staged now. Taking it costs nothing; what is asked of it later may be asked on any thread.
    public Supplier<StagedRows> kept() {
        StagedState now = current;
        Map<StagedDigests.Place, Map<String, Digest>> known = digests.known().get();
        return () -> StagedRows.of(now, known);
    }

    /// Stages what was kept, in one step.
    public void restore(StagedRows kept) {
        refuseFrozen();
        digests.learn(kept.digests());
        become(kept.onto(current, () -> ++lastNumber));
    }

    /// What saving everything sends: for each table its inserts in the order they were made, then updates and deletes.
    Outgoing outgoing() {
        return Sending.of(current, digests.known().get());
    }

    private void change(RowSource source, Edit edit) {
        refuseFrozen();
        TableEdits after = edit.of(of(source));
        if (after != null) become(current.with(after));
    }

    private void refuseFrozen() {
        if (isFrozen) throw new IllegalStateException("edited while a save is under way");
    }

    private void become(StagedState next) {
        if (next == current) return;
        if (isInStep) {
            current = next;
            return;
        }
        remember(current);
        show(next);
    }

    private void show(StagedState next) {
        current = next;
        state.set(next);
        digests.ask();
    }

    private void remember(StagedState before) {
        undo.push(before);
        redo.clear();
    }
}
