package facet.datagrid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/// A model of any number of rows whose values follow from their place, so that a test can name what row must show.
final class ShopModel implements GridModel {
    private final Map<CellPosition, CellInput> staged = new HashMap<>();
    private final Set<Long> deleted = new HashSet<>();
    final List<RowRange> seen = new ArrayList<>();
    final List<CellInput> inputs = new ArrayList<>();
    final Set<Long> missing = new HashSet<>();
    List<GridColumn> columns = List.of(
            GridColumn.of("id", "id", "Int", CellKind.NUMBER, new CellEditorKind.None()).withMarks(ColumnMark.KEY),
            GridColumn.of("name", "name", "String", CellKind.TEXT, new CellEditorKind.Text()),
            GridColumn.of("age", "age", "Int?", CellKind.NUMBER, new CellEditorKind.Numeric()).nullable(),
            GridColumn.of("active", "active", "Boolean", CellKind.BOOLEAN, new CellEditorKind.Toggle())
                    .withMarks(ColumnMark.DEFAULT),
            GridColumn.of("role", "role", "Role", CellKind.TAG,
                    new CellEditorKind.Choice(List.of("ADMIN", "EDITOR", "READER"))),
            GridColumn.of("posts", "posts", "Post[]", CellKind.RELATION, new CellEditorKind.None())
                    .withMarks(ColumnMark.RELATION).unsortable());
    RowCount count;
    @Nullable
    GridListener listener;
    boolean isLoaded = true;
    int steps;
    /// Takes what goes on once long texts are whole; null where they always are.
    @Nullable
    BiConsumer<Runnable, Consumer<String>> reader;

    ShopModel(long rows) {
        count = RowCount.exact(rows);
    }

    @Override
    public List<GridColumn> columns() {
        return columns;
    }

    @Override
    public RowCount rowCount() {
        return count;
    }

    @Override
    public @Nullable GridRow row(long index) {
        if (!isLoaded || missing.contains(index)) {
            return null;
        }
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.add(cell(index, i));
        }
        return GridRow.of(cells, deleted.contains(index) ? new RowState.Deleted() : new RowState.Clean());
    }

    @Override
    public void inView(RowRange rows) {
        seen.add(rows);
    }

    @Override
    public void setListener(@Nullable GridListener newListener) {
        listener = newListener;
    }

    @Override
    public EditResult edit(long row, int column, CellInput input) {
        if (column == 2 && input instanceof CellInput.Text text && !text.text().matches("-?\\d+")) {
            return new EditResult.Rejected("Not a whole number: " + text.text());
        }
        inputs.add(input);
        staged.put(new CellPosition(row, column), input);
        tell().rowsChanged(RowRange.one(row));
        return new EditResult.Staged();
    }

    @Override
    public void withWhole(RowRange rows, List<Integer> of, Runnable ready, Consumer<String> refused) {
        if (reader == null) ready.run();
        else
            reader.accept(ready, refused);
    }

    @Override
    public void inOneStep(Runnable edits) {
        steps++;
        edits.run();
    }

    @Override
    public boolean canInsert() {
        return true;
    }

    @Override
    public long insertRow() {
        count = RowCount.exact(count.rows() + 1);
        tell().countChanged();
        return count.rows() - 1;
    }

    @Override
    public boolean canDelete() {
        return true;
    }

    @Override
    public void deleteRows(List<RowRange> rows) {
        for (RowRange range : rows) {
            for (long row = range.from(); row < range.to(); row++) {
                deleted.add(row);
            }
            tell().rowsChanged(range);
        }
    }

    GridListener tell() {
        if (listener == null) {
            throw new AssertionError("No grid shows this model.");
        }
        return listener;
    }

    Set<Long> deleted() {
        return deleted;
    }

    private Cell cell(long row, int column) {
        CellInput input = staged.get(new CellPosition(row, column));
        return switch (input) {
            case null -> stored(row, column);
            case CellInput.SetNull setNull -> Cell.ofNull().withState(new CellState.Edited());
            case CellInput.SetDefault setDefault -> Cell.of("", CellStyle.DEFAULT).withState(new CellState.Edited());
            case CellInput.SameAs same ->
                cell(same.cell().row(), same.cell().column()).withState(new CellState.Edited());
            case CellInput.Text text when column == 3 ->
                Cell.check(Boolean.parseBoolean(text.text())).withState(new CellState.Edited());
            case CellInput.Text text -> Cell.of(text.text()).withState(new CellState.Edited());
        };
    }

    private static Cell stored(long row, int column) {
        return switch (column) {
            case 0 -> Cell.of(Long.toString(row + 1));
            case 1 -> Cell.of("name " + row);
            case 2 -> row % 5 == 0 ? Cell.ofNull() : Cell.of(Long.toString(20 + row % 60));
            case 3 -> Cell.check(row % 3 == 0);
            case 4 -> Cell.of(row % 2 == 0 ? "ADMIN" : "READER", CellStyle.TAG);
            case 5 -> Cell.of(row % 20 + " posts", CellStyle.COUNT_LINK);
            default -> Cell.of("c" + column + " r" + row);
        };
    }
}
