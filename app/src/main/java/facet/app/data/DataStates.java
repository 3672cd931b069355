package facet.app.data;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import facet.database.DatabaseError;
import facet.icons.Icon;
import facet.schema.model.Model;
import org.jspecify.annotations.Nullable;

/// What stands in the place of rows that are not there: calm words, and what to do.
final class DataStates {
    private static final double WIDTH = 520;

    private DataStates() {}

    static Node failed(String name, DatabaseError error, Runnable retry, Runnable connect) {
        return state(Icon.DATABASE, "The database " + name + " could not be opened", error.message(),
                error.databaseWords(),
                action("Try again", retry), action("Connect…", connect));
    }

    static Node unknown(String reason, String whatToDo, Runnable lookAgain, Runnable connect) {
        return state(Icon.DATABASE, reason, whatToDo, "", action("Look again", lookAgain),
                action("Connect…", connect));
    }

    static Node noModel(String name) {
        return state(Icon.MODEL, name + " is no longer in the schema",
                "Close this tab, or undo the change in the schema.", "");
    }

    static Node noTable(Model model, Consumer<String> goToSchema, Runnable lookAgain) {
        return state(Icon.MODEL, "The database has no table \"" + model.tableName() + "\"",
                "The schema has the model " + model.name()
                        + ", but it was not migrated to this database yet. Run your migrations, or correct the table's name with @@map.",
                "", action("Show in schema", () -> goToSchema.accept(model.name())), action("Look again", lookAgain));
    }

    static Node noRows(String model, @Nullable Runnable insert) {
        Node[] actions = insert == null ? new Node[0] : new Node[]{action("Insert the first row", insert)};
        return state(Icon.DATA, "No rows", "There are no rows of " + model + " to show.", "", actions);
    }

    /// There are rows, but the filter keeps none of them.
    static Node allFiltered(String model, String filter, Runnable change, Runnable clear) {
        return state(Icon.FILTER, "No row passes the filter",
                "There are rows of " + model + ", but the filter hides them: "
                        + (filter.isEmpty() ? "see the conditions above." : filter + "."),
                "",
                action("Clear the filter", clear), action("Add a condition", change));
    }

    static Node filterFailed(DatabaseError error, Runnable change, Runnable clear) {
        return state(Icon.ERROR, "The filter could not be asked of the database", error.message(),
                error.databaseWords(), action("Clear the filter", clear), action("Add a condition", change));
    }

    static Button action(String text, Runnable action) {
        Button button = new Button(text);
        button.setMnemonicParsing(false);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Node state(Icon icon, String title, String text, String databaseWords, Node... actions) {
        Label heading = new Label(title);
        heading.getStyleClass().add("state-title");
        heading.setWrapText(true);
        heading.setMaxWidth(WIDTH);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        heading.setTextAlignment(TextAlignment.CENTER);
        heading.setAlignment(Pos.CENTER);
        Label body = new Label(text);
        body.getStyleClass().add("dim");
        body.setWrapText(true);
        body.setMaxWidth(WIDTH);
        body.setTextAlignment(TextAlignment.CENTER);
        body.setAlignment(Pos.CENTER);
        VBox box = new VBox(8, icon.graphic(28), heading, body);
        if (!databaseWords.isEmpty()) {
            Label words = new Label("The database says: " + databaseWords);
            words.getStyleClass().add("database-words");
            words.setWrapText(true);
            words.setMaxWidth(WIDTH);
            box.getChildren().add(words);
        }
        HBox buttons = new HBox(8, actions);
        buttons.setAlignment(Pos.CENTER);
        box.getChildren().add(buttons);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("state");
        return box;
    }

    static Node banner(Icon icon, String kind, String message, Button... actions) {
        Label label = new Label(message, icon.graphic());
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox banner = new HBox(8, label);
        for (Button action : actions) {
            action.getStyleClass().add("small");
            action.setMinWidth(Region.USE_PREF_SIZE);
            banner.getChildren().add(action);
        }
        banner.setAlignment(Pos.CENTER_LEFT);
        banner.getStyleClass().addAll("banner", kind);
        return banner;
    }
}
