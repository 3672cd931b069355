package facet.datagrid;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// The head of one column in view: name and sort mark above, type and constraint marks below.
final class HeaderCell extends VBox {
    private static final double PADDING = 20;

    private final Label title = new Label();
    private final Label type = new Label();
    private final Label sort = new Label();
    private final HBox marks = new HBox(4);
    private final Tooltip tooltip = new Tooltip();
    private int position = -1;
    private @Nullable GridColumn shown;

    private HeaderCell() {}

    static HeaderCell create() {
        HeaderCell cell = new HeaderCell();
        cell.getStyleClass().add("header-cell");
        cell.setManaged(false);
        cell.setAccessibleRole(AccessibleRole.TABLE_COLUMN);
        cell.title.getStyleClass().setAll("header-title");
        cell.type.getStyleClass().setAll("header-type");
        cell.sort.getStyleClass().setAll("header-sort");
        cell.sort.setMinWidth(USE_PREF_SIZE);
        cell.marks.setAlignment(Pos.CENTER_LEFT);
        cell.marks.setMinWidth(0);
        cell.getChildren().addAll(line(cell.title, cell.sort), line(cell.type, cell.marks));
        cell.tooltip.getStyleClass().add("grid-tooltip");
        cell.tooltip.setWrapText(true);
        cell.tooltip.setMaxWidth(360);
        Tooltip.install(cell, cell.tooltip);
        return cell;
    }

    int position() {
        return position;
    }

    void show(int newPosition, GridColumn column) {
        position = newPosition;
        setVisible(true);
        if (column.equals(shown)) {
            return;
        }
        shown = column;
        title.setText(column.title());
        type.setText(column.type());
        marks.getChildren().setAll(marksOf(column)
                .map(mark -> Shape.of(mark).draw("mark-" + mark.name().toLowerCase(java.util.Locale.ROOT))).toList());
        showSort(column);
        tooltip.setText(explanation(column));
    }

    void forget() {
        position = -1;
        setVisible(false);
    }

    /// The width that shows everything uncut.
    double fittingWidth() {
        double lower = type.prefWidth(-1) + marks.prefWidth(-1) + 8;
        double upper = title.prefWidth(-1) + (sort.isManaged() ? sort.prefWidth(-1) + 8 : 0);
        return Math.ceil(Math.max(lower, upper)) + PADDING;
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? tooltip.getText()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    private void showSort(GridColumn column) {
        SortDirection direction = column.sort();
        sort.setVisible(direction != null);
        sort.setManaged(direction != null);
        if (direction != null) {
            sort.setGraphic((direction == SortDirection.ASCENDING ? Shape.SORT_UP : Shape.SORT_DOWN).draw("sort-mark"));
            sort.setText(column.sortPosition() > 0 ? Integer.toString(column.sortPosition()) : "");
        }
    }

    private static HBox line(Label first, Region last) {
        first.setMinWidth(0);
        first.setEllipsisString("\u2026");
        first.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(first, Priority.ALWAYS);
        HBox line = new HBox(6, first, last);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Stream<ColumnMark> marksOf(GridColumn column) {
        return Arrays.stream(ColumnMark.values()).filter(column.marks()::contains);
    }

    private static String explanation(GridColumn column) {
        List<String> words = marksOf(column).map(ColumnMark::words).toList();
        String head = column.title() + "  " + column.type();
        String middle = words.isEmpty() ? "" : words.stream().collect(Collectors.joining(" \u00B7 ", "\n", ""));
        return head + middle + (column.comment().isEmpty() ? "" : "\n\n" + column.comment());
    }
}
