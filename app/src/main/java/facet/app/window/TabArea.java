package facet.app.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import facet.icons.Icon;
import org.jspecify.annotations.Nullable;

/// The tabs in the middle, in one group or in two side by side. A tab has a key; asking for a key that is open brings it to
/// the front.
final class TabArea {

    /// What a tab is and shows.
    ///
    /// @param key tells tabs apart, and is remembered between starts: `data:User`, `schema:schema.prisma`, `diagram`
    /// @param isDirty whether it has edits that are not saved; a dot beside its title
    record Content(String key, String title, Icon icon, Region node, @Nullable ObservableBooleanValue isDirty,
            Runnable focus) {}

    private final TabPane left = group();
    private final TabPane right = group();
    private final SplitPane groups = new SplitPane(left);
    private final Label empty = new Label("Open a model from the sidebar, or press Ctrl+K to find anything.");
    private final StackPane root = new StackPane(groups, empty);
    private final Map<String, Tab> open = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable String> front = new ReadOnlyObjectWrapper<>();

    TabArea() {
        groups.getStyleClass().add("tab-area");
        empty.getStyleClass().add("dim");
        empty.setMouseTransparent(true);
        for (TabPane group : List.of(left, right)) {
            group.getSelectionModel().selectedItemProperty().subscribe(tab -> frontIs(tab));
            group.focusWithinProperty().subscribe(isInside -> {
                if (isInside) frontIs(group.getSelectionModel().getSelectedItem());
            });
        }
    }

    private static TabPane group() {
        TabPane group = new TabPane();
        group.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
        group.setTabDragPolicy(TabPane.TabDragPolicy.REORDER);
        group.setTabMaxWidth(200);
        return group;
    }

    Region node() {
        return root;
    }

    /// The key of the tab that the user is at.
    ReadOnlyObjectProperty<@Nullable String> front() {
        return front.getReadOnlyProperty();
    }

    boolean isSplit() {
        return groups.getItems().size() == 2;
    }

    boolean isOpen(String key) {
        return open.containsKey(key);
    }

    /// The open tabs, left to right.
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (TabPane group : List.of(left, right))
            group.getTabs().forEach(tab -> keys.add(key(tab)));
        return keys;
    }

    /// Brings the tab to the front, made by `content` if it is not open.
    void show(String key, Supplier<Content> content) {
        Tab tab = open.get(key);
        if (tab == null) {
            tab = make(content.get());
            group(key).getTabs().add(tab);
        }
        TabPane group = tab.getTabPane();
        group.getSelectionModel().select(tab);
        frontIs(tab);
    }

    /// The diagram stands at the right where there are two groups; all else at the left.
    private TabPane group(String key) {
        return isSplit() && key.equals(Views.DIAGRAM) ? right : left;
    }

    void split() {
        if (isSplit()) return;
        Tab diagram = open.get(Views.DIAGRAM);
        groups.getItems().add(right);
        groups.setDividerPositions(0.42);
        if (diagram != null) move(diagram, left, right);
    }

    void join() {
        if (!isSplit()) return;
        for (Tab tab : List.copyOf(right.getTabs()))
            move(tab, right, left);
        groups.getItems().remove(right);
    }

    private static void move(Tab tab, TabPane from, TabPane to) {
        if (!from.getTabs().remove(tab)) return;
        to.getTabs().add(tab);
        to.getSelectionModel().select(tab);
    }

    void close(String key) {
        Tab tab = open.get(key);
        if (tab == null) return;
        tab.getTabPane().getTabs().remove(tab);
        closed(key);
    }

    Optional<String> frontOf(boolean atRight) {
        Tab tab = (atRight ? right : left).getSelectionModel().getSelectedItem();
        return tab == null ? Optional.empty() : Optional.of(key(tab));
    }

    private void closed(String key) {
        open.remove(key);
        if (isSplit() && right.getTabs().isEmpty()) join();
        empty.setVisible(open.isEmpty());
        if (open.isEmpty()) front.set(null);
    }

    private Tab make(Content content) {
        Tab tab = new Tab(content.title(), content.node());
        tab.setGraphic(content.icon().graphic(14));
        tab.setUserData(content);
        // The tab pane takes the focus on every press that reaches it; what is inside has dealt with it by then.
        content.node().addEventHandler(MouseEvent.MOUSE_PRESSED, Event::consume);
        tab.setOnClosed(_ -> closed(content.key()));
        ObservableBooleanValue isDirty = content.isDirty();
        if (isDirty != null) isDirty.subscribe(dirty -> tab.setText(dirty ? content.title() + " ●" : content.title()));
        open.put(content.key(), tab);
        empty.setVisible(false);
        return tab;
    }

    private static String key(Tab tab) {
        return content(tab).key();
    }

    private static Content content(Tab tab) {
        return (Content) Objects.requireNonNull(tab.getUserData());
    }

    private void frontIs(@Nullable Tab tab) {
        if (tab != null) front.set(key(tab));
    }

    /// Puts the keyboard into the tab in front.
    void focusFront() {
        Tab tab = front.get() == null ? null : open.get(front.get());
        if (tab != null) content(tab).focus().run();
    }
}
