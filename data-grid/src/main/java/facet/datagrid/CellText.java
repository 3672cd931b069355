package facet.datagrid;

/// A value's text as it fits on one line of a cell.
final class CellText {
    /// More characters than any cell shows; laying out the rest of a long text would only cost time.
    private static final int MOST = 300;
    private static final String LINE_BREAK_MARK = " \u21B5 ";

    private CellText() {}

    static String of(Cell cell) {
        return switch (cell.style()) {
            case NULL -> "NULL";
            case EMPTY_STRING -> "\"\"";
            case DEFAULT -> cell.text().isEmpty() ? "DEFAULT" : oneLine(cell.text());
            case NORMAL, RAW, LINK, COUNT_LINK, TAG, BYTES, CHECK_TRUE, CHECK_FALSE -> oneLine(cell.text());
            case LIST -> cell.items().isEmpty() ? "[]" : oneLine(cell.text());
        };
    }

    static boolean hasLineBreak(String text) {
        return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    }

    private static String oneLine(String text) {
        String cut = text.length() > MOST ? text.substring(0, MOST) + "\u2026" : text;
        return hasLineBreak(cut) ? cut.replaceAll("\\R", LINE_BREAK_MARK) : cut;
    }
}
