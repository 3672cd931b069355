package facet.datagrid;

import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

import org.jspecify.annotations.Nullable;

/// What the user does to columns: each change keeps the active cell in its column and is reported.
final class Columns {
    private final GridState state;
    private final ToDoubleFunction<Integer> fittingWidth;

    /// @param fittingWidth the width that shows a position's head and its values in view
    Columns(GridState state, ToDoubleFunction<Integer> fittingWidth) {
        this.state = state;
        this.fittingWidth = fittingWidth;
    }

    /// Asks for the next order: ascending, descending, none.
    void sort(int position, boolean isAdded) {
        GridColumn column = state.columns.column(position);
        SortDirection next = switch (column.sort()) {
            case null -> SortDirection.ASCENDING;
            case ASCENDING -> SortDirection.DESCENDING;
            case DESCENDING -> null;
        };
        sort(position, next, isAdded);
    }

    void sort(int position, @Nullable SortDirection direction, boolean isAdded) {
        if (state.columns.column(position).isSortable()) {
            state.events.sortRequested.accept(new SortRequest(state.columns.index(position), direction, isAdded));
        }
    }

    void resize(int position, double width) {
        state.columns.resize(position, width);
        state.changed.run();
    }

    void fit(int position) {
        double fitting = fittingWidth.applyAsDouble(position);
        state.columns.resize(position, Math.min(fitting, ShownColumns.MAX_FITTED_WIDTH));
        arranged();
    }

    void move(int position, int slot) {
        change(columns -> columns.move(position, slot));
    }

    void hide(int position) {
        change(columns -> columns.hide(position));
    }

    void show(String id) {
        change(columns -> columns.show(id));
    }

    void showAll() {
        change(columns -> columns.showAll());
    }

    void pin(int position) {
        change(columns -> columns.pin(position));
    }

    void unpin(int position) {
        change(columns -> columns.unpin(position));
    }

    /// Reports the arrangement and has it drawn.
    void arranged() {
        state.scrollXTo(state.scrollX);
        state.changed.run();
        state.events.columnsChanged.accept(state.columns.arrangement());
    }

    private void change(Consumer<ShownColumns> change) {
        state.keepingActive(() -> change.accept(state.columns));
        arranged();
    }
}
