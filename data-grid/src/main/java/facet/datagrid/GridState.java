package facet.datagrid;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// What the parts of one grid share: the model, what of it is in view, and what is selected. Body coordinates have
/// their origin below the header at the left edge of the gutter.
final class GridState {
    static final double HEADER_HEIGHT = 44;
    private static final double DIGIT_WIDTH = 6.7;
    private static final double GUTTER_PADDING = 30;
    private static final int LEAST_DIGITS = 3;

    final ShownColumns columns = new ShownColumns();
    final RowWindow rows = new RowWindow();
    final CellSelection selection = new CellSelection();
    final GridEvents events = new GridEvents();
    final Runnable changed;
    @Nullable
    GridModel model;
    double scrollX;
    double bodyWidth;
    private int gutterDigits = LEAST_DIGITS;

    /// @param changed asks for a layout
    GridState(Runnable changed) {
        this.changed = changed;
    }

    double gutterWidth() {
        return Math.ceil(gutterDigits * DIGIT_WIDTH + GUTTER_PADDING);
    }

    /// The gutter only ever grows while one model is shown, so that columns do not jump sideways.
    void countRows(long count, boolean isNewModel) {
        int digits = Math.max(LEAST_DIGITS, Long.toString(count).length());
        gutterDigits = isNewModel ? digits : Math.max(digits, gutterDigits);
        rows.setCount(count);
        selection.clamp(count, columns.count());
    }

    double scrollableWidth() {
        return Math.max(0, bodyWidth - gutterWidth() - columns.pinnedWidth());
    }

    double maxScrollX() {
        return Math.max(0, columns.totalWidth() - columns.pinnedWidth() - scrollableWidth());
    }

    void scrollXTo(double x) {
        scrollX = Math.rint(Math.max(0, Math.min(x, maxScrollX())));
    }

    boolean isPinned(int position) {
        return position < columns.pinnedCount();
    }

    double x(int position) {
        return gutterWidth() + columns.left(position) - (isPinned(position) ? 0 : scrollX);
    }

    /// The position at a body coordinate right of the gutter, clamped to the columns there are; -1 without columns.
    int positionAt(double x) {
        double inColumns = x - gutterWidth();
        return columns.at(inColumns < columns.pinnedWidth() ? inColumns : inColumns + scrollX);
    }

    /// The first scrolling position in view.
    int firstInView() {
        return Math.max(columns.pinnedCount(), columns.at(columns.pinnedWidth() + scrollX));
    }

    /// One past the last scrolling position in view.
    int endInView() {
        int last = columns.at(columns.pinnedWidth() + scrollX + scrollableWidth() - 1);
        return Math.max(firstInView(), Math.min(columns.count(), last + 1));
    }

    void reveal(int position) {
        if (position < 0 || isPinned(position)) {
            return;
        }
        double left = columns.left(position) - columns.pinnedWidth();
        double right = left + columns.width(position);
        if (left < scrollX || columns.width(position) > scrollableWidth()) {
            scrollXTo(left);
        } else if (right > scrollX + scrollableWidth()) {
            scrollXTo(right - scrollableWidth());
        }
    }

    @Nullable
    GridRow row(long row) {
        return model == null || row < 0 || row >= rows.count() ? null : model.row(row);
    }

    @Nullable
    Cell cell(long row, int position) {
        GridRow held = row(row);
        return held == null || position < 0 || position >= columns.count()
                ? null
                : held.cells().get(columns.index(position));
    }

    Selection publicSelection() {
        if (selection.isEmpty() || columns.count() == 0) {
            return Selection.EMPTY;
        }
        List<CellBlock> blocks = selection.blocks(columns.count()).stream().map(this::published).toList();
        return new Selection(new CellPosition(selection.activeRow(), columns.index(selection.active())), blocks);
    }

    /// Reports the selection and has it drawn.
    void selectionChanged() {
        changed.run();
        events.selectionChanged.accept(publicSelection());
    }

    /// Makes a cell active and scrolls to it.
    void goTo(long row, int position) {
        selection.place(row, position);
        revealCell(row, position);
        selectionChanged();
    }

    void revealCell(long row, int position) {
        rows.reveal(row);
        reveal(position);
        changed.run();
    }

    /// Changes the columns. Where other columns are shown afterwards, or in another order, the selection shrinks to the
    /// active cell, which stays in its column if that is still there.
    void keepingActive(Runnable change) {
        List<String> before = columns.shownIds();
        String active = selection.isEmpty() || selection.active() >= before.size()
                ? ""
                : before.get(selection.active());
        change.run();
        List<String> after = columns.shownIds();
        if (!after.equals(before) && !selection.isEmpty() && !after.isEmpty()) {
            int position = after.indexOf(active);
            int instead = Math.clamp(selection.active(), 0, after.size() - 1);
            selection.place(selection.activeRow(), position >= 0 ? position : instead);
            selectionChanged();
        }
    }

    private CellBlock published(CellSelection.Block block) {
        return new CellBlock(new RowRange(block.firstRow(), block.lastRow() + 1),
                columns.indexes(block.first(), block.last() + 1));
    }
}
