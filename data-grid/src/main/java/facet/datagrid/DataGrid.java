package facet.datagrid;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// Shows and edits a table of any number of rows and columns: only the cells in view exist. Everything is on the FX
/// thread. The grid holds no values: it asks its [GridModel] for the rows in view and hands it every edit.
public final class DataGrid extends Region {
    private final GridState state = new GridState(this::requestLayout);
    private final GridParts parts = GridParts.build(state, this);
    private RowRange announced = new RowRange(0, 0);

    public DataGrid() {
        getChildren().setAll(parts.nodes());
    }

    /// Shows another model, or nothing. Scroll position, selection and arrangement start anew; an open editor is
    /// cancelled.
    public void setModel(@Nullable GridModel model) {
        parts.editing().cancel();
        if (state.model != null) {
            state.model.setListener(null);
        }
        state.model = model;
        state.selection.clear();
        state.rows.toStart();
        state.scrollX = 0;
        state.columns.setColumns(List.of());
        state.columns.setArrangement(ColumnArrangement.NATURAL);
        announced = new RowRange(0, 0);
        if (model == null) {
            state.countRows(0, true);
        } else {
            state.columns.setColumns(model.columns());
            state.countRows(model.rowCount().rows(), true);
            model.setListener(new Changes());
        }
        state.selectionChanged();
    }

    public @Nullable GridModel model() {
        return state.model;
    }

    /// What fills the grid when there are no rows.
    public void setPlaceholder(@Nullable Node node) {
        parts.setPlaceholder(node);
        requestLayout();
    }

    public void setDensity(GridDensity density) {
        state.rows.setRowHeight(density.rowHeightPx());
        requestLayout();
    }

    public Selection selection() {
        return state.publicSelection();
    }

    /// Makes one cell active and selects only it, without scrolling. A hidden column gives way to the first one.
    public void select(long row, int column) {
        if (state.columns.count() > 0) {
            state.selection.place(Objects.checkIndex(row, state.rows.count()),
                    Math.max(0, state.columns.position(column)));
            state.selectionChanged();
        }
    }

    /// Selects whole rows; the first of them becomes active.
    public void selectRows(RowRange rows) {
        if (!rows.isEmpty() && rows.to() <= state.rows.count()) {
            state.selection.placeRows(rows.from(), rows.to() - 1);
            state.selectionChanged();
        }
    }

    public void selectAll() {
        parts.actions().selectAll();
    }

    /// The row of the active cell.
    public OptionalLong focusedRow() {
        return state.selection.isEmpty() ? OptionalLong.empty() : OptionalLong.of(state.selection.activeRow());
    }

    /// Scrolls as little as needed to show a cell whole; a row far away comes to stand in the middle.
    public void scrollTo(long row, int column) {
        layout();
        state.revealCell(Objects.checkIndex(row, state.rows.count()), state.columns.position(column));
    }

    /// The rows at least partly in view, as of the last layout.
    public RowRange rowsInView() {
        return state.rows.inView();
    }

    /// Scrolls to a cell and opens its editor; does nothing where the cell cannot be edited or its row is not held.
    public void edit(long row, int column) {
        int position = state.columns.position(column);
        if (position >= 0 && parts.editing().commit(CellEditing.Then.STAY)) {
            layout();
            state.goTo(Objects.checkIndex(row, state.rows.count()), position);
            parts.editing().open(row, position, null);
        }
    }

    public boolean isEditing() {
        return parts.editing().isOpen();
    }

    /// Hands an open editor's text to the model. False when it was rejected and the editor is still open: do not save
    /// or close then.
    public boolean commitEdit() {
        return parts.editing().commit(CellEditing.Then.STAY);
    }

    public void cancelEdit() {
        parts.editing().cancel();
    }

    /// Puts the active block on the clipboard as tab-separated text.
    public void copy() {
        parts.actions().copy();
    }

    /// Stages the clipboard's block from the active cell on; one value fills the whole selection.
    public void paste() {
        parts.actions().paste();
    }

    /// Stages the first row of each selected block in the rows below it.
    public void fillDown() {
        parts.actions().fillDown();
    }

    public void setSelectionToNull() {
        parts.actions().setNull();
    }

    public void setSelectionToDefault() {
        parts.actions().setDefault();
    }

    /// Has the model insert a row and opens its first cell that needs a value.
    public void insertRow() {
        parts.actions().insertRow();
    }

    public void deleteSelectedRows() {
        parts.actions().deleteRows();
    }

    public ColumnArrangement arrangement() {
        return state.columns.arrangement();
    }

    /// Takes a remembered arrangement. Set it after the model; it does not call back.
    public void setArrangement(ColumnArrangement arrangement) {
        state.keepingActive(() -> state.columns.setArrangement(arrangement));
        requestLayout();
    }

    public void setOnSortRequested(Consumer<SortRequest> handler) {
        state.events.sortRequested = handler;
    }

    /// A link was followed: a double click, Enter or a click on its arrow; Ctrl+Enter where Enter edits.
    public void setOnActivate(Consumer<CellPosition> handler) {
        state.events.activate = handler;
    }

    public void setOnSelectionChanged(Consumer<Selection> handler) {
        state.events.selectionChanged = handler;
    }

    /// The user moved, resized, hid, showed or pinned a column.
    public void setOnColumnsChanged(Consumer<ColumnArrangement> handler) {
        state.events.columnsChanged = handler;
    }

    /// A paste, a fill or a setting of several cells is done; here is what was rejected.
    public void setOnBlockEdited(Consumer<BlockReport> handler) {
        state.events.blockEdited = handler;
    }

    /// More entries at the end of the cells' context menu.
    public void setExtraMenu(Function<Selection, List<MenuItem>> items) {
        state.events.extraMenu = items;
    }

    /// What becomes of files that are dropped on cells or pasted into them.
    public void setFileTarget(FileTarget target) {
        state.events.files = target;
    }

    public void setRelationPicker(@Nullable RelationPicker picker) {
        state.events.relationPicker = picker;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 640;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 400;
    }

    @Override
    protected void layoutChildren() {
        parts.layout(getWidth(), getHeight());
        RowRange inView = state.rows.inView();
        if (state.model != null && !inView.equals(announced)) {
            announced = inView;
            state.model.inView(inView);
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ROW_COUNT -> (int) Math.min(state.rows.count(), Integer.MAX_VALUE);
            case COLUMN_COUNT -> state.columns.count();
            case FOCUS_ITEM -> parts.body().cell(state.selection.activeRow(), state.selection.active());
            case CELL_AT_ROW_COLUMN -> parts.body().cell((Integer) parameters[0], (Integer) parameters[1]);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private final class Changes implements GridListener {

        @Override
        public void rowsChanged(RowRange rows) {
            if (rows.meets(state.rows.inView())) {
                requestLayout();
            }
        }

        @Override
        public void columnsChanged() {
            if (state.model != null) {
                List<GridColumn> columns = state.model.columns();
                state.keepingActive(() -> state.columns.setColumns(columns));
                parts.editing().columnsChanged();
                requestLayout();
            }
        }

        @Override
        public void countChanged() {
            if (state.model != null) {
                boolean hadSelection = !state.selection.isEmpty();
                Selection before = state.publicSelection();
                state.countRows(state.model.rowCount().rows(), false);
                if (hadSelection && !before.equals(state.publicSelection())) {
                    state.selectionChanged();
                }
                requestLayout();
            }
        }

        @Override
        public void allChanged() {
            announced = new RowRange(0, 0);
            columnsChanged();
            countChanged();
        }
    }
}
