package facet.datagrid;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/// What the mouse does over the rows: click, drag, Shift and Ctrl select; a double click edits; the gutter selects rows;
/// a drag beyond the edge scrolls.
final class BodyMouse {
    private static final double MOST_SCROLL = 60;

    private final GridBody body;
    private final GridState state;
    private final Node grid;
    private final CellEditing editing;
    private final GridActions actions;
    private final Timeline autoScroll = new Timeline();
    private boolean isSelecting;
    private boolean isInGutter;
    private double lastX;
    private double lastY;

    private BodyMouse(GridBody body, GridState state, Node grid, CellEditing editing, GridActions actions) {
        this.body = body;
        this.state = state;
        this.grid = grid;
        this.editing = editing;
        this.actions = actions;
    }

    static void attach(GridBody body, GridState state, Node grid, CellEditing editing, GridActions actions) {
        BodyMouse mouse = new BodyMouse(body, state, grid, editing, actions);
        mouse.autoScroll.setCycleCount(Timeline.INDEFINITE);
        mouse.autoScroll.getKeyFrames().add(new KeyFrame(Duration.millis(40), event -> mouse.extendBeyond()));
        body.addEventHandler(MouseEvent.MOUSE_PRESSED, mouse::pressed);
        body.addEventHandler(MouseEvent.MOUSE_DRAGGED, mouse::dragged);
        body.addEventHandler(MouseEvent.MOUSE_RELEASED, mouse::released);
    }

    private void pressed(MouseEvent event) {
        isSelecting = false;
        if (!editing.commit(CellEditing.Then.STAY)) {
            return;
        }
        grid.requestFocus();
        long row = state.rows.rowAt(event.getY());
        int position = state.positionAt(Math.max(event.getX(), state.gutterWidth()));
        if (row < 0 || position < 0 || state.rows.y(row) + state.rows.rowHeight() < event.getY()) {
            return;
        }
        isInGutter = event.getX() < state.gutterWidth();
        boolean isBesideColumns = event.getX() > state.x(position) + state.columns.width(position);
        if (isBesideColumns) {
            return;
        }
        if (event.getButton() == MouseButton.SECONDARY) {
            selectForMenu(row, position);
        } else if (event.getButton() == MouseButton.PRIMARY) {
            isSelecting = true;
            lastX = event.getX();
            lastY = event.getY();
            primaryPressed(event, row, position);
        }
    }

    private void primaryPressed(MouseEvent event, long row, int position) {
        GridCell cell = body.cell(row, position);
        boolean isOnArrow = cell != null && cell.isOnGraphic(event.getX() - cell.getLayoutX());
        if (isInGutter) {
            selectRow(event, row);
            state.selectionChanged();
        } else if (event.isShiftDown() && !state.selection.isEmpty()) {
            state.selection.extend(row, position);
            state.selectionChanged();
        } else if (event.isShortcutDown()) {
            state.selection.add(row, position, state.columns.count());
            state.selectionChanged();
        } else if (event.getClickCount() == 2) {
            isSelecting = false;
            actions.open(row, position);
        } else {
            state.selection.place(row, position);
            state.reveal(position);
            state.selectionChanged();
            if (isOnArrow && event.getClickCount() == 1 && actions.activate(row, position)) {
                isSelecting = false;
            }
        }
    }

    private void selectRow(MouseEvent event, long row) {
        if (event.isShiftDown() && !state.selection.isEmpty()) {
            state.selection.placeRows(state.selection.activeRow(), row);
        } else if (event.isShortcutDown()) {
            state.selection.addRow(row, state.columns.count());
        } else {
            state.selection.placeRows(row, row);
        }
    }

    /// A right click outside the selection moves it first, so that the menu speaks of what was clicked.
    private void selectForMenu(long row, int position) {
        boolean isInside = state.selection.blocks(state.columns.count()).stream()
                .anyMatch(block -> block.contains(row, position));
        if (!isInside && isInGutter) {
            state.selection.placeRows(row, row);
            state.selectionChanged();
        } else if (!isInside) {
            state.selection.place(row, position);
            state.selectionChanged();
        }
    }

    private void dragged(MouseEvent event) {
        if (isSelecting) {
            lastX = event.getX();
            lastY = event.getY();
            extendTo();
            boolean isOutside = lastY < 0 || lastY > state.rows.height() || lastX < state.gutterWidth()
                    || lastX > state.bodyWidth;
            if (isOutside) {
                autoScroll.play();
            } else {
                autoScroll.stop();
            }
        }
    }

    private void released(MouseEvent event) {
        isSelecting = false;
        autoScroll.stop();
    }

    private void extendBeyond() {
        state.rows.scrollBy(beyond(lastY, 0, state.rows.height()));
        if (!isInGutter) {
            state.scrollXTo(state.scrollX + beyond(lastX, state.gutterWidth(), state.bodyWidth));
        }
        extendTo();
        state.changed.run();
    }

    private void extendTo() {
        long row = state.rows.rowAt(Math.clamp(lastY, 0, Math.max(0, state.rows.height() - 1)));
        int position = state.positionAt(Math.clamp(lastX, state.gutterWidth(),
                Math.max(state.gutterWidth(), state.bodyWidth - 1)));
        boolean isSame = row == state.selection.leadRow() && (isInGutter || position == state.selection.lead());
        if (row >= 0 && !isSame) {
            state.selection.extend(row, isInGutter ? state.selection.lead() : position);
            state.selectionChanged();
        }
    }

    private static double beyond(double at, double from, double to) {
        double distance = at < from ? at - from : Math.max(0, at - to);
        return Math.clamp(distance, -MOST_SCROLL, MOST_SCROLL);
    }
}
