package facet.editor;

import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The two rows to find and to replace. It shows what [Finder] found and asks it for more.
final class FindBar extends VBox {
    private final Finder finder;
    private final Runnable onClose;
    private final TextField find = new TextField();
    private final TextField replacement = new TextField();
    private final ToggleButton matchCase = toggle("Aa", "Match case (Alt+C)");
    private final ToggleButton wholeWord = toggle("W", "Whole word (Alt+W)");
    private final ToggleButton regex = toggle(".*", "Regular expression (Alt+R)");
    private final Label status = new Label();
    private final HBox replaceRow;
    private final Button replaceOne = button("Replace", "Replace this one (Enter)");
    private final Button replaceAll = button("Replace all", "Replace all as one step of undo (Alt+Enter)");

    FindBar(Finder finder, Runnable onClose) {
        this.finder = finder;
        this.onClose = onClose;
        getStyleClass().add("find-bar");
        Button previous = icon("up", "Previous (Shift+F3)");
        previous.setOnAction(event -> finder.previous());
        Button next = icon("down", "Next (F3)");
        next.setOnAction(event -> finder.next());
        Button close = icon("close", "Close (Esc)");
        close.setOnAction(event -> onClose.run());
        name(find, "Find");
        name(replacement, "Replace with");
        status.getStyleClass().add("status");
        HBox options = new HBox(matchCase, wholeWord, regex);
        options.getStyleClass().add("options");
        replaceOne.setOnAction(event -> finder.replaceCurrent(replacement.getText()));
        replaceAll.setOnAction(event -> finder.replaceAll(replacement.getText()));
        replaceRow = row(replacement, replaceOne, replaceAll);
        getChildren().addAll(row(find, options, previous, next, status, gap(), close), replaceRow);
        find.textProperty().subscribe(text -> search());
        for (ToggleButton option : new ToggleButton[]{matchCase, wholeWord, regex})
            option.selectedProperty().subscribe(selected -> search());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        finder.setOnResult(this::showResult);
        hideBar();
    }

    /// Opens the bar for `text`, or with what it held where there is none.
    void showFind(String text) {
        open(false);
        if (!text.isEmpty()) find.setText(regex.isSelected() ? Pattern.quote(text) : text);
        search();
        find.requestFocus();
        find.selectAll();
    }

    void showReplace(String text) {
        showFind(text);
        open(true);
        if (!find.getText().isEmpty()) replacement.requestFocus();
    }

    void hideBar() {
        setVisible(false);
        setManaged(false);
        finder.stop();
    }

    boolean isOpen() {
        return isVisible();
    }

    void setEditable(Editability editability) {
        replaceRow.setDisable(editability == Editability.READ_ONLY);
    }

    private void open(boolean withReplace) {
        setVisible(true);
        setManaged(true);
        replaceRow.setVisible(withReplace);
        replaceRow.setManaged(withReplace);
    }

    private void search() {
        if (isOpen())
            finder.search(new Search.Query(find.getText(), matchCase.isSelected(), wholeWord.isSelected(),
                    regex.isSelected()));
    }

    private void showResult(Finder.Result result) {
        boolean isEmpty = find.getText().isEmpty();
        boolean isWrong = result.problem() != null || (!isEmpty && result.count() == 0);
        status.setText(result.problem() != null ? result.problem() : isEmpty ? "" : counted(result));
        for (Node node : new Node[]{status, find})
            node.pseudoClassStateChanged(Finder.WRONG, isWrong);
        replaceOne.setDisable(result.count() == 0);
        replaceAll.setDisable(result.count() == 0);
    }

    private static String counted(Finder.Result result) {
        if (result.count() == 0) return "No results";
        String count = result.count() == Search.MOST_HITS
                ? String.format("%,d or more", result.count())
                : String.format("%,d", result.count());
        return result.current() < 0
                ? count + (result.count() == 1 ? " result" : " results")
                : String.format("%,d of %s", result.current() + 1, count);
    }

    private void pressed(KeyEvent event) {
        if (take(event)) event.consume();
    }

    private boolean take(KeyEvent event) {
        boolean isInReplacement = replacement.isFocused();
        EditorCommand command = EditorCommand.of(event);
        if (command == EditorCommand.FIND_NEXT) finder.next();
        else if (command == EditorCommand.FIND_PREVIOUS) finder.previous();
        else if (command == EditorCommand.REPLACE) showReplace("");
        else if (command == EditorCommand.FIND) find.requestFocus();
        else if (event.getCode() == KeyCode.ESCAPE) onClose.run();
        else if (event.isAltDown()) return takeAlt(event);
        else if (event.getCode() != KeyCode.ENTER || !(find.isFocused() || isInReplacement)) return false;
        else if (isInReplacement) finder.replaceCurrent(replacement.getText());
        else if (event.isShiftDown()) finder.previous();
        else
            finder.next();
        return true;
    }

    private boolean takeAlt(KeyEvent event) {
        switch (event.getCode()) {
            case C -> matchCase.setSelected(!matchCase.isSelected());
            case W -> wholeWord.setSelected(!wholeWord.isSelected());
            case R -> regex.setSelected(!regex.isSelected());
            case ENTER -> finder.replaceAll(replacement.getText());
            default -> {
                return false;
            }
        }
        return true;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static void name(TextField field, String name) {
        field.setPromptText(name);
        field.setAccessibleText(name);
        field.setPrefColumnCount(24);
    }

    private static ToggleButton toggle(String text, String hint) {
        ToggleButton button = new ToggleButton(text);
        button.setTooltip(new Tooltip(hint));
        button.setAccessibleText(hint);
        button.getStyleClass().add("option");
        return button;
    }

    private static Button button(String text, String hint) {
        Button button = new Button(text);
        button.setTooltip(new Tooltip(hint));
        return button;
    }

    private static Button icon(String name, String hint) {
        Button button = button("", hint);
        button.setAccessibleText(hint);
        Region shape = new Region();
        shape.getStyleClass().addAll("shape", name);
        button.setGraphic(shape);
        button.getStyleClass().add("icon");
        return button;
    }
}
