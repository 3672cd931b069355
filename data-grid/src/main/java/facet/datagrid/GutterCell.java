package facet.datagrid;

import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;

import org.jspecify.annotations.Nullable;

/// The number of a row and the mark of what is staged for it.
final class GutterCell extends Label {
    private static final double MARK_X = 4;

    private @Nullable RowState state;

    private GutterCell() {}

    static GutterCell create() {
        GutterCell cell = new GutterCell();
        cell.getStyleClass().setAll("gutter-cell");
        cell.setManaged(false);
        cell.setMouseTransparent(true);
        cell.setAccessibleRole(AccessibleRole.TEXT);
        return cell;
    }

    void show(long row, @Nullable GridRow held) {
        String label = held == null || held.label().isEmpty() ? Long.toString(row + 1) : held.label();
        setText(label);
        RowState now = held == null ? new RowState.Clean() : held.state();
        if (!now.equals(state)) {
            state = now;
            setGraphic(mark(now));
            pseudoClassStateChanged(Pseudo.EDITED, now instanceof RowState.Edited);
            pseudoClassStateChanged(Pseudo.INSERTED, now instanceof RowState.Inserted);
            pseudoClassStateChanged(Pseudo.DELETED, now instanceof RowState.Deleted);
            pseudoClassStateChanged(Pseudo.FAILED, now instanceof RowState.Failed);
        }
    }

    /// Marks stand in a line at the left edge, whatever the number's length. They are moved from where the label puts them, not
    /// put elsewhere: what is put elsewhere by hand is laid out once more with each frame, for ever.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Node mark = getGraphic();
        if (mark != null) {
            Bounds bounds = mark.getLayoutBounds();
            double y = Math.rint((getHeight() - bounds.getHeight()) / 2) - 0.5;
            mark.setTranslateX(MARK_X - bounds.getMinX() - mark.getLayoutX());
            mark.setTranslateY(y - bounds.getMinY() - mark.getLayoutY());
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? description()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    String description() {
        String what = words(state);
        return "Row " + getText() + (what.isEmpty() ? "" : ", " + what);
    }

    static String words(@Nullable RowState state) {
        return switch (state) {
            case null -> "";
            case RowState.Clean clean -> "";
            case RowState.Edited edited -> "edited";
            case RowState.Inserted inserted -> "new";
            case RowState.Deleted deleted -> "to be deleted";
            case RowState.Failed failed -> failed.message();
        };
    }

    private static @Nullable Node mark(RowState state) {
        return switch (state) {
            case RowState.Clean clean -> null;
            case RowState.Edited edited -> Shape.BAR.draw("edited-mark");
            case RowState.Inserted inserted -> Shape.PLUS.draw("inserted-mark");
            case RowState.Deleted deleted -> Shape.MINUS.draw("deleted-mark");
            case RowState.Failed failed -> Shape.WARNING.draw("failed-mark");
        };
    }
}
