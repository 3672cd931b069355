package facet.datagrid;

import java.util.ArrayList;
import java.util.List;

/// The selected cells by row and shown position: blocks that stay, and one between the active cell and the one the
/// selection was last extended to.
final class CellSelection {

    /// A rectangle, both corners included.
    record Block(long firstRow, long lastRow, int first, int last) {
        boolean contains(long row, int position) {
            return row >= firstRow && row <= lastRow && position >= first && position <= last;
        }

        boolean isOneCell() {
            return firstRow == lastRow && first == last;
        }
    }

    private final List<Block> kept = new ArrayList<>();
    private long activeRow = -1;
    private int active = -1;
    private long leadRow = -1;
    private int lead = -1;
    private boolean isWholeRows;

    void clear() {
        kept.clear();
        activeRow = -1;
        active = -1;
        isWholeRows = false;
    }

    boolean isEmpty() {
        return activeRow < 0;
    }

    long activeRow() {
        return activeRow;
    }

    int active() {
        return active;
    }

    long leadRow() {
        return leadRow;
    }

    int lead() {
        return lead;
    }

    /// One cell and nothing else.
    void place(long row, int position) {
        kept.clear();
        isWholeRows = false;
        activeRow = row;
        active = position;
        leadRow = row;
        lead = position;
    }

    /// Moves the active cell inside a selected block without giving up the selection.
    void extend(long row, int position) {
        leadRow = row;
        lead = position;
    }

    /// Keeps what is selected and begins a new block.
    void add(long row, int position, int columnCount) {
        List<Block> before = blocks(columnCount);
        place(row, position);
        kept.addAll(before);
    }

    void placeRows(long from, long to) {
        place(from, 0);
        leadRow = to;
        isWholeRows = true;
    }

    void addRow(long row, int columnCount) {
        add(row, 0, columnCount);
        isWholeRows = true;
    }

    /// All cells; the active one stays.
    void all(long rowCount, int columnCount) {
        kept.clear();
        isWholeRows = false;
        kept.add(new Block(0, rowCount - 1, 0, columnCount - 1));
        leadRow = activeRow;
        lead = active;
    }

    /// Every block, the one with the active cell last.
    List<Block> blocks(int columnCount) {
        if (isEmpty()) {
            return List.of();
        }
        Block current = new Block(Math.min(activeRow, leadRow), Math.max(activeRow, leadRow),
                isWholeRows ? 0 : Math.min(active, lead), isWholeRows ? columnCount - 1 : Math.max(active, lead));
        List<Block> blocks = new ArrayList<>(kept);
        if (kept.stream().noneMatch(block -> current.isOneCell() && block.contains(activeRow, active))) {
            blocks.add(current);
        }
        return blocks;
    }

    void clamp(long rowCount, int columnCount) {
        if (isEmpty()) {
            return;
        }
        if (rowCount == 0 || columnCount == 0) {
            clear();
            return;
        }
        activeRow = Math.min(activeRow, rowCount - 1);
        leadRow = Math.min(leadRow, rowCount - 1);
        active = Math.min(active, columnCount - 1);
        lead = Math.min(lead, columnCount - 1);
        kept.removeIf(block -> block.firstRow() >= rowCount || block.first() >= columnCount);
        kept.replaceAll(block -> new Block(block.firstRow(), Math.min(block.lastRow(), rowCount - 1), block.first(),
                Math.min(block.last(), columnCount - 1)));
    }
}
