package facet.datagrid;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

/// The heads of the columns in view, and the corner above the gutter, which selects everything.
final class GridHeader extends Region {
    private static final double ABOVE_CELLS = -1;
    private static final double ABOVE_PINNED = -2;

    private final GridState state;
    private final List<HeaderCell> pinned = new ArrayList<>();
    private final List<HeaderCell> scrolling = new ArrayList<>();
    private final Region corner = new Region();
    private final Region dropLine = new Region();
    private final Rectangle window = new Rectangle();

    private GridHeader(GridState state) {
        this.state = state;
    }

    static GridHeader create(GridState state) {
        GridHeader header = new GridHeader(state);
        header.getStyleClass().add("grid-header");
        header.setManaged(false);
        header.setClip(header.window);
        header.corner.getStyleClass().add("grid-corner");
        header.corner.setManaged(false);
        header.corner.setViewOrder(ABOVE_PINNED);
        header.dropLine.getStyleClass().add("drop-line");
        header.dropLine.setManaged(false);
        header.dropLine.setMouseTransparent(true);
        header.dropLine.setVisible(false);
        header.dropLine.setViewOrder(ABOVE_PINNED);
        header.getChildren().addAll(header.corner, header.dropLine);
        return header;
    }

    void show() {
        window.setWidth(getWidth());
        window.setHeight(getHeight());
        corner.resizeRelocate(0, 0, state.gutterWidth(), getHeight());
        resize(pinned, state.columns.pinnedCount(), ABOVE_CELLS);
        for (int i = 0; i < pinned.size(); i++) {
            place(pinned.get(i), i);
        }
        int first = state.firstInView();
        int end = state.endInView();
        if (end - first > scrolling.size()) {
            resize(scrolling, end - first + 2, 0);
            scrolling.forEach(HeaderCell::forget);
        }
        for (HeaderCell cell : scrolling) {
            if (cell.position() < first || cell.position() >= end) {
                cell.forget();
            }
        }
        for (int i = first; i < end; i++) {
            place(scrolling.get(i % scrolling.size()), i);
        }
    }

    @Nullable
    HeaderCell cell(int position) {
        List<HeaderCell> all = new ArrayList<>(pinned);
        all.addAll(scrolling);
        return all.stream().filter(cell -> cell.isVisible() && cell.position() == position).findFirst().orElse(null);
    }

    /// Shows where a dragged column would come to stand: before `slot`.
    void showDrop(int slot) {
        double x = slot == 0 ? state.gutterWidth() : state.x(slot - 1) + state.columns.width(slot - 1);
        dropLine.resizeRelocate(x - 1.5, 0, 3, getHeight());
        dropLine.setVisible(true);
    }

    void hideDrop() {
        dropLine.setVisible(false);
    }

    private void place(HeaderCell cell, int position) {
        cell.show(position, state.columns.column(position));
        cell.resizeRelocate(state.x(position), 0, state.columns.width(position), getHeight());
        cell.pseudoClassStateChanged(Pseudo.LAST_PINNED, position == state.columns.pinnedCount() - 1);
        cell.pseudoClassStateChanged(Pseudo.SELECTED,
                !state.selection.isEmpty() && position == state.selection.active());
    }

    private void resize(List<HeaderCell> cells, int count, double viewOrder) {
        while (cells.size() > count) {
            getChildren().remove(cells.removeLast());
        }
        while (cells.size() < count) {
            HeaderCell cell = HeaderCell.create();
            cell.setViewOrder(viewOrder);
            cells.add(cell);
            getChildren().add(cell);
        }
    }
}
