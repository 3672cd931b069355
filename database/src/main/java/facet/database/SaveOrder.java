package facet.database;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/// The order in which the edits of a changeset are sent.
///
/// Foreign keys are checked when the transaction ends, so most orders would do, but three things are not put off: a
/// deletion under RESTRICT is refused at once, a cascade takes rows along that the changeset wanted to keep, and a unique
/// value must be free before it is given again. So updates come first, then deletions, then insertions; a row is deleted
/// after those that refer to it and inserted before them; and an edit that takes a unique value follows the one that
/// frees it. Where this goes in a circle the edit that came first in the changeset goes first, and the database judges.
final class SaveOrder {

    private final List<RowEdit> edits;
    private final Catalog catalog;
    private final ValueCodec codec;
    private final List<Set<Integer>> followers = new ArrayList<>();
    private final int[] waitsFor;

    private SaveOrder(List<RowEdit> edits, Catalog catalog, ValueCodec codec) {
        this.edits = edits;
        this.catalog = catalog;
        this.codec = codec;
        this.waitsFor = new int[edits.size()];
        edits.forEach(edit -> followers.add(new LinkedHashSet<>()));
    }

    /// The indexes of `edits` in the order they are sent.
    static List<Integer> of(List<RowEdit> edits, Catalog catalog, ValueCodec codec) {
        SaveOrder order = new SaveOrder(edits, catalog, codec);
        Map<Table, List<Integer>> byTable = new LinkedHashMap<>();
        for (int i = 0; i < edits.size(); i++) {
            int edit = i;
            catalog.table(edits.get(i).source().table())
                    .ifPresent(table -> byTable.computeIfAbsent(table, found -> new ArrayList<>()).add(edit));
        }
        byTable.forEach((table, own) -> {
            table.foreignKeys().forEach(key -> order.foreignKey(key, own, catalog.table(key.referencedTable())
                    .map(parent -> byTable.getOrDefault(parent, List.of())).orElse(List.of())));
            order.uniqueColumns(table).forEach(columns -> order.uniqueValues(columns, own));
        });
        return order.sorted();
    }

    private void foreignKey(ForeignKey key, List<Integer> children, List<Integer> parents) {
        Map<List<Stored>, Integer> deleted = new HashMap<>();
        Map<List<Stored>, Integer> inserted = new HashMap<>();
        for (int parent : parents) {
            switch (edits.get(parent)) {
                case RowEdit.Delete delete -> put(deleted, before(delete, key.referencedColumns()), parent);
                case RowEdit.Insert insert -> put(inserted, after(insert, key.referencedColumns()), parent);
                case RowEdit.Update _ -> {
                    // Children follow a changed key by its action, or wait for the end of the transaction.
                }
            }
        }
        for (int child : children) {
            Integer gone = deleted.get(before(edits.get(child), key.columns()));
            if (gone != null) first(child, gone);
            Integer made = inserted.get(after(edits.get(child), key.columns()));
            if (made != null && edits.get(child) instanceof RowEdit.Insert) first(made, child);
        }
    }

    private void uniqueValues(List<String> columns, List<Integer> own) {
        Map<List<Stored>, Integer> freed = new HashMap<>();
        for (int edit : own) {
            put(freed, before(edits.get(edit), columns), edit);
        }
        for (int edit : own) {
            Integer freeing = freed.get(after(edits.get(edit), columns));
            if (freeing != null) first(freeing, edit);
        }
    }

    private List<List<String>> uniqueColumns(Table table) {
        List<List<String>> result = new ArrayList<>();
        if (!table.primaryKey().isEmpty()) result.add(table.primaryKey());
        for (Index index : table.indexes()) {
            List<String> columns = new ArrayList<>();
            index.parts().forEach(part -> {
                if (part.column() != null) columns.add(part.column());
            });
            if (index.isUnique() && columns.size() == index.parts().size()) result.add(columns);
        }
        return result;
    }

    private static void put(Map<List<Stored>, Integer> map, List<Stored> values, int edit) {
        if (!values.isEmpty()) map.put(values, edit);
    }

    private void first(int earlier, int later) {
        if (earlier != later && followers.get(earlier).add(later)) waitsFor[later]++;
    }

    /// What the row held in `columns`, or nothing if that is not known of all or one is NULL.
    private List<Stored> before(RowEdit edit, List<String> columns) {
        return switch (edit) {
            case RowEdit.Insert _ -> List.of();
            case RowEdit.Update update -> values(update.oldValues(), update.key(), edit, columns);
            case RowEdit.Delete delete -> values(delete.oldValues(), delete.key(), edit, columns);
        };
    }

    /// What the row will hold in `columns`, or nothing if that is not known of all or one is NULL.
    private List<Stored> after(RowEdit edit, List<String> columns) {
        return switch (edit) {
            case RowEdit.Insert insert -> values(insert.values(), NO_ROW, edit, columns);
            case RowEdit.Update update -> {
                Map<String, Value> changed = new HashMap<>(update.oldValues());
                changed.putAll(update.newValues());
                yield columns.stream().anyMatch(update.newValues()::containsKey)
                        ? values(changed, update.key(), edit, columns)
                        : List.of();
            }
            case RowEdit.Delete _ -> List.of();
        };
    }

    private static final RowKey NO_ROW = new RowKey(TableKey.None.NONE, List.of());

    private List<Stored> values(Map<String, Value> known, RowKey key, RowEdit edit, List<String> columns) {
        List<Stored> result = new ArrayList<>();
        for (String column : columns) {
            Value value = known.get(column);
            int place = key.key().names().indexOf(column);
            Stored stored = value != null
                    ? codec.stored(value, SavePlan.column(catalog, edit.source().table(), column))
                            .orElse(Stored.ofNull())
                    : place >= 0 ? key.values().get(place) : Stored.ofNull();
            if (stored.isNull()) return List.of();
            result.add(stored);
        }
        return result;
    }

    private List<Integer> sorted() {
        Comparator<Integer> preference = Comparator.<Integer>comparingInt(edit -> rank(edits.get(edit)))
                .thenComparingInt(edit -> edit);
        PriorityQueue<Integer> ready = new PriorityQueue<>(preference);
        PriorityQueue<Integer> waiting = new PriorityQueue<>(preference);
        for (int i = 0; i < waitsFor.length; i++) {
            (waitsFor[i] == 0 ? ready : waiting).add(i);
        }
        Set<Integer> result = new LinkedHashSet<>();
        while (result.size() < edits.size()) {
            Integer next = ready.isEmpty() ? waiting.remove() : ready.remove();
            if (!result.add(next)) continue;
            for (int follower : followers.get(next)) {
                if (--waitsFor[follower] == 0) ready.add(follower);
            }
        }
        return List.copyOf(result);
    }

    private static int rank(RowEdit edit) {
        return switch (edit) {
            case RowEdit.Update _ -> 0;
            case RowEdit.Delete _ -> 1;
            case RowEdit.Insert _ -> 2;
        };
    }
}
