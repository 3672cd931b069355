package facet.datagrid;

/// Which rows are in view: the topmost row and how many of its pixels are scrolled away. Kept as a row and an offset,
/// not as pixels from the start, so that it stays exact at any count and a growing count moves nothing.
final class RowWindow {
    /// Beyond this many rows a pixel of the scroll bar means many rows, and whole rows are easier to read.
    private static final double WHOLE_ROWS_FROM = 100_000;

    private long count;
    private double rowHeight = GridDensity.NORMAL.rowHeightPx();
    private double height;
    private long top;
    private double offset;

    void setCount(long newCount) {
        count = newCount;
        clamp();
    }

    void setRowHeight(double px) {
        offset = offset * px / rowHeight;
        rowHeight = px;
        clamp();
    }

    void setHeight(double px) {
        height = Math.max(0, px);
        clamp();
    }

    void toStart() {
        top = 0;
        offset = 0;
    }

    void scrollBy(double px) {
        double moved = offset + px;
        double rows = Math.floor(moved / rowHeight);
        top += (long) rows;
        offset = moved - rows * rowHeight;
        clamp();
    }

    /// Shows a row whole with as little movement as possible; from further than two pages away it comes to the middle.
    void reveal(long row) {
        long page = pageRows();
        if (row < top - 2 * page || row > top + 3 * page) {
            top = row;
            offset = 0;
            scrollBy(-Math.floor((height - rowHeight) / 2));
        } else if (y(row) < 0) {
            top = row;
            offset = 0;
        } else if (y(row) + rowHeight > height) {
            scrollBy(y(row) + rowHeight - height);
        }
        clamp();
    }

    /// The scroll bar's value: rows above the view, with a fraction.
    double position() {
        return top + offset / rowHeight;
    }

    double maxPosition() {
        return Math.max(0, count - height / rowHeight);
    }

    void moveTo(double position) {
        double max = maxPosition();
        double wanted = max > WHOLE_ROWS_FROM && position < max ? Math.floor(position) : position;
        top = (long) wanted;
        offset = (wanted - top) * rowHeight;
        clamp();
    }

    /// The rows at least partly in view.
    RowRange inView() {
        long end = top + (long) Math.ceil((offset + height) / rowHeight);
        return new RowRange(Math.min(top, count), Math.max(Math.min(top, count), Math.min(end, count)));
    }

    /// Whole rows in a page, at least one.
    long pageRows() {
        return Math.max(1, (long) (height / rowHeight));
    }

    /// Where a row's upper edge is, in pixels from the upper edge of the view.
    double y(long row) {
        return (row - top) * rowHeight - offset;
    }

    /// The row at a height, which may lie outside the view; clamped to the rows there are, or -1 when there are none.
    long rowAt(double y) {
        long row = top + (long) Math.floor((y + offset) / rowHeight);
        return Math.max(Math.min(row, count - 1), count == 0 ? -1 : 0);
    }

    long count() {
        return count;
    }

    double rowHeight() {
        return rowHeight;
    }

    double height() {
        return height;
    }

    private void clamp() {
        long whole = (long) (height / rowHeight);
        double rest = height - whole * rowHeight;
        long lastTop = count - whole - (rest > 0 ? 1 : 0);
        double lastOffset = rest > 0 ? rowHeight - rest : 0;
        if (top > lastTop || (top == lastTop && offset > lastOffset)) {
            top = lastTop;
            offset = lastOffset;
        }
        if (top < 0) {
            toStart();
        }
    }
}
