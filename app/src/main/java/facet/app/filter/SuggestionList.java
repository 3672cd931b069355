package facet.app.filter;

import java.util.List;
import java.util.function.BiFunction;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Popup;

/// Offers what may stand at the caret of a field while it is typed. The field keeps the focus; the list takes the few keys it
/// needs: up and down, Tab and Enter where something is chosen, Escape.
final class SuggestionList {
    private static final double ROW_PX = 24;
    private static final int MOST_ROWS = 10;
    private static final double WIDTH_PX = 230;

    private final TextField field;
    private final BiFunction<String, Integer, Suggestions> source;
    private final Popup popup = new Popup();
    private final ListView<String> list = new ListView<>();
    private int from;
    private boolean isAccepting;

    SuggestionList(TextField field, BiFunction<String, Integer, Suggestions> source) {
        this.field = field;
        this.source = source;
        list.setFixedCellSize(ROW_PX);
        list.setFocusTraversable(false);
        list.getStyleClass().addAll("suggestions", "dense");
        list.setPrefWidth(WIDTH_PX);
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> accept());
        popup.getContent().add(list);
        popup.setAutoHide(true);
        popup.setConsumeAutoHidingEvents(false);
        popup.setHideOnEscape(false);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.caretPositionProperty().subscribe((_, _) -> follow());
        field.focusedProperty().subscribe(isFocused -> {
            if (!isFocused) popup.hide();
        });
    }

    void hide() {
        popup.hide();
    }

    private void follow() {
        if (field.isFocused() && !isAccepting && field.getSelection().getLength() == 0) show();
    }

    void show() {
        Suggestions found = source.apply(field.getText(), field.getCaretPosition());
        String begun = field.getText().substring(Math.min(found.from(), field.getCaretPosition()),
                field.getCaretPosition());
        if (found.words().isEmpty() || found.words().equals(List.of(begun)) || field.getScene() == null
                || field.getScene().getWindow() == null) {
            popup.hide();
            return;
        }
        from = found.from();
        list.getItems().setAll(found.words());
        list.getSelectionModel().clearSelection();
        if (!begun.isEmpty()) list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        list.setPrefHeight(Math.min(MOST_ROWS, found.words().size()) * ROW_PX + 2);
        Bounds bounds = field.localToScreen(field.getBoundsInLocal());
        if (bounds != null) popup.show(field, bounds.getMinX() + caretX(), bounds.getMaxY() + 2);
    }

    private double caretX() {
        if (!(field.getSkin() instanceof TextFieldSkin skin) || field.getLength() == 0) return 0;
        int place = Math.min(from, Math.max(0, field.getLength() - 1));
        Rectangle2D letter = skin.getCharacterBounds(place);
        return Math.clamp(from > place ? letter.getMaxX() : letter.getMinX(), 0, field.getWidth());
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.SPACE && event.isControlDown()) {
            show();
            event.consume();
            return;
        }
        if (!popup.isShowing()) {
            if (code == KeyCode.DOWN) {
                show();
                event.consume();
            }
            return;
        }
        if (!takes(event)) return;
        switch (code) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case ESCAPE -> popup.hide();
            default -> accept();
        }
        event.consume();
    }

    /// Whether a key means the list and not the field.
    boolean takes(KeyEvent event) {
        if (!popup.isShowing()) return false;
        KeyCode code = event.getCode();
        boolean isAccepting = code == KeyCode.ENTER || code == KeyCode.TAB;
        String chosen = list.getSelectionModel().getSelectedItem();
        boolean isNew = chosen != null
                && !field.getText().substring(from, field.getCaretPosition()).equals(chosen);
        return code == KeyCode.DOWN || code == KeyCode.UP || code == KeyCode.ESCAPE || (isAccepting && isNew);
    }

    private void move(int by) {
        int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, list.getItems().size());
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - MOST_ROWS / 2));
    }

    private void accept() {
        String word = list.getSelectionModel().getSelectedItem();
        if (word == null) return;
        isAccepting = true;
        field.replaceText(from, field.getCaretPosition(), word);
        field.positionCaret(from + word.length());
        isAccepting = false;
        popup.hide();
        field.requestFocus();
    }
}
