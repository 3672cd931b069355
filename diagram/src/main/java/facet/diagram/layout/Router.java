package facet.diagram.layout;

import java.util.List;

/// Routes single edges with level and upright stretches; cheap enough to follow a drag.
public final class Router {
    private Router() {}

    /// The plainest route between two cards, whatever else stands in the way: from the facing sides where there is room
    /// between them, else around the nearer side. `fromY` and `toY` are the heights of the ends.
    public static List<Point> direct(Box from, double fromY, Box to, double toY) {
        if (to.x() - from.right() >= 2 * Spacing.STUB) {
            return bent(from.right(), fromY, Math.rint((from.right() + to.x()) / 2), to.x(), toY);
        }
        if (from.x() - to.right() >= 2 * Spacing.STUB) {
            return bent(from.x(), fromY, Math.rint((from.x() + to.right()) / 2), to.right(), toY);
        }
        double right = Math.max(from.right(), to.right()) + Spacing.STUB;
        double left = Math.min(from.x(), to.x()) - Spacing.STUB;
        boolean isRight = from.equals(to)
                || 2 * right - from.right() - to.right() <= from.x() + to.x() - 2 * left;
        return isRight ? bent(from.right(), fromY, right, to.right(), toY) : bent(from.x(), fromY, left, to.x(), toY);
    }

    private static List<Point> bent(double x1, double y1, double middle, double x2, double y2) {
        if (y1 == y2) return List.of(new Point(x1, y1), new Point(x2, y2));
        return List.of(new Point(x1, y1), new Point(middle, y1), new Point(middle, y2), new Point(x2, y2));
    }
}
