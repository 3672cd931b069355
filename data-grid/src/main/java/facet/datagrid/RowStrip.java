package facet.datagrid;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// One row in view: its gutter cell and the cells of the columns in view. A column keeps its cell while it stays in
/// view, so that scrolling sideways by a column fills one cell a row.
final class RowStrip extends Region {
    private static final double ABOVE_CELLS = -1;
    private static final double ABOVE_PINNED = -2;

    private final GridState state;
    private final GutterCell gutter = GutterCell.create();
    private final List<GridCell> pinned = new ArrayList<>();
    private final List<GridCell> scrolling = new ArrayList<>();

    private RowStrip(GridState state) {
        this.state = state;
    }

    static RowStrip create(GridState state) {
        RowStrip strip = new RowStrip(state);
        strip.getStyleClass().add("data-row");
        strip.setManaged(false);
        strip.setMouseTransparent(true);
        strip.setAccessibleRole(AccessibleRole.TABLE_ROW);
        strip.gutter.setViewOrder(ABOVE_PINNED);
        strip.getChildren().add(strip.gutter);
        return strip;
    }

    /// Shows a row at the strip's place.
    void show(long row, List<CellSelection.Block> selected, boolean hasFocus) {
        GridRow held = state.row(row);
        gutter.show(row, held);
        gutter.resizeRelocate(0, 0, state.gutterWidth(), state.rows.rowHeight());
        gutter.pseudoClassStateChanged(Pseudo.SELECTED, isTouched(row, selected));
        pseudoClassStateChanged(Pseudo.DELETED, held != null && held.state() instanceof RowState.Deleted);
        pseudoClassStateChanged(Pseudo.INSERTED, held != null && held.state() instanceof RowState.Inserted);
        pseudoClassStateChanged(Pseudo.FAILED, held != null && held.state() instanceof RowState.Failed);
        resize(pinned, state.columns.pinnedCount(), ABOVE_CELLS);
        for (int i = 0; i < pinned.size(); i++) {
            showCell(pinned.get(i), row, i, held, selected, hasFocus);
        }
        int first = state.firstInView();
        int end = state.endInView();
        ensure(end - first);
        for (GridCell cell : scrolling) {
            if (cell.position() < first || cell.position() >= end) {
                cell.forget();
            }
        }
        for (int i = first; i < end; i++) {
            showCell(scrolling.get(i % scrolling.size()), row, i, held, selected, hasFocus);
        }
    }

    void forget() {
        setVisible(false);
        pinned.forEach(GridCell::forget);
        scrolling.forEach(GridCell::forget);
    }

    @Nullable
    GridCell cell(int position) {
        return cells().stream().filter(cell -> cell.position() == position && cell.isVisible()).findFirst()
                .orElse(null);
    }

    List<GridCell> cells() {
        List<GridCell> all = new ArrayList<>(pinned);
        all.addAll(scrolling);
        return all;
    }

    GutterCell gutter() {
        return gutter;
    }

    private void showCell(GridCell cell, long row, int position, @Nullable GridRow held,
            List<CellSelection.Block> selected, boolean hasFocus) {
        GridColumn column = state.columns.column(position);
        cell.setVisible(true);
        cell.show(row, position, column, held == null ? null : held.cells().get(state.columns.index(position)));
        double width = state.columns.width(position);
        cell.fit(width);
        cell.resizeRelocate(state.x(position), 0, width, state.rows.rowHeight());
        boolean isActive = row == state.selection.activeRow() && position == state.selection.active();
        cell.pseudoClassStateChanged(Pseudo.ACTIVE, isActive);
        cell.pseudoClassStateChanged(Pseudo.WITHIN, isActive && hasFocus);
        cell.pseudoClassStateChanged(Pseudo.SELECTED, isSelected(row, position, selected));
        cell.pseudoClassStateChanged(Pseudo.LAST_PINNED, position == state.columns.pinnedCount() - 1);
    }

    private static boolean isSelected(long row, int position, List<CellSelection.Block> selected) {
        for (CellSelection.Block block : selected) {
            if (block.contains(row, position)) {
                return !(selected.size() == 1 && block.isOneCell());
            }
        }
        return false;
    }

    private static boolean isTouched(long row, List<CellSelection.Block> selected) {
        for (CellSelection.Block block : selected) {
            if (row >= block.firstRow() && row <= block.lastRow()) {
                return true;
            }
        }
        return false;
    }

    private void ensure(int count) {
        if (count > scrolling.size() || count < scrolling.size() / 3) {
            resize(scrolling, count == 0 ? 0 : count + 2, 0);
            scrolling.forEach(GridCell::forget);
        }
    }

    private void resize(List<GridCell> cells, int count, double viewOrder) {
        while (cells.size() > count) {
            getChildren().remove(cells.removeLast());
        }
        while (cells.size() < count) {
            GridCell cell = GridCell.create();
            cell.setViewOrder(viewOrder);
            cells.add(cell);
            getChildren().add(cell);
        }
    }
}
