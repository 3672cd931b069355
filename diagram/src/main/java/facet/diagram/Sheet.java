package facet.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import facet.diagram.layout.Box;
import facet.diagram.layout.Placement;
import facet.diagram.layout.Point;
import facet.diagram.layout.Router;
import org.jspecify.annotations.Nullable;

/// A graph as it lies in its placement: what is where, and what is next to what. Cards can be moved on it.
///
/// A node without a box is not shown, an edge without a route gets a plain one.
final class Sheet {
    private final Graph graph;
    private final TextWidths widths;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Box> boxes;
    private final Map<String, List<Point>> routes = new LinkedHashMap<>();
    private final Map<String, List<Edge>> edges = new HashMap<>();
    private final Map<String, CardText> texts = new HashMap<>();
    private @Nullable Box bounds;

    Sheet(Graph graph, Placement placement, TextWidths widths) {
        this.graph = graph;
        this.widths = widths;
        boxes = new LinkedHashMap<>(placement.boxes());
        for (Node node : graph.nodes()) {
            if (boxes.containsKey(node.id())) nodes.put(node.id(), node);
        }
        boxes.keySet().retainAll(nodes.keySet());
        for (Edge edge : graph.edges()) {
            if (!nodes.containsKey(edge.from().node()) || !nodes.containsKey(edge.to().node())) continue;
            edges.computeIfAbsent(edge.from().node(), id -> new ArrayList<>()).add(edge);
            if (!edge.from().node().equals(edge.to().node())) {
                edges.computeIfAbsent(edge.to().node(), id -> new ArrayList<>()).add(edge);
            }
            List<Point> route = placement.routes().get(edge.id());
            routes.put(edge.id(), route != null && route.size() > 1 ? route : direct(edge));
        }
    }

    Graph graph() {
        return graph;
    }

    Placement placement() {
        return Placement.of(boxes, routes);
    }

    Map<String, Node> nodes() {
        return nodes;
    }

    Node node(String id) {
        return Objects.requireNonNull(nodes.get(id), id);
    }

    boolean knows(@Nullable String id) {
        return id != null && nodes.containsKey(id);
    }

    Box box(String id) {
        return Objects.requireNonNull(boxes.get(id), id);
    }

    /// The edges that are shown.
    List<Edge> edges() {
        return graph.edges().stream().filter(edge -> routes.containsKey(edge.id())).toList();
    }

    List<Edge> edgesOf(String node) {
        return edges.getOrDefault(node, List.of());
    }

    List<Point> route(Edge edge) {
        return Objects.requireNonNull(routes.get(edge.id()), edge.id());
    }

    CardText text(String id) {
        return texts.computeIfAbsent(id, key -> CardText.of(node(key), box(key).width(), widths));
    }

    /// Around everything; empty where there is nothing.
    Box bounds() {
        if (bounds == null) bounds = measured();
        return bounds;
    }

    private Box measured() {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        List<Box> all = new ArrayList<>(boxes.values());
        routes.values().forEach(route -> route.forEach(point -> all.add(new Box(point.x(), point.y(), 0, 0))));
        for (Box box : all) {
            left = Math.min(left, box.x());
            top = Math.min(top, box.y());
            right = Math.max(right, box.right());
            bottom = Math.max(bottom, box.bottom());
        }
        return all.isEmpty() ? new Box(0, 0, 0, 0) : new Box(left, top, right - left, bottom - top);
    }

    /// The uppermost card at a point.
    @Nullable
    String nodeAt(Point point) {
        String found = null;
        for (Map.Entry<String, Box> entry : boxes.entrySet()) {
            if (entry.getValue().contains(point.x(), point.y())) found = entry.getKey();
        }
        return found;
    }

    /// The place of the row at a point of a card; -1 for its header.
    int rowAt(String id, Point point) {
        double below = point.y() - box(id).y() - CardMetrics.HEADER_PX;
        int row = (int) Math.floor(below / CardMetrics.ROW_PX);
        return row >= 0 && row < node(id).rows().size() ? row : -1;
    }

    /// The edge nearest to a point, no farther than `reach`.
    @Nullable
    Edge edgeAt(Point point, double reach) {
        Edge nearest = null;
        double least = reach;
        for (Edge edge : edges()) {
            double distance = distance(route(edge), point, least);
            if (distance < least) {
                least = distance;
                nearest = edge;
            }
        }
        return nearest;
    }

    private static double distance(List<Point> route, Point point, double least) {
        double nearest = least;
        for (int i = 1; i < route.size(); i++) {
            Point a = route.get(i - 1);
            Point b = route.get(i);
            double dx = Math.max(Math.max(Math.min(a.x(), b.x()) - point.x(), point.x() - Math.max(a.x(), b.x())), 0);
            double dy = Math.max(Math.max(Math.min(a.y(), b.y()) - point.y(), point.y() - Math.max(a.y(), b.y())), 0);
            nearest = Math.min(nearest, Math.hypot(dx, dy));
        }
        return nearest;
    }

    /// Moves a card; its edges follow with plain routes.
    void move(String id, Point corner) {
        Box before = box(id);
        double dx = corner.x() - before.x();
        double dy = corner.y() - before.y();
        boxes.put(id, before.at(corner));
        int lane = 0;
        for (Edge edge : edgesOf(id)) {
            boolean isLoop = edge.from().node().equals(edge.to().node());
            List<Point> moved = route(edge).stream().map(point -> point.plus(dx, dy)).toList();
            routes.put(edge.id(), isLoop ? moved : follow(edge, id, dy, lane++));
        }
        bounds = null;
    }

    /// Routes the edges of a card anew after it was moved.
    void reroute(String id) {
        int lane = 0;
        for (Edge edge : edgesOf(id)) {
            List<Point> route = route(edge);
            routes.put(edge.id(), Router.around(box(edge.from().node()), route.getFirst().y(),
                    box(edge.to().node()), route.getLast().y(), boxes.values(), lane++));
        }
        bounds = null;
    }

    private List<Point> follow(Edge edge, String moved, double dy, int lane) {
        List<Point> route = route(edge);
        double fromY = route.getFirst().y() + (edge.from().node().equals(moved) ? dy : 0);
        double toY = route.getLast().y() + (edge.to().node().equals(moved) ? dy : 0);
        return Router.direct(box(edge.from().node()), fromY, box(edge.to().node()), toY, lane);
    }

    private List<Point> direct(Edge edge) {
        return Router.direct(box(edge.from().node()), endY(edge.from()), box(edge.to().node()), endY(edge.to()), 0);
    }

    private double endY(EdgeEnd end) {
        return box(end.node()).y() + CardMetrics.rowOffset(node(end.node()), end.row());
    }
}
