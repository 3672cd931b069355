package facet.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import facet.database.Anchor;
import facet.database.KeyFences;
import facet.database.Position;
import facet.database.Row;
import facet.database.RowKey;
import facet.database.Stored;
import facet.database.TableKey;
import facet.database.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RowBlocksTest {
    private static final KeyFences FENCES = new KeyFences(1_000, List.of(new Anchor(List.of(Stored.of(0)))), 5_000);
    private final RowBlocks blocks = new RowBlocks();

    @Test
    void aRowIsFoundByItsPlaceInTheQuery() {
        blocks.put(2, block(200, 37));
        assertEquals(row(200), blocks.row(200));
        assertEquals(row(236), blocks.row(236));
        assertNull(blocks.row(237), "behind the end of a short block");
        assertNull(blocks.row(199), "in a block that is not held");
        assertEquals(2, RowBlocks.blockOf(299));
        assertEquals(3, RowBlocks.blockOf(300));
    }

    @Test
    void theBlocksUsedLongestAgoAreDropped() {
        for (long number = 0; number < 64; number++)
            blocks.put(number, block(0, 1));
        blocks.row(0);
        blocks.put(64, block(0, 1));
        assertTrue(blocks.has(0), "it was just looked at");
        assertFalse(blocks.has(1));
        assertEquals(64, blocks.held().size());
        LongStream.range(100, 1_000).forEach(number -> blocks.put(number, block(0, 1)));
        assertEquals(64, blocks.held().size());
    }

    @Test
    void theFirstRowsAreAtTheStart() {
        assertEquals(Position.start(), blocks.position(0, FENCES));
    }

    @Test
    void theNextBlockBeginsBehindTheLastRowThatIsHeld() {
        blocks.put(4, block(400, 100));
        assertEquals(new Position.After(row(499).anchor()), blocks.position(5, FENCES));
    }

    @Test
    void aShortBlockOrOneWithoutAnchorsIsNoPlaceToGoOnFrom() {
        blocks.put(4, block(400, 99));
        assertEquals(new Position.Nth(500, FENCES), blocks.position(5, FENCES));
        Row placeless = new Row(new RowKey(TableKey.None.NONE, List.of()), new Anchor(List.of()), List.of());
        blocks.put(6, new RowBlocks.Block(IntStream.range(0, 100).mapToObj(_ -> placeless).toList(), unknown(100)));
        assertEquals(new Position.Nth(700, null), blocks.position(7, null));
    }

    @Test
    void nothingIsHeldAfterClearing() {
        blocks.put(0, block(0, 100));
        blocks.clear();
        assertNull(blocks.row(0));
        assertEquals(List.of(), blocks.held());
    }

    private static RowBlocks.Block block(long first, int count) {
        return new RowBlocks.Block(LongStream.range(first, first + count).mapToObj(RowBlocksTest::row).toList(),
                unknown(count));
    }

    private static List<@Nullable List<String>> unknown(int count) {
        List<@Nullable List<String>> unknown = new ArrayList<>();
        for (int i = 0; i < count; i++)
            unknown.add(null);
        return unknown;
    }

    private static Row row(long id) {
        return new Row(new RowKey(TableKey.columns("id"), List.of(Stored.of(id))), new Anchor(List.of(Stored.of(id))),
                List.of(new Value.Int(id)));
    }
}
