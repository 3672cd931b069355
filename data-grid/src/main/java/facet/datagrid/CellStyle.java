package facet.datagrid;

/// How a cell's value is drawn.
public enum CellStyle {
    NORMAL,
    /// A dim NULL; the cell's text is not shown.
    NULL,
    /// The column's default will be used; the cell's text, if any, names it.
    DEFAULT,
    /// A text of no characters, told from NULL.
    EMPTY_STRING,
    /// A stored value that does not fit its type, as it stands, with a warning mark.
    RAW,
    /// Leads to one other row.
    LINK,
    /// Leads to many rows.
    COUNT_LINK,
    TAG,
    CHECK_TRUE,
    CHECK_FALSE,
    BYTES,
    /// One chip for each of the cell's items.
    LIST
}
