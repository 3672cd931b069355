package facet.app.data;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

import facet.database.Anchor;
import facet.database.Blob;
import facet.database.ColumnRead;
import facet.database.Row;
import facet.database.RowEdit;
import facet.database.RowKey;
import facet.database.RowSource;
import facet.database.Stored;
import facet.database.TableKey;
import facet.database.TableName;
import facet.database.Value;
import facet.database.ValueType;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StagedEditsTest {
    private static final RowSource USERS = source("User");
    private static final RowSource POSTS = source("Post");

    private final StagedEdits staged = new StagedEdits();

    @RepeatedTest(40)
    void undoOfDoIsNothingAndRedoOfUndoIsNothing(RepetitionInfo repetition) {
        Random dice = new Random(repetition.getCurrentRepetition());
        List<StagedState> history = new ArrayList<>(List.of(state()));
        for (int i = 0; i < 60; i++) {
            editAnything(dice);
            if (!state().equals(history.getLast())) history.add(state());
        }
        for (int i = history.size() - 1; i >= 0; i--) {
            assertEquals(history.get(i), state());
            staged.undo();
        }
        assertFalse(staged.canUndo());
        assertEquals(StagedState.EMPTY, state());
        for (int i = 1; i < history.size(); i++) {
            staged.redo();
            assertEquals(history.get(i), state());
        }
        assertFalse(staged.canRedo());
    }

    @Test
    void aHugePasteIsOneChangeAndManyEditsAfterItShareWhatIsStaged() {
        int[] heard = {0};
        staged.state().subscribe((_, _) -> heard[0]++);
        staged.inOneStep(() -> {
            for (int i = 0; i < 20_000; i++)
                set(row(i, "Ada", 36), "name", text("Bo"));
        });
        assertEquals(1, heard[0]);
        assertTimeout(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < 20_000; i++)
                set(row(i, "Ada", 36), "age", new Value.Int(37));
        }, "each edit copies all that is staged");
        assertEquals(20_000, staged.rowCount());
        assertEquals(20_000, staged.outgoing().origins().size());
        assertEquals(List.of(Stored.of(0), Stored.of(1)), staged.of(USERS).inOrder().stream().limit(2)
                .map(row -> row.original().key().values().getFirst()).toList());
    }

    @Test
    void whatIsKeptAndStagedAgainSendsTheSame() {
        set(row(2, "Cy", 1), "name", text("Di"));
        set(row(1, "Ada", 36), "name", text("Bo"));
        staged.setDeleted(POSTS, row(3, "x", 1), true);
        staged.insert(USERS, Map.of("name", text("first")));
        staged.insert(USERS, Map.of("name", text("second")));
        StagedEdits again = new StagedEdits();
        again.restore(staged.kept().get());
        assertEquals(staged.outgoing().changes(), again.outgoing().changes());
        again.undo();
        assertEquals(0, again.rowCount(), "bringing back is one step");
    }

    @Test
    void theOriginalValueUnstages() {
        Row row = row(1, "Ada", 36);
        set(row, "name", text("Bo"));
        assertEquals(1, staged.rowCount());
        set(row, "age", new Value.Int(37));
        set(row, "name", text("Ada"));
        assertEquals(Map.of("age", new Value.Int(37)), changes(row));
        set(row, "age", new Value.Int(36));
        assertEquals(StagedState.EMPTY, state());
        staged.undo();
        assertEquals(Map.of("age", new Value.Int(37)), changes(row), "unstaging can be undone too");
    }

    @Test
    void anEditThatChangesNothingIsNoStep() {
        set(row(1, "Ada", 36), "name", text("Ada"));
        assertFalse(staged.canUndo());
        staged.setDeleted(USERS, row(1, "Ada", 36), false);
        staged.removeNew(USERS, 99);
        staged.setNew(USERS, 99, "name", text("x"));
        staged.discard();
        staged.inOneStep(() -> {});
        assertFalse(staged.canUndo());
    }

    @Test
    void aNewEditForgetsWhatCouldBeRedone() {
        set(row(1, "Ada", 36), "name", text("Bo"));
        staged.undo();
        assertTrue(staged.canRedo());
        set(row(2, "Cy", 1), "name", text("Di"));
        assertFalse(staged.canRedo());
        staged.redo();
        assertEquals(Map.of("name", text("Di")), changes(row(2, "Cy", 1)));
    }

    @Test
    void undoAndRedoOfNothingDoNothing() {
        staged.undo();
        staged.redo();
        assertEquals(StagedState.EMPTY, state());
    }

    @Test
    void newRowsStandTheNewestFirstAndCanBeChangedAndTakenAway() {
        staged.insert(USERS, Map.of("name", text("first")));
        staged.insert(USERS, Map.of("name", text("second")));
        List<StagedEdits.NewRow> rows = staged.of(USERS).inserts();
        assertEquals(List.of(text("second"), text("first")),
                rows.stream().map(row -> row.values().get("name")).toList());
        staged.setNew(USERS, rows.get(1).id(), "age", new Value.Int(1));
        staged.setNew(USERS, rows.get(0).id(), "name", null);
        assertEquals(List.of(Map.of(), Map.of("name", text("first"), "age", new Value.Int(1))),
                staged.of(USERS).inserts().stream().map(StagedEdits.NewRow::values).toList());
        staged.removeNew(USERS, rows.get(1).id());
        staged.removeNew(USERS, rows.get(0).id());
        assertEquals(StagedState.EMPTY, state());
    }

    @Test
    void aNewRowNeverTakesTheNumberOfAnUndoneOne() {
        staged.insert(USERS, Map.of());
        long undone = staged.of(USERS).inserts().getFirst().id();
        staged.undo();
        staged.insert(USERS, Map.of());
        assertTrue(staged.of(USERS).inserts().getFirst().id() > undone);
    }

    @Test
    void manyEditsInOneStepAreOneUndo() {
        set(row(1, "Ada", 36), "name", text("before"));
        staged.inOneStep(() -> {
            set(row(2, "Bo", 1), "name", text("x"));
            set(row(3, "Cy", 2), "name", text("y"));
            staged.insert(USERS, Map.of());
        });
        assertEquals(4, staged.rowCount());
        staged.undo();
        assertEquals(1, staged.rowCount());
        staged.redo();
        assertEquals(4, staged.rowCount());
    }

    @Test
    void aStepThatBreaksOffIsStillOneUndoAndTheNextEditAnother() {
        assertThrows(IllegalStateException.class, () -> staged.inOneStep(() -> {
            set(row(1, "Ada", 36), "name", text("x"));
            throw new IllegalStateException("a bug in the middle");
        }));
        set(row(2, "Bo", 1), "name", text("y"));
        staged.undo();
        assertEquals(1, staged.rowCount(), "only the last edit is taken back");
        staged.undo();
        assertEquals(0, staged.rowCount());
    }

    @Test
    void aDeletionKeepsTheChangesForWhenItIsTakenBack() {
        Row row = row(1, "Ada", 36);
        set(row, "name", text("Bo"));
        staged.setDeleted(USERS, row, true);
        assertTrue(stagedFor(row).isDeleted());
        staged.setDeleted(USERS, row, false);
        assertEquals(Map.of("name", text("Bo")), changes(row));
    }

    @Test
    void discardingIsOneUndo() {
        set(row(1, "Ada", 36), "name", text("x"));
        staged.insert(POSTS, Map.of());
        StagedState before = state();
        staged.discard();
        assertEquals(0, staged.rowCount());
        staged.undo();
        assertEquals(before, state());
    }

    @Test
    void afterSavingThereIsNothingToUndo() {
        set(row(1, "Ada", 36), "name", text("x"));
        staged.saved();
        assertEquals(0, staged.rowCount());
        assertFalse(staged.canUndo());
        assertFalse(staged.canRedo());
    }

    @Test
    void insertsAreSentInTheOrderTheyWereMadeThenUpdatesAndDeletes() {
        Row changed = row(1, "Ada", 36);
        Row deleted = row(2, "Bo", 1);
        set(changed, "name", text("Eve"));
        staged.setDeleted(USERS, deleted, true);
        staged.insert(USERS, Map.of("name", text("first")));
        staged.insert(USERS, Map.of("name", text("second")));
        StagedEdits.Outgoing outgoing = staged.outgoing();
        assertEquals(
                List.of(new RowEdit.Insert(USERS, Map.of("name", text("first"))),
                        new RowEdit.Insert(USERS, Map.of("name", text("second"))),
                        new RowEdit.Update(USERS, changed.key(), Map.of("name", text("Ada")),
                                Map.of("name", text("Eve"))),
                        new RowEdit.Delete(USERS, deleted.key(), values(deleted))),
                outgoing.changes().edits());
        List<StagedEdits.NewRow> inserts = staged.of(USERS).inserts();
        assertEquals(
                List.of(new StagedEdits.Origin(TableName.of("User"), null, inserts.get(1).id()),
                        new StagedEdits.Origin(TableName.of("User"), null, inserts.get(0).id()),
                        new StagedEdits.Origin(TableName.of("User"), changed.key(), 0),
                        new StagedEdits.Origin(TableName.of("User"), deleted.key(), 0)),
                outgoing.origins());
    }

    @Test
    void everyTableThatIsStagedIsSent() {
        staged.insert(POSTS, Map.of());
        staged.insert(USERS, Map.of());
        assertEquals(List.of("Post", "User"),
                staged.outgoing().changes().edits().stream().map(edit -> edit.source().table().name()).toList());
        assertEquals(2, staged.rowCount());
    }

    @Test
    void aRowThatIsChangedAndDeletedIsDeletedByItsOldValues() {
        Row row = row(1, "Ada", 36);
        set(row, "name", text("x"));
        staged.setDeleted(USERS, row, true);
        RowEdit.Delete delete = assertInstanceOf(RowEdit.Delete.class,
                staged.outgoing().changes().edits().getFirst());
        assertEquals(values(row), delete.oldValues());
    }

    @Test
    void bytesOfWhichOnlyTheBeginningWasReadAreComparedByItOnDeletion() {
        Value head = new Value.Bytes(5_000, Blob.of(new byte[100]));
        Row row = new Row(row(1, "Ada", 36).key(), new Anchor(List.of()),
                List.of(new Value.Int(1), text("Ada"), head));
        staged.setDeleted(USERS, row, true);
        RowEdit.Delete delete = assertInstanceOf(RowEdit.Delete.class,
                staged.outgoing().changes().edits().getFirst());
        assertEquals(Map.of("id", new Value.Int(1), "name", text("Ada"), "age", head), delete.oldValues());
    }

    @Test
    void afterAConflictOursIsKeptOnTopOfTheirs() {
        Row read = row(1, "Ada", 36);
        set(read, "name", text("ours"));
        StagedEdits.Origin origin = staged.outgoing().origins().getFirst();
        Row theirs = row(1, "theirs", 36);
        staged.rebase(USERS, origin, Optional.of(theirs));
        assertEquals(
                List.of(new RowEdit.Update(USERS, read.key(), Map.of("name", text("theirs")),
                        Map.of("name", text("ours")))),
                staged.outgoing().changes().edits());
        staged.undo();
        assertEquals(Map.of("name", text("Ada")), assertInstanceOf(RowEdit.Update.class,
                staged.outgoing().changes().edits().getFirst()).oldValues());
    }

    @Test
    void whatIsStagedForARowThatIsGoneIsDropped() {
        set(row(1, "Ada", 36), "name", text("ours"));
        set(row(2, "Bo", 1), "name", text("stays"));
        staged.rebase(USERS, staged.outgoing().origins().getFirst(), Optional.empty());
        assertEquals(1, staged.rowCount());
        assertEquals(Map.of("name", text("stays")), changes(row(2, "Bo", 1)));
    }

    @Test
    void rebasingWhatIsNoLongerStagedChangesNothing() {
        set(row(1, "Ada", 36), "name", text("ours"));
        StagedEdits.Origin origin = staged.outgoing().origins().getFirst();
        staged.undo();
        staged.rebase(USERS, origin, Optional.of(row(1, "theirs", 1)));
        staged.rebase(USERS, new StagedEdits.Origin(TableName.of("User"), null, 5), Optional.empty());
        assertEquals(StagedState.EMPTY, state());
        assertTrue(staged.canRedo(), "and forgets nothing");
    }

    private void editAnything(Random dice) {
        Row row = row(dice.nextInt(4), "name", 1);
        RowSource source = dice.nextBoolean() ? USERS : POSTS;
        List<StagedEdits.NewRow> inserts = staged.of(source).inserts();
        long newRow = inserts.isEmpty() ? 0 : inserts.get(dice.nextInt(inserts.size())).id();
        switch (dice.nextInt(8)) {
            case 0, 1 -> staged.set(source, row, "name", text("name"),
                    text(dice.nextInt(3) == 0 ? "name" : "n" + dice.nextInt(3)));
            case 2 -> staged.set(source, row, "age", new Value.Int(1), new Value.Int(dice.nextInt(3)));
            case 3 -> staged.setDeleted(source, row, dice.nextBoolean());
            case 4 -> staged.insert(source, Map.of("name", text("new")));
            case 5 -> staged.setNew(source, newRow, "name", dice.nextBoolean() ? text("typed") : null);
            case 6 -> staged.removeNew(source, newRow);
            default -> staged.inOneStep(() -> {
                staged.insert(source, Map.of());
                staged.setDeleted(source, row, true);
            });
        }
    }

    private StagedState state() {
        return staged.state().get();
    }

    private void set(Row row, String column, Value value) {
        staged.set(USERS, row, column, Objects.requireNonNull(values(row).get(column)), value);
    }

    private Map<String, Value> changes(Row row) {
        return stagedFor(row).changes();
    }

    private StagedEdits.StagedRow stagedFor(Row row) {
        return Objects.requireNonNull(staged.of(USERS).rows().get(row.key()), "nothing is staged");
    }

    private static Map<String, Value> values(Row row) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (int i = 0; i < row.values().size(); i++)
            values.put(USERS.columns().get(i).name(), row.values().get(i));
        return values;
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }

    private static RowSource source(String table) {
        return new RowSource(TableName.of(table), List.of(new ColumnRead("id", ValueType.Scalar.INT),
                new ColumnRead("name", ValueType.Scalar.STRING), new ColumnRead("age", ValueType.Scalar.INT)),
                TableKey.columns("id"));
    }

    private static Row row(long id, String name, long age) {
        return new Row(new RowKey(TableKey.columns("id"), List.of(Stored.of(id))), new Anchor(List.of(Stored.of(id))),
                List.of(new Value.Int(id), text(name), new Value.Int(age)));
    }
}
