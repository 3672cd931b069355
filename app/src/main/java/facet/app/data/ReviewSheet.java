package facet.app.data;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
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

import facet.icons.Icon;
import org.jspecify.annotations.Nullable;

/// What saving would send, statement by statement, over the window; saving or going back is one key each.
public final class ReviewSheet {
    private static final KeyCombination SAVE = KeyCombination.valueOf("Shortcut+S");

    /// The edits whose statements are shown with what they give back.
    private final Set<Integer> whole = new HashSet<>();
    private final StackPane veil = new StackPane();
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final ListView<Review.Item> steps = new ListView<>();
    private final Button save = new Button("Save", Icon.SAVE.graphic(14));
    private final Button discard = new Button("Discard all");
    private final Button back = new Button("Go on editing");
    private final ImpactBox impact = new ImpactBox();
    private @Nullable ImpactCount count;
    private @Nullable Review shown;
    private @Nullable Node focusBefore;

    /// @param save saves everything that is staged
    /// @param discard gives up everything that is staged
    public ReviewSheet(Runnable save, Runnable discard) {
        title.getStyleClass().add("state-title");
        subtitle.getStyleClass().add("dim");
        steps.setCellFactory(list -> new ReviewCell(list, this::impactOf, whole));
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
        VBox box = new VBox(12, new VBox(4, title, subtitle), impact.node(), steps, buttons);
        box.getStyleClass().add("review-sheet");
        box.setMaxSize(820, 520);
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

    /// @param counted counts what its deletions do to other rows; begun here, and stopped when the sheet closes
    public void open(Review review, ImpactCount counted) {
        count = counted;
        shown = review;
        focusBefore = veil.getScene() == null ? null : veil.getScene().getFocusOwner();
        title.setText("Save " + review.amount() + "?");
        subtitle.setText(review.counts() + ". All of it in one transaction, or nothing at all.");
        whole.clear();
        steps.getItems().setAll(review.items());
        steps.scrollTo(0);
        counted.begin(this::showImpact);
        showImpact();
        veil.setManaged(true);
        veil.setVisible(true);
        save.requestFocus();
    }

    public void close() {
        hide();
        if (focusBefore != null) focusBefore.requestFocus();
    }

    private void hide() {
        if (count != null) count.stop();
        veil.setManaged(false);
        veil.setVisible(false);
    }

    // ---- what deletions do to other rows ----

    private void showImpact() {
        Review review = shown;
        ImpactCount counted = count;
        if (review == null || counted == null || counted.deletions() == 0) impact.hide();
        else
            impact.show(counted, review.schema());
        steps.refresh();
    }

    private List<ReviewCell.Line> impactOf(int edit) {
        Review review = shown;
        ImpactCount counted = count;
        return review == null || counted == null
                ? List.of()
                : ImpactBox.lines(counted.of(edit), review.schema());
    }

    private void closeAnd(Runnable action) {
        close();
        action.run();
    }
}
