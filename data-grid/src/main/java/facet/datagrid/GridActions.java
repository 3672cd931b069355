package facet.datagrid;

import java.util.List;

/// What keys, menus and the application can have done to the selection.
final class GridActions {
    private final GridState state;
    private final CellEditing editing;
    private final BlockEdits blocks;

    GridActions(GridState state, CellEditing editing) {
        this.state = state;
        this.editing = editing;
        this.blocks = new BlockEdits(state);
    }

    void copy() {
        blocks.copy();
    }

    void paste() {
        if (editing.commit(CellEditing.Then.STAY) && !FileDrops.paste(state)) {
            blocks.paste();
        }
    }

    void fillDown() {
        if (editing.commit(CellEditing.Then.STAY)) {
            blocks.fillDown();
        }
    }

    void setNull() {
        set("Set NULL", new CellInput.SetNull());
    }

    void setDefault() {
        set("Use default", new CellInput.SetDefault());
    }

    void selectAll() {
        if (state.rows.count() > 0 && state.columns.count() > 0) {
            if (state.selection.isEmpty()) {
                state.selection.place(0, 0);
            }
            state.selection.all(state.rows.count(), state.columns.count());
            state.selectionChanged();
        }
    }

    boolean canInsert() {
        return state.model != null && state.model.canInsert();
    }

    void insertRow() {
        GridModel model = state.model;
        if (model == null || !model.canInsert() || !editing.commit(CellEditing.Then.STAY)) {
            return;
        }
        long row = model.insertRow();
        state.countRows(model.rowCount().rows(), false);
        int position = firstToFill();
        state.goTo(row, position);
        editing.open(row, position, null);
    }

    boolean canDelete() {
        return state.model != null && state.model.canDelete() && !state.selection.isEmpty();
    }

    void deleteRows() {
        GridModel model = state.model;
        if (model != null && canDelete()) {
            List<RowRange> rows = state.publicSelection().rows();
            editing.cancel();
            model.deleteRows(rows);
        }
    }

    /// Follows the link in a cell, if there is one.
    boolean activate(long row, int position) {
        Cell cell = state.cell(row, position);
        boolean isLink = cell != null && (cell.style() == CellStyle.LINK || cell.style() == CellStyle.COUNT_LINK);
        if (isLink) {
            state.events.activate.accept(new CellPosition(row, state.columns.index(position)));
        }
        return isLink;
    }

    /// Edits what can be edited and follows what can only be followed.
    void open(long row, int position) {
        if (state.columns.column(position).isEditable()) {
            editing.open(row, position, null);
        } else {
            activate(row, position);
        }
    }

    private void set(String action, CellInput input) {
        if (editing.isOpen()) {
            editing.commit(input);
        } else {
            blocks.setAll(action, input);
        }
    }

    private int firstToFill() {
        for (int i = 0; i < state.columns.count(); i++) {
            GridColumn column = state.columns.column(i);
            if (column.isEditable() && !column.hasDefault() && !column.marks().contains(ColumnMark.GENERATED)) {
                return i;
            }
        }
        return 0;
    }
}
