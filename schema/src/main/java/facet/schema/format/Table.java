package facet.schema.format;

import java.util.Arrays;

/// Rows of up to three cells, each followed by a rest that is not aligned. Everything is kept in one buffer.
///
/// A row is begun by `startRow`, then come the texts of its cells, each ended by `endCell`, and then the rest.
final class Table {
    private static final int COLUMNS = 3;

    private final Draft content = new Draft();
    /// For each row the ends of its cells.
    private int[] cellEnds = new int[48];
    /// Where each row begins; its rest ends where the next one begins.
    private int[] rowStarts = new int[16];
    private int rows;
    private int column;

    void startRow() {
        if (rows == rowStarts.length) {
            rowStarts = Arrays.copyOf(rowStarts, rows * 2);
            cellEnds = Arrays.copyOf(cellEnds, rows * 2 * COLUMNS);
        }
        rowStarts[rows] = content.length();
        for (int cell = 0; cell < COLUMNS; cell++)
            cellEnds[rows * COLUMNS + cell] = content.length();
        rows++;
        column = 0;
    }

    /// Where to write the text of the current cell, or of the rest.
    Draft content() {
        return content;
    }

    void endCell() {
        for (int cell = column; cell < COLUMNS; cell++)
            cellEnds[(rows - 1) * COLUMNS + cell] = content.length();
        column++;
    }

    /// Writes all rows and forgets them. Columns are as wide as the bytes of their text in UTF-8, which for letters beyond ASCII
    /// is too wide.
    void writeTo(Page page) {
        int[] widths = new int[COLUMNS];
        for (int row = 0; row < rows; row++)
            for (int cell = 0; cell < COLUMNS; cell++)
                widths[cell] = Math.max(widths[cell], content.bytes(cellStart(row, cell), cellEnd(row, cell)));
        for (int row = 0; row < rows; row++) {
            write(row, widths, page);
            page.endLine();
        }
        content.clear();
        rows = 0;
    }

    private void write(int row, int[] widths, Page page) {
        int filled = COLUMNS;
        while (filled > 0 && cellStart(row, filled - 1) == cellEnd(row, filled - 1))
            filled--;
        for (int cell = 0; cell < filled; cell++) {
            int start = cellStart(row, cell);
            int end = cellEnd(row, cell);
            page.write(content, start, end);
            if (cell + 1 < filled) page.blanks(widths[cell] - content.bytes(start, end) + 1);
        }
        int restStart = cellEnd(row, COLUMNS - 1);
        int restEnd = row + 1 < rows ? rowStarts[row + 1] : content.length();
        if (restStart == restEnd) return;
        if (filled > 0) page.blanks(1);
        page.write(content, restStart, restEnd);
    }

    private int cellStart(int row, int cell) {
        return cell == 0 ? rowStarts[row] : cellEnd(row, cell - 1);
    }

    private int cellEnd(int row, int cell) {
        return cellEnds[row * COLUMNS + cell];
    }
}
