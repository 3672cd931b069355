package facet.app.data;

import java.util.Optional;

import facet.datagrid.CellPosition;
import facet.datagrid.DataGrid;

/// What can be done with the bytes of a grid's active cell.
public final class ActiveBytes {
    private final DataGrid grid;
    private final CellFiles files;

    ActiveBytes(DataGrid grid, CellFiles files) {
        this.grid = grid;
        this.files = files;
    }

    private Optional<CellPosition> cell() {
        return Optional.ofNullable(grid.selection().active());
    }

    /// Whether the cell holds bytes that a file can take.
    public boolean canSave() {
        return cell().filter(files::canSave).isPresent();
    }

    /// Writes them into a file that the user names.
    public void save() {
        cell().ifPresent(files::save);
    }

    /// Whether the cell can get the bytes of a file.
    public boolean canReplace() {
        return cell().filter(files::accepts).isPresent();
    }

    /// Stages the bytes of a file that the user names.
    public void replace() {
        cell().ifPresent(files::replace);
    }
}
