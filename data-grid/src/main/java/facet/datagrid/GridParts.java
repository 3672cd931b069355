package facet.datagrid;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;

import org.jspecify.annotations.Nullable;

/// The nodes of a grid and how they lie: header above, rows below with the editor over them, scroll bars at the edges.
final class GridParts {
    private static final double BAR = 12;
    private static final double LEAST_THUMB = 28;

    private final GridState state;
    private final GridHeader header;
    private final GridBody body;
    private final CellEditing editing;
    private final GridActions actions;
    private final Node grid;
    private final ScrollBar down = new ScrollBar();
    private final ScrollBar across = new ScrollBar();
    private final PlaceholderPane placeholder = new PlaceholderPane();
    private boolean isMovingBars;

    private GridParts(GridState state, Node grid) {
        this.state = state;
        this.grid = grid;
        header = GridHeader.create(state);
        body = GridBody.create(state);
        editing = new CellEditing(state, grid);
        actions = new GridActions(state, editing);
    }

    static GridParts build(GridState state, DataGrid grid) {
        GridParts parts = new GridParts(state, grid);
        grid.getStyleClass().add("data-grid");
        grid.getStylesheets().add(styleSheet());
        grid.setFocusTraversable(true);
        grid.setAccessibleRole(AccessibleRole.TABLE_VIEW);
        parts.connectBars();
        parts.connectInput(grid);
        return parts;
    }

    List<Node> nodes() {
        return List.of(body, placeholder, header, editing.layer(), down, across);
    }

    GridBody body() {
        return body;
    }

    CellEditing editing() {
        return editing;
    }

    GridActions actions() {
        return actions;
    }

    void setPlaceholder(@Nullable Node node) {
        placeholder.show(node);
    }

    void layout(double width, double height) {
        boolean needsDown = state.rows.count() * state.rows.rowHeight() > height - GridState.HEADER_HEIGHT;
        state.bodyWidth = Math.max(0, width - (needsDown ? BAR : 0));
        boolean needsAcross = state.maxScrollX() > 0;
        double bodyHeight = Math.max(0, height - GridState.HEADER_HEIGHT - (needsAcross ? BAR : 0));
        state.rows.setHeight(bodyHeight);
        needsDown = state.rows.maxPosition() > 0;
        state.bodyWidth = Math.max(0, width - (needsDown ? BAR : 0));
        state.scrollXTo(state.scrollX);
        header.resizeRelocate(0, 0, width, GridState.HEADER_HEIGHT);
        body.resizeRelocate(0, GridState.HEADER_HEIGHT, state.bodyWidth, bodyHeight);
        editing.layer().resizeRelocate(0, GridState.HEADER_HEIGHT, state.bodyWidth, bodyHeight);
        placeholder.setVisible(state.rows.count() == 0);
        placeholder.resizeRelocate(0, GridState.HEADER_HEIGHT, state.bodyWidth, bodyHeight);
        layoutBars(width, needsDown, needsAcross, bodyHeight);
        header.show();
        body.show(grid.isFocused() || editing.isOpen());
        editing.layout();
    }

    private void layoutBars(double width, boolean needsDown, boolean needsAcross, double bodyHeight) {
        isMovingBars = true;
        down.setVisible(needsDown);
        across.setVisible(needsAcross);
        down.resizeRelocate(width - BAR, GridState.HEADER_HEIGHT, BAR, bodyHeight);
        double rowsInPage = bodyHeight / state.rows.rowHeight();
        show(down, state.rows.position(), state.rows.maxPosition(), rowsInPage, (double) state.rows.count());
        down.setUnitIncrement(1);
        down.setBlockIncrement((double) state.rows.pageRows());
        double left = state.gutterWidth() + state.columns.pinnedWidth();
        across.resizeRelocate(left, GridState.HEADER_HEIGHT + bodyHeight, Math.max(0, state.bodyWidth - left), BAR);
        show(across, state.scrollX, state.maxScrollX(), state.scrollableWidth(),
                state.maxScrollX() + state.scrollableWidth());
        across.setUnitIncrement(40);
        across.setBlockIncrement(state.scrollableWidth());
        isMovingBars = false;
    }

    private static void show(ScrollBar bar, double value, double max, double page, double all) {
        bar.setMax(max);
        double length = Math.max(1, Math.max(bar.getWidth(), bar.getHeight()));
        double share = all <= 0 ? 1 : Math.max(page / all, LEAST_THUMB / length);
        bar.setVisibleAmount(max * Math.min(1, share));
        bar.setValue(value);
    }

    private void connectBars() {
        down.setOrientation(Orientation.VERTICAL);
        for (ScrollBar bar : List.of(down, across)) {
            bar.setManaged(false);
            bar.setFocusTraversable(false);
        }
        down.valueProperty().addListener((property, was, is) -> {
            if (!isMovingBars) {
                state.rows.moveTo(is.doubleValue());
                state.changed.run();
            }
        });
        across.valueProperty().addListener((property, was, is) -> {
            if (!isMovingBars) {
                state.scrollXTo(is.doubleValue());
                state.changed.run();
            }
        });
    }

    private void connectInput(DataGrid grid) {
        Columns columns = new Columns(state, this::fittingWidth);
        HeaderMouse.attach(state, header, columns, () -> {
            if (editing.commit(CellEditing.Then.STAY)) {
                grid.requestFocus();
                actions.selectAll();
            }
        });
        BodyMouse.attach(body, state, grid, editing, actions);
        FileDrops.attach(body, state);
        CellTooltip.attach(state, body);
        GridMenus menus = new GridMenus(state, columns, actions);
        menus.attach(header, body);
        GridKeys keys = new GridKeys(grid, state, editing, actions, menus);
        grid.addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
        grid.addEventHandler(KeyEvent.KEY_TYPED, keys::typed);
        grid.addEventHandler(KeyEvent.KEY_RELEASED, event -> keys.released());
        grid.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        grid.focusedProperty().addListener((property, was, is) -> grid.requestLayout());
        grid.sceneProperty().flatMap(Scene::focusOwnerProperty).addListener(this::focusMoved);
    }

    /// An editor that loses the keyboard to another control commits; rejected, it stays open with its reason.
    private void focusMoved(ObservableValue<? extends @Nullable Node> property, @Nullable Node was, @Nullable Node is) {
        if (is != null && editing.isOpen() && editing.holds(was) && !editing.holds(is) && !is.equals(grid)) {
            editing.commit(CellEditing.Then.STAY);
        }
    }

    private void scrolled(ScrollEvent event) {
        boolean isSideways = event.isShiftDown() && event.getDeltaX() == 0;
        double x = isSideways ? event.getDeltaY() : event.getDeltaX();
        double y = isSideways ? 0 : event.getDeltaY();
        state.rows.scrollBy(-y);
        state.scrollXTo(state.scrollX - x);
        state.changed.run();
        event.consume();
    }

    /// As wide as the head and the values in view need.
    private double fittingWidth(int position) {
        HeaderCell head = header.cell(position);
        double widest = head == null ? ShownColumns.MIN_WIDTH : head.fittingWidth();
        RowRange inView = state.rows.inView();
        for (long row = inView.from(); row < inView.to(); row++) {
            GridCell cell = body.cell(row, position);
            if (cell != null && cell.shown() != null) {
                widest = Math.max(widest, cell.fittingWidth());
            }
        }
        return Math.ceil(widest);
    }

    private static String styleSheet() {
        return java.util.Objects.requireNonNull(DataGrid.class.getResource("data-grid.css")).toExternalForm();
    }
}
