package facet.datagrid;

/// Where the active cell goes by a key.
final class Steps {
    private Steps() {}

    static void after(GridState state, long row, int position, CellEditing.Then then) {
        switch (then) {
            case STAY -> state.goTo(row, position);
            case DOWN -> state.goTo(Math.min(row + 1, state.rows.count() - 1), position);
            case UP -> state.goTo(Math.max(row - 1, 0), position);
            case RIGHT -> next(state, row, position);
            case LEFT -> previous(state, row, position);
        }
    }

    /// The next cell, in the next row after the last; false at the very end.
    static boolean next(GridState state, long row, int position) {
        if (position + 1 < state.columns.count()) {
            state.goTo(row, position + 1);
        } else if (row + 1 < state.rows.count()) {
            state.goTo(row + 1, 0);
        } else {
            return false;
        }
        return true;
    }

    static boolean previous(GridState state, long row, int position) {
        if (position > 0) {
            state.goTo(row, position - 1);
        } else if (row > 0) {
            state.goTo(row - 1, state.columns.count() - 1);
        } else {
            return false;
        }
        return true;
    }

    /// Moves the active cell, or extends the selection from it.
    static void move(GridState state, long rows, int columns, Reach reach) {
        CellSelection selection = state.selection;
        long fromRow = reach == Reach.EXTEND ? selection.leadRow() : selection.activeRow();
        int from = reach == Reach.EXTEND ? selection.lead() : selection.active();
        long row = Math.clamp(saturated(fromRow, rows), 0, state.rows.count() - 1);
        int position = Math.clamp((long) from + columns, 0, state.columns.count() - 1);
        if (reach == Reach.EXTEND) {
            selection.extend(row, position);
            state.revealCell(row, position);
            state.selectionChanged();
        } else {
            state.goTo(row, position);
        }
    }

    private static long saturated(long row, long step) {
        return step > 0 && row > Long.MAX_VALUE - step ? Long.MAX_VALUE : row + step;
    }

    enum Reach {
        MOVE,
        EXTEND
    }
}
