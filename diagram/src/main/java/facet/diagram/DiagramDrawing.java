package facet.diagram;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.paint.Color;

import facet.diagram.layout.Box;
import facet.diagram.layout.Point;
import org.jspecify.annotations.Nullable;

/// Draws the part of a sheet that is in view: edges, then cards, then what must be on top.
final class DiagramDrawing {
    /// How far ends of edges and shadows reach beyond boxes and routes.
    private static final double REACH = 24;

    private final Pen pen;
    private final Palette palette;
    private final Sheet sheet;
    private final Emphasis emphasis;
    private final double zoom;
    private final Box visible;
    private final TextWidths widths;

    DiagramDrawing(Pen pen, Palette palette, Sheet sheet, Emphasis emphasis, double zoom, Box visible,
            TextWidths widths) {
        this.pen = pen;
        this.palette = palette;
        this.sheet = sheet;
        this.emphasis = emphasis;
        this.zoom = zoom;
        this.visible = visible.grown(REACH);
        this.widths = widths;
    }

    /// Draws and says how many cards it drew.
    int draw(@Nullable String selected) {
        List<Edge> edges = sheet.edges().stream().filter(edge -> isVisible(sheet.route(edge))).toList();
        for (Edge edge : edges) {
            if (!emphasis.edges().contains(edge.id())) drawEdge(edge, Ink.EDGE, 1);
        }
        for (Edge edge : edges) {
            if (emphasis.edges().contains(edge.id())) drawEdge(edge, Ink.EDGE_ACTIVE, 1.5);
        }
        int drawn = drawCards();
        if (selected != null && sheet.knows(selected) && sheet.box(selected).overlaps(visible)) {
            pen.outline(sheet.box(selected), palette.color(Ink.SELECTION), 2);
        }
        return drawn;
    }

    private int drawCards() {
        Map<String, Set<Integer>> activeRows = emphasis.activeRows(sheet);
        int drawn = 0;
        for (Node node : sheet.nodes().values()) {
            Box box = sheet.box(node.id());
            if (!box.overlaps(visible)) continue;
            drawn++;
            Palette colors = palette.faded(emphasis.fadeOf(node.id()));
            switch (Detail.at(zoom)) {
                case ROWS -> CardDrawing.rows(pen, colors, node, box, sheet.text(node.id()),
                        activeRows.getOrDefault(node.id(), Set.of()));
                case TITLES -> CardDrawing.title(pen, colors, node, box, zoom, widths);
                case BOXES -> CardDrawing.box(pen, colors, node, box);
            }
        }
        return drawn;
    }

    private void drawEdge(Edge edge, Ink ink, double width) {
        Color color = palette.faded(emphasis.fadeOf(edge)).color(ink);
        if (Detail.at(zoom) == Detail.ROWS) {
            EdgeDrawing.draw(pen, edge, sheet.route(edge), color, palette.color(Ink.CANVAS), width);
        } else {
            EdgeDrawing.drawLine(pen, edge, sheet.route(edge), color, width);
        }
    }

    /// The name of an edge on its longest level stretch in view.
    void label(Edge edge) {
        if (edge.label().isEmpty() || Detail.at(zoom) != Detail.ROWS) return;
        Point middle = middle(sheet.route(edge));
        double half = widths.of(edge.label(), TextRole.SUBTITLE) / 2 + 6;
        Box box = new Box(middle.x() - half, middle.y() - 10, 2 * half, 20);
        pen.fill(box, Pen.Corners.ALL, palette.color(Ink.LABEL));
        pen.outline(box, palette.color(Ink.EDGE_ACTIVE), 1);
        pen.text(edge.label(), middle, Pen.Align.CENTER, TextRole.SUBTITLE, 1, palette.color(Ink.LABEL_TEXT));
    }

    private static Point middle(List<Point> route) {
        Point best = route.getFirst();
        double longest = -1;
        for (int i = 1; i < route.size(); i++) {
            Point a = route.get(i - 1);
            Point b = route.get(i);
            double length = Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y());
            if (length > longest) {
                longest = length;
                best = new Point((a.x() + b.x()) / 2, (a.y() + b.y()) / 2);
            }
        }
        return best;
    }

    private boolean isVisible(List<Point> route) {
        for (int i = 1; i < route.size(); i++) {
            Point a = route.get(i - 1);
            Point b = route.get(i);
            if (Math.max(a.x(), b.x()) >= visible.x() && Math.min(a.x(), b.x()) <= visible.right()
                    && Math.max(a.y(), b.y()) >= visible.y() && Math.min(a.y(), b.y()) <= visible.bottom()) {
                return true;
            }
        }
        return false;
    }
}
