package facet.diagram;

/// A line between two cards, or from a card back to itself.
///
/// @param id unique in its graph
/// @param label shown where the edge is hovered or selected; empty for none
public record Edge(String id, EdgeEnd from, EdgeEnd to, String label, EdgeStyle style) {
    boolean touches(String node) {
        return from.node().equals(node) || to.node().equals(node);
    }
}
