package facet.datagrid;

/// How many rows there are, and whether they were counted or only estimated.
public record RowCount(long rows, boolean isExact) {
    public RowCount {
        if (rows < 0) {
            throw new IllegalArgumentException("Not a count of rows: " + rows);
        }
    }

    public static RowCount exact(long rows) {
        return new RowCount(rows, true);
    }

    public static RowCount estimated(long rows) {
        return new RowCount(rows, false);
    }
}
