package facet.app.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import facet.app.work.Work;
import facet.database.Catalog;
import facet.database.Changeset;
import facet.database.Database;
import facet.database.DatabaseError;
import facet.database.DbResult;
import facet.database.DeletionImpact;
import facet.database.RowEdit;
import facet.database.RunningQuery;
import facet.database.TableName;

/// Counts what the deletions of a changeset do to other rows: all together first, then each by itself, as the reader comes to
/// them. FX thread only; what is counted runs as jobs, one behind the other.
public final class ImpactCount {
    /// Beyond so many deletions only all together are counted.
    private static final int MOST_SINGLE = 50;

    private final Database database;
    private final Catalog catalog;
    private final Changeset changes;
    private final Work work;
    private final List<Integer> deletions;
    private final Map<Integer, State> single = new HashMap<>();
    private State all;
    private RunningQuery running = new RunningQuery();
    private boolean isStopped;
    private Runnable changed = () -> {};

    /// How far the counting of something is.
    sealed interface State {

        record Counting() implements State {}

        record Known(DeletionImpact impact) implements State {}

        record Failed(DatabaseError error) implements State {}

        /// It was not counted: it was stopped, or there were too many.
        record Uncounted() implements State {}
    }

    ImpactCount(Database database, Catalog catalog, Changeset changes, Work work) {
        this.database = database;
        this.catalog = catalog;
        this.changes = changes;
        this.work = work;
        this.deletions = IntStream.range(0, changes.edits().size())
                .filter(edit -> changes.edits().get(edit) instanceof RowEdit.Delete).boxed().toList();
        this.all = new State.Counting();
    }

    /// How many rows are deleted.
    int deletions() {
        return deletions.size();
    }

    /// What all deletions do together.
    State all() {
        return all;
    }

    /// What one of them does by itself.
    State of(int edit) {
        return single.getOrDefault(edit, new State.Uncounted());
    }

    /// Begins to count.
    ///
    /// @param listener hears of every answer
    void begin(Runnable listener) {
        changed = listener;
        if (deletions.isEmpty()) return;
        deletions.stream().limit(MOST_SINGLE).forEach(edit -> single.put(edit, new State.Counting()));
        count(changes, state -> {
            all = state;
            if (deletions.size() == 1) single.put(deletions.getFirst(), state);
            else if (state instanceof State.Known(DeletionImpact total)) next(0, total);
            else
                single.clear();
        });
    }

    private void next(int index, DeletionImpact total) {
        if (index >= Math.min(MOST_SINGLE, deletions.size())) return;
        int edit = deletions.get(index);
        List<RowEdit> without = new ArrayList<>();
        for (int i = 0; i < changes.edits().size(); i++)
            if (i == edit || (!(changes.edits().get(i) instanceof RowEdit.Delete) && !needsOthers(i)))
                without.add(changes.edits().get(i));
        count(new Changeset(without), state -> {
            single.put(edit, state instanceof State.Known(DeletionImpact own)
                    ? new State.Known(unlessDeletedToo(own, total))
                    : state);
            next(index + 1, total);
        });
    }

    /// Whether an edit names another by its place, which it has only among all of them.
    private boolean needsOthers(int edit) {
        return EditReferences.of(changes.edits().get(edit)).findAny().isPresent();
    }

    /// A row that holds one deletion up by itself does not, where it is deleted too.
    private static DeletionImpact unlessDeletedToo(DeletionImpact own, DeletionImpact total) {
        Set<TableName> blocking = total.effects().stream()
                .filter(effect -> effect.kind() == DeletionImpact.Kind.BLOCKS).map(DeletionImpact.Effect::table)
                .collect(Collectors.toSet());
        return new DeletionImpact(own.effects().stream().filter(
                effect -> effect.kind() != DeletionImpact.Kind.BLOCKS || blocking.contains(effect.table())).toList());
    }

    private void count(Changeset counted, Consumer<State> then) {
        RunningQuery handle = new RunningQuery();
        running = handle;
        work.inOrder("impact", () -> database.deletionImpact(counted, catalog, handle), result -> {
            if (isStopped) return;
            then.accept(switch (result) {
                case DbResult.Ok<DeletionImpact>(DeletionImpact impact) -> new State.Known(impact);
                case DbResult.Failed<DeletionImpact>(DatabaseError error) -> new State.Failed(error);
            });
            changed.run();
        });
    }

    /// Stops counting; what is known stays.
    void stop() {
        if (isStopped) return;
        isStopped = true;
        running.cancel();
        if (all instanceof State.Counting) all = new State.Uncounted();
        single.values().removeIf(State.Counting.class::isInstance);
        changed.run();
    }
}
