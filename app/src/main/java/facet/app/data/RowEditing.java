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
import facet.datagrid.CellPosition;
import facet.datagrid.EditResult;
import facet.datagrid.RowRange;
import org.jspecify.annotations.Nullable;

/// Turns what is done to the rows of one table into staged edits, or says why not. Rows are counted as the grid counts them:
/// the new ones first.
final class RowEditing {
    private static final String TO_BE_DELETED = "This row is to be deleted. Undo that first.";

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

    private TableEdits edits() {
        return staged().of(shape.source());
    }

    EditResult edit(long index, int column, CellInput wanted) {
        Optional<EditResult> refused = refusal();
        if (refused.isPresent()) return refused.get();
        if (shape.columns().get(column) instanceof ShownColumn.ToOne one && wanted instanceof CellInput.SetNull)
            return relate(index, one, List.of());
        if (!(shape.columns().get(column) instanceof ShownColumn.Stored stored))
            return new EditResult.Rejected("Which rows belong together is chosen from a list: press Enter.");
        if (wanted instanceof CellInput.SameAs(CellPosition from)) return editSame(index, stored, from);
        List<StagedEdits.NewRow> inserts = edits().inserts();
        return index < inserts.size()
                ? editNew(inserts.get((int) index).id(), stored, wanted)
                : editHeld(held.apply(index - inserts.size()), stored, wanted);
    }

    private EditResult editSame(long index, ShownColumn.Stored column, CellPosition from) {
        Value value = shape.columns().get(from.column()) instanceof ShownColumn.Stored source
                ? value(from.row(), source).orElse(null)
                : null;
        Optional<RowPlace> place = place(index);
        if (value == null || place.isEmpty()) return new EditResult.Rejected("This row is still being fetched.");
        return value instanceof Value.Bytes bytes && !bytes.isWhole()
                ? new EditResult.Rejected("Only the beginning of these bytes was read.")
                : put(place.get(), column, value);
    }

    /// The row at an index of the grid; nothing while it is being fetched.
    Optional<RowPlace> place(long index) {
        List<StagedEdits.NewRow> inserts = edits().inserts();
        return index < inserts.size()
                ? Optional.of(new RowPlace.New(inserts.get((int) index).id()))
                : Optional.ofNullable(held.apply(index - inserts.size())).map(RowPlace.Held::new);
    }

    /// Stages a value that nobody typed.
    EditResult put(RowPlace place, ShownColumn.Stored column, Value value) {
        Optional<EditResult> refused = refusal();
        if (refused.isPresent()) return refused.get();
        String name = column.read().name();
        switch (place) {
            case RowPlace.New(long id) when staged().newRow(id).isEmpty() -> {
                return new EditResult.Rejected("The new row was taken away meanwhile.");
            }
            case RowPlace.New(long id) -> staged().setNew(shape.source(), id, name, value);
            case RowPlace.Held(Row row) when isDeleted(row) -> {
                return new EditResult.Rejected(TO_BE_DELETED);
            }
            case RowPlace.Held(Row row) ->
                staged().set(shape.source(), row, name, original(row).values().get(column.position()), value);
        }
        return new EditResult.Staged();
    }

    /// Why nothing can be staged for a row now; nothing where it can.
    Optional<String> refusal(RowPlace place) {
        if (refusal().orElse(null) instanceof EditResult.Rejected(String reason)) return Optional.of(reason);
        return place instanceof RowPlace.Held(Row row) && isDeleted(row)
                ? Optional.of(TO_BE_DELETED)
                : Optional.empty();
    }

    private Optional<EditResult> refusal() {
        if (staged().isFrozen())
            return Optional.of(new EditResult.Rejected("A save is under way. Try again in a moment."));
        return Optional.ofNullable(readOnlyReason()).map(EditResult.Rejected::new);
    }

    /// Stages that a row refers to the row with a key; an empty one stands for none.
    EditResult relate(long index, ShownColumn.ToOne one, List<Value> key) {
        Optional<EditResult> refused = refusal();
        if (refused.isPresent()) return refused.get();
        if (one.holder() == ShownColumn.Holder.THERE)
            return new EditResult.Rejected("The key is held by " + one.target() + ": choose it there.");
        if (key.isEmpty() && one.field().isRequired())
            return new EditResult.Rejected(one.field().name() + " is required: it cannot be NULL.");
        List<StagedEdits.NewRow> inserts = edits().inserts();
        Row row = index < inserts.size() ? null : held.apply(index - inserts.size());
        if (index >= inserts.size() && (row == null || isDeleted(row)))
            return new EditResult.Rejected("This row is to be deleted, or still being fetched.");
        staged().inOneStep(() -> {
            for (int i = 0; i < one.keyPositions().size(); i++) {
                int position = one.keyPositions().get(i);
                String column = shape.source().columns().get(position).name();
                Value value = key.isEmpty() ? Value.ofNull() : key.get(i);
                if (row == null) staged().setNew(shape.source(), inserts.get((int) index).id(), column, value);
                else
                    staged().set(shape.source(), row, column, original(row).values().get(position), value);
            }
        });
        return new EditResult.Staged();
    }

    private boolean isDeleted(Row row) {
        StagedEdits.StagedRow staged = edits().rows().get(row.key());
        return staged != null && staged.isDeleted();
    }

    /// A row as it was when its first edit was made.
    private Row original(Row row) {
        StagedEdits.StagedRow staged = edits().rows().get(row.key());
        return staged == null ? row : staged.original();
    }

    /// The key by which a row is linked to rows of the other side; nothing while it is fetched or where it is to be deleted.
    Optional<Value> linkKey(long index, ShownColumn.ToMany many) {
        int position = many.keyPositions().getFirst();
        List<StagedEdits.NewRow> inserts = edits().inserts();
        if (index < inserts.size())
            return Optional.of(NewRowKey.of(inserts.get((int) index).id(),
                    shape.source().columns().get(position).name()));
        return Optional.ofNullable(held.apply(index - inserts.size())).filter(row -> !isDeleted(row))
                .map(row -> original(row).values().get(position));
    }

    /// Stages that a row is linked to another, or no longer is.
    EditResult link(long index, ShownColumn.ToMany many, StagedLinkWish wish) {
        Optional<EditResult> refused = refusal();
        if (refused.isPresent()) return refused.get();
        Optional<Value> here = linkKey(index, many);
        ShownColumn.Between between = many.link().orElse(null);
        if (here.isEmpty() || between == null)
            return new EditResult.Rejected("This row is to be deleted, or still being fetched.");
        List<StagedEdits.NewRow> inserts = edits().inserts();
        Row row = index < inserts.size() ? null : held.apply(index - inserts.size());
        StagedEdits.Origin owner = new StagedEdits.Origin(shape.source().table(), row == null ? null : row.key(),
                row == null ? inserts.get((int) index).id() : 0);
        staged().setLinked(between.source(), between.link(here.get(), wish.there()), wish.isLinkedNow(),
                wish.isWanted(), owner);
        return new EditResult.Staged();
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
            return new EditResult.Rejected(TO_BE_DELETED);
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
        return value(index, column.read().name(), column.position());
    }

    /// As above, for a column of the table at a place of the rows that are read.
    Optional<Value> value(long index, String column, int position) {
        List<StagedEdits.NewRow> inserts = edits().inserts();
        if (index < inserts.size()) return Optional.ofNullable(inserts.get((int) index).values().get(column));
        Row row = held.apply(index - inserts.size());
        if (row == null) return Optional.empty();
        StagedEdits.StagedRow staged = edits().rows().get(row.key());
        Value changed = staged == null ? null : staged.changes().get(column);
        return Optional.of(changed != null ? changed : row.values().get(position));
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
