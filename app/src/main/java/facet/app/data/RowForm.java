package facet.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import facet.datagrid.DataGrid;
import facet.datagrid.GridColumn;
import facet.datagrid.GridRow;
import facet.datagrid.RowState;
import org.jspecify.annotations.Nullable;

/// The row that is active in a grid, as a form: every field with its whole value, to be read and edited. What is done here is
/// staged like what is done in the grid.
final class RowForm {
    private final DataGrid grid;
    private final CellFiles files;
    private final Label title = new Label();
    private final Label trouble = new Label();
    private final VBox fields = new VBox(10);
    private final VBox root = new VBox(10, title, trouble, fields);
    private final List<FormField> lines = new ArrayList<>();
    private List<GridColumn> columns = List.of();
    private @Nullable TableRows shown;

    RowForm(DataGrid grid, CellFiles files) {
        this.grid = grid;
        this.files = files;
        title.getStyleClass().add("inspector-title");
        trouble.getStyleClass().add("form-reason");
        trouble.setWrapText(true);
        root.getStyleClass().add("row-form");
    }

    Region node() {
        return root;
    }

    /// Shows the active row as it is now; an edit that is being typed stays.
    ///
    /// @param links what can be done at a relation
    void show(TableRows rows, RelationLinks links) {
        long index = grid.focusedRow().orElse(-1);
        GridRow row = index < 0 || index >= rows.rowCount().rows() ? null : rows.row(index);
        fields.setVisible(row != null);
        fields.setManaged(row != null);
        if (row == null) {
            title.setText("No row is selected");
            say("");
            return;
        }
        prepare(rows);
        title.setText(rows.nameOf(index));
        say(row.state() instanceof RowState.Failed(String message) ? message : "");
        for (int i = 0; i < lines.size(); i++)
            lines.get(i).show(index, row.cells().get(i), links);
    }

    /// Takes what is being typed; false where it was rejected.
    boolean commit() {
        return lines.stream().allMatch(FormField::commit);
    }

    private void say(String words) {
        trouble.setText(words);
        trouble.setVisible(!words.isEmpty());
        trouble.setManaged(!words.isEmpty());
    }

    /// Makes the lines anew where the columns are others.
    private void prepare(TableRows rows) {
        List<GridColumn> now = Columns.of(rows.datamodel(), rows.shape(), List.of());
        if (Objects.equals(shown, rows) && columns.equals(now)) return;
        shown = rows;
        columns = now;
        lines.clear();
        for (int i = 0; i < now.size(); i++)
            lines.add(new FormField(rows, i, now.get(i), files));
        fields.getChildren().setAll(lines.stream().map(FormField::node).toList());
    }
}
