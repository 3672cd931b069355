package facet.diagram;

/// How an edge's line is drawn.
public enum EdgeStyle {
    SOLID,
    DASHED
}
