package facet.diagram.layout;

/// An extent in pixels at 100 %.
public record Size(double width, double height) {}
