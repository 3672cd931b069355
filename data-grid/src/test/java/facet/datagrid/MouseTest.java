package facet.datagrid;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MouseTest extends GridFixture {

    @Test
    void aClickMakesACellActiveWithoutMovingTheGrid() {
        GridHands hands = open(new ShopModel(1_000));
        hands.wheel(-11);
        double before = hands.top(hands.at(5, 1));
        hands.clickCell(5, 1, 1);
        assertEquals("5,1", hands.active());
        assertEquals(before, hands.top(hands.at(5, 1)));
    }

    @Test
    void draggingSelectsABlock() {
        GridHands hands = open(new ShopModel(100));
        Point2D from = hands.middle(2, 1);
        Point2D to = hands.middle(6, 3);
        hands.press(hands.body(), from.getX(), from.getY(), 1);
        hands.drag(hands.body(), to.getX(), to.getY());
        hands.release(hands.body(), to.getX(), to.getY());
        assertEquals("2-7 [1, 2, 3]", hands.blocks());
    }

    @Test
    void shiftExtendsAndControlAddsABlock() {
        GridHands hands = open(new ShopModel(100));
        hands.clickCell(1, 1, 1);
        hands.clickCell(3, 2, 1, KeyCode.SHIFT);
        hands.clickCell(8, 4, 1, KeyCode.CONTROL);
        assertEquals("1-4 [1, 2]; 8-9 [4]", hands.blocks());
    }

    @Test
    void theGutterSelectsRows() {
        GridHands hands = open(new ShopModel(100));
        double y = hands.middle(4, 0).getY();
        hands.click(hands.body(), 10, y);
        assertEquals("4-5 [0, 1, 2, 3, 4, 5]", hands.blocks());
        hands.click(hands.body(), 10, y + 3 * 28, KeyCode.SHIFT);
        assertEquals("4-8 [0, 1, 2, 3, 4, 5]", hands.blocks());
    }

    @Test
    void aClickOnALinksArrowFollowsIt() {
        GridHands hands = open(new ShopModel(100));
        List<CellPosition> followed = new ArrayList<>();
        hands.grid.setOnActivate(followed::add);
        GridCell cell = hands.at(4, 5);
        hands.click(hands.body(), cell.getLayoutX() + 10, hands.middle(4, 5).getY());
        assertEquals(List.of(), followed, "a click on the text only selects");
        double arrow = GridStage.onFx(() -> cell.localToParent(cell.getGraphic().getBoundsInParent()).getCenterX());
        hands.click(hands.body(), arrow, hands.middle(4, 5).getY());
        assertEquals(List.of(new CellPosition(4, 5)), followed);
    }

    @Test
    void clicksOnAHeaderAskForAscendingDescendingAndNoOrder() {
        ShopModel model = new ShopModel(100);
        GridHands hands = open(model);
        List<SortRequest> asked = new ArrayList<>();
        hands.grid.setOnSortRequested(request -> {
            asked.add(request);
            List<GridColumn> columns = new ArrayList<>(model.columns);
            columns.set(1, columns.get(1).sorted(request.direction(), request.direction() == null ? 0 : 1));
            model.columns = columns;
            model.tell().columnsChanged();
        });
        clickHead(hands, 1);
        clickHead(hands, 1);
        clickHead(hands, 1, KeyCode.SHIFT);
        assertEquals(List.of(new SortRequest(1, SortDirection.ASCENDING, false),
                new SortRequest(1, SortDirection.DESCENDING, false), new SortRequest(1, null, true)), asked);
    }

    @Test
    void aColumnThatCannotBeSortedAsksForNothing() {
        GridHands hands = open(new ShopModel(100));
        List<SortRequest> asked = new ArrayList<>();
        hands.grid.setOnSortRequested(asked::add);
        clickHead(hands, 5);
        assertEquals(List.of(), asked);
    }

    @Test
    void draggingABorderResizesTheColumnAndIsReportedOnce() {
        GridHands hands = open(new ShopModel(100));
        List<ColumnArrangement> told = new ArrayList<>();
        hands.grid.setOnColumnsChanged(told::add);
        double border = border(hands, 1);
        hands.press(hands.header(), border, 20, 1);
        hands.drag(hands.header(), border + 30, 20);
        hands.drag(hands.header(), border + 60, 20);
        hands.release(hands.header(), border + 60, 20);
        assertEquals(236, hands.at(0, 1).getWidth());
        assertEquals(1, told.size());
        assertEquals(236.0, told.getFirst().widths().get("name"));
    }

    @Test
    void aDoubleClickOnABorderFitsTheColumn() {
        ShopModel model = new ShopModel(100);
        GridHands hands = open(model);
        hands.stage
                .run(() -> model.edit(3, 1, new CellInput.Text("a name that is much longer than its column is wide")));
        hands.press(hands.header(), border(hands, 1), 20, 2);
        double width = hands.at(3, 1).getWidth();
        assertTrue(width > 260 && width < 420, "width " + width);
        assertEquals(width, GridStage.onFx(() -> hands.at(3, 1).prefWidth(-1)), 1);
    }

    @Test
    void draggingAHeaderMovesItsColumn() {
        GridHands hands = open(new ShopModel(100));
        double from = center(hands, 1);
        double to = center(hands, 4) + 20;
        hands.press(hands.header(), from, 20, 1);
        hands.drag(hands.header(), from + 10, 20);
        hands.drag(hands.header(), to, 20);
        hands.release(hands.header(), to, 20);
        assertEquals(List.of("id", "age", "active", "role", "name", "posts"),
                GridStage.onFx(hands.grid::arrangement).order());
        assertEquals("name 0", hands.text(0, 4));
    }

    @Test
    void theHeadersMenuHidesPinsAndBringsBack() {
        ShopModel model = new ShopModel(100);
        GridHands hands = open(model);
        hands.stage.run(() -> hands.grid.select(3, 2));
        choose(hands, 1, "Hide name");
        assertEquals("21", hands.text(1, 1));
        assertEquals("3,2", hands.active());
        choose(hands, 4, "Pin to the left");
        assertEquals("0 posts", hands.text(0, 0));
        ColumnArrangement arrangement = GridStage.onFx(hands.grid::arrangement);
        assertTrue(arrangement.hidden().contains("name") && arrangement.pinned().contains("posts"));
        choose(hands, 0, "Show all");
        assertEquals("name 0", hands.text(0, 2));
    }

    @Test
    void aPinnedColumnStaysWhenTheOthersScroll() {
        ShopModel model = new ShopModel(100);
        model.columns = model.columns.stream().map(column -> column.withWidth(300)).toList();
        GridHands hands = open(model);
        choose(hands, 1, "Pin to the left");
        hands.stage.run(() -> hands.grid.scrollTo(0, 5));
        assertEquals("name 0", hands.text(0, 0));
        assertEquals("0 posts", hands.text(0, 5));
        assertNull(hands.cell(0, 1), "scrolled out of view");
    }

    @Test
    void aColumnsHeadExplainsItself() {
        ShopModel model = new ShopModel(100);
        model.columns = List.of(GridColumn.of("id", "id", "Int", CellKind.NUMBER, new CellEditorKind.None())
                .withMarks(ColumnMark.KEY, ColumnMark.GENERATED).withComment("Never reused."));
        GridHands hands = open(model);
        HeaderCell head = hands.head(0);
        assertEquals("id  Int\nKey \u00B7 Generated by the database\n\nNever reused.", GridStage.onFx(
                () -> head.queryAccessibleAttribute(javafx.scene.AccessibleAttribute.TEXT)));
    }

    @Test
    void aCellIsToldInWords() {
        ShopModel model = new ShopModel(100);
        GridHands hands = open(model);
        hands.stage.run(() -> model.edit(2, 2, new CellInput.SetNull()));
        assertEquals("age: NULL, edited", hands.at(2, 2).description());
        model.isLoaded = false;
        hands.stage.run(() -> model.tell().rowsChanged(new RowRange(0, 30)));
        assertEquals("age: loading", hands.at(2, 2).description());
    }

    private static void clickHead(GridHands hands, int position, KeyCode... held) {
        hands.click(hands.header(), center(hands, position), 20, held);
    }

    private static double center(GridHands hands, int position) {
        HeaderCell head = hands.head(position);
        return head.getLayoutX() + head.getWidth() / 2;
    }

    private static double border(GridHands hands, int position) {
        HeaderCell head = hands.head(position);
        return head.getLayoutX() + head.getWidth() - 1;
    }

    /// Opens the header's context menu and chooses an entry by its words.
    private static void choose(GridHands hands, int position, String words) {
        hands.stage.run(() -> {
            double x = center(hands, position);
            javafx.event.Event.fireEvent(hands.header(), new javafx.scene.input.ContextMenuEvent(
                    javafx.scene.input.ContextMenuEvent.CONTEXT_MENU_REQUESTED, x, 20, x, 20, false, null));
            List<MenuItem> open = javafx.stage.Window.getWindows().stream()
                    .filter(javafx.scene.control.ContextMenu.class::isInstance)
                    .flatMap(menu -> ((javafx.scene.control.ContextMenu) menu).getItems().stream()).toList();
            flat(open).stream().filter(item -> words.equals(item.getText())).findFirst().orElseThrow().fire();
            List.copyOf(javafx.stage.Window.getWindows()).stream()
                    .filter(javafx.scene.control.ContextMenu.class::isInstance).forEach(javafx.stage.Window::hide);
        });
    }

    private static List<MenuItem> flat(List<MenuItem> items) {
        List<MenuItem> all = new ArrayList<>(items);
        items.stream().filter(Menu.class::isInstance).forEach(menu -> all.addAll(((Menu) menu).getItems()));
        return all;
    }
}
