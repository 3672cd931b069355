package facet.datagrid;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ShownColumnsTest {

    @Test
    void columnsStandInTheModelsOrder() {
        assertEquals("a b c d", shown(columns("a", "b", "c", "d")));
    }

    @Test
    void pinnedColumnsComeFirstAndKeepTheirPlaceAmongTheOthersWhenUnpinned() {
        ShownColumns columns = columns("a", "b", "c", "d");
        columns.pin(2);
        assertEquals("c a b d", shown(columns));
        columns.unpin(0);
        assertEquals("a b c d", shown(columns));
    }

    @Test
    void aColumnMovesBeforeASlotInBothDirections() {
        ShownColumns columns = columns("a", "b", "c", "d");
        columns.move(0, 3);
        assertEquals("b c a d", shown(columns));
        columns.move(3, 0);
        assertEquals("d b c a", shown(columns));
        columns.move(1, 2);
        assertEquals("d b c a", shown(columns));
    }

    @Test
    void anUnpinnedColumnCannotBeMovedAmongThePinned() {
        ShownColumns columns = columns("a", "b", "c");
        columns.pin(0);
        columns.move(2, 0);
        assertEquals("a c b", shown(columns));
    }

    @Test
    void theLastColumnCannotBeHidden() {
        ShownColumns columns = columns("a", "b");
        columns.hide(0);
        columns.hide(0);
        assertEquals("b", shown(columns));
        assertEquals(-1, columns.position(0));
        columns.showAll();
        assertEquals("a b", shown(columns));
    }

    @Test
    void aNewColumnComesAfterItsNeighbourInTheModel() {
        ShownColumns columns = columns("a", "b", "c");
        columns.move(2, 0);
        columns.setColumns(List.of(text("a"), text("new"), text("b"), text("c"), text("end")));
        assertEquals("c end a new b", shown(columns));
    }

    @Test
    void aRememberedArrangementIsTakenAndGivenBack() {
        ShownColumns columns = columns("a", "b", "c");
        ColumnArrangement remembered = new ColumnArrangement(List.of("c", "a", "b"), Map.of("a", 300.0), Set.of("b"),
                Set.of("a"));
        columns.setArrangement(remembered);
        assertEquals("a c", shown(columns));
        assertEquals(300, columns.width(0));
        assertEquals(remembered, columns.arrangement());
    }

    @Test
    void tenThousandColumnsAreFoundByTheirPlace() {
        ShownColumns columns = columns(IntStream.range(0, 10_000).mapToObj(Integer::toString).toArray(String[]::new));
        int at = columns.at(columns.left(7_654) + 1);
        assertEquals(7_654, at);
        assertEquals(9_999, columns.at(1e12));
        assertEquals(0, columns.at(-5));
        assertTrue(columns.totalWidth() > 1_000_000);
    }

    private static ShownColumns columns(String... ids) {
        ShownColumns columns = new ShownColumns();
        columns.setColumns(java.util.Arrays.stream(ids).map(ShownColumnsTest::text).toList());
        return columns;
    }

    private static GridColumn text(String id) {
        return GridColumn.of(id, id, "String", CellKind.TEXT, new CellEditorKind.Text());
    }

    private static String shown(ShownColumns columns) {
        return String.join(" ", IntStream.range(0, columns.count()).mapToObj(i -> columns.column(i).id()).toList());
    }
}
