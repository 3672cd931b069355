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
    private final Statements statements;
    private final SqlDialect sql;
    private long readBytes;
    private final Map<Integer, Map<String, Value>> wholeOld = new HashMap<>();

    private UndoNotes(Changeset changes, Catalog catalog, Dependents dependents, Statements statements,
            SqlDialect sql) {
        this.statements = statements;
        this.sql = sql;
        this.changes = changes;
        this.catalog = catalog;
        this.dependents = dependents;
    }

    /// Reads them within the transaction, before anything is changed.
    ///
    /// @param files where what is long goes
    static UndoNotes before(Changeset changes, Catalog catalog, Statements statements, SqlDialect sql, UndoFiles files)
            throws SqlFailure {
        Dependents dependents = Dependents.of(changes, catalog, statements, sql, Optional.of(files),
                new Dependents.Budget(MOST_ROWS, MOST_BYTES));
        UndoNotes notes = new UndoNotes(changes, catalog, dependents, statements, sql);
        for (int i = 0; i < changes.edits().size(); i++) {
            if (changes.edits().get(i) instanceof RowEdit.Update update) notes.readCut(i, update, files);
        }
        return notes;
    }

    /// An update of a long value knows only its beginning.
    private void readCut(int edit, RowEdit.Update update, UndoFiles files) throws SqlFailure {
        List<ColumnRead> cut = new ArrayList<>();
        List<Value> known = new ArrayList<>();
        update.oldValues().forEach((name, value) -> {
            if (value.isWhole()) return;
            cut.add(ColumnRead.asStored(SavePlan.column(catalog, update.source().table(), name)));
            known.add(value);
        });
        long bytes = known.stream().mapToLong(WholeRows::bytesInMemory).sum();
        if (cut.isEmpty() || readBytes + bytes > MOST_BYTES) return;
        readBytes += bytes;
        RowSource source = new RowSource(update.source().table(), cut, update.source().key());
        Row row = new Row(update.key(), new Anchor(List.of()), known);
        for (Row whole : new WholeRows(source, statements, sql, files).completed(List.of(row))) {
            wholeOld.put(edit, named(source, whole));
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
        return new Undo(new Changeset(Digests.known(edits, catalog, statements, sql)), List.copyOf(losses));
    }

    private void back(int index, Optional<Row> saved, SaveSql.Made made, List<RowEdit> edits, Set<String> losses) {
        RowEdit edit = changes.edits().get(index);
        sayTriggers(edit.source().table(), losses);
        switch (edit) {
            case RowEdit.Insert(RowSource source, _) -> saved.ifPresent(row -> edits
                    .add(new RowEdit.Delete(source, row.key(), named(source, row))));
            case RowEdit.Update update -> saved.ifPresent(row -> {
                back(index, update, row, made, losses).ifPresent(edits::add);
                sayEmptied(update, losses);
            });
            case RowEdit.Delete(RowSource source, RowKey key, _, _) -> catalog.table(source.table())
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

    /// What was too long to be kept is left out, and said.
    private Optional<RowEdit> back(int index, RowEdit.Update update, Row row, SaveSql.Made made, Set<String> losses) {
        Map<String, Value> now = named(update.source(), row);
        Map<String, Value> old = new LinkedHashMap<>();
        Map<String, Value> whole = wholeOld.getOrDefault(index, Map.of());
        Map<String, Value> given = new LinkedHashMap<>();
        update.newValues().forEach((name, value) -> {
            Value before = update.oldValues().getOrDefault(name, Value.ofNull());
            Value kept = before.isWhole() ? before : whole.getOrDefault(name, before);
            if (kept.isWhole()) {
                old.put(name, now.getOrDefault(name, known(value, made)));
                given.put(name, kept);
            } else {
                losses.add("What " + name + " of " + update.source().table().name()
                        + " held was too long to be kept, so it does not come back.");
            }
        });
        return given.isEmpty()
                ? Optional.empty()
                : Optional.of(new RowEdit.Update(update.source(), row.key(), old, given));
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
        if (value instanceof Value.FileBytes(BytesFile file)) return new Value.Bytes(file.size(), file.head());
        if (!(value instanceof Value.KeyOf wanted)) return value;
        return made.value(wanted)
                .map(stored -> sql.values().decode(new ColumnRead(wanted.column(), ValueType.Scalar.UNSUPPORTED),
                        stored, 0))
                .orElse(value);
    }

    private static Map<String, Value> named(RowSource source, Row row) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (int i = 0; i < source.columns().size(); i++) {
            values.put(source.columns().get(i).name(), row.values().get(i));
        }
        return values;
    }
}
