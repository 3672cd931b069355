package facet.datagrid;

/// How tall rows are.
public enum GridDensity {
    NORMAL(28),
    COMPACT(24);

    private final double rowHeightPx;

    GridDensity(double rowHeightPx) {
        this.rowHeightPx = rowHeightPx;
    }

    public double rowHeightPx() {
        return rowHeightPx;
    }
}
