package facet.datagrid;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keyboard of a grid without an open editor.
final class GridKeys {
    private final Node grid;
    private final GridState state;
    private final CellEditing editing;
    private final GridActions actions;
    private final GridMenus menus;
    /// Whether the key that was pressed last was a command; the character that comes with it is no text then.
    private boolean isCommandPressed;

    GridKeys(Node grid, GridState state, CellEditing editing, GridActions actions, GridMenus menus) {
        this.grid = grid;
        this.state = state;
        this.editing = editing;
        this.actions = actions;
        this.menus = menus;
    }

    void pressed(KeyEvent event) {
        isCommandPressed = false;
        if (editing.isOpen() || state.rows.count() == 0 || state.columns.count() == 0) {
            return;
        }
        if (event.getCode().isModifierKey()) {
            return;
        }
        editing.hideNote();
        if (state.selection.isEmpty()) {
            state.selection.place(state.rows.inView().from(), 0);
        }
        if (navigates(event) || edits(event) || commands(event)) {
            isCommandPressed = true;
            event.consume();
        }
    }

    void released() {
        isCommandPressed = false;
    }

    /// A character begins an edit that replaces the value.
    void typed(KeyEvent event) {
        String typed = event.getCharacter();
        boolean isText = !typed.isEmpty() && typed.charAt(0) > ' ' && typed.charAt(0) != 127;
        boolean isCommand = isCommandPressed || event.isMetaDown()
                || event.isControlDown() != event.isAltDown();
        if (isText && !isCommand && !editing.isOpen() && !state.selection.isEmpty()) {
            editing.open(state.selection.activeRow(), state.selection.active(), typed);
            event.consume();
        }
    }

    private boolean navigates(KeyEvent event) {
        boolean toEdge = event.isShortcutDown();
        if (event.isAltDown()) {
            return false;
        }
        long page = state.rows.pageRows();
        long allRows = Long.MAX_VALUE;
        int allColumns = Integer.MAX_VALUE;
        switch (event.getCode()) {
            case UP, KP_UP -> move(event, toEdge ? -allRows : -1, 0);
            case DOWN, KP_DOWN -> move(event, toEdge ? allRows : 1, 0);
            case LEFT, KP_LEFT -> move(event, 0, toEdge ? -allColumns : -1);
            case RIGHT, KP_RIGHT -> move(event, 0, toEdge ? allColumns : 1);
            case HOME -> move(event, toEdge ? -allRows : 0, -allColumns);
            case END -> move(event, toEdge ? allRows : 0, allColumns);
            case PAGE_UP -> move(event, -page, 0);
            case PAGE_DOWN -> move(event, page, 0);
            case TAB -> {
                return tab(event);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void move(KeyEvent event, long rows, int columns) {
        Steps.move(state, rows, columns, event.isShiftDown() ? Steps.Reach.EXTEND : Steps.Reach.MOVE);
    }

    /// Tab leaves the grid at its last cell, Shift+Tab at its first, and Ctrl+Tab anywhere.
    private boolean tab(KeyEvent event) {
        long row = state.selection.activeRow();
        int position = state.selection.active();
        if (event.isShortcutDown()) {
            return grid.requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
        return event.isShiftDown() ? Steps.previous(state, row, position) : Steps.next(state, row, position);
    }

    private boolean edits(KeyEvent event) {
        long row = state.selection.activeRow();
        int position = state.selection.active();
        boolean isPlain = !event.isShortcutDown() && !event.isAltDown();
        switch (event.getCode()) {
            case ENTER -> {
                if (event.isShortcutDown()) {
                    return actions.activate(row, position);
                }
                actions.open(row, position);
            }
            case F2 -> actions.open(row, position);
            case SPACE -> editing.toggle(row, position);
            case DELETE -> {
                if (!isPlain || !actions.canDelete()) {
                    return false;
                }
                actions.deleteRows();
            }
            case ESCAPE -> {
                if (state.publicSelection().blocks().size() == 1 && block().isOneCell()) {
                    return false;
                }
                state.goTo(row, position);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private CellSelection.Block block() {
        return state.selection.blocks(state.columns.count()).getFirst();
    }

    private boolean commands(KeyEvent event) {
        if (event.getCode() == KeyCode.CONTEXT_MENU || (event.getCode() == KeyCode.F10 && event.isShiftDown())) {
            menus.showAtCell();
            return true;
        }
        if (EditorControls.SET_NULL.match(event)) {
            actions.setNull();
            return true;
        }
        if (!event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return false;
        }
        KeyCode code = event.getCode();
        switch (code) {
            case A -> actions.selectAll();
            case C, INSERT -> actions.copy();
            case V -> actions.paste();
            case D -> actions.fillDown();
            default -> {
                return false;
            }
        }
        return true;
    }
}
