package facet.datagrid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// What is selected: the active cell, where typing goes, and the blocks around it. The blocks may overlap.
///
/// @param active null in an empty grid
public record Selection(@Nullable CellPosition active, List<CellBlock> blocks) {

    public static final Selection EMPTY = new Selection(null, List.of());

    public boolean contains(long row, int column) {
        return blocks.stream().anyMatch(block -> block.contains(row, column));
    }

    /// The selected rows from top to bottom, joined where blocks touch or overlap.
    public List<RowRange> rows() {
        List<RowRange> joined = new ArrayList<>();
        for (RowRange next : blocks.stream().map(CellBlock::rows).sorted(Comparator.comparingLong(RowRange::from))
                .toList()) {
            RowRange last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && next.from() <= last.to()) {
                joined.set(joined.size() - 1, new RowRange(last.from(), Math.max(last.to(), next.to())));
            } else {
                joined.add(next);
            }
        }
        return List.copyOf(joined);
    }

    public long rowCount() {
        return rows().stream().mapToLong(RowRange::size).sum();
    }
}
