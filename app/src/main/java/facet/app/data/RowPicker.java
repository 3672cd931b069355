package facet.app.data;

import java.util.function.Function;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import facet.app.data.PickableRows.Choice;
import facet.datagrid.EditResult;
import facet.icons.Icon;
import org.jspecify.annotations.Nullable;

/// A list of rows over a data tab, to choose from: what is typed looks for rows, the arrows go along them, Enter chooses, Escape
/// closes. Where there may be many, choosing turns a row's link over and the list stays.
final class RowPicker {
    private static final double ROW_PX = 28;
    private static final double NAME_PX = 230;

    private final Runnable closed;
    private final StackPane veil = new StackPane();
    private final Label title = new Label();
    private final TextField query = new TextField();
    private final ListView<Choice> list = new ListView<>();
    private final Label nothing = new Label();
    private final Label reason = new Label("", Icon.WARNING.graphic(13));
    private final Label hint = new Label();
    private @Nullable PickableRows rows;
    private @Nullable Use use;

    /// What choosing means.
    ///
    /// @param isChosen whether a row is chosen, with all that is staged
    /// @param choose stages the choice
    record Use(String title, Predicate<Choice> isChosen, Function<Choice, EditResult> choose,
            Closing closing) {}

    /// When the list closes.
    enum Closing {
        BY_CHOICE,
        BY_HAND
    }

    /// @param closed is told when the keyboard is no longer wanted here
    RowPicker(Runnable closed) {
        this.closed = closed;
        title.getStyleClass().add("state-title");
        query.getStyleClass().add("palette-query");
        query.setPromptText("Look for a row…");
        query.setAccessibleText("Look for a row");
        query.textProperty().subscribe((_, text) -> search(text));
        list.setCellFactory(_ -> new ChoiceCell());
        list.setFixedCellSize(ROW_PX);
        list.setFocusTraversable(false);
        list.setPlaceholder(nothing);
        list.getStyleClass().add("dense");
        VBox.setVgrow(list, Priority.ALWAYS);
        reason.getStyleClass().add("filter-reason");
        reason.setWrapText(true);
        hint.getStyleClass().add("dim");
        HBox.setHgrow(hint, Priority.ALWAYS);
        hint.setMaxWidth(Double.MAX_VALUE);
        Button done = new Button("Done");
        done.setFocusTraversable(false);
        done.setOnAction(_ -> close());
        HBox foot = new HBox(8, hint, done);
        foot.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(8, title, query, list, reason, foot);
        box.getStyleClass().addAll("review-sheet", "row-picker");
        box.setMaxSize(560, 460);
        veil.getChildren().add(box);
        veil.getStyleClass().add("palette-veil");
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        veil.setOnMousePressed(event -> {
            if (veil.equals(event.getTarget())) close();
        });
        veil.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        show(false);
    }

    Pane node() {
        return veil;
    }

    boolean isOpen() {
        return veil.isVisible();
    }

    /// @param make makes the rows, given what is to be run when more of them have come
    void open(Use wanted, Function<Runnable, PickableRows> make, String text) {
        use = wanted;
        title.setText(wanted.title());
        hint.setText(wanted.closing() == Closing.BY_CHOICE
                ? "Enter chooses, Escape closes"
                : "Enter links or unlinks, Escape closes; nothing is sent before you save");
        rows = make.apply(this::arrived);
        explain("");
        show(true);
        query.setText(text);
        search(text);
        query.applyCss();
        query.requestFocus();
        query.end();
    }

    void close() {
        if (!isOpen()) return;
        if (rows != null) rows.stop();
        rows = null;
        show(false);
        closed.run();
    }

    private void show(boolean isShown) {
        veil.setVisible(isShown);
        veil.setManaged(isShown);
    }

    private void search(String text) {
        PickableRows present = rows;
        if (present == null) return;
        nothing.setText("Looking…");
        list.getSelectionModel().clearSelection();
        present.search(text);
        arrived();
    }

    private void arrived() {
        PickableRows present = rows;
        if (present == null) return;
        int chosen = Math.max(0, list.getSelectionModel().getSelectedIndex());
        list.getItems().setAll(present.choices());
        if (!present.hasMore()) nothing.setText("No row has this in what it is called or known by.");
        if (!list.getItems().isEmpty()) list.getSelectionModel().select(Math.min(chosen, list.getItems().size() - 1));
        explain(present.error().map(RowDrawing::words).orElse(""));
    }

    private void explain(String words) {
        reason.setText(words);
        reason.setVisible(!words.isEmpty());
        reason.setManaged(!words.isEmpty());
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE || (code == KeyCode.ENTER && event.isShortcutDown())) close();
        else if (code == KeyCode.ENTER) choose(list.getSelectionModel().getSelectedItem());
        else if (code == KeyCode.DOWN) move(1);
        else if (code == KeyCode.UP) move(-1);
        else if (code == KeyCode.PAGE_DOWN) move(10);
        else if (code == KeyCode.PAGE_UP) move(-10);
        else
            return;
        event.consume();
    }

    private void move(int by) {
        int last = list.getItems().size() - 1;
        if (last < 0) return;
        int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + (long) by, 0, last);
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - 5));
        if (next > last - 10 && rows != null) rows.more();
    }

    private void choose(@Nullable Choice choice) {
        Use present = use;
        if (choice == null || present == null) return;
        switch (present.choose().apply(choice)) {
            case EditResult.Rejected(String words) -> explain(words);
            case EditResult.Staged _ -> {
                explain("");
                if (present.closing() == Closing.BY_CHOICE) close();
                else
                    list.refresh();
            }
        }
    }

    private final class ChoiceCell extends ListCell<Choice> {
        private final Label mark = new Label();
        private final Label name = new Label();
        private final Label detail = new Label();
        private final HBox line = new HBox(8, mark, name, detail);

        private ChoiceCell() {
            mark.setMinWidth(18);
            name.setMinWidth(NAME_PX);
            name.setMaxWidth(NAME_PX);
            name.setTextOverrun(OverrunStyle.ELLIPSIS);
            detail.getStyleClass().add("dim");
            HBox.setHgrow(detail, Priority.ALWAYS);
            line.setAlignment(Pos.CENTER_LEFT);
            line.setMaxWidth(Region.USE_PREF_SIZE);
            line.prefWidthProperty().bind(list.widthProperty().subtract(44));
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) choose(getItem());
            });
        }

        @Override
        protected void updateItem(@Nullable Choice item, boolean empty) {
            super.updateItem(item, empty);
            Use present = use;
            if (item == null || empty || present == null) {
                setGraphic(null);
                return;
            }
            boolean isChosen = present.isChosen().test(item);
            mark.setGraphic(isChosen ? Icon.CHECK.graphic(14) : null);
            name.setText(item.name());
            detail.setText(item.detail() + change(item, isChosen, present.closing()));
            setAccessibleText((isChosen ? "Chosen: " : "") + item.name());
            setGraphic(line);
            PickableRows source = rows;
            if (source != null && getIndex() > list.getItems().size() - 10) source.more();
        }
    }

    /// What will become of a row's link, where that is staged.
    private static String change(Choice choice, boolean isChosen, Closing closing) {
        if (closing == Closing.BY_CHOICE) return "";
        boolean isLinked = choice.standing() == PickableRows.Standing.LINKED;
        return isLinked == isChosen ? "" : isChosen ? ", newly linked" : ", no longer linked";
    }

    /// Hears a choice that is made elsewhere.
    void refresh() {
        if (isOpen()) list.refresh();
    }
}
