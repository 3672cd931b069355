package facet.app.window;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.event.ActionEvent;
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

import facet.app.data.DatabaseSession;
import facet.app.data.Sizes;
import facet.app.data.StagedEdits;
import facet.app.transfer.Outcome;
import facet.app.transfer.Transfer;
import facet.app.transfer.Transfers;
import facet.icons.Icon;
import org.jspecify.annotations.Nullable;

/// The bytes that are on their way into files, one line each above the status bar: how far each is, or why it did not arrive. A
/// save that takes longer than a moment has a line too. What takes but a moment has none.
final class TransferStrip {
    private static final Duration MOMENT = Duration.millis(300);
    private static final double BAR_PX = 180;

    private final Transfers transfers;
    private final Consumer<String> say;
    private final ObservableList<Transfer> shown;
    private final Map<Transfer, Node> lines = new HashMap<>();
    private final VBox root = new VBox();
    private @Nullable Node save;

    /// @param say tells the user something in the status bar
    TransferStrip(DatabaseSession session, Consumer<String> say) {
        this.transfers = session.transfers();
        this.say = say;
        this.shown = transfers.shown();
        root.getStyleClass().add("transfers");
        session.savingProperty().subscribe(_ -> saving(session));
        session.onSaveCancelled(() -> say.accept("Cancelled: nothing was saved"));
        shown.addListener((ListChangeListener<Transfer>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(this::remove);
                change.getAddedSubList().forEach(this::add);
            }
        });
    }

    private void saving(DatabaseSession session) {
        if (save != null) root.getChildren().remove(save);
        save = null;
        String words = saved(session.staged());
        if (session.savingProperty().get()) later(() -> {
            if (save != null || !session.savingProperty().get()) return;
            ProgressBar bar = bar();
            bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
            Button cancel = button("Cancel", "Cancel saving into the database", session::cancelSave);
            cancel.addEventHandler(ActionEvent.ACTION, _ -> cancel.setDisable(true));
            HBox line = line(name(words, Icon.IMPORT), "quiet", bar, cancel);
            save = line;
            root.getChildren().addFirst(line);
        });
    }

    /// What a save sends; nothing is staged while one is taken back.
    private static String saved(StagedEdits staged) {
        String files = staged.files();
        if (!files.isEmpty()) return "Saving " + files + ", into the database";
        return staged.rowCount() > 0
                ? "Saving " + staged.amount() + " into the database"
                : "Taking the last save back";
    }

    private static void later(Runnable action) {
        PauseTransition moment = new PauseTransition(MOMENT);
        moment.setOnFinished(_ -> action.run());
        moment.play();
    }

    Region node() {
        return root;
    }

    private void add(Transfer transfer) {
        later(() -> {
            if (shown.contains(transfer) && transfer.outcome().get().isEmpty()) put(transfer, running(transfer));
        });
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
        Label name = name("Saving " + transfer.name(), Icon.EXPORT);
        name.setTooltip(new Tooltip(transfer.file().toString()));
        ProgressBar bar = bar();
        Label count = new Label();
        count.setMinWidth(Region.USE_PREF_SIZE);
        Runnable show = () -> {
            long done = transfer.written().get();
            bar.setProgress(done == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) done / transfer.size());
            count.setText(done > 0
                    ? Sizes.bytes(done) + " of " + Sizes.bytes(transfer.size())
                    : transfer.begun().get() ? Sizes.bytes(transfer.size()) : "waits for its turn");
        };
        transfer.written().subscribe(_ -> show.run());
        transfer.begun().subscribe(_ -> show.run());
        return line(name, "quiet", bar, count, button("Cancel", "Cancel saving " + transfer.name(), transfer::cancel));
    }

    private static Label name(String words, Icon icon) {
        Label name = new Label(words, icon.graphic(14));
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        return name;
    }

    private static ProgressBar bar() {
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(BAR_PX);
        bar.setMinWidth(BAR_PX);
        return bar;
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
