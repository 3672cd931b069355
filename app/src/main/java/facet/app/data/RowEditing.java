package facet.app.data;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;

import facet.database.Row;
import facet.database.TextRules;
import facet.database.Value;
import facet.datagrid.CellInput;
import facet.datagrid.EditResult;
import facet.datagrid.RowRange;
import org.jspecify.annotations.Nullable;

/// Turns what is done to the rows of one table into staged edits, or says why not. Rows are counted as the grid counts them:
/// the new ones first.
final class RowEditing {
    private final TableShape shape;
    private final DatabaseSession session;
    private final CellText texts;
    private final TypedInput input;
    private final ClientDefaults defaults;
    private final LongFunction<@Nullable Row> held;

    /// @param held the row at a place of the table, if it is held
    RowEditing(TableShape shape, DatabaseSession session, CellText texts, InstantSource clock,
            LongFunction<@Nullable Row> held) {
        this.shape = shape;
        this.session = session;
        this.texts = texts;
        this.input = new TypedInput(texts, TextRules.USUAL, clock);
        this.defaults = new ClientDefaults(clock);
        this.held = held;
    }

    /// Why rows cannot be changed, or null where they can.
    @Nullable
    String readOnlyReason() {
        String ofDatabase = session.readOnlyReason();
        return ofDatabase == null ? shape.readOnlyReason() : ofDatabase;
    }

    /// Whether rows may be changed, added and deleted now.
    boolean isAllowed() {
        return readOnlyReason() == null && !session.staged().isFrozen();
    }

    private StagedEdits staged() {
        return session.staged();
    }

    private StagedEdits.TableEdits edits() {
        return staged().of(shape.source());
    }

    EditResult edit(long index, int column, CellInput wanted) {
        if (!(shape.columns().get(column) instanceof ShownColumn.Stored stored))
            return new EditResult.Rejected("A relation is changed through the field that holds its key.");
        if (staged().isFrozen()) return new EditResult.Rejected("A save is under way. Try again in a moment.");
        String readOnly = readOnlyReason();
        if (readOnly != null) return new EditResult.Rejected(readOnly);
        List<StagedEdits.NewRow> inserts = edits().inserts();
        return index < inserts.size()
                ? editNew(inserts.get((int) index).id(), stored, wanted)
                : editHeld(held.apply(index - inserts.size()), stored, wanted);
    }

    private EditResult editNew(long id, ShownColumn.Stored column, CellInput wanted) {
        String name = column.read().name();
        if (wanted instanceof CellInput.SetDefault) {
            staged().setNew(shape.source(), id, name, null);
            return new EditResult.Staged();
        }
        return stage(column, wanted, Value.ofNull(), value -> staged().setNew(shape.source(), id, name, value));
    }

    private EditResult editHeld(@Nullable Row row, ShownColumn.Stored column, CellInput wanted) {
        if (row == null) return new EditResult.Rejected("This row is still being fetched.");
        StagedEdits.StagedRow staged = edits().rows().get(row.key());
        if (staged != null && staged.isDeleted())
            return new EditResult.Rejected("This row is to be deleted. Undo that first.");
        Value original = (staged == null ? row : staged.original()).values().get(column.position());
        return stage(column, wanted, original,
                value -> staged().set(shape.source(), row, column.read().name(), original, value));
    }

    /// What a typed text means as a value of a column.
    TypedInput.Meaning read(ShownColumn.Stored column, CellInput typed) {
        return input.read(column, typed, Value.ofNull());
    }

    private EditResult stage(ShownColumn.Stored column, CellInput wanted, Value before, Consumer<Value> staging) {
        if (before instanceof Value.LongText && wanted instanceof CellInput.Text(String text)
                && text.equals(texts.full(before, column.field().type())))
            return new EditResult.Rejected("Only the beginning of this text was read. Read all of it first.");
        return switch (input.read(column, wanted, before)) {
            case TypedInput.Meaning.Store(Value value) -> {
                staging.accept(value);
                yield new EditResult.Staged();
            }
            case TypedInput.Meaning.LeaveToDefault _ ->
                new EditResult.Rejected("The default of " + column.field().name() + " is made when a row is created.");
            case TypedInput.Meaning.Wrong(String reason) -> new EditResult.Rejected(reason);
        };
    }

    /// The value of a stored column as text, whole; nothing for a relation.
    Optional<String> fullText(long index, int column) {
        return shape.columns().get(column) instanceof ShownColumn.Stored stored
                ? Optional.of(value(index, stored).map(value -> texts.full(value, stored.field().type())).orElse(""))
                : Optional.empty();
    }

    /// The value of a cell as it would be saved; nothing where it is left to its default or the row is not held.
    Optional<Value> value(long index, ShownColumn.Stored column) {
        List<StagedEdits.NewRow> inserts = edits().inserts();
        if (index < inserts.size())
            return Optional.ofNullable(inserts.get((int) index).values().get(column.read().name()));
        Row row = held.apply(index - inserts.size());
        if (row == null) return Optional.empty();
        StagedEdits.StagedRow staged = edits().rows().get(row.key());
        Value changed = staged == null ? null : staged.changes().get(column.read().name());
        return Optional.of(changed != null ? changed : row.values().get(column.position()));
    }

    long insertRow() {
        Map<String, Value> values = new LinkedHashMap<>();
        for (ShownColumn column : shape.columns())
            if (column instanceof ShownColumn.Stored stored)
                defaults.of(stored.field()).ifPresent(value -> values.put(stored.read().name(), value));
        staged().insert(shape.source(), values);
        return 0;
    }

    void deleteRows(List<RowRange> ranges) {
        List<StagedEdits.NewRow> inserts = edits().inserts();
        for (RowRange range : ranges)
            for (long index = range.from(); index < range.to(); index++) {
                if (index < inserts.size()) staged().removeNew(shape.source(), inserts.get((int) index).id());
                else {
                    Row row = held.apply(index - inserts.size());
                    if (row != null) staged().setDeleted(shape.source(), row, true);
                }
            }
    }

    /// The column that the last save failed on, or else the first one that is changed.
    int columnAtFault(StagedEdits.Origin origin, SaveTrouble trouble) {
        StagedEdits.StagedRow staged = origin.key() == null ? null : edits().rows().get(origin.key());
        int changed = 0;
        for (int i = shape.columns().size() - 1; i >= 0; i--) {
            if (!(shape.columns().get(i) instanceof ShownColumn.Stored stored)) continue;
            if (RowDrawing.isAbout(trouble, stored)) return i;
            if (staged != null && staged.changes().containsKey(stored.read().name())) changed = i;
        }
        return changed;
    }
}
