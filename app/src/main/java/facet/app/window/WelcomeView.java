package facet.app.window;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import facet.app.command.Command;
import facet.icons.AppIcon;
import org.jspecify.annotations.Nullable;

/// What the window shows without a project: what to open, and what went wrong where something could not be opened.
final class WelcomeView {
    private WelcomeView() {}

    /// @param trouble why nothing was opened, or null
    static Region of(List<Command> commands, List<Path> recent, @Nullable String trouble, Consumer<Path> open) {
        ImageView icon = new ImageView(AppIcon.image(128));
        icon.setFitWidth(64);
        icon.setFitHeight(64);
        Label name = new Label("Facet");
        name.getStyleClass().add("welcome-title");
        Label words = new Label("Open a Prisma schema, a project folder or a SQLite database.");
        words.getStyleClass().add("dim");
        VBox box = new VBox(12, icon, name, words);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMaxSize(520, Region.USE_PREF_SIZE);
        if (trouble != null) {
            Label what = new Label(trouble, facet.icons.Icon.WARNING.graphic());
            what.setWrapText(true);
            HBox banner = new HBox(what);
            banner.getStyleClass().addAll("banner", "warning", "rounded");
            box.getChildren().add(banner);
        }
        VBox actions = new VBox(4);
        for (Command command : commands)
            actions.getChildren().add(line(command));
        box.getChildren().add(actions);
        if (!recent.isEmpty()) {
            Label heading = new Label("RECENT");
            heading.getStyleClass().add("sidebar-heading");
            VBox list = new VBox(2, heading);
            for (Path path : recent.subList(0, Math.min(8, recent.size())))
                list.getChildren().add(recent(path, open));
            box.getChildren().add(list);
        }
        StackPane pane = new StackPane(box);
        pane.getStyleClass().add("welcome");
        return pane;
    }

    private static HBox line(Command command) {
        Button button = new Button(command.title(), command.icon().graphic());
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll("flat", "welcome-action");
        button.setOnAction(_ -> command.run());
        Label keys = new Label(command.keys() == null ? "" : command.keys().getDisplayText());
        keys.getStyleClass().add("keys");
        HBox line = new HBox(8, button, keys);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Button recent(Path path, Consumer<Path> open) {
        Label name = new Label(String.valueOf(path.getFileName()));
        Label folder = new Label(String.valueOf(path.getParent()));
        folder.getStyleClass().add("dim");
        Button button = new Button("", new HBox(8, name, folder));
        button.setAccessibleText("Open " + path);
        button.getStyleClass().addAll("flat", "welcome-action");
        button.setOnAction(_ -> open.accept(path));
        return button;
    }
}
