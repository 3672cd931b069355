package facet.datagrid;

import org.jspecify.annotations.Nullable;

/// A wish to sort, from a click on a header. The grid changes nothing by itself: the model answers with columns that
/// carry the new marks.
///
/// @param column counts in the model's columns
/// @param direction null to no longer sort by this column
/// @param isAdded keep the other sorted columns (Shift was held)
public record SortRequest(int column, @Nullable SortDirection direction, boolean isAdded) {}
