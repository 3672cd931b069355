package facet.app.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import facet.database.KeyFences;
import facet.database.Position;
import facet.database.Row;
import org.jspecify.annotations.Nullable;

/// The rows of one query that are held in memory, in blocks of equal size by their place in the query. The blocks used longest
/// ago are dropped, so memory is bounded by what is held and not by the table.
final class RowBlocks {
    static final int ROWS = 100;
    private static final int HELD = 64;

    /// Rows with what their relation columns show; a relation's text is null until it was fetched.
    record Block(List<Row> rows, List<@Nullable List<String>> relations) {}

    private final Map<Long, Block> blocks = new LinkedHashMap<>(HELD, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Block> eldest) {
            return size() > HELD;
        }
    };

    static long blockOf(long row) {
        return row / ROWS;
    }

    @Nullable
    Row row(long index) {
        Block block = blocks.get(blockOf(index));
        int place = (int) (index % ROWS);
        return block == null || place >= block.rows().size() ? null : block.rows().get(place);
    }

    @Nullable
    Block block(long number) {
        return blocks.get(number);
    }

    boolean has(long number) {
        return blocks.containsKey(number);
    }

    void put(long number, Block block) {
        blocks.put(number, block);
    }

    /// Puts `row` in the place of the row with its key, where that is held.
    void replace(Row row) {
        blocks.replaceAll((_, block) -> {
            int place = block.rows().stream().map(Row::key).toList().indexOf(row.key());
            if (place < 0) return block;
            List<Row> rows = new ArrayList<>(block.rows());
            rows.set(place, row);
            return new Block(List.copyOf(rows), block.relations());
        });
    }

    void clear() {
        blocks.clear();
    }

    List<Long> held() {
        return List.copyOf(blocks.keySet());
    }

    /// The cheapest way to block `number`: behind the last row of the block before it, else by the fences, else by walking.
    Position position(long number, @Nullable KeyFences fences) {
        if (number == 0) return Position.start();
        Block before = blocks.get(number - 1);
        if (before != null && before.rows().size() == ROWS && !before.rows().getLast().anchor().values().isEmpty())
            return new Position.After(before.rows().getLast().anchor());
        return new Position.Nth(number * ROWS, fences);
    }
}
