package facet.diagram;

import org.jspecify.annotations.Nullable;

/// Where an edge ends.
///
/// @param row the row that it leaves from; null, or a row the card does not have, means the header
/// @param multiplicity how many of this end's node belong to one of the other's
public record EdgeEnd(String node, @Nullable String row, Multiplicity multiplicity) {}
