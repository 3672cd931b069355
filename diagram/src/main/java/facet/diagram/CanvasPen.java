package facet.diagram;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import facet.diagram.layout.Box;
import facet.diagram.layout.Point;

/// Draws on the screen through a viewport. Edges of boxes and lines fall on whole pixels of the device.
final class CanvasPen implements Pen {
    static final double RADIUS = 6;
    private static final double[] DASHES = {5, 4};

    private final GraphicsContext context;
    private final Viewport viewport;
    private final double device;
    private final Map<TextRole, Map<Double, Font>> fonts = new EnumMap<>(TextRole.class);

    /// `device` is the number of pixels of the device to one of the window.
    CanvasPen(GraphicsContext context, Viewport viewport, double device) {
        this.context = context;
        this.viewport = viewport;
        this.device = device;
        context.setLineJoin(StrokeLineJoin.ROUND);
        context.setLineCap(StrokeLineCap.BUTT);
        context.setFillRule(FillRule.EVEN_ODD);
        context.setTextBaseline(VPos.BASELINE);
    }

    private double x(double x) {
        return snap(x * viewport.zoom() + viewport.x());
    }

    private double y(double y) {
        return snap(y * viewport.zoom() + viewport.y());
    }

    private double snap(double value) {
        return Math.rint(value * device) / device;
    }

    /// A width of whole pixels of the device; lines grow with the zoom, but stay one pixel when it is small.
    private double stroke(double width) {
        return Math.max(1, Math.rint(width * Math.clamp(viewport.zoom(), 1, 2) * device)) / device;
    }

    /// What to add to a whole pixel so that a line of the width covers whole pixels.
    private double inset(double width) {
        return Math.rint(width * device) % 2 == 1 ? 0.5 / device : 0;
    }

    @Override
    public void fill(Box box, Corners corners, Color color) {
        context.setFill(color);
        double x = x(box.x());
        double y = y(box.y());
        double width = x(box.right()) - x;
        double height = y(box.bottom()) - y;
        double radius = Math.min(RADIUS * viewport.zoom(), Math.min(width, height) / 2);
        if (corners == Corners.NONE || radius < 1) {
            context.fillRect(x, y, width, height);
        } else if (corners == Corners.ALL) {
            context.fillRoundRect(x, y, width, height, 2 * radius, 2 * radius);
        } else {
            context.beginPath();
            context.moveTo(x, y + height);
            context.arcTo(x, y, x + radius, y, radius);
            context.arcTo(x + width, y, x + width, y + radius, radius);
            context.lineTo(x + width, y + height);
            context.fill();
        }
    }

    @Override
    public void outline(Box box, Color color, double width) {
        double line = stroke(width);
        double inset = inset(line);
        context.setStroke(color);
        context.setLineWidth(line);
        double x = x(box.x()) + inset;
        double y = y(box.y()) + inset;
        double radius = RADIUS * viewport.zoom();
        context.strokeRoundRect(x, y, x(box.right()) - inset - x, y(box.bottom()) - inset - y, 2 * radius, 2 * radius);
    }

    @Override
    public void line(List<Point> points, Color color, double width, EdgeStyle style) {
        double line = stroke(width);
        double inset = inset(line);
        context.setStroke(color);
        context.setLineWidth(line);
        if (style == EdgeStyle.DASHED) context.setLineDashes(DASHES);
        context.beginPath();
        int last = points.size() - 1;
        context.moveTo(x(points.getFirst().x()) + inset, y(points.getFirst().y()) + inset);
        for (int i = 1; i < last; i++) {
            double radius = bendRadius(points.get(i - 1), points.get(i), points.get(i + 1)) * viewport.zoom();
            double px = x(points.get(i).x()) + inset;
            double py = y(points.get(i).y()) + inset;
            if (radius < 1) context.lineTo(px, py);
            else
                context.arcTo(px, py, x(points.get(i + 1).x()) + inset, y(points.get(i + 1).y()) + inset, radius);
        }
        context.lineTo(x(points.getLast().x()) + inset, y(points.getLast().y()) + inset);
        context.stroke();
        if (style == EdgeStyle.DASHED) context.setLineDashes();
    }

    /// At most half of the shorter of the two stretches that meet.
    static double bendRadius(Point before, Point bend, Point after) {
        return Math.min(RADIUS, Math.min(distance(before, bend), distance(bend, after)) / 2);
    }

    private static double distance(Point a, Point b) {
        return Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y());
    }

    @Override
    public void ring(Point center, double radius, Color fill, Color stroke, double width) {
        double line = stroke(width);
        double inset = inset(line);
        double size = Math.rint(2 * radius * viewport.zoom() * device) / device;
        double left = x(center.x()) + inset - size / 2;
        double top = y(center.y()) + inset - size / 2;
        context.setFill(fill);
        context.fillOval(left, top, size, size);
        context.setStroke(stroke);
        context.setLineWidth(line);
        context.strokeOval(left, top, size, size);
    }

    @Override
    public void text(String text, Point at, Align align, TextRole role, double scale, Color color) {
        context.setFont(font(role, scale * viewport.zoom()));
        context.setTextAlign(switch (align) {
            case LEFT -> TextAlignment.LEFT;
            case CENTER -> TextAlignment.CENTER;
            case RIGHT -> TextAlignment.RIGHT;
        });
        context.setFill(color);
        double below = FontWidths.baselinePx(role) * scale * viewport.zoom();
        context.fillText(text, x(at.x()), snap(at.y() * viewport.zoom() + viewport.y() + below));
    }

    private Font font(TextRole role, double zoom) {
        return fonts.computeIfAbsent(role, key -> new HashMap<>())
                .computeIfAbsent(zoom, key -> FontWidths.font(role, zoom));
    }

    @Override
    public void picture(Picture picture, Point at, Color color) {
        double scale = viewport.zoom();
        context.save();
        context.translate(x(at.x()), y(at.y()));
        context.scale(scale, scale);
        context.beginPath();
        context.appendSVGPath(picture.path());
        if (picture.isOutline()) {
            context.setStroke(color);
            context.setLineWidth(Math.max(1, stroke(1.2) / scale));
            context.stroke();
        } else {
            context.setFill(color);
            context.fill();
        }
        context.restore();
    }
}
