package facet.datagrid;

import java.util.ArrayList;
import java.util.List;

/// One edit of several cells while it runs: what was staged and what was rejected.
final class Staging {
    /// An edit by hand of more cells than this is a mistake, or a job for a statement.
    private static final int MOST_CELLS = 1_000_000;

    private final GridState state;
    private final GridModel model;
    private final List<BlockReport.Rejection> rejections = new ArrayList<>();
    private int staged;
    private int tried;

    Staging(GridState state, GridModel model) {
        this.state = state;
        this.model = model;
    }

    boolean hasRoom() {
        return tried < MOST_CELLS;
    }

    void stage(long row, int position, CellInput input) {
        tried++;
        if (position >= state.columns.count()) {
            return;
        }
        int index = state.columns.index(position);
        if (row >= state.rows.count()) {
            reject(row, index, "There is no such row.");
        } else if (!state.columns.column(position).isEditable()) {
            reject(row, index, state.columns.column(position).title() + " cannot be edited.");
        } else {
            switch (model.edit(row, index, input)) {
                case EditResult.Staged done -> staged++;
                case EditResult.Rejected rejected -> reject(row, index, rejected.reason());
            }
        }
    }

    BlockReport report(String action) {
        if (!hasRoom()) {
            reject(state.selection.leadRow(), 0, "Only " + MOST_CELLS + " cells can be edited at once.");
        }
        return new BlockReport(action, staged, List.copyOf(rejections));
    }

    private void reject(long row, int index, String reason) {
        rejections.add(new BlockReport.Rejection(new CellPosition(row, index), reason));
    }
}
