package facet.datagrid;

import java.util.List;
import java.util.Objects;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// One cell in view. It is handed from value to value as the view moves, and touches only what differs.
final class GridCell extends Label {
    private static final double PADDING = 16;
    private static final double ARROW_REACH = 5;

    private long row = -1;
    private int position = -1;
    private @Nullable GridColumn column;
    private @Nullable Cell shown;
    private @Nullable Node fitted;
    private double fittedWidth;

    private GridCell() {}

    static GridCell create() {
        GridCell cell = new GridCell();
        cell.getStyleClass().setAll("data-cell");
        cell.setEllipsisString("\u2026");
        cell.setManaged(false);
        cell.setMouseTransparent(true);
        cell.setAccessibleRole(AccessibleRole.TABLE_CELL);
        return cell;
    }

    long row() {
        return row;
    }

    int position() {
        return position;
    }

    /// The value drawn; null for a skeleton.
    @Nullable
    Cell shown() {
        return shown;
    }

    /// Shows a value, or a skeleton for null.
    void show(long newRow, int newPosition, GridColumn newColumn, @Nullable Cell cell) {
        boolean isOther = !newColumn.equals(column) || (shown == null && newRow != row);
        row = newRow;
        position = newPosition;
        if (isOther || getStyleClass().isEmpty() || !Objects.equals(cell, shown)
                || (cell == null && getGraphic() == null)) {
            column = newColumn;
            shown = cell;
            pseudoClassStateChanged(Pseudo.FIXED_WIDTH, newColumn.kind().isFixedWidth());
            draw(newColumn, cell);
        }
    }

    void forget() {
        row = -1;
        position = -1;
        setVisible(false);
    }

    /// Fits what the label does not cut by itself. Measuring chips is dear, so only where they or the width are new.
    void fit(double width) {
        if (getGraphic() instanceof ChipRow chips && !(width == fittedWidth && chips.equals(fitted))) {
            double room = Math.max(0, width - PADDING);
            chips.setMaxWidth(room);
            chips.fit(room);
            boolean hasFonts = chips.getParent() != null;
            fitted = hasFonts ? chips : null;
            fittedWidth = width;
        }
    }

    @Override
    protected void layoutChildren() {
        fit(getWidth());
        super.layoutChildren();
    }

    /// Whether a place in the cell is on its picture, give or take a few pixels.
    boolean isOnGraphic(double x) {
        Node graphic = getGraphic();
        return graphic != null && x >= graphic.getBoundsInParent().getMinX() - ARROW_REACH
                && x <= graphic.getBoundsInParent().getMaxX() + ARROW_REACH;
    }

    /// The width that shows the value uncut.
    double fittingWidth() {
        if (getGraphic() instanceof ChipRow chips) {
            chips.setMaxWidth(USE_COMPUTED_SIZE);
            chips.fit(ShownColumns.MAX_FITTED_WIDTH);
        }
        double fitting = prefWidth(-1);
        fitted = null;
        fit(getWidth());
        return fitting;
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> description();
            case ROW_INDEX -> (int) Math.min(row, Integer.MAX_VALUE);
            case COLUMN_INDEX -> position;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    /// The cell in words: column, value, and what is staged.
    String description() {
        String title = column == null ? "" : column.title() + ": ";
        if (shown == null) {
            return title + "loading";
        }
        String value = switch (shown.style()) {
            case NULL -> "NULL";
            case EMPTY_STRING -> "empty text";
            case DEFAULT -> "default " + shown.text();
            case RAW -> "cannot be read as its type, " + shown.text();
            case NORMAL, LINK, COUNT_LINK, TAG, CHECK_TRUE, CHECK_FALSE, BYTES, LIST -> shown.text();
        };
        return title + value + staged(shown.state());
    }

    private static String staged(CellState state) {
        return switch (state) {
            case CellState.Clean clean -> "";
            case CellState.Edited edited -> ", edited";
            case CellState.Inserted inserted -> ", new";
            case CellState.Deleted deleted -> ", to be deleted";
            case CellState.Invalid invalid -> ", not valid: " + invalid.message();
            case CellState.Conflict conflict -> ", conflict: " + conflict.message();
        };
    }

    private void draw(GridColumn of, @Nullable Cell cell) {
        CellStyle style = cell == null ? CellStyle.NORMAL : cell.style();
        pseudoClassStateChanged(Pseudo.ABSENT,
                style == CellStyle.NULL || style == CellStyle.EMPTY_STRING || style == CellStyle.DEFAULT
                        || (style == CellStyle.LIST && cell != null && cell.items().isEmpty()));
        pseudoClassStateChanged(Pseudo.RAW, style == CellStyle.RAW);
        pseudoClassStateChanged(Pseudo.LINK, style == CellStyle.LINK || style == CellStyle.COUNT_LINK);
        pseudoClassStateChanged(Pseudo.DIM, style == CellStyle.BYTES);
        CellState state = cell == null ? new CellState.Clean() : cell.state();
        pseudoClassStateChanged(Pseudo.EDITED, state instanceof CellState.Edited);
        pseudoClassStateChanged(Pseudo.INSERTED, state instanceof CellState.Inserted);
        pseudoClassStateChanged(Pseudo.DELETED, state instanceof CellState.Deleted);
        pseudoClassStateChanged(Pseudo.INVALID, state instanceof CellState.Invalid);
        pseudoClassStateChanged(Pseudo.CONFLICT, state instanceof CellState.Conflict);
        setAlignment(alignment(of.kind(), style));
        setText(cell == null ? "" : CellText.of(cell));
        setGraphic(cell == null ? skeleton(of) : picture(cell));
        setContentDisplay(getGraphic() == null ? ContentDisplay.LEFT : display(style, cell == null));
    }

    private static Pos alignment(CellKind kind, CellStyle style) {
        HPos wanted = style == CellStyle.RAW ? HPos.LEFT : kind.alignment();
        return switch (wanted) {
            case LEFT -> Pos.CENTER_LEFT;
            case CENTER -> Pos.CENTER;
            case RIGHT -> Pos.CENTER_RIGHT;
        };
    }

    private static ContentDisplay display(CellStyle style, boolean isSkeleton) {
        if (isSkeleton) {
            return ContentDisplay.GRAPHIC_ONLY;
        }
        return switch (style) {
            case TAG, LIST, CHECK_TRUE, CHECK_FALSE -> ContentDisplay.GRAPHIC_ONLY;
            case LINK, COUNT_LINK -> ContentDisplay.RIGHT;
            case NORMAL, NULL, DEFAULT, EMPTY_STRING, RAW, BYTES -> ContentDisplay.LEFT;
        };
    }

    private static @Nullable Node picture(Cell cell) {
        return switch (cell.style()) {
            case CHECK_TRUE -> Shape.CHECK.draw("check-true");
            case CHECK_FALSE -> Shape.CROSS.draw("check-false");
            case LINK, COUNT_LINK -> Shape.ARROW.draw("link-arrow");
            case RAW -> Shape.WARNING.draw("raw-mark");
            case BYTES -> Shape.BYTES.draw("bytes-mark");
            case TAG -> ChipRow.of(List.of(CellText.of(cell)));
            case LIST -> cell.items().isEmpty() ? null : ChipRow.of(cell.items());
            case NORMAL, NULL, DEFAULT, EMPTY_STRING -> null;
        };
    }

    /// Bars of different lengths, so that a page that loads looks like a page, and the same lengths each time.
    private Node skeleton(GridColumn of) {
        Region bar = new Region();
        bar.getStyleClass().add("skeleton");
        long mix = Math.floorMod(row * 31 + position * 17L, 5L);
        double width = of.kind() == CellKind.BOOLEAN ? 16 : of.preferredWidth() * (0.35 + 0.08 * mix);
        bar.setMinSize(8, 8);
        bar.setPrefSize(width, 8);
        bar.setMaxSize(width, 8);
        return bar;
    }
}
