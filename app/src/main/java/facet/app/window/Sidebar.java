package facet.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.collections.MapChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import facet.app.data.DatabaseSession;
import facet.app.data.ModelTable;
import facet.app.data.Sizes;
import facet.app.workspace.Reading;
import facet.app.workspace.SchemaDocument;
import facet.app.workspace.Selection;
import facet.app.workspace.Workspace;
import facet.database.TableName;
import facet.datagrid.RowCount;
import facet.icons.Icon;
import facet.language.Severity;
import facet.schema.model.CompositeType;
import facet.schema.model.Datamodel;
import facet.schema.model.EnumType;
import facet.schema.model.Model;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;

/// The models, views, enums, types and files of the project, with row counts and a filter.
final class Sidebar {

    /// One line of the list.
    sealed interface Item {

        /// The name of a group.
        record Heading(String title) implements Item {}

        /// A block of the schema.
        ///
        /// @param table the table behind it, empty for an enum or type
        record Block(Icon icon, String name, @Nullable TableName table) implements Item {}

        /// A schema file.
        record File(SchemaDocument document) implements Item {}
    }

    private final Workspace workspace;
    private final DatabaseSession session;
    private final SidebarActions actions;
    private final CustomTextField filter = new CustomTextField();
    private final ListView<Item> list = new ListView<>();
    private final VBox root = new VBox(filter, list);
    private boolean isFollowing;

    Sidebar(Workspace workspace, DatabaseSession session, SidebarActions actions) {
        this.workspace = workspace;
        this.session = session;
        this.actions = actions;
        filter.setPromptText("Filter");
        filter.setLeft(new StackPane(Icon.SEARCH.graphic(14)));
        filter.getStyleClass().add("sidebar-filter");
        filter.setAccessibleText("Filter models and files");
        filter.textProperty().subscribe(_ -> fill());
        filter.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) filter.clear();
            if (event.getCode() == KeyCode.DOWN) list.requestFocus();
            if (event.getCode() == KeyCode.ENTER) openFirst();
        });
        list.getStyleClass().addAll("sidebar-list", "dense");
        list.setCellFactory(_ -> new ItemCell());
        list.setPlaceholder(new Label("Nothing here yet"));
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) open(list.getSelectionModel().getSelectedItem());
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        root.getStyleClass().add("sidebar");
        root.setMinWidth(140);
        workspace.reading().subscribe(_ -> fill());
        workspace.selection().subscribe(this::follow);
        session.counts().addListener((MapChangeListener<TableName, RowCount>) _ -> list.refresh());
        for (SchemaDocument document : workspace.documents())
            document.dirtyProperty().subscribe(_ -> list.refresh());
    }

    Region node() {
        return root;
    }

    void focusFilter() {
        filter.requestFocus();
    }

    private void fill() {
        Reading reading = workspace.reading().get();
        List<Item> items = new ArrayList<>();
        if (reading != null) {
            Datamodel schema = reading.datamodel();
            group(items, "MODELS",
                    schema.models().stream().filter(model -> !model.isView()).map(model -> block(Icon.MODEL, model)));
            group(items, "VIEWS", schema.models().stream().filter(Model::isView).map(model -> block(Icon.VIEW, model)));
            group(items, "TYPES", schema.types().stream().map(CompositeType::name)
                    .map(name -> new Item.Block(Icon.COMPOSITE_TYPE, name, null)));
            group(items, "ENUMS",
                    schema.enums().stream().map(EnumType::name).map(name -> new Item.Block(Icon.ENUM, name, null)));
        }
        group(items, "FILES", workspace.documents().stream().map(Item.File::new));
        if (items.equals(list.getItems())) return;
        isFollowing = true;
        list.getItems().setAll(items);
        isFollowing = false;
        follow(workspace.selection().get());
    }

    private static Item block(Icon icon, Model model) {
        return new Item.Block(icon, model.name(), ModelTable.name(model));
    }

    private void group(List<Item> items, String title, Stream<? extends Item> members) {
        String wanted = filter.getText().toLowerCase(Locale.ROOT);
        List<? extends Item> kept = members.filter(item -> nameOf(item).toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        if (kept.isEmpty()) return;
        items.add(new Item.Heading(title));
        items.addAll(kept);
    }

    private static String nameOf(Item item) {
        return switch (item) {
            case Item.Heading(String title) -> title;
            case Item.Block(_, String name, _) -> name;
            case Item.File(SchemaDocument document) -> document.name();
        };
    }

    private void chosen(@Nullable Item item) {
        if (isFollowing || !(item instanceof Item.Block(_, String name, _))) return;
        isFollowing = true;
        workspace.selection().set(Selection.of(name));
        actions.selected(name);
        isFollowing = false;
    }

    private void openFirst() {
        list.getItems().stream().filter(item -> !(item instanceof Item.Heading)).findFirst().ifPresent(this::open);
    }

    private void open(@Nullable Item item) {
        switch (item) {
            case Item.Block(_, String name, _) -> actions.open(name);
            case Item.File(SchemaDocument document) -> actions.openFile(document);
            case Item.Heading _ -> {
            }
            case null -> {
            }
        }
    }

    private void follow(Selection selection) {
        if (isFollowing) return;
        isFollowing = true;
        list.getSelectionModel().clearSelection();
        for (int i = 0; i < list.getItems().size(); i++)
            if (list.getItems().get(i) instanceof Item.Block(_, String name, _) && selection.isOf(name)) {
                list.getSelectionModel().select(i);
                break;
            }
        isFollowing = false;
    }

    private final class ItemCell extends ListCell<Item> {
        private ItemCell() {
            // A long name is cut, rather than making the whole list wider than its place.
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                Item item = getItem();
                if (item instanceof Item.File || event.getClickCount() == 2) open(item);
            });
        }

        @Override
        protected void updateItem(@Nullable Item item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            setGraphic(item == null || empty ? null : draw(item));
            boolean isHeading = !empty && item instanceof Item.Heading;
            setMouseTransparent(isHeading);
            pseudoClassStateChanged(HEADING, isHeading);
        }

        private Node draw(Item item) {
            return switch (item) {
                case Item.Heading(String title) -> {
                    Label label = new Label(title);
                    label.getStyleClass().add("sidebar-heading");
                    yield label;
                }
                case Item.Block(Icon icon, String name, TableName table) -> line(icon, name, count(table));
                case Item.File(SchemaDocument document) ->
                    line(icon(document), document.name(), document.isDirty() ? "●" : "");
            };
        }

        private Icon icon(SchemaDocument document) {
            Reading reading = workspace.reading().get();
            boolean isWrong = reading != null && reading.diagnostics().getOrDefault(document.name(), List.of()).stream()
                    .anyMatch(each -> each.severity() == Severity.ERROR);
            return isWrong ? Icon.ERROR : Icon.FILE;
        }

        private String count(@Nullable TableName table) {
            RowCount count = table == null ? null : session.counts().get(table);
            if (count == null) return "";
            return (count.isExact() ? "" : "≈") + Sizes.count(count.rows());
        }

        private static Node line(Icon icon, String name, String detail) {
            Label title = new Label(name);
            title.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(title, Priority.ALWAYS);
            Label count = new Label(detail);
            count.getStyleClass().add("count");
            count.setMinWidth(Region.USE_PREF_SIZE);
            HBox line = new HBox(8, icon.graphic(14), title, count);
            line.setAlignment(Pos.CENTER_LEFT);
            return line;
        }
    }

    private static final javafx.css.PseudoClass HEADING = javafx.css.PseudoClass.getPseudoClass("heading");
}
