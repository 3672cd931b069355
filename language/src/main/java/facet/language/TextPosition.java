package facet.language;

/// A place in a text as an editor shows it, both numbers from 0. The column counts UTF-16 units.
public record TextPosition(int line, int column) {}
