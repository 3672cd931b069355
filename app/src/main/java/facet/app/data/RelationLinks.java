package facet.app.data;

import facet.datagrid.CellPosition;

/// What can be done at a relation of a row.
interface RelationLinks {

    /// Opens the rows that it leads to.
    void follow(CellPosition cell);

    /// Has the user choose them.
    void choose(CellPosition cell);
}
