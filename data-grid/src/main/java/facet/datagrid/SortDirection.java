package facet.datagrid;

/// The direction in which a column is sorted.
public enum SortDirection {
    ASCENDING,
    DESCENDING
}
