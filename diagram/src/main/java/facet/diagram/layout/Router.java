package facet.diagram.layout;

import java.util.Collection;
import java.util.List;

/// Routes single edges with level and upright stretches; cheap enough to follow a drag.
///
/// `fromY` and `toY` are the heights of the ends. Edges of different lanes, counted from 0, keep apart where they would
/// otherwise run on top of each other.
public final class Router {
    private static final int LANES = 5;
    private static final double LANE_PX = 6;

    private Router() {}

    /// The plainest route between two cards, whatever else stands in the way: from the facing sides where there is room
    /// between them, else around the nearer side.
    public static List<Point> direct(Box from, double fromY, Box to, double toY, int lane) {
        double shift = shift(lane);
        if (to.x() - from.right() >= 2 * Spacing.STUB) {
            double free = to.x() - from.right() - 2 * Spacing.STUB;
            return bent(from.right(), fromY, to.x(), toY, from.right() + Spacing.STUB + middle(free, shift));
        }
        if (from.x() - to.right() >= 2 * Spacing.STUB) {
            double free = from.x() - to.right() - 2 * Spacing.STUB;
            return bent(from.x(), fromY, to.right(), toY, to.right() + Spacing.STUB + middle(free, shift));
        }
        double right = Math.max(from.right(), to.right()) + Spacing.STUB + shift;
        double left = Math.min(from.x(), to.x()) - Spacing.STUB - shift;
        boolean isRight = from.equals(to)
                || 2 * right - from.right() - to.right() <= from.x() + to.x() - 2 * left;
        return isRight ? bent(from.right(), fromY, to.right(), toY, right) : bent(from.x(), fromY, to.x(), toY, left);
    }

    /// The shortest route with few bends that passes no other card; the plainest one where there is none.
    public static List<Point> around(Box from, double fromY, Box to, double toY, Collection<Box> others, int lane) {
        List<Point> direct = direct(from, fromY, to, toY, lane);
        if (from.equals(to) && !crosses(direct, others)) return direct;
        List<Point> found = new RouteSearch(from, fromY, to, toY, others, Spacing.STUB + shift(lane)).find();
        return found.isEmpty() ? direct : found;
    }

    /// Whether a route passes through one of the boxes.
    static boolean crosses(List<Point> route, Collection<Box> boxes) {
        for (int i = 1; i < route.size(); i++) {
            for (Box box : boxes) {
                if (crosses(route.get(i - 1), route.get(i), box)) return true;
            }
        }
        return false;
    }

    static boolean crosses(Point a, Point b, Box box) {
        return Math.min(a.x(), b.x()) < box.right() && Math.max(a.x(), b.x()) > box.x()
                && Math.min(a.y(), b.y()) < box.bottom() && Math.max(a.y(), b.y()) > box.y();
    }

    private static double shift(int lane) {
        return (lane % LANES) * LANE_PX;
    }

    private static double middle(double free, double shift) {
        return Math.rint(Math.clamp(free / 2 + shift - LANE_PX * (LANES - 1) / 2, 0, free));
    }

    private static List<Point> bent(double x1, double y1, double x2, double y2, double middle) {
        if (y1 == y2 && Math.min(x1, x2) < middle && middle < Math.max(x1, x2)) {
            return List.of(new Point(x1, y1), new Point(x2, y2));
        }
        return List.of(new Point(x1, y1), new Point(middle, y1), new Point(middle, y2), new Point(x2, y2));
    }
}
