package facet.diagram;

/// How much of a card is drawn.
enum Detail {
    /// All of it.
    ROWS,
    /// A large title.
    TITLES,
    /// A coloured box.
    BOXES;

    private static final double ROWS_FROM = 0.45;
    private static final double TITLES_FROM = 0.2;

    static Detail at(double zoom) {
        if (zoom >= ROWS_FROM) return ROWS;
        return zoom >= TITLES_FROM ? TITLES : BOXES;
    }
}
