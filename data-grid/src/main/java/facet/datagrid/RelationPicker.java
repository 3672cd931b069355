package facet.datagrid;

/// Lets the user choose what a relation leads to; supplied by the application, since the grid knows no other table. The picker
/// hands its choice to the application and shows what is wrong with it.
public interface RelationPicker {

    /// Opens for a cell.
    ///
    /// @param typed what was typed to open it; empty for nothing
    void open(long row, int column, String typed);
}
