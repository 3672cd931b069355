package facet.app.data;

import facet.datagrid.RowRange;

/// Hears what becomes of the rows, which are counted as the table has them.
interface RowsWatcher {
    /// Other rows are shown, in another order.
    void allChanged();

    void rowsChanged(RowRange rows);

    void countChanged();

    /// The rows that were asked for first have arrived.
    void arrived();
}
