package facet.datagrid;

import java.util.function.Function;
import javafx.geometry.Bounds;

/// Lets the user choose a referenced row; supplied by the application, since the grid knows no other table.
public interface RelationPicker {

    /// Opens at a cell (bounds on the screen). A choice is handed to `commit`; a rejection is the picker's to show.
    void open(long row, int column, Bounds cell, Function<CellInput, EditResult> commit);
}
