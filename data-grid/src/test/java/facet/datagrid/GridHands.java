package facet.datagrid;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import org.jspecify.annotations.Nullable;

/// Keyboard, mouse and eyes on a grid: fires the events a user would cause and reads what is drawn.
final class GridHands {
    final GridStage stage;
    final DataGrid grid;

    GridHands(GridStage stage) {
        this.stage = stage;
        this.grid = stage.grid;
    }

    /// Presses a key where the keyboard is.
    void key(KeyCode code, KeyCode... held) {
        Set<KeyCode> modifiers = Set.of(held);
        stage.run(() -> {
            for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Event.fireEvent(focused(), new KeyEvent(type, KeyEvent.CHAR_UNDEFINED, code.getName(), code,
                        modifiers.contains(KeyCode.SHIFT), modifiers.contains(KeyCode.CONTROL),
                        modifiers.contains(KeyCode.ALT), false));
            }
        });
    }

    /// A key that is a command and that the system gives a character for as well, as it does for Ctrl+Alt.
    void keyWithText(KeyCode code, String typed, KeyCode... held) {
        Set<KeyCode> modifiers = Set.of(held);
        stage.run(() -> {
            for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED, KeyEvent.KEY_RELEASED)) {
                boolean isTyped = type == KeyEvent.KEY_TYPED;
                Event.fireEvent(focused(), new KeyEvent(type, isTyped ? typed : KeyEvent.CHAR_UNDEFINED, "",
                        isTyped ? KeyCode.UNDEFINED : code, modifiers.contains(KeyCode.SHIFT),
                        modifiers.contains(KeyCode.CONTROL), modifiers.contains(KeyCode.ALT), false));
            }
        });
    }

    void type(String text) {
        for (int i = 0; i < text.length(); i++) {
            String typed = text.substring(i, i + 1);
            stage.run(() -> Event.fireEvent(focused(), new KeyEvent(KeyEvent.KEY_TYPED, typed, "",
                    KeyCode.UNDEFINED, false, false, false, false)));
        }
    }

    void press(Node target, double x, double y, int clicks, KeyCode... held) {
        mouse(target, MouseEvent.MOUSE_PRESSED, x, y, clicks, held);
    }

    void drag(Node target, double x, double y) {
        mouse(target, MouseEvent.MOUSE_DRAGGED, x, y, 1);
    }

    void release(Node target, double x, double y, KeyCode... held) {
        mouse(target, MouseEvent.MOUSE_RELEASED, x, y, 1, held);
    }

    void click(Node target, double x, double y, KeyCode... held) {
        press(target, x, y, 1, held);
        release(target, x, y, held);
    }

    void clickCell(long row, int position, int clicks, KeyCode... held) {
        Point2D at = middle(row, position);
        press(body(), at.getX(), at.getY(), clicks, held);
        release(body(), at.getX(), at.getY(), held);
    }

    void wheel(double deltaY) {
        stage.run(() -> Event.fireEvent(body(), new ScrollEvent(ScrollEvent.SCROLL, 5, 5, 5, 5, false, false, false,
                false, true, false, 0, deltaY, 0, deltaY, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null)));
    }

    Point2D middle(long row, int position) {
        GridCell cell = Objects.requireNonNull(cell(row, position), "cell " + row + ", " + position);
        return GridStage.onFx(() -> new Point2D(cell.getLayoutX() + cell.getWidth() / 2,
                Objects.requireNonNull(cell.getParent()).getLayoutY() + cell.getHeight() / 2));
    }

    GridBody body() {
        return stage.visible(GridBody.class).getFirst();
    }

    GridHeader header() {
        return stage.visible(GridHeader.class).getFirst();
    }

    HeaderCell head(int position) {
        return stage.visible(HeaderCell.class).stream().filter(cell -> cell.position() == position).findFirst()
                .orElseThrow();
    }

    @Nullable
    GridCell cell(long row, int position) {
        return stage.visible(GridCell.class).stream().filter(c -> c.row() == row && c.position() == position)
                .findFirst().orElse(null);
    }

    /// A cell that must be in view.
    GridCell at(long row, int position) {
        return Objects.requireNonNull(cell(row, position), "cell " + row + ", " + position);
    }

    /// Where a cell's row begins in the body.
    double top(GridCell cell) {
        return GridStage.onFx(() -> Objects.requireNonNull(cell.getParent()).getLayoutY());
    }

    /// What is drawn in a cell; `(skeleton)` for a row that is not loaded.
    String text(long row, int position) {
        GridCell cell = cell(row, position);
        return cell == null ? "(not in view)" : cell.shown() == null ? "(skeleton)" : cell.shown().plainText();
    }

    TextInputControl editor() {
        return GridStage.onFx(() -> (TextInputControl) focused());
    }

    /// As [#editor()], on the FX thread already.
    TextInputControl editorNow() {
        return (TextInputControl) focused();
    }

    String active() {
        Selection selection = GridStage.onFx(grid::selection);
        CellPosition active = Objects.requireNonNull(selection.active());
        return active.row() + "," + active.column();
    }

    /// The blocks as `rows from-to columns a b c`.
    String blocks() {
        return String.join("; ",
                GridStage.onFx(grid::selection).blocks().stream().map(block -> block.rows().from() + "-"
                        + block.rows().to() + " " + block.columns()).toList());
    }

    private void mouse(Node target, EventType<MouseEvent> type, double x, double y, int clicks, KeyCode... held) {
        Set<KeyCode> modifiers = Set.of(held);
        stage.run(() -> {
            Point2D inScene = target.localToScene(x, y);
            boolean isDown = type != MouseEvent.MOUSE_RELEASED;
            Event.fireEvent(target, new MouseEvent(type, inScene.getX(), inScene.getY(), inScene.getX(), inScene.getY(),
                    MouseButton.PRIMARY, clicks, modifiers.contains(KeyCode.SHIFT),
                    modifiers.contains(KeyCode.CONTROL), modifiers.contains(KeyCode.ALT), false, isDown, false, false,
                    true, false, true, null));
        });
    }

    private Node focused() {
        return Objects.requireNonNull(grid.getScene().getFocusOwner(), "nothing has the keyboard");
    }
}
