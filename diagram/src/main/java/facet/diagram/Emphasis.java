package facet.diagram;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// What stands out and how far the rest fades.
///
/// @param nodes what does not fade
/// @param edges what is drawn in the accent
/// @param fade how far everything else fades, from 0 to 1
record Emphasis(Set<String> nodes, Set<String> edges, double fade) {
    static final Emphasis NONE = new Emphasis(Set.of(), Set.of(), 0);
    private static final double HOVER_FADE = 0.35;
    private static final double SELECTION_FADE = 0.6;
    private static final double FOCUS_FADE = 0.82;

    double fadeOf(String node) {
        return nodes.contains(node) ? 0 : fade;
    }

    /// An edge fades as the farther faded of its cards does, unless it stands out itself.
    double fadeOf(Edge edge) {
        if (edges.contains(edge.id())) return 0;
        return edges.isEmpty() ? Math.max(fadeOf(edge.from().node()), fadeOf(edge.to().node())) : fade;
    }

    /// What the user points at or has selected, and what they look at.
    static Emphasis of(Sheet sheet, @Nullable Edge hoveredEdge, @Nullable String hoveredNode,
            @Nullable String selected, @Nullable Set<String> focus) {
        Set<String> nodes = new HashSet<>();
        Set<String> edges = new HashSet<>();
        if (hoveredEdge != null) add(hoveredEdge, nodes, edges);
        if (hoveredNode != null && sheet.knows(hoveredNode)) addNeighbours(sheet, hoveredNode, nodes, edges);
        boolean isHovered = !edges.isEmpty();
        if (selected != null && sheet.knows(selected)) {
            nodes.add(selected);
            addNeighbours(sheet, selected, nodes, edges);
        }
        if (focus != null) return new Emphasis(focus, edges, FOCUS_FADE);
        if (edges.isEmpty()) return NONE;
        if (hoveredNode != null) nodes.add(hoveredNode);
        return new Emphasis(nodes, edges, isHovered && selected == null ? HOVER_FADE : SELECTION_FADE);
    }

    private static void addNeighbours(Sheet sheet, String node, Set<String> nodes, Set<String> edges) {
        for (Edge edge : sheet.edgesOf(node))
            add(edge, nodes, edges);
    }

    private static void add(Edge edge, Set<String> nodes, Set<String> edges) {
        edges.add(edge.id());
        nodes.add(edge.from().node());
        nodes.add(edge.to().node());
    }

    /// The nodes no more than so many edges away, with the node itself.
    static Set<String> around(Sheet sheet, String node, int hops) {
        Set<String> reached = new HashSet<>(Set.of(node));
        Set<String> rim = Set.of(node);
        for (int i = 0; i < hops; i++) {
            Set<String> next = new HashSet<>();
            for (String id : rim) {
                for (Edge edge : sheet.edgesOf(id)) {
                    if (reached.add(edge.from().node())) next.add(edge.from().node());
                    if (reached.add(edge.to().node())) next.add(edge.to().node());
                }
            }
            rim = next;
        }
        return reached;
    }

    /// The rows at the ends of the edges that stand out, by node.
    Map<String, Set<Integer>> activeRows(Sheet sheet) {
        Map<String, Set<Integer>> rows = new HashMap<>();
        for (Edge edge : sheet.edges()) {
            if (!edges.contains(edge.id())) continue;
            addRow(sheet, edge.from(), rows);
            addRow(sheet, edge.to(), rows);
        }
        return rows;
    }

    private static void addRow(Sheet sheet, EdgeEnd end, Map<String, Set<Integer>> rows) {
        int row = sheet.node(end.node()).indexOf(end.row());
        if (row >= 0) rows.computeIfAbsent(end.node(), id -> new HashSet<>()).add(row);
    }
}
