package facet.datagrid;

import javafx.geometry.HPos;

/// What a column holds, as far as drawing is concerned.
public enum CellKind {
    TEXT,
    NUMBER,
    BOOLEAN,
    TAG,
    DATE_TIME,
    JSON,
    BYTES,
    RELATION,
    LIST;

    public HPos alignment() {
        return switch (this) {
            case NUMBER -> HPos.RIGHT;
            case BOOLEAN -> HPos.CENTER;
            case TEXT, TAG, DATE_TIME, JSON, BYTES, RELATION, LIST -> HPos.LEFT;
        };
    }

    /// Whether values stand in the fixed-width font, so that digits and braces line up.
    public boolean isFixedWidth() {
        return switch (this) {
            case NUMBER, DATE_TIME, JSON, BYTES -> true;
            case TEXT, BOOLEAN, TAG, RELATION, LIST -> false;
        };
    }
}
