package facet.diagram;

import facet.diagram.layout.Box;
import facet.diagram.layout.Point;

/// The part of the diagram that is in view: a point of the diagram is drawn at its coordinate times `zoom` plus (x, y).
record Viewport(double zoom, double x, double y) {
    static final double MIN_ZOOM = 0.02;
    static final double MAX_ZOOM = 4;
    private static final double MARGIN_PX = 40;
    /// Below what is fitted there is room for the tools.
    private static final double FOOT_PX = 64;

    Point toDiagram(double screenX, double screenY) {
        return new Point((screenX - x) / zoom, (screenY - y) / zoom);
    }

    Point toScreen(Point point) {
        return new Point(point.x() * zoom + x, point.y() * zoom + y);
    }

    Viewport panned(double dx, double dy) {
        return new Viewport(zoom, x + dx, y + dy);
    }

    /// Another zoom; the point of the diagram under the given point of the screen stays there.
    Viewport zoomed(double other, double screenX, double screenY) {
        double bounded = Math.clamp(other, MIN_ZOOM, MAX_ZOOM);
        Point kept = toDiagram(screenX, screenY);
        return new Viewport(bounded, screenX - kept.x() * bounded, screenY - kept.y() * bounded);
    }

    /// With the point of the diagram in the middle of a view of the given size.
    Viewport centered(Point point, double width, double height) {
        return new Viewport(zoom, Math.rint(width / 2 - point.x() * zoom), Math.rint(height / 2 - point.y() * zoom));
    }

    /// Panned no more than needed for the box to be in view; of one that is larger than the view, the upper left.
    Viewport showing(Box box, double width, double height) {
        double margin = 24;
        double dx = shift(box.x() * zoom + x, box.right() * zoom + x, margin, width - margin);
        double dy = shift(box.y() * zoom + y, box.bottom() * zoom + y, margin, height - margin);
        return panned(dx, dy);
    }

    private static double shift(double low, double high, double from, double to) {
        if (low < from || high - low > to - from) return from - low;
        return high > to ? to - high : 0;
    }

    /// All of the box, at 100 % at most, clear of the tools.
    static Viewport fitting(Box box, double width, double height) {
        double across = (width - 2 * MARGIN_PX) / Math.max(1, box.width());
        double free = height - MARGIN_PX - FOOT_PX;
        double zoom = Math.clamp(Math.min(across, free / Math.max(1, box.height())), MIN_ZOOM, 1);
        return new Viewport(zoom, 0, 0).centered(new Point(box.centerX(), box.centerY()), width,
                height - FOOT_PX + MARGIN_PX);
    }

    Box visible(double width, double height) {
        Point corner = toDiagram(0, 0);
        return new Box(corner.x(), corner.y(), width / zoom, height / zoom);
    }

    Detail detail() {
        return Detail.at(zoom);
    }
}
