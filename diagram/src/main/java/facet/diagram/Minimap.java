package facet.diagram;

import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import facet.diagram.layout.Box;
import facet.diagram.layout.Point;

/// The whole diagram in a corner, with the part in view; press or drag in it to look elsewhere.
final class Minimap extends Region {
    static final double WIDTH = 184;
    static final double HEIGHT = 124;
    private static final double MARGIN = 8;

    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
    private Viewport map = new Viewport(1, 0, 0);

    Minimap(Consumer<Point> onLook) {
        getStyleClass().add("diagram-minimap");
        getChildren().add(canvas);
        setPrefSize(WIDTH, HEIGHT);
        addEventHandler(MouseEvent.ANY, event -> {
            boolean isLook = event.getEventType() == MouseEvent.MOUSE_PRESSED
                    || event.getEventType() == MouseEvent.MOUSE_DRAGGED;
            if (isLook) onLook.accept(map.toDiagram(event.getX(), event.getY()));
            event.consume();
        });
    }

    void draw(Sheet sheet, Palette palette, Box visible) {
        Box bounds = sheet.bounds();
        double zoom = Math.min((WIDTH - 2 * MARGIN) / Math.max(1, bounds.width()),
                (HEIGHT - 2 * MARGIN) / Math.max(1, bounds.height()));
        map = new Viewport(zoom, 0, 0).centered(new Point(bounds.centerX(), bounds.centerY()), WIDTH, HEIGHT);
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.clearRect(0, 0, WIDTH, HEIGHT);
        context.setFill(palette.color(Ink.MAP_BOX));
        for (String id : sheet.nodes().keySet()) {
            Box box = sheet.box(id);
            Point corner = map.toScreen(box.corner());
            context.fillRect(corner.x(), corner.y(), Math.max(1, box.width() * zoom), Math.max(1, box.height() * zoom));
        }
        Point from = map.toScreen(visible.corner());
        Point to = map.toScreen(new Point(visible.right(), visible.bottom()));
        double left = Math.rint(Math.max(1, from.x())) + 0.5;
        double top = Math.rint(Math.max(1, from.y())) + 0.5;
        context.setStroke(palette.color(Ink.MAP_VIEW));
        context.setLineWidth(1);
        context.strokeRect(left, top, Math.max(2, Math.rint(Math.min(WIDTH - 2, to.x())) + 0.5 - left),
                Math.max(2, Math.rint(Math.min(HEIGHT - 2, to.y())) + 0.5 - top));
    }
}
