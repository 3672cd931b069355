package facet.datagrid;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CellSelectionTest {

    @Test
    void aBlockSpansFromTheActiveCellInAnyDirection() {
        CellSelection selection = new CellSelection();
        selection.place(5, 3);
        selection.extend(2, 4);
        assertEquals(List.of(new CellSelection.Block(2, 5, 3, 4)), selection.blocks(6));
        assertEquals(5, selection.activeRow());
    }

    @Test
    void blocksCanBeAdded() {
        CellSelection selection = new CellSelection();
        selection.place(0, 0);
        selection.add(7, 2, 6);
        selection.extend(8, 2);
        assertEquals(List.of(new CellSelection.Block(0, 0, 0, 0), new CellSelection.Block(7, 8, 2, 2)),
                selection.blocks(6));
    }

    @Test
    void wholeRowsStayWholeWhenExtended() {
        CellSelection selection = new CellSelection();
        selection.placeRows(4, 4);
        selection.extend(9, 0);
        assertEquals(List.of(new CellSelection.Block(4, 9, 0, 5)), selection.blocks(6));
    }

    @Test
    void selectingAllKeepsTheActiveCell() {
        CellSelection selection = new CellSelection();
        selection.place(3, 2);
        selection.all(100_000_000, 6);
        assertEquals(List.of(new CellSelection.Block(0, 99_999_999, 0, 5)), selection.blocks(6));
        assertEquals(3, selection.activeRow());
    }

    @Test
    void aSelectionShrinksWithTheTable() {
        CellSelection selection = new CellSelection();
        selection.place(3, 2);
        selection.extend(90, 5);
        selection.clamp(10, 4);
        assertEquals(List.of(new CellSelection.Block(3, 9, 2, 3)), selection.blocks(4));
        selection.clamp(0, 4);
        assertTrue(selection.isEmpty());
    }

    @Test
    void selectedRowsAreJoinedWhereBlocksTouch() {
        Selection selection = new Selection(new CellPosition(8, 0), List.of(block(5, 7), block(0, 2), block(6, 9),
                block(2, 3)));
        assertEquals(List.of(new RowRange(0, 3), new RowRange(5, 9)), selection.rows());
        assertEquals(7, selection.rowCount());
    }

    private static CellBlock block(long from, long to) {
        return new CellBlock(new RowRange(from, to), List.of(0));
    }
}
