package facet.datagrid;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

/// The context menus of the header and of the cells.
final class GridMenus {
    /// More columns than this are not listed one by one.
    private static final int MOST_LISTED = 200;

    private final GridState state;
    private final Columns columns;
    private final GridActions actions;
    private final ContextMenu open = new ContextMenu();
    private @Nullable Node body;

    GridMenus(GridState state, Columns columns, GridActions actions) {
        this.state = state;
        this.columns = columns;
        this.actions = actions;
    }

    void attach(Node header, Node body) {
        header.setOnContextMenuRequested(event -> {
            int position = event.getX() < state.gutterWidth() ? -1 : state.positionAt(event.getX());
            show(header, event, position < 0 ? List.of(shownColumns()) : headerItems(position));
        });
        body.setOnContextMenuRequested(event -> {
            if (!state.selection.isEmpty()) {
                show(body, event, cellItems());
            }
        });
        this.body = body;
    }

    private void show(Node owner, ContextMenuEvent event, List<MenuItem> items) {
        open.getItems().setAll(items);
        open.show(owner, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    /// The menu that the keyboard asks for, below the active cell.
    void showAtCell() {
        Node shownIn = body;
        if (shownIn == null || state.selection.isEmpty()) {
            return;
        }
        Point2D below = shownIn.localToScreen(Math.max(0, state.x(state.selection.active())),
                state.rows.y(state.selection.activeRow()) + state.rows.rowHeight());
        open.getItems().setAll(cellItems());
        open.show(shownIn, below.getX(), below.getY());
    }

    List<MenuItem> headerItems(int position) {
        GridColumn column = state.columns.column(position);
        MenuItem ascending = item("Sort ascending", () -> columns.sort(position, SortDirection.ASCENDING, false));
        MenuItem descending = item("Sort descending", () -> columns.sort(position, SortDirection.DESCENDING, false));
        MenuItem unsorted = item("Do not sort", () -> columns.sort(position, null, true));
        ascending.setDisable(!column.isSortable());
        descending.setDisable(!column.isSortable());
        unsorted.setDisable(column.sort() == null);
        MenuItem pin = state.isPinned(position)
                ? item("Unpin", () -> columns.unpin(position))
                : item("Pin to the left", () -> columns.pin(position));
        MenuItem hide = item("Hide " + column.title(), () -> columns.hide(position));
        hide.setDisable(state.columns.count() == 1);
        return List.of(ascending, descending, unsorted, new SeparatorMenuItem(), pin, hide,
                item("Fit width", () -> columns.fit(position)), new SeparatorMenuItem(), shownColumns());
    }

    List<MenuItem> cellItems() {
        GridColumn column = state.columns.column(state.selection.active());
        MenuItem copy = item("Copy", "Shortcut+C", actions::copy);
        MenuItem paste = item("Paste", "Shortcut+V", actions::paste);
        MenuItem fill = item("Fill down", "Shortcut+D", actions::fillDown);
        MenuItem setNull = item("Set NULL", "Shortcut+Alt+0", actions::setNull);
        setNull.setDisable(!column.isNullable() || !column.isEditable());
        MenuItem setDefault = item("Use default", actions::setDefault);
        setDefault.setDisable(!column.hasDefault() || !column.isEditable());
        MenuItem insert = item("Insert row", actions::insertRow);
        insert.setDisable(!actions.canInsert());
        long rows = state.publicSelection().rowCount();
        MenuItem delete = item(rows == 1 ? "Delete row" : "Delete " + rows + " rows", "Delete", actions::deleteRows);
        delete.setDisable(!actions.canDelete());
        List<MenuItem> items = new java.util.ArrayList<>(List.of(copy, paste, fill, new SeparatorMenuItem(), setNull,
                setDefault, new SeparatorMenuItem(), insert, delete));
        List<MenuItem> extra = state.events.extraMenu.apply(state.publicSelection());
        if (!extra.isEmpty()) {
            items.add(new SeparatorMenuItem());
            items.addAll(extra);
        }
        return items;
    }

    private Menu shownColumns() {
        Menu menu = new Menu("Columns");
        menu.getItems().add(item("Show all", columns::showAll));
        menu.getItems().add(new SeparatorMenuItem());
        state.columns.all().stream().limit(MOST_LISTED).forEach(column -> menu.getItems().add(toggle(column)));
        return menu;
    }

    private CheckMenuItem toggle(GridColumn column) {
        CheckMenuItem item = new CheckMenuItem(column.title());
        item.setMnemonicParsing(false);
        item.setSelected(!state.columns.isHidden(column));
        item.setOnAction(event -> {
            if (item.isSelected()) {
                columns.show(column.id());
            } else {
                columns.hide(state.columns.position(state.columns.all().indexOf(column)));
            }
        });
        return item;
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }

    private static MenuItem item(String words, String keys, Runnable action) {
        MenuItem item = item(words, action);
        item.setAccelerator(KeyCombination.keyCombination(keys));
        return item;
    }
}
