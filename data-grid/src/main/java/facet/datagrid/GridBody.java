package facet.datagrid;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

/// The rows in view. Strips form a ring: a row keeps its strip while it stays in view, so that scrolling by a row fills
/// one strip and moves the others.
final class GridBody extends Region {
    private final GridState state;
    private final List<RowStrip> strips = new ArrayList<>();
    private final Rectangle window = new Rectangle();

    private GridBody(GridState state) {
        this.state = state;
    }

    static GridBody create(GridState state) {
        GridBody body = new GridBody(state);
        body.getStyleClass().add("grid-body");
        body.setManaged(false);
        body.setClip(body.window);
        return body;
    }

    /// Draws what is in view now; only cells that differ are touched.
    void show(boolean hasFocus) {
        window.setWidth(getWidth());
        window.setHeight(getHeight());
        RowRange inView = state.rows.inView();
        ensure((int) inView.size());
        List<CellSelection.Block> selected = state.selection.blocks(state.columns.count());
        for (int i = 0; i < strips.size(); i++) {
            long row = rowOf(i, inView);
            RowStrip strip = strips.get(i);
            if (row < 0) {
                strip.forget();
            } else {
                strip.setVisible(true);
                strip.resizeRelocate(0, Math.rint(state.rows.y(row)), getWidth(), state.rows.rowHeight());
                strip.show(row, selected, hasFocus);
            }
        }
    }

    @Nullable
    RowStrip strip(long row) {
        boolean isInView = !strips.isEmpty() && state.rows.inView().contains(row);
        return isInView ? strips.get((int) (row % strips.size())) : null;
    }

    @Nullable
    GridCell cell(long row, int position) {
        RowStrip strip = strip(row);
        return strip == null ? null : strip.cell(position);
    }

    /// The row that a strip of the ring shows, or -1.
    private long rowOf(int slot, RowRange inView) {
        long row = inView.from() + Math.floorMod(slot - inView.from(), (long) strips.size());
        return inView.contains(row) ? row : -1;
    }

    private void ensure(int count) {
        if (count > strips.size() || count < strips.size() / 2) {
            while (strips.size() > count + 1) {
                getChildren().remove(strips.removeLast());
            }
            while (strips.size() < count + 1) {
                RowStrip strip = RowStrip.create(state);
                strips.add(strip);
                getChildren().add(strip);
            }
        }
    }
}
