package facet.diagram;

import java.util.List;
import javafx.scene.paint.Color;

import facet.diagram.layout.Point;

/// Draws an edge: its line and, in crow's-foot notation, its two ends.
final class EdgeDrawing {
    /// The foot's length and half its width.
    private static final double FOOT = 12;
    private static final double TOES = 6;
    private static final double BAR = 5;
    private static final double RING = 4;

    private EdgeDrawing() {}

    static void draw(Pen pen, Edge edge, List<Point> route, Color color, Color canvas, double width) {
        pen.line(route, color, width, edge.style());
        end(pen, route.get(0), route.get(1), edge.from().multiplicity(), color, canvas, width);
        int last = route.size() - 1;
        end(pen, route.get(last), route.get(last - 1), edge.to().multiplicity(), color, canvas, width);
    }

    /// The line alone, for when it is too small to see its ends.
    static void drawLine(Pen pen, Edge edge, List<Point> route, Color color, double width) {
        pen.line(route, color, width, edge.style());
    }

    private static void end(Pen pen, Point at, Point next, Multiplicity multiplicity, Color color, Color canvas,
            double width) {
        double out = next.x() < at.x() ? -1 : 1;
        switch (multiplicity) {
            case ONE -> {
                bar(pen, at.plus(8 * out, 0), color, width);
                bar(pen, at.plus(13 * out, 0), color, width);
            }
            case ZERO_OR_ONE -> {
                bar(pen, at.plus(8 * out, 0), color, width);
                pen.ring(at.plus(16 * out, 0), RING, canvas, color, width);
            }
            case MANY -> {
                foot(pen, at, out, color, width);
                bar(pen, at.plus(16 * out, 0), color, width);
            }
            case ZERO_OR_MANY -> {
                foot(pen, at, out, color, width);
                pen.ring(at.plus((FOOT + RING) * out, 0), RING, canvas, color, width);
            }
        }
    }

    private static void foot(Pen pen, Point at, double out, Color color, double width) {
        Point heel = at.plus(FOOT * out, 0);
        pen.line(List.of(at.plus(0, -TOES), heel), color, width, EdgeStyle.SOLID);
        pen.line(List.of(at.plus(0, TOES), heel), color, width, EdgeStyle.SOLID);
    }

    private static void bar(Pen pen, Point at, Color color, double width) {
        pen.line(List.of(at.plus(0, -BAR), at.plus(0, BAR)), color, width, EdgeStyle.SOLID);
    }
}
