package facet.datagrid;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ScrollingTest extends GridFixture {
    private static final long HUNDRED_MILLION = 100_000_000;

    @Test
    void theMiddleOfAHundredMillionRowsShowsExactlyItsRows() {
        GridHands hands = open(new ShopModel(HUNDRED_MILLION));
        hands.stage.run(() -> hands.grid.scrollTo(50_000_000, 0));
        RowRange inView = GridStage.onFx(hands.grid::rowsInView);
        assertTrue(inView.contains(50_000_000));
        for (long row = inView.from(); row < inView.to(); row++) {
            assertEquals(Long.toString(row + 1), hands.text(row, 0));
            assertEquals("name " + row, hands.text(row, 1));
        }
    }

    @Test
    void theScrollBarsEndIsTheLastRow() {
        GridHands hands = open(new ShopModel(HUNDRED_MILLION));
        ScrollBar bar = verticalBar(hands);
        hands.stage.run(() -> bar.setValue(bar.getMax()));
        assertEquals("100000000", hands.text(HUNDRED_MILLION - 1, 0));
        GridCell last = hands.at(HUNDRED_MILLION - 1, 0);
        assertEquals(hands.body().getHeight(), hands.top(last) + last.getHeight());
    }

    @Test
    void theScrollBarIsTrueInTheMiddle() {
        GridHands hands = open(new ShopModel(HUNDRED_MILLION));
        ScrollBar bar = verticalBar(hands);
        hands.stage.run(() -> bar.setValue(bar.getMax() / 4));
        long first = GridStage.onFx(hands.grid::rowsInView).from();
        assertEquals(HUNDRED_MILLION / 4.0, (double) first, 100);
    }

    @Test
    void theWheelScrollsByPixels() {
        GridHands hands = open(new ShopModel(1_000));
        hands.wheel(-10);
        assertEquals(-10, hands.top(hands.at(0, 0)));
        hands.wheel(-18);
        assertEquals(new RowRange(1, 21), new RowRange(GridStage.onFx(hands.grid::rowsInView).from(), 21));
        hands.wheel(1_000);
        assertEquals(0, GridStage.onFx(hands.grid::rowsInView).from());
    }

    @Test
    void aGrowingCountDoesNotMoveTheRowsInView() {
        ShopModel model = new ShopModel(10_000);
        model.count = RowCount.estimated(10_000);
        GridHands hands = open(model);
        hands.stage.run(() -> hands.grid.scrollTo(5_000, 0));
        hands.wheel(-11);
        double y = hands.top(hands.at(5_000, 0));
        hands.stage.run(() -> {
            model.count = RowCount.exact(HUNDRED_MILLION);
            model.tell().countChanged();
        });
        assertEquals(y, hands.top(hands.at(5_000, 0)));
    }

    @Test
    void aShrinkingCountShowsTheNewEnd() {
        ShopModel model = new ShopModel(10_000);
        GridHands hands = open(model);
        hands.stage.run(() -> hands.grid.scrollTo(9_999, 0));
        hands.stage.run(() -> {
            model.count = RowCount.exact(3);
            model.tell().countChanged();
        });
        assertEquals(new RowRange(0, 3), GridStage.onFx(hands.grid::rowsInView));
        assertEquals("3", hands.text(2, 0));
        assertNull(hands.cell(3, 0));
    }

    @Test
    void skeletonsAreReplacedWhenTheirRowsArrive() {
        ShopModel model = new ShopModel(1_000);
        model.isLoaded = false;
        GridHands hands = open(model);
        assertEquals("(skeleton)", hands.text(3, 1));
        assertTrue(hands.at(3, 1).getGraphic().getStyleClass().contains("skeleton"));
        model.isLoaded = true;
        hands.stage.run(() -> model.tell().rowsChanged(new RowRange(0, 40)));
        assertEquals("name 3", hands.text(3, 1));
        assertNull(hands.at(3, 1).getGraphic());
    }

    @Test
    void theModelIsToldOfTheRowsInViewOncePerMove() {
        ShopModel model = new ShopModel(HUNDRED_MILLION);
        GridHands hands = open(model);
        model.seen.clear();
        hands.stage.run(() -> hands.grid.scrollTo(70_000_000, 0));
        hands.stage.run(hands.grid::requestLayout);
        assertEquals(1, model.seen.size());
        assertTrue(model.seen.getFirst().contains(70_000_000));
        hands.stage.run(() -> model.tell().allChanged());
        assertEquals(2, model.seen.size(), "after a change of everything the rows are wanted again");
    }

    @Test
    void theNumberOfNodesDoesNotGrowWithRowsOrScrolling() {
        GridHands few = open(new ShopModel(1_000));
        int atFirst = few.stage.nodeCount();
        few.stage.close();
        GridHands many = open(new ShopModel(HUNDRED_MILLION));
        for (int i = 1; i < 40; i++) {
            long row = i * 2_400_007L;
            many.stage.run(() -> many.grid.scrollTo(row, 0));
            many.wheel(-333);
        }
        assertTrue(many.stage.nodeCount() <= atFirst * 1.1, many.stage.nodeCount() + " after " + atFirst);
    }

    @Test
    void tenThousandColumnsScrollWithAFewHundredNodes() {
        ShopModel model = new ShopModel(1_000);
        model.columns = IntStream.range(0, 10_000).mapToObj(i -> GridColumn.of("c" + i, "c" + i, "String",
                CellKind.TEXT, new CellEditorKind.Text())).toList();
        GridHands hands = open(model);
        hands.stage.run(() -> hands.grid.scrollTo(10, 9_999));
        assertEquals("c9999 r10", hands.text(10, 9_999));
        assertTrue(hands.stage.visible(GridCell.class).size() < 200);
        assertTrue(hands.stage.nodeCount() < 1_500, "nodes: " + hands.stage.nodeCount());
    }

    @Test
    void aRefreshTouchesOnlyCellsThatChanged() {
        ShopModel model = new ShopModel(1_000);
        GridHands hands = open(model);
        List<String> touched = new ArrayList<>();
        hands.stage.run(() -> {
            for (GridCell cell : hands.body().getChildrenUnmodifiable().stream().map(RowStrip.class::cast)
                    .flatMap(strip -> strip.cells().stream()).toList()) {
                cell.textProperty().addListener((p, was, is) -> touched.add(cell.row() + "," + cell.position()));
                cell.graphicProperty().addListener((p, was, is) -> touched.add(cell.row() + "," + cell.position()));
            }
            model.edit(4, 1, new CellInput.Text("changed"));
            model.tell().rowsChanged(new RowRange(0, 1_000));
        });
        assertEquals(List.of("4,1"), touched);
    }

    @Test
    void aRowKeepsItsNodesWhileItStaysInView() {
        GridHands hands = open(new ShopModel(1_000));
        GridCell before = hands.cell(10, 1);
        hands.wheel(-84);
        assertSame(before, hands.cell(10, 1));
    }

    @Test
    void noRowsShowThePlaceholder() {
        GridHands hands = open(new ShopModel(0));
        Label nothing = GridStage.onFx(() -> new Label("No users yet"));
        hands.stage.run(() -> hands.grid.setPlaceholder(nothing));
        assertTrue(hands.stage.visible(Label.class).contains(nothing));
        hands.stage.run(() -> hands.grid.setModel(new ShopModel(5)));
        assertFalse(hands.stage.visible(Label.class).contains(nothing));
    }

    @Test
    void denseRowsAreTwentyFourPixelsHigh() {
        GridHands hands = open(new ShopModel(1_000));
        hands.stage.run(() -> hands.grid.setDensity(GridDensity.COMPACT));
        assertEquals(24, hands.at(3, 0).getHeight());
        assertEquals(72, hands.top(hands.at(3, 0)));
    }

    @Test
    void aModelThatIsReplacedIsLetGo() {
        ShopModel first = new ShopModel(10);
        GridHands hands = open(first);
        hands.stage.run(() -> hands.grid.setModel(null));
        assertNull(first.listener);
        assertEquals(Selection.EMPTY, GridStage.onFx(hands.grid::selection));
        assertNull(hands.cell(0, 0));
    }

    private static ScrollBar verticalBar(GridHands hands) {
        return hands.stage.visible(ScrollBar.class).stream().filter(b -> b.getOrientation() == Orientation.VERTICAL)
                .findFirst().orElseThrow();
    }
}
