package facet.diagram;

import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

import facet.diagram.layout.Point;
import org.jspecify.annotations.Nullable;

/// What the mouse, the wheel and the trackpad do to a diagram.
final class DiagramMouse {
    /// How far the mouse must go before it drags.
    private static final double SLOP_PX = 3;
    /// How near the mouse must be to an edge to hit it.
    private static final double REACH_PX = 5;
    private static final double GRID_PX = 4;

    private sealed interface Drag {}

    private record Press(double x, double y, @Nullable String node, @Nullable String row) implements Drag {}

    private record Pan(double x, double y, Viewport from) implements Drag {}

    private record Move(double x, double y, String node, Point from, Point to) implements Drag {}

    private final DiagramView view;
    private final Tooltip tooltip = new Tooltip();
    private String tooltipText = "";
    private @Nullable Drag drag;

    DiagramMouse(DiagramView view) {
        this.view = view;
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(420);
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> view.hover(null, null));
        view.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        view.addEventHandler(ZoomEvent.ZOOM, event -> {
            view.look(view.viewport().zoomed(view.zoom() * event.getZoomFactor(), event.getX(), event.getY()));
            event.consume();
        });
    }

    /// A card that is being dragged stays under the mouse, or the drag ends where the card is gone.
    void graphChanged() {
        if (drag instanceof Move move) {
            if (view.sheet().knows(move.node)) view.move(move.node, move.to);
            else
                drag = null;
        }
    }

    private void press(MouseEvent event) {
        view.requestFocus();
        if (event.getButton() == MouseButton.MIDDLE) {
            drag = new Pan(event.getX(), event.getY(), view.viewport());
        } else if (event.getButton() == MouseButton.PRIMARY) {
            Point point = view.viewport().toDiagram(event.getX(), event.getY());
            String node = view.sheet().nodeAt(point);
            drag = new Press(event.getX(), event.getY(), node, node == null ? null : row(node, point));
        }
    }

    private @Nullable String row(String node, Point point) {
        if (view.viewport().detail() != Detail.ROWS) return null;
        int row = view.sheet().rowAt(node, point);
        return row < 0 ? null : view.sheet().node(node).rows().get(row).id();
    }

    private void drag(MouseEvent event) {
        if (drag instanceof Press press
                && Math.hypot(event.getX() - press.x, event.getY() - press.y) > SLOP_PX) {
            drag = begin(press);
        }
        switch (drag) {
            case null -> {
            }
            case Press _ -> {
            }
            case Pan pan -> view.look(pan.from.panned(event.getX() - pan.x, event.getY() - pan.y));
            case Move move -> {
                Point to = new Point(
                        onGrid(move.from.x() + (event.getX() - move.x) / view.zoom()),
                        onGrid(move.from.y() + (event.getY() - move.y) / view.zoom()));
                drag = new Move(move.x, move.y, move.node, move.from, to);
                view.move(move.node, to);
            }
        }
    }

    private Drag begin(Press press) {
        view.hover(null, null);
        hideTooltip();
        view.setCursor(press.node == null ? Cursor.CLOSED_HAND : Cursor.MOVE);
        if (press.node == null || !view.sheet().knows(press.node)) return new Pan(press.x, press.y, view.viewport());
        Point corner = view.sheet().box(press.node).corner();
        return new Move(press.x, press.y, press.node, corner, corner);
    }

    private static double onGrid(double value) {
        return Math.rint(value / GRID_PX) * GRID_PX;
    }

    private void release(MouseEvent event) {
        Drag done = drag;
        drag = null;
        view.setCursor(Cursor.DEFAULT);
        switch (done) {
            case null -> {
            }
            case Press press -> view.choose(press.node, press.row);
            case Pan _ -> {
            }
            case Move move -> {
                if (!move.from.equals(move.to)) view.moved(move.node);
            }
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || event.getClickCount() != 2) return;
        String node = view.sheet().nodeAt(view.viewport().toDiagram(event.getX(), event.getY()));
        if (node != null && event.isStillSincePress()) view.open(node);
    }

    private void hover(MouseEvent event) {
        Point point = view.viewport().toDiagram(event.getX(), event.getY());
        String node = view.sheet().nodeAt(point);
        Edge edge = node == null ? view.sheet().edgeAt(point, REACH_PX / view.zoom()) : null;
        view.hover(node, edge);
        String text = "";
        if (node != null) text = Tooltips.of(view.sheet(), node, point, view.viewport().detail());
        else if (edge != null) text = Tooltips.of(view.sheet(), edge);
        showTooltip(text);
    }

    private void showTooltip(String text) {
        if (text.equals(tooltipText)) return;
        hideTooltip();
        if (text.isEmpty()) return;
        tooltipText = text;
        tooltip.setText(text);
        Tooltip.install(view, tooltip);
    }

    private void hideTooltip() {
        tooltipText = "";
        tooltip.hide();
        Tooltip.uninstall(view, tooltip);
    }

    private void scroll(ScrollEvent event) {
        if (event.isShortcutDown() || event.isControlDown()) {
            double factor = Math.exp(event.getDeltaY() / 240);
            view.look(view.viewport().zoomed(view.zoom() * factor, event.getX(), event.getY()));
        } else {
            view.look(view.viewport().panned(event.getDeltaX(), event.getDeltaY()));
        }
        event.consume();
    }
}
