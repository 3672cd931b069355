package facet.diagram;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What to draw: cards and the relations between them.
///
/// A graph is always consistent, whatever it was made from: of two nodes (or edges) with one id the first stays, and an
/// edge with an end at an unknown node is left out.
public record Graph(List<Node> nodes, List<Edge> edges) {
    public static final Graph EMPTY = new Graph(List.of(), List.of());

    public Graph {
        Set<String> nodeIds = new HashSet<>();
        nodes = nodes.stream().filter(node -> nodeIds.add(node.id())).toList();
        List<Edge> known = new ArrayList<>();
        Set<String> edgeIds = new HashSet<>();
        for (Edge edge : edges) {
            if (nodeIds.contains(edge.from().node()) && nodeIds.contains(edge.to().node()) && edgeIds.add(edge.id())) {
                known.add(edge);
            }
        }
        edges = List.copyOf(known);
    }
}
