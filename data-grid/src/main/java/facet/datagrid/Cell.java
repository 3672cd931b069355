package facet.datagrid;

import java.util.List;

/// One value as it is drawn.
///
/// @param text the value; line breaks are drawn as marks, what does not fit is cut with an ellipsis
/// @param items the chips of a [CellStyle#LIST]; empty otherwise
/// @param tooltip more about the value; empty for none
public record Cell(String text, CellStyle style, List<String> items, String tooltip, CellState state) {
    public Cell {
        items = List.copyOf(items);
    }

    public static Cell of(String text) {
        return of(text, text.isEmpty() ? CellStyle.EMPTY_STRING : CellStyle.NORMAL);
    }

    public static Cell of(String text, CellStyle style) {
        return new Cell(text, style, List.of(), "", new CellState.Clean());
    }

    public static Cell ofNull() {
        return of("", CellStyle.NULL);
    }

    public static Cell check(boolean isTrue) {
        return isTrue ? of("true", CellStyle.CHECK_TRUE) : of("false", CellStyle.CHECK_FALSE);
    }

    public static Cell list(List<String> items) {
        return new Cell(String.join(", ", items), CellStyle.LIST, items, "", new CellState.Clean());
    }

    public Cell withTooltip(String newTooltip) {
        return new Cell(text, style, items, newTooltip, state);
    }

    public Cell withState(CellState newState) {
        return new Cell(text, style, items, tooltip, newState);
    }

    public boolean isNull() {
        return style == CellStyle.NULL;
    }

    /// The value as a copy takes it: empty for NULL and for a default that is not known yet.
    public String plainText() {
        return switch (style) {
            case NULL, DEFAULT, EMPTY_STRING -> "";
            case CHECK_TRUE -> "true";
            case CHECK_FALSE -> "false";
            case NORMAL, RAW, LINK, COUNT_LINK, TAG, BYTES, LIST -> text;
        };
    }
}
