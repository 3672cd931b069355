package facet.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import facet.database.DatabaseError;
import facet.database.Row;
import facet.database.RowKey;
import facet.database.Value;
import facet.database.ValueText;
import facet.datagrid.Cell;
import facet.datagrid.CellState;
import facet.datagrid.CellStyle;
import facet.datagrid.GridRow;
import facet.datagrid.RowState;
import facet.schema.model.DefaultValue;
import facet.schema.model.Field;
import org.jspecify.annotations.Nullable;

/// A row, with what is staged for it and what became of its last save, as the grid draws it. Pure.
final class RowDrawing {
    private final TableShape shape;
    private final CellText texts;
    private final RelationCells relations;

    RowDrawing(TableShape shape, CellText texts, RelationCells relations) {
        this.shape = shape;
        this.texts = texts;
        this.relations = relations;
    }

    CellText texts() {
        return texts;
    }

    /// @param place the row's place in its block
    /// @param index the row's place in the table
    GridRow row(Row row, RowBlocks.Block block, int place, StagedEdits.@Nullable StagedRow staged, SaveTrouble trouble,
            long index) {
        Optional<String> failure = staged == null && !relations.isLinked(row)
                ? Optional.empty()
                : failure(trouble, origin -> isOurs(origin) && row.key().equals(origin.key()));
        List<String> related = block.relations().get(place);
        List<Cell> cells = new ArrayList<>(shape.columns().size());
        for (int i = 0; i < shape.columns().size(); i++)
            cells.add(cell(shape.columns().get(i), row, related == null ? null : related.get(i), staged, trouble));
        RowState state = failure.<RowState>map(RowState.Failed::new).orElseGet(() -> state(staged, row));
        return new GridRow(cells, state, String.format(Locale.ROOT, "%,d", index + 1));
    }

    private RowState state(StagedEdits.@Nullable StagedRow staged, Row row) {
        if (staged == null) return relations.isLinked(row) ? new RowState.Edited() : new RowState.Clean();
        return staged.isDeleted() ? new RowState.Deleted() : new RowState.Edited();
    }

    private Cell cell(ShownColumn column, Row row, @Nullable String relation, StagedEdits.@Nullable StagedRow staged,
            SaveTrouble trouble) {
        Cell cell = switch (column) {
            case ShownColumn.Stored stored -> {
                Value changed = staged == null ? null : staged.changes().get(stored.read().name());
                Value original = row.values().get(stored.position());
                if (changed == null) yield texts.cell(original, stored.field().type());
                yield texts.cell(changed, stored.field().type())
                        .withState(changedState(stored, original, staged, trouble))
                        .withTooltip("was: " + was(original, stored.field()));
            }
            case ShownColumn.ToOne _,ShownColumn.ToMany _ ->
                relations.of(column, row, relation, staged == null ? Map.of() : staged.changes());
            case ShownColumn.Missing(_, String reason) -> Cell.of("—", CellStyle.NORMAL).withTooltip(reason);
        };
        return staged != null && staged.isDeleted() ? cell.withState(new CellState.Deleted()) : cell;
    }

    private String was(Value value, Field field) {
        if (value instanceof Value.Bytes) return texts.cell(value, field.type()).text();
        return value.isNull() ? "NULL" : texts.full(value, field.type());
    }

    private CellState changedState(ShownColumn.Stored column, Value original,
            StagedEdits.@Nullable StagedRow staged, SaveTrouble trouble) {
        if (staged == null) return new CellState.Clean();
        return switch (trouble) {
            case SaveTrouble.Refused(StagedEdits.Origin origin, DatabaseError error) when origin != null
                    && isOurs(origin) && staged.original().key().equals(origin.key()) && isAbout(error, column) ->
                new CellState.Invalid(words(error));
            case SaveTrouble.Conflict(StagedEdits.Origin origin, Optional<Row> theirs) when isOurs(origin)
                    && staged.original().key().equals(origin.key()) && theirs.isPresent()
                    && !theirs.get().values().get(column.position()).agreesWith(original) ->
                new CellState.Conflict("Somebody else changed this value meanwhile.");
            case SaveTrouble.None _,SaveTrouble.Refused _,SaveTrouble.Conflict _,SaveTrouble.Unknown _ ->
                new CellState.Edited();
        };
    }

    /// Whether a save was refused because of this column.
    static boolean isAbout(SaveTrouble trouble, ShownColumn.Stored column) {
        return trouble instanceof SaveTrouble.Refused(_, DatabaseError error) && isAbout(error, column);
    }

    private static boolean isAbout(DatabaseError error, ShownColumn.Stored column) {
        String named = error.column();
        return named != null && List.of(named.split(", ", -1)).contains(column.read().name());
    }

    GridRow newRow(StagedEdits.NewRow row, SaveTrouble trouble) {
        List<Cell> cells = shape.columns().stream().map(column -> newCell(column, row, trouble)).toList();
        Optional<String> failure = failure(trouble, origin -> origin.key() == null && origin.newRow() == row.id());
        return new GridRow(cells, failure.<RowState>map(RowState.Failed::new).orElseGet(RowState.Inserted::new), "new");
    }

    private Cell newCell(ShownColumn column, StagedEdits.NewRow row, SaveTrouble trouble) {
        if (!(column instanceof ShownColumn.Stored stored)) {
            Cell cell = relations.ofNew(column, row);
            return cell.text().isBlank() ? cell : cell.withState(new CellState.Inserted());
        }
        Value value = row.values().get(stored.read().name());
        Cell cell = value == null ? standard(stored.field()) : texts.cell(value, stored.field().type());
        if (trouble instanceof SaveTrouble.Refused(StagedEdits.Origin origin, DatabaseError error) && origin != null
                && origin.key() == null && origin.newRow() == row.id() && isAbout(error, stored))
            return cell.withState(new CellState.Invalid(words(error)));
        return cell.withState(new CellState.Inserted());
    }

    /// What a column of a new row will hold if nothing is typed.
    private static Cell standard(Field field) {
        return switch (field.defaultValue()) {
            case null -> field.isRequired() ? Cell.of("required", CellStyle.DEFAULT) : Cell.ofNull();
            case DefaultValue.Text(String text) -> Cell.of(text, CellStyle.DEFAULT);
            case DefaultValue.Numeral(String digits) -> Cell.of(digits, CellStyle.DEFAULT);
            case DefaultValue.Truth(boolean isTrue) -> Cell.of(Boolean.toString(isTrue), CellStyle.DEFAULT);
            case DefaultValue.EnumValue(String name) -> Cell.of(name, CellStyle.DEFAULT);
            case DefaultValue.Call(String function, List<String> arguments) ->
                Cell.of(function + "(" + String.join(", ", arguments) + ")", CellStyle.DEFAULT);
            case DefaultValue.Generated(String expression) -> Cell.of(expression, CellStyle.DEFAULT);
            case DefaultValue.Values _ -> Cell.of("[…]", CellStyle.DEFAULT);
        };
    }

    private static Optional<String> failure(SaveTrouble trouble,
            java.util.function.Predicate<StagedEdits.Origin> isThis) {
        return switch (trouble) {
            case SaveTrouble.None _,SaveTrouble.Unknown _ -> Optional.empty();
            case SaveTrouble.Refused(StagedEdits.Origin origin, DatabaseError error) ->
                origin != null && isThis.test(origin) ? Optional.of(words(error)) : Optional.empty();
            case SaveTrouble.Conflict(StagedEdits.Origin origin, Optional<Row> theirs) -> isThis.test(origin)
                    ? Optional.of(theirs.isPresent()
                            ? "Somebody else changed this row meanwhile."
                            : "Somebody else deleted this row.")
                    : Optional.empty();
        };
    }

    /// Keys of two tables may be alike.
    private boolean isOurs(StagedEdits.Origin origin) {
        return origin.table().equals(shape.source().table());
    }

    /// A staged row by its key, in words: `Order 17`.
    String nameOf(StagedEdits.Origin origin) {
        RowKey key = origin.key();
        if (key == null) return "a new row of " + shape.model().name();
        return shape.model().name() + " "
                + key.values().stream().map(value -> ValueText.show(value, 0)).collect(Collectors.joining(", "));
    }

    /// A value as a sentence about it says it.
    String words(ShownColumn.Stored column, Value value) {
        return value.isNull() ? "NULL" : texts.cell(value, column.field().type()).text();
    }

    static String words(DatabaseError error) {
        return error.databaseWords().isEmpty()
                ? error.message()
                : error.message() + "\nThe database says: " + error.databaseWords();
    }
}
