package facet.app.data;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import facet.app.filter.FillingRow;
import facet.database.Filter;
import facet.icons.Icon;

/// The bar above the rows of a model: the filter, how many rows it keeps, and what can be done with rows.
final class DataBar {
    private final Label summary = new Label();
    private final Button insert;
    private final Button delete;
    private final Button refresh;
    private final FillingRow root;

    DataBar(Region filter, Runnable insert, Runnable delete, Runnable refresh) {
        this.insert = button(Icon.ADD, "Insert a row", "Row", insert);
        this.delete = button(Icon.DELETE, "Delete the selected rows (Delete)", "", delete);
        this.refresh = button(Icon.REFRESH, "Fetch the rows again (F5)", "", refresh);
        summary.getStyleClass().addAll("dim", "bar-summary");
        summary.setMinWidth(Region.USE_PREF_SIZE);
        root = new FillingRow(List.of(), filter, List.of(summary, this.insert, this.delete, this.refresh));
        root.getStyleClass().add("tab-bar");
        rest();
    }

    private static Button button(Icon icon, String tip, String text, Runnable action) {
        Button button = new Button(text, icon.graphic());
        button.getStyleClass().addAll("flat", "bar-button");
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleText(tip);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    Region node() {
        return root;
    }

    /// There are no rows to do anything with.
    void rest() {
        summary.setText("");
        insert.setDisable(true);
        delete.setDisable(true);
        refresh.setDisable(true);
    }

    void enable(boolean canInsert) {
        insert.setDisable(!canInsert);
        delete.setDisable(true);
        refresh.setDisable(false);
    }

    void enableDelete(boolean canDelete) {
        delete.setDisable(!canDelete);
    }

    /// Says why nothing can be changed, and how many of the rows are shown.
    void summarize(TableRows rows) {
        String readOnly = rows.editing().readOnlyReason();
        String part = part(rows);
        summary.setText(readOnly == null ? part : part.isEmpty() ? readOnly : part + ". " + readOnly);
    }

    private static String part(TableRows rows) {
        if (rows.fetched().filter().equals(Filter.ALL) || !rows.fetched().count().isExact()
                || rows.error().get().isPresent())
            return "";
        String shown = Sizes.number(rows.fetched().count().rows());
        return rows.fetched().all().isPresent()
                ? shown + " of " + Sizes.rows(rows.fetched().all().getAsLong())
                : Sizes.rows(rows.fetched().count().rows());
    }
}
