package facet.datagrid;

/// Rows `from` (inclusive) to `to` (exclusive), counted from 0.
public record RowRange(long from, long to) {
    public RowRange {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("Not a range of rows: " + from + " to " + to);
        }
    }

    public static RowRange one(long row) {
        return new RowRange(row, row + 1);
    }

    public long size() {
        return to - from;
    }

    public boolean isEmpty() {
        return from == to;
    }

    public boolean contains(long row) {
        return row >= from && row < to;
    }

    public boolean meets(RowRange other) {
        return from < other.to && other.from < to;
    }
}
