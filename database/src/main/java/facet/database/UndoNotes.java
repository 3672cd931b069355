package facet.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import facet.database.DeletionImpact.Kind;
import facet.database.jdbc.SqlFailure;

/// What has to be known of the rows before a save, so that it can be taken back afterwards: the rows that go, also those
/// that go along, and what loses its reference. Within bounds, and what is beyond them is said.
final class UndoNotes {
    private static final int MOST_ROWS = 10_000;
    private static final long MOST_BYTES = 64L << 20;

    private final Changeset changes;
    private final Catalog catalog;
    private final Dependents dependents;
    private final ValueCodec codec;
    private final Map<Integer, Map<String, Value>> wholeOld = new HashMap<>();

    private UndoNotes(Changeset changes, Catalog catalog, Dependents dependents, ValueCodec codec) {
        this.codec = codec;
        this.changes = changes;
        this.catalog = catalog;
        this.dependents = dependents;
    }

    /// Reads them within the transaction, before anything is changed.
    static UndoNotes before(Changeset changes, Catalog catalog, Statements statements, SqlDialect sql)
            throws SqlFailure {
        Dependents dependents = Dependents.of(changes, catalog, statements, sql, Dependents.Extent.WHOLE,
                new Dependents.Budget(MOST_ROWS, MOST_BYTES));
        UndoNotes notes = new UndoNotes(changes, catalog, dependents, sql.values());
        for (int i = 0; i < changes.edits().size(); i++) {
            if (changes.edits().get(i) instanceof RowEdit.Update update) notes.readCut(i, update);
        }
        return notes;
    }

    /// An update of bytes knows only their beginning.
    private void readCut(int edit, RowEdit.Update update) throws SqlFailure {
        if (update.oldValues().values().stream().allMatch(UndoNotes::isWhole)) return;
        Optional<Table> table = catalog.table(update.source().table());
        if (table.isEmpty()) return;
        for (Row row : dependents.byKey(table.get(), List.of(update.key()))) {
            wholeOld.put(edit, named(dependents.source(table.get()), row));
        }
    }

    /// What takes the changeset back, once all of it was sent.
    ///
    /// @param saved the rows as they are then
    /// @param alreadySo the edits that had nothing to do
    /// @param made what edits refer to of others
    Undo undo(List<Optional<Row>> saved, List<Integer> alreadySo, SaveSql.Made made) throws SqlFailure {
        List<RowEdit> edits = new ArrayList<>();
        Set<String> losses = new LinkedHashSet<>();
        for (int i = 0; i < changes.edits().size(); i++) {
            if (!alreadySo.contains(i)) back(i, saved.get(i), made, edits, losses);
        }
        for (Dependents.Group group : dependents.groups().keySet()) {
            goneAlong(group, edits);
        }
        if (dependents.isCut()) {
            losses.add("The deletion took more along than is kept: beyond " + MOST_ROWS + " rows or "
                    + (MOST_BYTES >> 20) + " MB nothing comes back.");
        }
        return new Undo(new Changeset(edits), List.copyOf(losses));
    }

    private void back(int index, Optional<Row> saved, SaveSql.Made made, List<RowEdit> edits, Set<String> losses) {
        RowEdit edit = changes.edits().get(index);
        sayTriggers(edit.source().table(), losses);
        switch (edit) {
            case RowEdit.Insert(RowSource source, _) -> saved.ifPresent(row -> edits
                    .add(new RowEdit.Delete(source, row.key(), comparable(named(source, row)))));
            case RowEdit.Update update -> saved.ifPresent(row -> {
                edits.add(back(index, update, row, made));
                sayEmptied(update, losses);
            });
            case RowEdit.Delete(RowSource source, RowKey key, _) -> catalog.table(source.table())
                    .ifPresent(table -> dependents.deleted(source.table(), key)
                            .ifPresentOrElse(row -> edits.add(again(table, row)),
                                    () -> losses.add("Not all deleted rows of " + source.table().name()
                                            + " were kept, so they do not all come back.")));
            case RowEdit.Connect(RowSource source, Value a, Value b) ->
                edits.add(new RowEdit.Disconnect(source, known(a, made), known(b, made)));
            case RowEdit.Disconnect(RowSource source, Value a, Value b) ->
                edits.add(new RowEdit.Connect(source, a, b));
        }
    }

    private RowEdit back(int index, RowEdit.Update update, Row row, SaveSql.Made made) {
        Map<String, Value> now = named(update.source(), row);
        Map<String, Value> old = new LinkedHashMap<>();
        Map<String, Value> whole = wholeOld.getOrDefault(index, Map.of());
        Map<String, Value> given = new LinkedHashMap<>();
        update.newValues().forEach((name, value) -> {
            old.put(name, now.getOrDefault(name, known(value, made)));
            Value before = update.oldValues().getOrDefault(name, Value.ofNull());
            given.put(name, isWhole(before) ? before : whole.getOrDefault(name, before));
        });
        return new RowEdit.Update(update.source(), row.key(), old, given);
    }

    private RowEdit again(Table table, Row row) {
        RowSource source = dependents.source(table);
        Map<String, Value> values = new LinkedHashMap<>(named(source, row));
        if (source.key() instanceof TableKey.RowId(String alias)
                && row.key().values().getFirst() instanceof Stored.Whole(long number)) {
            values.put(alias, new Value.BigInt(number));
        }
        return new RowEdit.Insert(source, values);
    }

    private void goneAlong(Dependents.Group group, List<RowEdit> edits) throws SqlFailure {
        Map<RowKey, Row> rows = dependents.groups().getOrDefault(group, Map.of());
        if (group.kind() == Kind.CASCADES) rows.values().forEach(row -> edits.add(again(group.table(), row)));
        if (group.kind() != Kind.LOSES_LINK) return;
        RowSource source = dependents.source(group.table());
        for (Row now : dependents.byKey(group.table(), List.copyOf(rows.keySet()))) {
            Row before = rows.get(now.key());
            if (before == null) continue;
            Map<String, Value> old = named(source, now);
            Map<String, Value> given = named(source, before);
            old.keySet().retainAll(group.key().columns());
            given.keySet().retainAll(group.key().columns());
            if (!old.equals(given)) edits.add(new RowEdit.Update(source, now.key(), old, given));
        }
    }

    private void sayTriggers(TableName name, Set<String> losses) {
        if (catalog.table(name).filter(table -> !table.triggers().isEmpty()).isPresent()) {
            losses.add("What the triggers of " + name.name() + " did elsewhere is not taken back.");
        }
    }

    /// A key that changed back does not fill the references again that its change emptied.
    private void sayEmptied(RowEdit.Update update, Set<String> losses) {
        for (Table child : catalog.tables()) {
            for (ForeignKey key : child.foreignKeys()) {
                boolean empties = key.onUpdate() == ForeignKey.Action.SET_NULL
                        || key.onUpdate() == ForeignKey.Action.SET_DEFAULT;
                boolean isOfIt = catalog.table(key.referencedTable())
                        .equals(catalog.table(update.source().table()));
                if (empties && isOfIt && EditValues.changes(update, key.referencedColumns())) {
                    losses.add("References of " + child.name() + " that the new key emptied stay empty.");
                }
            }
        }
    }

    private Value known(Value value, SaveSql.Made made) {
        if (!(value instanceof Value.KeyOf wanted)) return value;
        return made.value(wanted)
                .map(stored -> codec.decode(new ColumnRead(wanted.column(), ValueType.Scalar.UNSUPPORTED), stored, 0))
                .orElse(value);
    }

    private static Map<String, Value> named(RowSource source, Row row) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (int i = 0; i < source.columns().size(); i++) {
            values.put(source.columns().get(i).name(), row.values().get(i));
        }
        return values;
    }

    private static Map<String, Value> comparable(Map<String, Value> values) {
        Map<String, Value> whole = new LinkedHashMap<>(values);
        whole.values().removeIf(value -> !isWhole(value));
        return whole;
    }

    private static boolean isWhole(Value value) {
        return value.isWhole();
    }
}
