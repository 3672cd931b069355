package facet.app.window;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import facet.app.data.Sizes;
import facet.app.transfer.Outcome;
import facet.app.transfer.Transfer;
import facet.app.transfer.Transfers;
import facet.icons.Icon;

/// The bytes that are on their way into files, one line each above the status bar: how far each is, or why it did not arrive.
/// What takes but a moment has no line.
final class TransferStrip {
    private static final Duration MOMENT = Duration.millis(300);
    private static final double BAR_PX = 180;

    private final Transfers transfers;
    private final Consumer<String> say;
    private final ObservableList<Transfer> shown;
    private final Map<Transfer, Node> lines = new HashMap<>();
    private final VBox root = new VBox();

    /// @param say tells the user something in the status bar
    TransferStrip(Transfers transfers, Consumer<String> say) {
        this.transfers = transfers;
        this.say = say;
        this.shown = transfers.shown();
        root.getStyleClass().add("transfers");
        shown.addListener((ListChangeListener<Transfer>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(this::remove);
                change.getAddedSubList().forEach(this::add);
            }
        });
    }

    Region node() {
        return root;
    }

    private void add(Transfer transfer) {
        PauseTransition moment = new PauseTransition(MOMENT);
        moment.setOnFinished(_ -> {
            if (shown.contains(transfer) && transfer.outcome().get().isEmpty()) put(transfer, running(transfer));
        });
        moment.play();
        transfer.outcome().subscribe(outcome -> ended(transfer, outcome));
    }

    private void ended(Transfer transfer, Optional<Outcome> outcome) {
        switch (outcome.orElse(null)) {
            case null -> {
            }
            case Outcome.Done(long bytes) -> say.accept("Saved " + transfer.name() + ", " + Sizes.bytes(bytes));
            case Outcome.Cancelled _ -> say.accept("Cancelled: " + transfer.name() + " was not written");
            case Outcome.Failed failed -> put(transfer, failed(transfer, failed));
        }
    }

    private void put(Transfer transfer, Node line) {
        remove(transfer);
        lines.put(transfer, line);
        root.getChildren().add(line);
    }

    private void remove(Transfer transfer) {
        Node line = lines.remove(transfer);
        if (line != null) root.getChildren().remove(line);
    }

    private static HBox running(Transfer transfer) {
        Label name = new Label("Saving " + transfer.name(), Icon.EXPORT.graphic(14));
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setTooltip(new Tooltip(transfer.file().toString()));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(BAR_PX);
        bar.setMinWidth(BAR_PX);
        Label count = new Label();
        count.setMinWidth(Region.USE_PREF_SIZE);
        transfer.written().subscribe(written -> {
            long done = written.longValue();
            bar.setProgress(done == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) done / transfer.size());
            count.setText(done == 0
                    ? Sizes.bytes(transfer.size())
                    : Sizes.bytes(done) + " of " + Sizes.bytes(transfer.size()));
        });
        return line(name, "quiet", bar, count, button("Cancel", "Cancel saving " + transfer.name(), transfer::cancel));
    }

    private HBox failed(Transfer transfer, Outcome.Failed failed) {
        Label words = new Label(transfer.name() + " was not saved. " + failed.reason(), Icon.ERROR.graphic());
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button dismiss = button("Dismiss", "Dismiss", () -> transfers.dismiss(transfer));
        return switch (failed.remedy()) {
            case AGAIN -> line(words, "danger",
                    button("Try again", "Save " + transfer.name() + " again", () -> transfers.again(transfer)),
                    dismiss);
            case ELSEWHERE -> line(words, "danger",
                    button("Save elsewhere…", "Save " + transfer.name() + " elsewhere",
                            () -> transfers.elsewhere(transfer)),
                    dismiss);
            case NONE -> line(words, "danger", dismiss);
        };
    }

    private static HBox line(Label words, String kind, Node... others) {
        HBox line = new HBox(8, words);
        line.getChildren().addAll(others);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().addAll("banner", "below", kind);
        return line;
    }

    private static Button button(String text, String whole, Runnable action) {
        Button button = new Button(text);
        button.setMnemonicParsing(false);
        button.setAccessibleText(whole);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
