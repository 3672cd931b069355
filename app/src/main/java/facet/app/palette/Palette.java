package facet.app.palette;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// A line of text over the window with the matching actions, models and files below it. Enter runs the marked one, Escape or a
/// click beside it closes it, and the focus goes back to where it was.
public final class Palette {
    private static final double ROW_HEIGHT_PX = 32;
    private static final int ROWS_SHOWN = 12;
    /// How many characters beside a title are never cut.
    private static final int SHORT_DETAIL = 40;

    private final StackPane veil = new StackPane();
    private final TextField query = new TextField();
    private final ListView<PaletteItem> matches = new ListView<>();
    private final Label nothing = new Label("Nothing matches. Try fewer letters.");
    private List<PaletteItem> items = List.of();
    private @Nullable Function<String, PaletteItem> answer;
    private @Nullable Node focusBefore;

    public Palette() {
        query.getStyleClass().add("palette-query");
        query.setAccessibleText("Command palette");
        query.textProperty().subscribe(this::filter);
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        matches.setCellFactory(_ -> new PaletteCell());
        matches.setFixedCellSize(ROW_HEIGHT_PX);
        matches.setFocusTraversable(false);
        matches.setPlaceholder(nothing);
        matches.prefHeightProperty().bind(Bindings.createDoubleBinding(
                () -> ROW_HEIGHT_PX * Math.clamp(matches.getItems().size(), 2, ROWS_SHOWN) + 2,
                matches.itemsProperty()));
        VBox box = new VBox(query, matches);
        box.getStyleClass().add("command-palette");
        box.setMaxSize(620, Region.USE_PREF_SIZE);
        veil.getStyleClass().add("palette-veil");
        veil.getChildren().add(box);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        veil.setOnMousePressed(event -> {
            if (veil.equals(event.getTarget())) close();
        });
        veil.setVisible(false);
        veil.setManaged(false);
    }

    /// The layer to put over the window's content.
    public Pane node() {
        return veil;
    }

    public boolean isOpen() {
        return veil.isVisible();
    }

    /// Offers a choice.
    ///
    /// @param prompt what can be looked for
    /// @param offered in the order shown for an empty query
    public void open(String prompt, List<PaletteItem> offered) {
        items = List.copyOf(offered);
        answer = null;
        show(prompt, "");
    }

    /// Asks for a text and shows what it would lead to while it is typed.
    ///
    /// @param text what stands there at first, selected
    public void ask(String prompt, String text, Function<String, PaletteItem> answer) {
        this.answer = answer;
        show(prompt, text);
        query.selectAll();
    }

    private void show(String prompt, String text) {
        query.setPromptText(prompt);
        focusBefore = veil.getScene() == null ? null : veil.getScene().getFocusOwner();
        veil.setManaged(true);
        veil.setVisible(true);
        query.setText(text);
        filter(text);
        query.requestFocus();
    }

    public void close() {
        if (!isOpen()) return;
        veil.setVisible(false);
        veil.setManaged(false);
        if (focusBefore != null) focusBefore.requestFocus();
    }

    private void filter(String text) {
        if (answer != null) {
            show(List.of(answer.apply(text)));
            return;
        }
        record Scored(PaletteItem item, int score) {}
        List<PaletteItem> found = items.stream().flatMap(item -> {
            OptionalInt score = FuzzyMatch.score(text, item.title());
            return score.stream().mapToObj(s -> new Scored(item, s));
        }).sorted(text.isBlank() ? (_, _) -> 0 : Comparator.comparingInt(Scored::score).reversed()).map(Scored::item)
                .toList();
        show(found);
    }

    private void show(List<PaletteItem> found) {
        matches.setItems(FXCollections.observableArrayList(found));
        matches.getSelectionModel().selectFirst();
        matches.scrollTo(0);
    }

    private void onKey(KeyEvent event) {
        int step = switch (event.getCode()) {
            case DOWN -> 1;
            case UP -> -1;
            case PAGE_DOWN -> ROWS_SHOWN;
            case PAGE_UP -> -ROWS_SHOWN;
            default -> 0;
        };
        if (step != 0) {
            int last = matches.getItems().size() - 1;
            int to = Math.clamp(matches.getSelectionModel().getSelectedIndex() + step, 0, Math.max(0, last));
            matches.getSelectionModel().select(to);
            matches.scrollTo(Math.max(0, to - ROWS_SHOWN / 2));
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            run(matches.getSelectionModel().getSelectedItem());
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }

    private void run(@Nullable PaletteItem item) {
        if (item == null || !item.isPossible()) return;
        close();
        item.action().run();
    }

    private final class PaletteCell extends ListCell<PaletteItem> {
        private PaletteCell() {
            // As wide as the list: a long line is cut instead of scrolled.
            setPrefWidth(0);
            setOnMouseClicked(_ -> run(getItem()));
        }

        @Override
        protected void updateItem(@Nullable PaletteItem item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            setGraphic(item == null || empty ? null : line(item));
            setDisable(item != null && !item.isPossible());
        }

        private static HBox line(PaletteItem item) {
            Label title = new Label(item.title());
            Label detail = new Label(item.detail());
            detail.getStyleClass().add("dim");
            HBox.setHgrow(detail, Priority.ALWAYS);
            detail.setMaxWidth(Double.MAX_VALUE);
            if (item.detail().length() <= SHORT_DETAIL) detail.setMinWidth(Region.USE_PREF_SIZE);
            Label keys = new Label(item.keys());
            keys.getStyleClass().add("keys");
            HBox line = new HBox(8, item.icon().graphic(), title, detail, keys);
            line.setAlignment(Pos.CENTER_LEFT);
            return line;
        }
    }
}
