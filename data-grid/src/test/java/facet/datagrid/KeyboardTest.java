package facet.datagrid;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KeyboardTest extends GridFixture {

    @Test
    void arrowsMoveTheActiveCellAndStopAtTheEdges() {
        GridHands hands = at(new ShopModel(100), 0, 0);
        hands.key(KeyCode.UP);
        hands.key(KeyCode.LEFT);
        assertEquals("0,0", hands.active());
        hands.key(KeyCode.DOWN);
        hands.key(KeyCode.RIGHT);
        assertEquals("1,1", hands.active());
    }

    @Test
    void homeAndEndGoToTheEdgesOfTheRowAndWithControlOfTheTable() {
        GridHands hands = at(new ShopModel(100_000_000), 10, 2);
        hands.key(KeyCode.END);
        assertEquals("10,5", hands.active());
        hands.key(KeyCode.HOME);
        assertEquals("10,0", hands.active());
        hands.key(KeyCode.END, KeyCode.CONTROL);
        assertEquals("99999999,5", hands.active());
        assertEquals("100000000", hands.text(99_999_999, 0));
        hands.key(KeyCode.HOME, KeyCode.CONTROL);
        assertEquals("0,0", hands.active());
        assertEquals("1", hands.text(0, 0));
    }

    @Test
    void pageDownMovesByWhatIsInView() {
        GridHands hands = at(new ShopModel(1_000), 0, 0);
        long page = (long) (hands.body().getHeight() / 28);
        hands.key(KeyCode.PAGE_DOWN);
        assertEquals(page + ",0", hands.active());
        hands.key(KeyCode.PAGE_UP);
        assertEquals("0,0", hands.active());
    }

    @Test
    void tabGoesThroughTheCellsRowByRow() {
        GridHands hands = at(new ShopModel(100), 0, 5);
        hands.key(KeyCode.TAB);
        assertEquals("1,0", hands.active());
        hands.key(KeyCode.TAB, KeyCode.SHIFT);
        assertEquals("0,5", hands.active());
    }

    @Test
    void shiftAndArrowsSelectABlock() {
        GridHands hands = at(new ShopModel(100), 3, 1);
        List<Selection> told = new ArrayList<>();
        hands.grid.setOnSelectionChanged(told::add);
        hands.key(KeyCode.DOWN, KeyCode.SHIFT);
        hands.key(KeyCode.RIGHT, KeyCode.SHIFT);
        assertEquals("3-5 [1, 2]", hands.blocks());
        assertEquals("3,1", hands.active());
        assertEquals(GridStage.onFx(hands.grid::selection), told.getLast());
        assertTrue(hands.at(4, 2).getPseudoClassStates().contains(Pseudo.SELECTED));
    }

    @Test
    void aRefreshKeepsTheSelectedBlock() {
        ShopModel model = new ShopModel(100);
        GridHands hands = at(model, 3, 1);
        hands.key(KeyCode.DOWN, KeyCode.SHIFT);
        hands.stage.run(() -> model.tell().allChanged());
        assertEquals("3-5 [1]", hands.blocks());
    }

    @Test
    void controlASelectsEverything() {
        GridHands hands = at(new ShopModel(100_000_000), 3, 1);
        hands.key(KeyCode.A, KeyCode.CONTROL);
        assertEquals("0-100000000 [0, 1, 2, 3, 4, 5]", hands.blocks());
        hands.key(KeyCode.ESCAPE);
        assertEquals("3-4 [1]", hands.blocks());
    }

    @Test
    void aCopiedBlockIsTabSeparatedText() {
        GridHands hands = at(new ShopModel(100), 0, 1);
        hands.key(KeyCode.DOWN, KeyCode.SHIFT);
        hands.key(KeyCode.RIGHT, KeyCode.SHIFT);
        hands.key(KeyCode.C, KeyCode.CONTROL);
        assertEquals("name 0\t\nname 1\t21", GridStage.onFx(() -> Clipboard.getSystemClipboard().getString()));
    }

    @Test
    void nullSurvivesCopyAndPaste() {
        ShopModel model = new ShopModel(100);
        GridHands hands = at(model, 0, 2);
        hands.key(KeyCode.C, KeyCode.CONTROL);
        hands.key(KeyCode.DOWN);
        hands.key(KeyCode.V, KeyCode.CONTROL);
        assertEquals(List.of(new CellInput.SetNull()), model.inputs);
    }

    @Test
    void aPastedBlockIsStagedCellByCellInOneStepAndRejectionsAreReported() {
        ShopModel model = new ShopModel(100);
        GridHands hands = at(model, 2, 1);
        List<BlockReport> reports = new ArrayList<>();
        hands.grid.setOnBlockEdited(reports::add);
        clip(hands, "Ada\t36\nBob\told\n");
        hands.key(KeyCode.V, KeyCode.CONTROL);
        assertEquals("Ada", hands.text(2, 1));
        assertEquals("36", hands.text(2, 2));
        assertEquals("Bob", hands.text(3, 1));
        assertEquals("23", hands.text(3, 2));
        assertEquals(1, model.steps);
        assertEquals(List.of(new BlockReport("Paste", 3, List.of(
                new BlockReport.Rejection(new CellPosition(3, 2), "Not a whole number: old")))), reports);
        assertEquals("2-4 [1, 2]", hands.blocks());
    }

    @Test
    void onePastedValueFillsTheSelection() {
        GridHands hands = at(new ShopModel(100), 2, 1);
        hands.key(KeyCode.DOWN, KeyCode.SHIFT);
        clip(hands, "same");
        hands.key(KeyCode.V, KeyCode.CONTROL);
        assertEquals("same same", hands.text(2, 1) + " " + hands.text(3, 1));
    }

    @Test
    void whatIsPastedBeyondTheLastRowIsReported() {
        ShopModel model = new ShopModel(3);
        GridHands hands = at(model, 2, 1);
        List<BlockReport> reports = new ArrayList<>();
        hands.grid.setOnBlockEdited(reports::add);
        clip(hands, "x\ny");
        hands.key(KeyCode.V, KeyCode.CONTROL);
        assertEquals(1, reports.getFirst().staged());
        assertEquals("There is no such row.", reports.getFirst().rejections().getFirst().reason());
    }

    @Test
    void fillDownRepeatsTheFirstRow() {
        ShopModel model = new ShopModel(100);
        GridHands hands = at(model, 1, 1);
        hands.key(KeyCode.DOWN, KeyCode.SHIFT);
        hands.key(KeyCode.DOWN, KeyCode.SHIFT);
        hands.key(KeyCode.RIGHT, KeyCode.SHIFT);
        hands.key(KeyCode.D, KeyCode.CONTROL);
        assertEquals("name 1 21", hands.text(2, 1) + " " + hands.text(2, 2));
        assertEquals("name 1 21", hands.text(3, 1) + " " + hands.text(3, 2));
        assertEquals("name 4", hands.text(4, 1));
        assertEquals(1, model.steps);
    }

    @Test
    void deleteStagesTheSelectedRows() {
        ShopModel model = new ShopModel(100);
        GridHands hands = at(model, 4, 1);
        hands.key(KeyCode.DOWN, KeyCode.SHIFT);
        hands.key(KeyCode.DELETE);
        assertEquals(Set.of(4L, 5L), model.deleted());
        assertTrue(hands.at(4, 1).getParent().getPseudoClassStates().contains(Pseudo.DELETED));
    }

    private GridHands at(ShopModel model, long row, int column) {
        GridHands hands = open(model);
        hands.stage.run(() -> hands.grid.select(row, column));
        return hands;
    }

    private static void clip(GridHands hands, String text) {
        hands.stage.run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }
}
