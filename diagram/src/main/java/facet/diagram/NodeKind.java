package facet.diagram;

/// What a card stands for; each has its own picture and accent.
public enum NodeKind {
    MODEL,
    VIEW,
    ENUM,
    TYPE
}
