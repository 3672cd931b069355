package facet.diagram.layout;

/// The distances that a diagram keeps, in pixels at 100 %.
final class Spacing {
    /// Between two cards one above the other.
    static final double CARD_CARD = 40;
    /// Between two columns of cards.
    static final double LAYER_LAYER = 64;
    /// Between a card and an edge that passes above or below it.
    static final double EDGE_CARD = 16;
    /// How far an edge leads away from its card before it may bend: room for a crow's foot.
    static final double STUB = 28;
    static final double EDGE_EDGE = 10;
    /// Between parts that have nothing to do with each other.
    static final double PART_PART = 72;
    /// Between cards without links.
    static final double LOOSE = 24;

    private Spacing() {}
}
