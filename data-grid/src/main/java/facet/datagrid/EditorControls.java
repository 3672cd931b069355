package facet.datagrid;

import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/// The keys of an open editor, and the small menu that offers NULL and the default.
final class EditorControls {
    static final KeyCombination SET_NULL = KeyCombination.keyCombination("Shortcut+Alt+0");

    private final CellEditor editor;
    private final GridColumn column;
    private final CellEditing editing;

    private EditorControls(CellEditor editor, GridColumn column, CellEditing editing) {
        this.editor = editor;
        this.column = column;
        this.editing = editing;
    }

    static void attach(CellEditor editor, GridColumn column, CellEditing editing) {
        EditorControls controls = new EditorControls(editor, column, editing);
        editor.node().addEventFilter(KeyEvent.KEY_PRESSED, controls::pressed);
        editor.node().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode().isArrowKey()) {
                event.consume();
            }
        });
        if (column.isNullable() || column.hasDefault()) {
            controls.addMenu();
        }
    }

    private void pressed(KeyEvent event) {
        if (SET_NULL.match(event)) {
            if (column.isNullable()) {
                editing.commit(new CellInput.SetNull());
            }
            event.consume();
            return;
        }
        switch (event.getCode()) {
            case ESCAPE -> {
                editing.cancel();
                event.consume();
            }
            case TAB -> commit(event, event.isShiftDown() ? CellEditing.Then.LEFT : CellEditing.Then.RIGHT);
            case ENTER -> enter(event);
            default -> {
            }
        }
    }

    private void enter(KeyEvent event) {
        boolean isHeld = event.isShortcutDown();
        if (editor.takesEnter() ? isHeld : !event.isAltDown()) {
            boolean isUp = event.isShiftDown();
            commit(event, isHeld ? CellEditing.Then.STAY : isUp ? CellEditing.Then.UP : CellEditing.Then.DOWN);
        } else if (event.isAltDown()) {
            editing.continueInBox();
            event.consume();
        }
    }

    private void commit(KeyEvent event, CellEditing.Then then) {
        editing.commit(then);
        event.consume();
    }

    private void addMenu() {
        ContextMenu menu = new ContextMenu();
        if (column.isNullable()) {
            MenuItem setNull = item("Set NULL", new CellInput.SetNull());
            setNull.setAccelerator(SET_NULL);
            menu.getItems().add(setNull);
        }
        if (column.hasDefault()) {
            menu.getItems().add(item("Use default", new CellInput.SetDefault()));
        }
        if (column.kind() == CellKind.TEXT) {
            menu.getItems().add(item("Empty text", new CellInput.Text("")));
        }
        Button button = new Button();
        button.setGraphic((editor instanceof ChoiceEditor ? Shape.CHEVRON : Shape.MENU).draw("menu-mark"));
        button.getStyleClass().setAll("editor-menu");
        button.setAccessibleText("NULL and default");
        button.setFocusTraversable(false);
        button.setOnAction(event -> menu.show(button, Side.BOTTOM, 0, 2));
        switch (editor) {
            case LineEditor line -> ((HBox) line.node()).getChildren().add(button);
            case ChoiceEditor choice -> choice.line().getChildren().add(button);
            case BoxEditor box -> box.foot().getChildren().add(button);
        }
    }

    private MenuItem item(String words, CellInput input) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(event -> editing.commit(input));
        return item;
    }
}
