package facet.app.data;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import facet.app.work.Work;
import facet.database.Catalog;
import facet.database.Database;
import facet.database.DatabaseError;
import facet.database.RowEdit;
import facet.database.RunningQuery;
import facet.database.SaveOutcome;
import facet.database.Undo;
import facet.database.Value;

/// Saving what is staged, one save at a time: what became of the last one, and how it is taken back. FX thread only; the save
/// itself is a job.
final class Saves {
    private static final String WRITE = "write";

    private final ReadOnlyObjectProperty<DatabaseState> state;
    private final StagedEdits staged;
    private final Work work;
    private final ReadOnlyObjectWrapper<SaveTrouble> trouble = new ReadOnlyObjectWrapper<>(SaveTrouble.NONE);
    private final ReadOnlyBooleanWrapper isSaving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Undo> lastSave = new ReadOnlyObjectWrapper<>(Undo.NOTHING);
    private Runnable checkAgain = () -> {};
    private Runnable cancelled = () -> {};
    private RunningQuery running = new RunningQuery();
    private long savedRows;

    Saves(ReadOnlyObjectProperty<DatabaseState> state, StagedEdits staged, Work work) {
        this.state = state;
        this.staged = staged;
        this.work = work;
        staged.state().subscribe((_, _) -> forgetTrouble());
    }

    /// Why the last save did not go through, until the next one or until nothing is staged.
    ReadOnlyObjectProperty<SaveTrouble> trouble() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty isSaving() {
        return isSaving.getReadOnlyProperty();
    }

    /// What was saved so far can no longer be taken back.
    void forgetLast() {
        lastSave.set(Undo.NOTHING);
    }

    /// What was saved so far and keeps bytes in files of a database that is closed can no longer be taken back.
    void forgetFiles() {
        boolean hasFiles = lastSave.get().changes().edits().stream().anyMatch(Saves::hasFiles);
        if (hasFiles) forgetLast();
    }

    private static boolean hasFiles(RowEdit edit) {
        return switch (edit) {
            case RowEdit.Insert insert -> hasFiles(insert.values());
            case RowEdit.Update update -> hasFiles(update.newValues());
            case RowEdit.Delete _,RowEdit.Connect _,RowEdit.Disconnect _ -> false;
        };
    }

    private static boolean hasFiles(Map<String, Value> values) {
        return values.values().stream().anyMatch(Value.FileBytes.class::isInstance);
    }

    /// Saves everything that is staged in one transaction. What fails stays staged.
    ///
    /// @param saved called when everything is saved, with how much that was, as `2 rows`
    void save(Consumer<String> saved) {
        StagedEdits.Outgoing outgoing = staged.outgoing();
        if (outgoing.origins().isEmpty()) return;
        send(outgoing, amount -> {
            staged.saved();
            saved.accept(amount);
        });
    }

    /// What takes the last save back; saving that is a save too, so it can be taken back in turn.
    ReadOnlyObjectProperty<Undo> lastSave() {
        return lastSave.getReadOnlyProperty();
    }

    /// Whether the last save can be taken back: nothing else may be staged, as it would be saved along.
    boolean canUndo() {
        return lastSave.get().isPossible() && staged.rowCount() == 0 && !isSaving.get();
    }

    /// Takes the last save back, unless somebody changed one of its rows since.
    ///
    /// @param undone called when it is done, with how much that was, as `2 rows`
    void undo(Consumer<String> undone) {
        if (canUndo()) send(new StagedEdits.Outgoing(lastSave.get().changes(), List.of()), undone);
    }

    private void send(StagedEdits.Outgoing outgoing, Consumer<String> saved) {
        if (!(state.get() instanceof DatabaseState.Open(_, Database database, Catalog catalog, _)) || isSaving.get())
            return;
        RunningQuery handle = new RunningQuery();
        running = handle;
        isSaving.set(true);
        staged.setFrozen(true);
        work.inOrder(WRITE,
                () -> database.save(database.withDigests(outgoing.changes(), catalog, handle), catalog, handle),
                outcome -> ended(outcome, outgoing, saved));
    }

    /// Gives up the save that is under way, as long as it can be; what was to be saved stays staged.
    void cancel() {
        running.cancel();
    }

    /// @param then called when a save was cancelled
    void onCancelled(Runnable then) {
        cancelled = then;
    }

    private void ended(SaveOutcome outcome, StagedEdits.Outgoing outgoing, Consumer<String> saved) {
        staged.setFrozen(false);
        isSaving.set(false);
        switch (outcome) {
            case SaveOutcome.Saved done -> {
                int rows = outgoing.changes().edits().size();
                trouble.set(SaveTrouble.NONE);
                lastSave.set(done.undo());
                savedRows += rows;
                saved.accept(Review.amount(outgoing.changes().edits()));
            }
            case SaveOutcome.Conflict conflict when outgoing.origins().isEmpty() ->
                trouble.set(new SaveTrouble.Refused(null, undoConflict(conflict)));
            case SaveOutcome.Conflict conflict ->
                trouble.set(new SaveTrouble.Conflict(outgoing.origins().get(conflict.edit()), conflict.theirs()));
            case SaveOutcome.Failed(_, DatabaseError error) when error.kind() == DatabaseError.Kind.CANCELLED ->
                cancelled.run();
            case SaveOutcome.Failed(int edit, DatabaseError error) -> trouble.set(new SaveTrouble.Refused(
                    edit < 0 || outgoing.origins().isEmpty() ? null : outgoing.origins().get(edit), error));
            case SaveOutcome.Unknown unknown -> {
                checkAgain = () -> check(unknown, outgoing, saved);
                trouble.set(new SaveTrouble.Unknown(unknown.error()));
            }
        }
    }

    private static DatabaseError undoConflict(SaveOutcome.Conflict conflict) {
        String table = conflict.ours().source().table().name();
        return new DatabaseError(DatabaseError.Kind.CONFLICT, "Somebody changed a row of " + table
                + " since it was saved, so the save was not taken back.", "", table, null);
    }

    /// Looks again whether the save went through of which that is not known.
    void checkAgain() {
        if (trouble.get() instanceof SaveTrouble.Unknown) checkAgain.run();
    }

    private void check(SaveOutcome.Unknown unknown, StagedEdits.Outgoing outgoing, Consumer<String> saved) {
        if (!(state.get() instanceof DatabaseState.Open(_, Database database, Catalog catalog, _)) || isSaving.get())
            return;
        isSaving.set(true);
        staged.setFrozen(true);
        work.inOrder(WRITE, () -> database.checkAgain(unknown, catalog), outcome -> ended(outcome, outgoing, saved));
    }

    /// How many rows were saved since the project was opened.
    long savedRows() {
        return savedRows;
    }

    void forgetTrouble() {
        trouble.set(SaveTrouble.NONE);
    }
}
