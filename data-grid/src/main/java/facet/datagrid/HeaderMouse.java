package facet.datagrid;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/// What the mouse does in the header: a click sorts, a drag moves the column, a drag of a border resizes it, a double
/// click on a border fits the column to what is in view.
final class HeaderMouse {
    private static final double BORDER = 5;
    private static final double DRAG_FROM = 6;

    /// What the pressed mouse is doing.
    private sealed interface Gesture {
        record Resize(int position, double startX, double startWidth) implements Gesture {}

        record Press(int position, double startX) implements Gesture {}

        record Move(int position) implements Gesture {}
    }

    private final GridState state;
    private final GridHeader header;
    private final Columns columns;
    private @Nullable Gesture gesture;

    private HeaderMouse(GridState state, GridHeader header, Columns columns) {
        this.state = state;
        this.header = header;
        this.columns = columns;
    }

    static void attach(GridState state, GridHeader header, Columns columns, Runnable selectAll) {
        HeaderMouse mouse = new HeaderMouse(state, header, columns);
        header.addEventHandler(MouseEvent.MOUSE_MOVED,
                e -> header.setCursor(mouse.borderAt(e.getX()) >= 0 ? Cursor.H_RESIZE : Cursor.DEFAULT));
        header.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> mouse.pressed(e, selectAll));
        header.addEventHandler(MouseEvent.MOUSE_DRAGGED, mouse::dragged);
        header.addEventHandler(MouseEvent.MOUSE_RELEASED, mouse::released);
    }

    private void pressed(MouseEvent event, Runnable selectAll) {
        gesture = null;
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        int border = borderAt(event.getX());
        if (border >= 0 && event.getClickCount() == 2) {
            columns.fit(border);
        } else if (border >= 0) {
            gesture = new Gesture.Resize(border, event.getX(), state.columns.width(border));
        } else if (event.getX() < state.gutterWidth()) {
            selectAll.run();
        } else if (columnAt(event.getX()) >= 0) {
            gesture = new Gesture.Press(columnAt(event.getX()), event.getX());
        }
    }

    private void dragged(MouseEvent event) {
        switch (gesture) {
            case null -> {
            }
            case Gesture.Resize resize ->
                columns.resize(resize.position(), resize.startWidth() + event.getX() - resize.startX());
            case Gesture.Press press -> {
                if (Math.abs(event.getX() - press.startX()) >= DRAG_FROM) {
                    gesture = new Gesture.Move(press.position());
                    header.setCursor(Cursor.CLOSED_HAND);
                    header.showDrop(slotAt(event.getX()));
                }
            }
            case Gesture.Move move -> header.showDrop(slotAt(event.getX()));
        }
    }

    private void released(MouseEvent event) {
        switch (gesture) {
            case null -> {
            }
            case Gesture.Resize resize -> columns.arranged();
            case Gesture.Press press -> columns.sort(press.position(), event.isShiftDown());
            case Gesture.Move move -> columns.move(move.position(), slotAt(event.getX()));
        }
        gesture = null;
        header.hideDrop();
        header.setCursor(Cursor.DEFAULT);
    }

    /// The position whose right border is at x, or -1.
    private int borderAt(double x) {
        if (x < state.gutterWidth() + BORDER || state.columns.count() == 0) {
            return -1;
        }
        int position = state.positionAt(x);
        double left = state.x(position);
        if (Math.abs(left + state.columns.width(position) - x) <= BORDER) {
            return position;
        }
        return x - left <= BORDER ? position - 1 : -1;
    }

    private int columnAt(double x) {
        int position = x < state.gutterWidth() ? -1 : state.positionAt(x);
        return position >= 0 && x <= state.x(position) + state.columns.width(position) ? position : -1;
    }

    private int slotAt(double x) {
        int position = state.positionAt(Math.max(x, state.gutterWidth()));
        boolean isRightHalf = x > state.x(position) + state.columns.width(position) / 2;
        return isRightHalf ? position + 1 : position;
    }
}
