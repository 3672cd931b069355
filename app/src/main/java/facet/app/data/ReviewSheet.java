package facet.app.data;

import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import facet.database.Blob;
import facet.database.SqlStatement;
import facet.database.Stored;
import facet.icons.Icon;
import org.jspecify.annotations.Nullable;

/// What saving would send, statement by statement, over the window; saving or going back is one key each.
public final class ReviewSheet {
    private static final KeyCombination SAVE = KeyCombination.valueOf("Shortcut+S");

    private final StackPane veil = new StackPane();
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final ListView<Review.Item> steps = new ListView<>();
    private final Button save = new Button("Save", Icon.SAVE.graphic(14));
    private final Button discard = new Button("Discard all");
    private final Button back = new Button("Go on editing");
    private @Nullable Node focusBefore;

    /// @param save saves everything that is staged
    /// @param discard gives up everything that is staged
    public ReviewSheet(Runnable save, Runnable discard) {
        title.getStyleClass().add("state-title");
        subtitle.getStyleClass().add("dim");
        steps.setCellFactory(_ -> new StepCell());
        steps.getStyleClass().add("dense");
        VBox.setVgrow(steps, Priority.ALWAYS);
        this.save.getStyleClass().add("accent");
        this.save.setOnAction(_ -> closeAnd(save));
        this.discard.getStyleClass().addAll("flat", "danger");
        this.discard.setOnAction(_ -> closeAnd(discard));
        back.setOnAction(_ -> close());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(8, this.discard, gap, back, this.save);
        VBox box = new VBox(12, new VBox(4, title, subtitle), steps, buttons);
        box.getStyleClass().add("review-sheet");
        box.setMaxSize(820, 440);
        veil.getChildren().add(box);
        veil.getStyleClass().add("palette-veil");
        StackPane.setAlignment(box, Pos.CENTER);
        veil.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) close();
            else if (event.getCode() == KeyCode.ENTER || SAVE.match(event)) closeAnd(save);
            else
                return;
            event.consume();
        });
        hide();
    }

    /// The layer to put over the window's content.
    public Pane node() {
        return veil;
    }

    public boolean isOpen() {
        return veil.isVisible();
    }

    public void open(Review review) {
        focusBefore = veil.getScene() == null ? null : veil.getScene().getFocusOwner();
        title.setText("Save " + Sizes.rows(review.rows()) + "?");
        subtitle.setText(review.counts() + ". All of it in one transaction, or nothing at all.");
        steps.getItems().setAll(review.items());
        steps.scrollTo(0);
        veil.setManaged(true);
        veil.setVisible(true);
        save.requestFocus();
    }

    public void close() {
        hide();
        if (focusBefore != null) focusBefore.requestFocus();
    }

    private void hide() {
        veil.setManaged(false);
        veil.setVisible(false);
    }

    private void closeAnd(Runnable action) {
        close();
        action.run();
    }

    private final class StepCell extends ListCell<Review.Item> {

        @Override
        protected void updateItem(Review.@Nullable Item item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            setGraphic(item == null || empty ? null : draw(item));
        }

        private VBox draw(Review.Item item) {
            Label title = new Label(item.title(), switch (item.kind()) {
                case CHANGE -> Icon.EDIT.graphic(13);
                case DELETE -> Icon.DELETE.graphic(13);
                case INSERT -> Icon.ADD.graphic(13);
            });
            title.getStyleClass().addAll("review-title", item.kind().name().toLowerCase(Locale.ROOT));
            VBox box = new VBox(2, title);
            for (String change : item.changes())
                box.getChildren().add(line(change, "review-change"));
            box.getChildren().add(line(sql(item.statement()), "review-sql"));
            box.prefWidthProperty().bind(steps.widthProperty().subtract(40));
            box.setMinHeight(Region.USE_PREF_SIZE);
            return box;
        }

        private static Label line(String text, String style) {
            Label label = new Label(text);
            label.getStyleClass().add(style);
            label.setWrapText(true);
            return label;
        }

        private static String sql(SqlStatement statement) {
            String parameters = statement.parameters().stream().map(StepCell::text)
                    .collect(Collectors.joining(", "));
            return parameters.isEmpty() ? statement.text() : statement.text() + "\n" + parameters;
        }

        private static String text(Stored stored) {
            return switch (stored) {
                case Stored.Null _ -> "NULL";
                case Stored.Whole(long value) -> Long.toString(value);
                case Stored.Floating(double value) -> Double.toString(value);
                case Stored.Text(String value) ->
                    "'" + (value.length() > 200 ? value.substring(0, 200) + "…" : value) + "'";
                case Stored.Bytes(Blob value) -> value.toString();
            };
        }
    }
}
