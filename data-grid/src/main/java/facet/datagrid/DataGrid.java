package facet.datagrid;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// Shows and edits a table of any number of rows and columns: only the cells in view exist. Everything is on the FX
/// thread. The grid holds no values: it asks its [GridModel] for the rows in view and hands it every edit.
@SuppressWarnings("DoNotCallSuggester") // Bodies follow.
public final class DataGrid extends Region {
    private final GridEvents events = new GridEvents();

    public DataGrid() {}

    /// Shows another model, or nothing. Scroll position, selection and arrangement start anew; an open editor is
    /// cancelled.
    public void setModel(@Nullable GridModel model) {
        throw new UnsupportedOperationException();
    }

    public @Nullable GridModel model() {
        throw new UnsupportedOperationException();
    }

    /// What fills the grid when there are no rows.
    public void setPlaceholder(@Nullable Node node) {
        throw new UnsupportedOperationException();
    }

    public void setDensity(GridDensity density) {
        throw new UnsupportedOperationException();
    }

    public Selection selection() {
        throw new UnsupportedOperationException();
    }

    /// Makes one cell active and selects only it, without scrolling.
    public void select(long row, int column) {
        throw new UnsupportedOperationException();
    }

    /// Selects whole rows; the first of them becomes active.
    public void selectRows(RowRange rows) {
        throw new UnsupportedOperationException();
    }

    public void selectAll() {
        throw new UnsupportedOperationException();
    }

    /// The row of the active cell.
    public OptionalLong focusedRow() {
        throw new UnsupportedOperationException();
    }

    /// Scrolls as little as needed to show a cell whole; a row far away comes to stand in the middle.
    public void scrollTo(long row, int column) {
        throw new UnsupportedOperationException();
    }

    /// The rows at least partly in view, as of the last layout.
    public RowRange rowsInView() {
        throw new UnsupportedOperationException();
    }

    /// Scrolls to a cell and opens its editor; does nothing where the cell cannot be edited or its row is not held.
    public void edit(long row, int column) {
        throw new UnsupportedOperationException();
    }

    public boolean isEditing() {
        throw new UnsupportedOperationException();
    }

    /// Hands an open editor's text to the model. False when it was rejected and the editor is still open: do not save
    /// or close then.
    public boolean commitEdit() {
        throw new UnsupportedOperationException();
    }

    public void cancelEdit() {
        throw new UnsupportedOperationException();
    }

    /// Puts the active block on the clipboard as tab-separated text.
    public void copy() {
        throw new UnsupportedOperationException();
    }

    /// Stages the clipboard's block from the active cell on; one value fills the whole selection.
    public void paste() {
        throw new UnsupportedOperationException();
    }

    /// Stages the first row of each selected block in the rows below it.
    public void fillDown() {
        throw new UnsupportedOperationException();
    }

    public void setSelectionToNull() {
        throw new UnsupportedOperationException();
    }

    public void setSelectionToDefault() {
        throw new UnsupportedOperationException();
    }

    /// Has the model insert a row and opens its first editable cell.
    public void insertRow() {
        throw new UnsupportedOperationException();
    }

    public void deleteSelectedRows() {
        throw new UnsupportedOperationException();
    }

    public ColumnArrangement arrangement() {
        throw new UnsupportedOperationException();
    }

    /// Takes a remembered arrangement. Set it after the model; it does not call back.
    public void setArrangement(ColumnArrangement arrangement) {
        throw new UnsupportedOperationException();
    }

    public void setOnSortRequested(Consumer<SortRequest> handler) {
        events.sortRequested = handler;
    }

    /// A link was followed: a double click, Enter or a click on its arrow; Ctrl+Enter or Ctrl+click where Enter edits.
    public void setOnActivate(Consumer<CellPosition> handler) {
        events.activate = handler;
    }

    public void setOnSelectionChanged(Consumer<Selection> handler) {
        events.selectionChanged = handler;
    }

    /// The user moved, resized, hid, showed or pinned a column.
    public void setOnColumnsChanged(Consumer<ColumnArrangement> handler) {
        events.columnsChanged = handler;
    }

    /// A paste, a fill or a setting of several cells is done; here is what was rejected.
    public void setOnBlockEdited(Consumer<BlockReport> handler) {
        events.blockEdited = handler;
    }

    /// More entries at the end of the cells' context menu.
    public void setExtraMenu(Function<Selection, List<MenuItem>> items) {
        events.extraMenu = items;
    }

    public void setRelationPicker(@Nullable RelationPicker picker) {
        events.relationPicker = picker;
    }
}
