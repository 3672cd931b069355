package facet.diagram;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import facet.diagram.layout.Box;
import facet.diagram.layout.Point;
import org.jspecify.annotations.Nullable;

/// What the keys do to a diagram.
final class DiagramKeys {
    private final DiagramView view;

    private DiagramKeys(DiagramView view) {
        this.view = view;
    }

    static void install(DiagramView view) {
        DiagramKeys keys = new DiagramKeys(view);
        view.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (keys.handle(event.getCode(), event.isShortcutDown() || event.isControlDown() || event.isAltDown())) {
                event.consume();
            }
        });
    }

    /// Whether the key was for the diagram. With a modifier only zooming is: the rest belongs to the window.
    private boolean handle(KeyCode code, boolean isModified) {
        switch (code) {
            case PLUS, ADD, EQUALS -> view.zoomIn();
            case MINUS, SUBTRACT -> view.zoomOut();
            default -> {
                return !isModified && handlePlain(code);
            }
        }
        return true;
    }

    private boolean handlePlain(KeyCode code) {
        switch (code) {
            case LEFT, KP_LEFT -> go(-1, 0);
            case RIGHT, KP_RIGHT -> go(1, 0);
            case UP, KP_UP -> go(0, -1);
            case DOWN, KP_DOWN -> go(0, 1);
            case DIGIT0, NUMPAD0 -> view.zoomToActualSize();
            case DIGIT1, NUMPAD1 -> view.fit();
            case M -> view.setMinimapShown(!view.isMinimapShown());
            case ENTER -> {
                return open();
            }
            case ESCAPE -> {
                return leave();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean open() {
        String selected = view.selected();
        if (selected != null) view.open(selected);
        return selected != null;
    }

    private boolean leave() {
        if (view.selected() == null) return false;
        view.choose(null, null);
        return true;
    }

    /// Selects the next card in a direction; with nothing selected, the one nearest to the middle of the view.
    private void go(int dx, int dy) {
        String selected = view.selected();
        String next = selected == null ? nearestToMiddle() : next(view.sheet(), selected, dx, dy);
        if (next == null) return;
        view.choose(next, null);
        view.look(view.viewport().showing(view.sheet().box(next), view.getWidth(), view.getHeight()));
    }

    private @Nullable String nearestToMiddle() {
        Point middle = view.viewport().toDiagram(view.getWidth() / 2, view.getHeight() / 2);
        String nearest = null;
        double least = Double.MAX_VALUE;
        for (String id : view.sheet().nodes().keySet()) {
            Box box = view.sheet().box(id);
            double distance = Math.hypot(box.centerX() - middle.x(), box.centerY() - middle.y());
            if (distance < least) {
                least = distance;
                nearest = id;
            }
        }
        return nearest;
    }

    /// The card whose middle is nearest in a direction; what is aside counts double, and more than 60 degrees aside not at all.
    static @Nullable String next(Sheet sheet, String from, int dx, int dy) {
        Box start = sheet.box(from);
        String nearest = null;
        double least = Double.MAX_VALUE;
        for (String id : sheet.nodes().keySet()) {
            Box box = sheet.box(id);
            double ahead = (box.centerX() - start.centerX()) * dx + (box.centerY() - start.centerY()) * dy;
            double aside = Math.abs((box.centerX() - start.centerX()) * dy)
                    + Math.abs((box.centerY() - start.centerY()) * dx);
            double cost = ahead + 2 * aside;
            if (ahead > 0 && aside <= 1.75 * ahead && cost < least) {
                least = cost;
                nearest = id;
            }
        }
        return nearest;
    }
}
