package facet.datagrid;

import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A drop-down: typing narrows the list, arrows move in it, what is marked is committed.
final class ChoiceEditor implements CellEditor {
    private static final double LINE_HEIGHT = 26;
    private static final double LEAST_WIDTH = 140;
    private static final int MOST_LINES = 8;

    private final List<String> options;
    private final TextField field = new TextField();
    private final ListView<String> list = new ListView<>();
    private final HBox line = new HBox(field);
    private final VBox box = new VBox(line, list);
    private final Runnable commit;

    ChoiceEditor(List<String> options, String current, Runnable commit) {
        this.options = options;
        this.commit = commit;
        list.setItems(FXCollections.observableArrayList(options));
        list.getSelectionModel().select(current);
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
        field.setText(current);
        field.getStyleClass().add("cell-field");
        HBox.setHgrow(field, Priority.ALWAYS);
        list.setFixedCellSize(LINE_HEIGHT);
        list.setFocusTraversable(false);
        Label none = new Label("No such choice");
        none.getStyleClass().add("no-choice");
        list.setPlaceholder(none);
        list.getStyleClass().addAll("choice-list", "edge-to-edge");
        box.getStyleClass().addAll("cell-editor", "choice-editor");
        field.textProperty().addListener((property, before, after) -> narrow(after));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::arrows);
        list.setOnMouseClicked(event -> {
            if (!list.getSelectionModel().isEmpty()) {
                this.commit.run();
            }
        });
    }

    /// Where a button beside the field goes.
    HBox line() {
        return line;
    }

    @Override
    public Region node() {
        return box;
    }

    @Override
    public TextInputControl field() {
        return field;
    }

    @Override
    public String text() {
        String marked = list.getSelectionModel().getSelectedItem();
        return marked == null ? field.getText() : marked;
    }

    @Override
    public double widthOn(double cellWidth) {
        return Math.max(cellWidth, LEAST_WIDTH);
    }

    @Override
    public double heightOn(double rowHeight) {
        line.setMinHeight(rowHeight);
        line.setMaxHeight(rowHeight);
        return rowHeight + Math.clamp(options.size(), 1, MOST_LINES) * LINE_HEIGHT + 6;
    }

    @Override
    public boolean turnUpwards() {
        box.getChildren().setAll(list, line);
        return true;
    }

    private void narrow(String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        List<String> starting = options.stream().filter(o -> o.toLowerCase(Locale.ROOT).startsWith(wanted)).toList();
        List<String> fitting = options.stream()
                .filter(o -> starting.contains(o) || o.toLowerCase(Locale.ROOT).contains(wanted))
                .sorted((a, b) -> Boolean
                        .compare(starting.contains(b), starting.contains(a)))
                .toList();
        list.getItems().setAll(fitting);
        list.getSelectionModel().selectFirst();
    }

    private void arrows(KeyEvent event) {
        int step = switch (event.getCode()) {
            case DOWN -> 1;
            case UP -> -1;
            default -> 0;
        };
        if (step != 0) {
            int last = list.getItems().size() - 1;
            int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + (long) step, 0, Math.max(0, last));
            list.getSelectionModel().clearAndSelect(next);
            list.scrollTo(next);
            event.consume();
        }
    }
}
