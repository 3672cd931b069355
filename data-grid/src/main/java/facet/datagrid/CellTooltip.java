package facet.datagrid;

import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// One tooltip for all cells: the reason of an error, what the model adds, or the text that did not fit.
final class CellTooltip {
    private static final int MOST = 600;

    private final GridState state;
    private final GridBody body;
    private final Tooltip tooltip = new Tooltip();
    private String text = "";

    private CellTooltip(GridState state, GridBody body) {
        this.state = state;
        this.body = body;
    }

    static void attach(GridState state, GridBody body) {
        CellTooltip cells = new CellTooltip(state, body);
        cells.tooltip.setWrapText(true);
        cells.tooltip.setMaxWidth(420);
        cells.tooltip.getStyleClass().add("grid-tooltip");
        body.addEventHandler(MouseEvent.MOUSE_MOVED, cells::moved);
    }

    private void moved(MouseEvent event) {
        String wanted = at(event.getX(), event.getY());
        if (!wanted.equals(text)) {
            text = wanted;
            tooltip.hide();
            Tooltip.uninstall(body, tooltip);
            if (!wanted.isEmpty()) {
                tooltip.setText(wanted.length() > MOST ? wanted.substring(0, MOST) + "\u2026" : wanted);
                Tooltip.install(body, tooltip);
            }
        }
    }

    /// What there is to say at a place in the body; empty for nothing.
    String at(double x, double y) {
        long row = state.rows.rowAt(y);
        GridRow held = row < 0 || state.rows.y(row) + state.rows.rowHeight() < y ? null : state.row(row);
        if (held == null) {
            return "";
        }
        if (x < state.gutterWidth()) {
            return GutterCell.words(held.state());
        }
        int position = state.positionAt(x);
        GridCell cell = position < 0 || x > state.x(position) + state.columns.width(position)
                ? null
                : body.cell(row, position);
        return cell == null || cell.shown() == null ? "" : of(cell, cell.shown());
    }

    private static String of(GridCell drawn, Cell cell) {
        String problem = switch (cell.state()) {
            case CellState.Invalid invalid -> invalid.message();
            case CellState.Conflict conflict -> conflict.message();
            case CellState.Clean clean -> "";
            case CellState.Edited edited -> "";
            case CellState.Inserted inserted -> "";
            case CellState.Deleted deleted -> "";
        };
        boolean isCut = drawn.prefWidth(-1) > drawn.getWidth() + 1;
        String value = !cell.tooltip().isEmpty() ? cell.tooltip() : isCut ? cell.text() : "";
        return problem.isEmpty() || value.isEmpty() ? problem + value : problem + "\n" + value;
    }
}
