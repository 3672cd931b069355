package facet.datagrid;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.MenuItem;

import org.jspecify.annotations.Nullable;

/// The callbacks of a grid. Each does nothing until the application sets it.
final class GridEvents {
    Consumer<SortRequest> sortRequested = request -> {};
    Consumer<CellPosition> activate = cell -> {};
    Consumer<Selection> selectionChanged = selection -> {};
    Consumer<ColumnArrangement> columnsChanged = arrangement -> {};
    Consumer<BlockReport> blockEdited = report -> {};
    Function<Selection, List<MenuItem>> extraMenu = selection -> List.of();
    FileTarget files = FileTarget.NONE;
    @Nullable
    RelationPicker relationPicker;
}
