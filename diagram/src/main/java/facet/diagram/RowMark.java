package facet.diagram;

/// What is special about a row.
public enum RowMark {
    KEY,
    UNIQUE,
    FOREIGN_KEY,
    OPTIONAL,
    LIST,
    RELATION
}
