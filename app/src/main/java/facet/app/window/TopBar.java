package facet.app.window;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import facet.app.command.Command;
import facet.app.launch.StartView;
import facet.icons.AppIcon;
import facet.icons.Icon;
import org.jspecify.annotations.Nullable;

/// The line at the top: the project, the views, the way to the palette, and the look.
final class TopBar {
    private final HBox root = new HBox(4);
    private final MenuButton project;
    private final Map<StartView, ToggleButton> views = new LinkedHashMap<>();
    private final Button save = new Button("Save", Icon.SAVE.graphic(14));

    /// @param projectMenu what the menu behind the project's name offers; null separates
    /// @param views what shows each view, in the order of their buttons
    /// @param icons what stands at the right end as a picture only
    TopBar(String projectName, List<Command> projectMenu, SequencedMap<StartView, Command> views, Command palette,
            List<Command> icons, Command saveAll) {
        project = new MenuButton(projectName, appIcon());
        project.setMnemonicParsing(false);
        project.getStyleClass().addAll("flat", "project-menu");
        for (Command command : projectMenu)
            project.getItems().add(item(command));
        project.getItems().add(projectMenu.size() - 1, new SeparatorMenuItem());
        views.forEach((view, command) -> this.views.put(view, toggle(command)));
        Button search = new Button("Go to model, field, command…", Icon.SEARCH.graphic(14));
        search.getStyleClass().add("search-button");
        Label keys = new Label(palette.keys() == null ? "" : palette.keys().getDisplayText());
        keys.getStyleClass().add("keys");
        HBox searchBox = new HBox(search, keys);
        searchBox.getStyleClass().add("search-box");
        searchBox.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(search, Priority.ALWAYS);
        search.setMaxWidth(Double.MAX_VALUE);
        search.setOnAction(_ -> palette.run());
        searchBox.setMaxWidth(420);
        HBox.setHgrow(searchBox, Priority.ALWAYS);
        Region left = new Region();
        Region right = new Region();
        HBox.setHgrow(left, Priority.SOMETIMES);
        HBox.setHgrow(right, Priority.SOMETIMES);
        save.getStyleClass().addAll("accent", "small", "save-button");
        save.setOnAction(_ -> saveAll.run());
        HBox toggles = new HBox(2);
        toggles.getChildren().addAll(this.views.values());
        toggles.setAlignment(Pos.CENTER_LEFT);
        root.getChildren().setAll(project, toggles, left, searchBox, right, save);
        icons.forEach(command -> root.getChildren().add(icon(command)));
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add("top-bar");
        showSave(false, "");
    }

    private static ImageView appIcon() {
        ImageView icon = new ImageView(AppIcon.image(48));
        icon.setFitWidth(18);
        icon.setFitHeight(18);
        icon.setSmooth(true);
        return icon;
    }

    Region node() {
        return root;
    }

    /// Marks the view that is in front; null for none of them.
    void showView(@Nullable StartView view) {
        views.forEach((each, button) -> button.setSelected(each == view));
    }

    void showSave(boolean isShown, String words) {
        save.setDisable(false);
        save.setVisible(isShown);
        save.setManaged(isShown);
        save.setText(words);
    }

    /// A save is under way, and another has to wait.
    void showSaving() {
        save.setText("Saving…");
        save.setDisable(true);
    }

    private static MenuItem item(Command command) {
        MenuItem item = new MenuItem(command.title(), command.icon().graphic(14));
        item.setMnemonicParsing(false);
        if (command.keys() != null) item.setAccelerator(command.keys());
        item.setOnAction(_ -> command.run());
        return item;
    }

    private static ToggleButton toggle(Command command) {
        ToggleButton button = new ToggleButton(command.title(), command.icon().graphic(14));
        button.getStyleClass().addAll("flat", "view-toggle");
        if (command.keys() != null)
            button.setTooltip(new Tooltip(command.title() + " (" + command.keys().getDisplayText() + ")"));
        button.setOnAction(_ -> {
            command.run();
            button.setSelected(true);
        });
        return button;
    }

    private static Button icon(Command command) {
        Button button = new Button("", command.icon().graphic());
        button.getStyleClass().addAll("flat", "bar-button");
        button.setTooltip(new Tooltip(command.title()));
        button.setAccessibleText(command.title());
        button.setOnAction(_ -> command.run());
        return button;
    }
}
