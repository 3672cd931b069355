package facet.datagrid;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RowWindowTest {

    @Test
    void aBillionRowsHaveAnExactEnd() {
        RowWindow rows = window(1_000_000_000L);
        rows.moveTo(rows.maxPosition());
        assertEquals(new RowRange(999_999_990, 1_000_000_000), rows.inView());
        assertEquals(280, rows.y(999_999_999) + 28);
    }

    @Test
    void theHighestCountStillScrollsRowByRow() {
        RowWindow rows = window(Long.MAX_VALUE);
        rows.moveTo(rows.maxPosition());
        rows.reveal(Long.MAX_VALUE - 1);
        rows.scrollBy(-28);
        assertEquals(Long.MAX_VALUE - 11, rows.inView().from());
    }

    @Test
    void pixelsAddUpToRows() {
        RowWindow rows = window(100);
        rows.scrollBy(13.5);
        rows.scrollBy(14.5);
        assertEquals(1, rows.inView().from());
        assertEquals(0, rows.y(1));
    }

    @Test
    void aRowCutAtTheTopIsInView() {
        RowWindow rows = window(100);
        rows.scrollBy(10);
        assertEquals(new RowRange(0, 11), rows.inView());
    }

    @Test
    void thereIsNoScrollingBeyondTheEnds() {
        RowWindow rows = window(100);
        rows.scrollBy(-50);
        assertEquals(0, rows.position());
        rows.scrollBy(1e9);
        assertEquals(90, rows.position());
    }

    @Test
    void fewRowsDoNotScroll() {
        RowWindow rows = window(4);
        rows.scrollBy(10);
        assertEquals(0, rows.position());
        assertEquals(0, rows.maxPosition());
        assertEquals(new RowRange(0, 4), rows.inView());
    }

    @Test
    void aGrowingCountMovesNothing() {
        RowWindow rows = window(1_000);
        rows.scrollBy(1234);
        double y = rows.y(50);
        rows.setCount(5_000_000);
        assertEquals(y, rows.y(50));
    }

    @Test
    void aShrinkingCountShowsTheNewEnd() {
        RowWindow rows = window(1_000);
        rows.moveTo(900);
        rows.setCount(100);
        assertEquals(new RowRange(90, 100), rows.inView());
        rows.setCount(0);
        assertEquals(new RowRange(0, 0), rows.inView());
        assertEquals(-1, rows.rowAt(10));
    }

    @Test
    void revealingMovesNoFartherThanNeeded() {
        RowWindow rows = window(1_000);
        rows.reveal(9);
        assertEquals(0, rows.position());
        rows.reveal(10);
        assertEquals(1, rows.position());
        rows.reveal(0);
        assertEquals(0, rows.position());
        rows.reveal(500);
        assertEquals(126, rows.y(500), "in the middle");
    }

    @Test
    void aLongListSnapsToWholeRowsUnderTheScrollBar() {
        RowWindow rows = window(10_000_000);
        rows.moveTo(1_234_567.8);
        assertEquals(1_234_567, rows.position());
        RowWindow few = window(1_000);
        few.moveTo(12.5);
        assertEquals(12.5, few.position());
    }

    private static RowWindow window(long count) {
        RowWindow rows = new RowWindow();
        rows.setHeight(280);
        rows.setCount(count);
        return rows;
    }
}
