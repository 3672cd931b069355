package facet.app.filter;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import facet.database.Filter;
import facet.database.FilterNames;
import facet.database.FilterText;
import facet.database.TextRules;
import facet.icons.Icon;

/// One condition of a filter: its words, which change it, and a cross that takes it away.
final class Pill {
    private static final double MOST_PX = 360;

    private final Button words;
    private final HBox root;

    /// What can be done with the condition at a place.
    interface Actions {
        void change(List<Integer> place);

        void changeAsText(List<Integer> place);

        void negate(List<Integer> place);

        /// Turns `and` into `or`, or back, in the group at a place.
        void toggleJoint(List<Integer> place);

        void bracket(List<Integer> place);

        void unbracket(List<Integer> place);

        void remove(List<Integer> place);
    }

    /// @param hasNext whether there is another behind it in its group
    Pill(Filter filter, FilterNames names, List<Integer> place, boolean hasNext, Actions actions) {
        String text = text(filter, names);
        words = new Button(text);
        words.setMnemonicParsing(false);
        words.setMaxWidth(MOST_PX);
        words.getStyleClass().addAll("flat", "pill-words");
        words.setTooltip(Buttons.tip(text + "\n\nEnter changes it, Delete takes it away, N turns it over"
                + (hasNext ? ", G puts brackets around it and the next." : ".")));
        words.setOnAction(_ -> actions.change(place));
        words.setContextMenu(menu(place, hasNext, actions));
        words.addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(event, place, hasNext, actions));
        Button close = new Button("", Icon.CLOSE.graphic(12));
        close.getStyleClass().addAll("flat", "pill-close");
        close.setFocusTraversable(false);
        close.setTooltip(Buttons.tip("Take this condition away"));
        close.setAccessibleText("Take away: " + text);
        close.setOnAction(_ -> actions.remove(place));
        close.setMinWidth(Region.USE_PREF_SIZE);
        root = new HBox(words, close);
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add("pill");
    }

    /// A filter as its pill says it: in words where it is one comparison, else as it is written.
    static String text(Filter filter, FilterNames names) {
        Optional<Condition> condition = Condition.of(filter, names);
        return condition.map(Condition::words).orElseGet(() -> FilterText.print(filter, names, TextRules.USUAL))
                .replace('\n', ' ');
    }

    Region node() {
        return root;
    }

    Button words() {
        return words;
    }

    private static ContextMenu menu(List<Integer> place, boolean hasNext, Actions actions) {
        ContextMenu menu = new ContextMenu(item("Change…", () -> actions.change(place)),
                item("Change as text…", () -> actions.changeAsText(place)),
                item("Turn over (not)", () -> actions.negate(place)));
        if (hasNext) menu.getItems().add(item("Brackets with the next", () -> actions.bracket(place)));
        if (place.size() > 1)
            menu.getItems().add(
                    item("Take the brackets away", () -> actions.unbracket(place.subList(0, place.size() - 1))));
        menu.getItems().add(item("Take away", () -> actions.remove(place)));
        return menu;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private static void pressed(KeyEvent event, List<Integer> place, boolean hasNext, Actions actions) {
        if (event.isShortcutDown() || event.isAltDown()) return;
        KeyCode code = event.getCode();
        if (code == KeyCode.DELETE || code == KeyCode.BACK_SPACE) actions.remove(place);
        else if (code == KeyCode.ENTER || code == KeyCode.F2) actions.change(place);
        else if (code == KeyCode.N) actions.negate(place);
        else if (code == KeyCode.G && hasNext) actions.bracket(place);
        else
            return;
        event.consume();
    }
}
