package facet.diagram;

/// The kinds of text on a card, each with its font.
public enum TextRole {
    TITLE,
    SUBTITLE,
    ROW_NAME,
    ROW_TYPE
}
