package facet.database;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import facet.database.SaveGraph.Reason;
import facet.database.SaveGraph.Wait;

/// The order in which the edits of a changeset are sent.
///
/// A row is inserted before those that refer to it and deleted after them, links are made after rows and undone before
/// them, and whoever takes a unique value follows whoever frees it; for the rest updates come first, then deletions, then
/// insertions. Where this goes in a circle, a wait that the engine puts off to the end of the transaction is dropped, else
/// an edit of the circle is sent in parts: a column becomes NULL or gets a value of its own in between. Where nothing of
/// that can be done the edits are refused before anything is sent.
final class SaveOrder {

    /// What is sent in which order.
    ///
    /// @param parts the parts of the edits
    /// @param splits what the parts hold
    /// @param refusals the edits that wait for each other for good, and why
    record Result(List<SavePart> parts, SaveSplits splits, List<SaveOutcome.Failed> refusals) {}

    private final List<RowEdit> edits;
    private final SqlDialect sql;
    private final EditValues values;
    private final SaveSplits splits;
    private final SaveGraph graph;
    private final List<SaveOutcome.Failed> refusals = new ArrayList<>();

    private SaveOrder(List<RowEdit> edits, Catalog catalog, SqlDialect sql) {
        this.edits = edits;
        this.sql = sql;
        this.values = new EditValues(catalog, sql.values());
        this.splits = new SaveSplits(edits, catalog, sql);
        this.graph = new SaveGraph(Comparator.comparingInt((SavePart part) -> rank(part, edits.get(part.edit())))
                .thenComparingInt(SavePart::edit));
    }

    /// The order of `edits`.
    static Result of(List<RowEdit> edits, Catalog catalog, SqlDialect sql) {
        SaveOrder order = new SaveOrder(edits, catalog, sql);
        Map<Table, List<Integer>> byTable = new LinkedHashMap<>();
        for (int i = 0; i < edits.size(); i++) {
            int edit = i;
            order.graph.add(SavePart.whole(i));
            catalog.table(edits.get(i).source().table())
                    .ifPresent(table -> byTable.computeIfAbsent(table, found -> new ArrayList<>()).add(edit));
            order.keysOfOthers(i);
        }
        byTable.forEach((table, own) -> {
            table.foreignKeys().forEach(key -> order.foreignKey(key, own, catalog.table(key.referencedTable())
                    .map(parent -> byTable.getOrDefault(parent, List.of())).orElse(List.of())));
            uniqueColumns(table, sql).forEach((columns, isPutOff) -> order.uniqueValues(columns, own, isPutOff));
        });
        return new Result(order.graph.sorted(order::breakCircle), order.splits, order.refusals);
    }

    /// An edit that refers to what another makes can never be sent before it.
    private void keysOfOthers(int edit) {
        EditValues.given(edits.get(edit)).forEach((column, value) -> {
            if (!(value instanceof Value.KeyOf(int maker, _)) || maker < 0 || maker >= edits.size()) return;
            List<String> columns = List.of(column);
            if (maker != edit) {
                wait(maker, edit, Reason.MAKES, columns, false);
            } else if (splits.complete(edit, columns)) {
                completeAfter(edit, edit);
            } else {
                refuse(List.of(
                        new Wait(SavePart.whole(edit), SavePart.whole(edit), Reason.MAKES, columns, false)));
            }
        });
    }

    private void foreignKey(ForeignKey key, List<Integer> children, List<Integer> parents) {
        Map<List<Stored>, Integer> deleted = new HashMap<>();
        Map<List<Stored>, Integer> made = new HashMap<>();
        for (int parent : parents) {
            RowEdit edit = edits.get(parent);
            if (edit instanceof RowEdit.Delete) put(deleted, values.before(edit, key.referencedColumns()), parent);
            boolean childrenFollow = edit instanceof RowEdit.Update && key.onUpdate() == ForeignKey.Action.CASCADE;
            if (!childrenFollow) put(made, values.after(edit, key.referencedColumns()), parent);
        }
        boolean isPutOff = sql.defers(key);
        for (int child : children) {
            RowEdit edit = edits.get(child);
            Integer gone = deleted.get(values.before(edit, key.columns()));
            if (gone != null) {
                boolean isLeaving = !(edit instanceof RowEdit.Update update)
                        || EditValues.changes(update, key.columns());
                wait(child, gone, Reason.LEAVES, key.columns(),
                        !isLeaving || (isPutOff && key.onDelete() == ForeignKey.Action.NO_ACTION));
            }
            Integer maker = made.get(values.after(edit, key.columns()));
            if (maker != null) wait(maker, child, Reason.MAKES, key.columns(), isPutOff);
        }
    }

    private void uniqueValues(List<String> columns, List<Integer> own, boolean isPutOff) {
        Map<List<Stored>, Integer> freed = new HashMap<>();
        for (int edit : own) {
            put(freed, values.before(edits.get(edit), columns), edit);
        }
        for (int edit : own) {
            Integer freeing = freed.get(values.after(edits.get(edit), columns));
            if (freeing != null) wait(freeing, edit, Reason.FREES, columns, isPutOff);
        }
    }

    /// The columns that no two rows may have the same values in, and whether that is checked only at the end.
    private static Map<List<String>, Boolean> uniqueColumns(Table table, SqlDialect sql) {
        Map<List<String>, Boolean> result = new LinkedHashMap<>();
        for (Index index : table.indexes()) {
            List<String> columns = new ArrayList<>();
            index.parts().forEach(part -> {
                if (part.column() != null) columns.add(part.column());
            });
            boolean isOfColumns = index.isUnique() && columns.size() == index.parts().size();
            if (isOfColumns) result.merge(columns, sql.defers(index), Boolean::logicalAnd);
        }
        if (!table.primaryKey().isEmpty()) result.putIfAbsent(table.primaryKey(), false);
        return result;
    }

    private static void put(Map<List<Stored>, Integer> map, List<Stored> values, int edit) {
        if (!values.isEmpty()) map.put(values, edit);
    }

    private void wait(int before, int after, Reason reason, List<String> columns, boolean isSoft) {
        graph.add(new Wait(SavePart.whole(before), SavePart.whole(after), reason, columns, isSoft));
    }

    private void breakCircle(List<Wait> circle, SaveGraph broken) {
        for (Wait wait : circle) {
            if (wait.isSoft()) {
                broken.remove(wait);
                return;
            }
        }
        for (Wait wait : circle) {
            if (split(wait)) {
                broken.remove(wait);
                return;
            }
        }
        refuse(circle);
        broken.remove(circle.getFirst());
    }

    private boolean split(Wait wait) {
        int before = wait.before().edit();
        int after = wait.after().edit();
        return switch (wait.reason()) {
            case SAME_EDIT -> false;
            case FREES -> isWhole(wait.before()) && splits.vacateUnique(before, wait.columns())
                    && vacateBefore(before, wait.after());
            case LEAVES -> isWhole(wait.before()) && splits.vacateReference(before, wait.columns())
                    && vacateBefore(before, wait.after());
            case MAKES -> isWhole(wait.after()) && splits.complete(after, wait.columns())
                    && completeAfter(after, before);
        };
    }

    private static boolean isWhole(SavePart part) {
        return part.kind() == SavePart.Kind.WHOLE;
    }

    private boolean vacateBefore(int edit, SavePart taker) {
        SavePart first = new SavePart(edit, SavePart.Kind.VACATE);
        graph.add(new Wait(first, SavePart.whole(edit), Reason.SAME_EDIT, List.of(), false));
        graph.add(new Wait(first, taker, Reason.SAME_EDIT, List.of(), false));
        return true;
    }

    private boolean completeAfter(int edit, int maker) {
        SavePart last = new SavePart(edit, SavePart.Kind.COMPLETE);
        graph.add(new Wait(SavePart.whole(edit), last, Reason.SAME_EDIT, List.of(), false));
        graph.add(new Wait(SavePart.whole(maker), last, Reason.SAME_EDIT, List.of(), false));
        return true;
    }

    private void refuse(List<Wait> circle) {
        List<String> names = circle.stream().map(wait -> wait.after().edit()).distinct().sorted()
                .map(edit -> EditWords.of(edits.get(edit))).toList();
        Wait wait = circle.getFirst();
        DatabaseError.Kind kind = wait.reason() == Reason.FREES
                ? DatabaseError.Kind.UNIQUE
                : DatabaseError.Kind.FOREIGN_KEY;
        String columns = String.join(", ", wait.columns());
        String message = names.size() == 1
                ? "A new row cannot refer to itself by " + columns + ", which must have a value from the start: "
                        + names.getFirst() + "."
                : "These wait for each other, and the database checks " + columns + " at once: "
                        + String.join("; ", names) + ". Save one of them with another value first.";
        refusals.add(new SaveOutcome.Failed(wait.after().edit(), new DatabaseError(kind, message, "",
                edits.get(wait.after().edit()).source().table().name(), columns)));
    }

    private static int rank(SavePart part, RowEdit edit) {
        if (part.kind() == SavePart.Kind.COMPLETE) return 5;
        return switch (edit) {
            case RowEdit.Disconnect _ -> 0;
            case RowEdit.Update _ -> 1;
            case RowEdit.Delete _ -> 2;
            case RowEdit.Insert _ -> 3;
            case RowEdit.Connect _ -> 4;
        };
    }
}
