package facet.datagrid;

/// What a [GridModel] tells its grid. Call it on the FX thread; several calls in one pulse cost one repaint.
public interface GridListener {

    /// These rows read differently now (fetched, edited, refreshed). Only cells that changed are drawn again.
    void rowsChanged(RowRange rows);

    /// The columns, or their sort marks, changed. Widths, order and hiding are kept by column id.
    void columnsChanged();

    /// There are more or fewer rows; those in view stay where they are.
    void countChanged();

    /// Everything may have changed: columns, count and rows.
    void allChanged();
}
