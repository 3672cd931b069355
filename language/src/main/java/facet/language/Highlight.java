package facet.language;

/// A stretch of text and what it is. A language gives its highlights in order and without overlap.
public record Highlight(TextRange range, HighlightKind kind) {}
