package facet.diagram;

/// The small pictures of a card, as SVG paths.
enum Picture {
    TABLE(true, "M2.5 3.5h11v9h-11zM2.5 6.5h11M6.5 6.5v6"),
    EYE(true,
            "M1.5 8C3.5 4.8 5.6 3.5 8 3.5S12.5 4.8 14.5 8C12.5 11.2 10.4 12.5 8 12.5S3.5 11.2 1.5 8z"
                    + "M8 6a2 2 0 1 0 0 4a2 2 0 1 0 0-4z"),
    LIST(true,
            "M2 4.5h2M2 8h2M2 11.5h2M6.5 4.5h7.5M6.5 8h7.5M6.5 11.5h7.5"),
    BRACES(true,
            "M6 2.5C4.5 2.5 4.5 3.5 4.5 5S4 8 2.5 8C4 8 4.5 9.5 4.5 11S4.5 13.5 6 13.5"
                    + "M10 2.5C11.5 2.5 11.5 3.5 11.5 5S12 8 13.5 8C12 8 11.5 9.5 11.5 11S11.5 13.5 10 13.5"),
    KEY(
            false,
            "M4 3a3 3 0 1 0 2.83 4H8v2h2V7h1.5V5H6.83A3 3 0 0 0 4 3zM4 5a1 1 0 1 1 0 2a1 1 0 0 1 0-2z"),
    ARROW(
            false, "M4 2h6v6H8.6V4.4L3 10L2 9L7.6 3.4H4z"),
    DIAMOND(
            true, "M6 2L10 6L6 10L2 6z");

    private final boolean isOutline;
    private final String path;

    Picture(boolean isOutline, String path) {
        this.isOutline = isOutline;
        this.path = path;
    }

    boolean isOutline() {
        return isOutline;
    }

    String path() {
        return path;
    }

    static Picture of(NodeKind kind) {
        return switch (kind) {
            case MODEL -> TABLE;
            case VIEW -> EYE;
            case ENUM -> LIST;
            case TYPE -> BRACES;
        };
    }
}
