package facet.datagrid;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EditingTest extends GridFixture {

    @Test
    void enterOpensTheValueAndEnterCommitsAndMovesDown() {
        ShopModel model = new ShopModel(100);
        GridHands hands = open(model);
        select(hands, 2, 1);
        hands.key(KeyCode.ENTER);
        assertEquals("name 2", hands.editor().getText());
        assertEquals("name 2", hands.editor().getSelectedText());
        hands.type("Ada");
        hands.key(KeyCode.ENTER);
        assertEquals(List.of(new CellInput.Text("Ada")), model.inputs);
        assertEquals("Ada", hands.text(2, 1));
        assertEquals("3,1", hands.active());
        assertFalse(GridStage.onFx(hands.grid::isEditing));
    }

    @Test
    void theEditorWaitsUntilALongTextIsWhole() {
        ShopModel model = new ShopModel(100);
        List<Runnable> waiting = new ArrayList<>();
        model.reader = (ready, refused) -> waiting.add(ready);
        GridHands hands = open(model);
        select(hands, 2, 1);
        hands.key(KeyCode.ENTER);
        assertFalse(GridStage.onFx(hands.grid::isEditing));
        GridStage.onFx(() -> {
            waiting.getFirst().run();
            return true;
        });
        assertEquals("name 2", hands.editor().getText());
        hands.key(KeyCode.ESCAPE);
        hands.key(KeyCode.ENTER);
        select(hands, 3, 1);
        GridStage.onFx(() -> {
            waiting.getLast().run();
            return true;
        });
        assertFalse(GridStage.onFx(hands.grid::isEditing), "another cell is active now");
    }

    @Test
    void aLongTextThatCannotBeHadIsNotCopiedAndSaysWhy() {
        ShopModel model = new ShopModel(100);
        model.reader = (ready, refused) -> refused.accept("The row is gone.");
        List<BlockReport> reports = new ArrayList<>();
        GridHands hands = open(model);
        hands.grid.setOnBlockEdited(reports::add);
        select(hands, 2, 1);
        hands.key(KeyCode.C, KeyCode.CONTROL);
        assertEquals("The row is gone.", reports.getFirst().rejections().getFirst().reason());
        hands.key(KeyCode.D, KeyCode.CONTROL);
        assertEquals(List.of(), model.inputs);
    }

    @Test
    void typingReplacesTheValue() {
        ShopModel model = new ShopModel(100);
        GridHands hands = open(model);
        select(hands, 0, 1);
        hands.type("Bo");
        assertEquals("Bo", hands.editor().getText());
        hands.key(KeyCode.TAB);
        assertEquals("Bo", hands.text(0, 1));
        assertEquals("0,2", hands.active());
    }

    @Test
    void escapeLeavesTheValueAlone() {
        ShopModel model = new ShopModel(100);
        GridHands hands = open(model);
        select(hands, 1, 1);
        hands.key(KeyCode.F2);
        hands.type("x");
        hands.key(KeyCode.ESCAPE);
        assertEquals(List.of(), model.inputs);
        assertEquals("name 1", hands.text(1, 1));
        assertEquals("1,1", hands.active());
    }

    @Test
    void anUnchangedTextIsNotAnEdit() {
        ShopModel model = new ShopModel(100);
        GridHands hands = open(model);
        select(hands, 0, 2);
        hands.key(KeyCode.ENTER);
        hands.key(KeyCode.ENTER);
        assertEquals(List.of(), model.inputs, "a NULL that was only looked at stays NULL");
    }

    @Test
    void aRejectedEditStaysOpenWithTheReasonBelow() {
        ShopModel model = new ShopModel(100);
        GridHands hands = open(model);
        select(hands, 1, 2);
        hands.type("forty");
        hands.key(KeyCode.ENTER);
        assertTrue(GridStage.onFx(hands.grid::isEditing));
        assertEquals("forty", hands.editor().getText());
        Label note = note(hands);
        assertEquals("Not a whole number: forty", note.getText());
        assertTrue(note.getLayoutY() >= 2 * 28, "below the cell");
        assertFalse(GridStage.onFx(hands.grid::commitEdit), "whoever wants to save learns that it cannot");
        hands.stage.run(() -> hands.editorNow().setText("40"));
        hands.key(KeyCode.ENTER);
        assertEquals("40", hands.text(1, 2));
        assertFalse(GridStage.onFx(hands.grid::isEditing));
    }

    @Test
    void aRejectedEditHoldsItsGroundAgainstAClick() {
        GridHands hands = open(new ShopModel(100));
        select(hands, 1, 2);
        hands.type("forty");
        hands.clickCell(6, 1, 1);
        assertTrue(GridStage.onFx(hands.grid::isEditing));
        assertEquals("1,2", hands.active());
    }

    @Test
    void aClickElsewhereCommits() {
        GridHands hands = open(new ShopModel(100));
        select(hands, 1, 2);
        hands.type("41");
        hands.clickCell(6, 1, 1);
        assertEquals("41", hands.text(1, 2));
        assertEquals("6,1", hands.active());
    }

    @Test
    void aDoubleClickEdits() {
        GridHands hands = open(new ShopModel(100));
        hands.clickCell(4, 1, 1);
        hands.clickCell(4, 1, 2);
        assertEquals("name 4", hands.editor().getText());
    }

    @Test
    void spaceTogglesABoolean() {
        GridHands hands = open(new ShopModel(100));
        select(hands, 0, 3);
        hands.key(KeyCode.SPACE);
        assertEquals("false", hands.text(0, 3));
        hands.key(KeyCode.SPACE);
        assertEquals("true", hands.text(0, 3));
        assertFalse(GridStage.onFx(hands.grid::isEditing));
    }

    @Test
    void aChoiceIsFoundByTyping() {
        GridHands hands = open(new ShopModel(100));
        select(hands, 0, 4);
        hands.type("ed");
        hands.key(KeyCode.ENTER);
        assertEquals("EDITOR", hands.text(0, 4));
    }

    @Test
    void aChoiceIsFoundWithArrows() {
        GridHands hands = open(new ShopModel(100));
        select(hands, 0, 4);
        hands.key(KeyCode.ENTER);
        hands.key(KeyCode.DOWN);
        hands.key(KeyCode.DOWN);
        hands.key(KeyCode.ENTER);
        assertEquals("READER", hands.text(0, 4));
    }

    @Test
    void aTextWithLineBreaksOpensInABox() {
        ShopModel model = new ShopModel(100);
        GridHands hands = open(model);
        hands.stage.run(() -> model.edit(2, 1, new CellInput.Text("one\ntwo")));
        select(hands, 2, 1);
        hands.key(KeyCode.ENTER);
        assertInstanceOf(TextArea.class, hands.editor());
        hands.stage.run(() -> hands.editorNow().appendText("\nthree"));
        hands.key(KeyCode.ENTER, KeyCode.CONTROL);
        assertEquals("one\ntwo\nthree", hands.text(2, 1));
    }

    @Test
    void altEnterGoesOnInABox() {
        GridHands hands = open(new ShopModel(100));
        select(hands, 2, 1);
        hands.type("one");
        assertInstanceOf(TextField.class, hands.editor());
        hands.key(KeyCode.ENTER, KeyCode.ALT);
        hands.stage.run(() -> hands.editorNow().appendText("two"));
        hands.key(KeyCode.ENTER, KeyCode.CONTROL);
        assertEquals("one\ntwo", hands.text(2, 1));
    }

    @Test
    void nullIsAChoiceByKeyInAndOutsideAnEditor() {
        ShopModel model = new ShopModel(100);
        GridHands hands = open(model);
        select(hands, 1, 2);
        hands.key(KeyCode.DIGIT0, KeyCode.CONTROL, KeyCode.ALT);
        select(hands, 2, 2);
        hands.key(KeyCode.F2);
        hands.key(KeyCode.DIGIT0, KeyCode.CONTROL, KeyCode.ALT);
        assertEquals(List.of(new CellInput.SetNull(), new CellInput.SetNull()), model.inputs);
        assertEquals("age: NULL, edited", hands.at(1, 2).description());
    }

    @Test
    void theCharacterOfACommandBeginsNoEdit() {
        ShopModel model = new ShopModel(100);
        GridHands hands = open(model);
        select(hands, 1, 2);
        hands.keyWithText(KeyCode.DIGIT0, "0", KeyCode.CONTROL, KeyCode.ALT);
        assertFalse(hands.grid.isEditing());
        hands.keyWithText(KeyCode.Q, "@", KeyCode.CONTROL, KeyCode.ALT);
        assertTrue(hands.grid.isEditing(), "Ctrl+Alt is how many keyboards write such characters");
    }

    @Test
    void theEditorsMenuOffersNullOnlyWhereItIsAllowed() {
        GridHands hands = open(new ShopModel(100));
        select(hands, 1, 1);
        hands.key(KeyCode.F2);
        assertEquals(0, hands.stage.visible(Button.class).size());
        hands.key(KeyCode.ESCAPE);
        select(hands, 1, 2);
        hands.key(KeyCode.F2);
        assertEquals(1, hands.stage.visible(Button.class).size());
    }

    @Test
    void aColumnWithoutEditorCannotBeEditedAndItsLinkIsFollowed() {
        GridHands hands = open(new ShopModel(100));
        List<CellPosition> followed = new ArrayList<>();
        hands.grid.setOnActivate(followed::add);
        select(hands, 7, 5);
        hands.type("x");
        assertFalse(GridStage.onFx(hands.grid::isEditing));
        hands.key(KeyCode.ENTER);
        assertEquals(List.of(new CellPosition(7, 5)), followed);
    }

    @Test
    void aRelationIsPickedWithTheApplicationsPicker() {
        ShopModel model = new ShopModel(100);
        model.columns = List.of(GridColumn.of("author", "author", "User", CellKind.RELATION,
                new CellEditorKind.Relation()));
        GridHands hands = open(model);
        List<String> opened = new ArrayList<>();
        hands.grid.setRelationPicker((row, column, typed) -> opened.add(row + ":" + column + ":" + typed));
        select(hands, 3, 0);
        hands.key(KeyCode.ENTER);
        hands.type("a");
        assertEquals(List.of("3:0:", "3:0:a"), opened);
        assertEquals(List.of(), model.inputs);
    }

    @Test
    void anEditorScrollsWithItsCellAndKeepsItsText() {
        GridHands hands = open(new ShopModel(1_000));
        select(hands, 1, 1);
        hands.type("kept");
        hands.wheel(-2_800);
        hands.wheel(2_800);
        assertEquals("kept", hands.editor().getText());
        hands.key(KeyCode.ENTER);
        assertEquals("kept", hands.text(1, 1));
    }

    @Test
    void anEditorStaysWithItsColumnWhenTheModelMovesIt() {
        ShopModel model = new ShopModel(100);
        GridHands hands = open(model);
        select(hands, 1, 1);
        hands.type("kept");
        hands.stage.run(() -> {
            List<GridColumn> columns = new ArrayList<>(model.columns);
            columns.addLast(columns.remove(1));
            model.columns = columns;
            model.tell().columnsChanged();
        });
        hands.key(KeyCode.ENTER);
        assertEquals(List.of(new CellInput.Text("kept")), model.inputs);
        assertEquals("2,5", hands.active(), "name is the model's last column now");
    }

    @Test
    void aNewRowOpensItsFirstEmptyCell() {
        GridHands hands = open(new ShopModel(1_000));
        hands.stage.run(hands.grid::insertRow);
        assertEquals("1000,1", hands.active());
        assertTrue(GridStage.onFx(hands.grid::isEditing));
        assertTrue(GridStage.onFx(hands.grid::rowsInView).contains(1_000));
    }

    private static void select(GridHands hands, long row, int column) {
        hands.stage.run(() -> hands.grid.select(row, column));
    }

    private static Label note(GridHands hands) {
        return hands.stage.visible(Label.class).stream().filter(l -> l.getStyleClass().contains("editor-note"))
                .findFirst().orElseThrow();
    }
}
