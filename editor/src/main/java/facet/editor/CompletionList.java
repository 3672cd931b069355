package facet.editor;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

import facet.editor.CompletionFilter.Occasion;
import facet.language.Completion;
import facet.language.TextEdit;
import facet.language.TextRange;
import org.jspecify.annotations.Nullable;

/// The list of offers at the caret. The text area keeps the focus; the list takes the few keys it needs.
final class CompletionList {
    private static final double ROW_HEIGHT_PX = 24;
    private static final int MOST_ROWS = 10;

    private final TextPane pane;
    private final EditSession session;
    private final Prose prose;
    private final Popup popup = new Popup();
    private final ListView<Completion> list = new ListView<>();
    private final Label documentation = new Label();
    private @Nullable CompletionSource source;
    private Occasion occasion = Occasion.TYPED;
    /// Grows with every question, so that an answer to an older one is known.
    private long question;
    private long shownVersion;
    private boolean isTakenOnArrival;

    CompletionList(TextPane pane, EditSession session, Prose prose, String stylesheet) {
        this.pane = pane;
        this.session = session;
        this.prose = prose;
        list.setFixedCellSize(ROW_HEIGHT_PX);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new CompletionCell());
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> accept());
        list.getSelectionModel().selectedItemProperty().subscribe(this::describe);
        documentation.setWrapText(true);
        documentation.getStyleClass().add("documentation");
        VBox box = new VBox(list, documentation);
        box.getStyleClass().addAll("editor-popup", "completion-list");
        box.getStylesheets().add(stylesheet);
        popup.getContent().add(box);
        popup.setAutoHide(true);
        popup.setConsumeAutoHidingEvents(false);
        popup.setHideOnEscape(false);
    }

    void setSource(CompletionSource source) {
        this.source = source;
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    List<Completion> offers() {
        return List.copyOf(list.getItems());
    }

    void hide() {
        question++;
        isTakenOnArrival = false;
        popup.hide();
    }

    /// Asks for offers and shows all, the far-fetched ones too; hides the list where there are none.
    void show() {
        ask(Occasion.ASKED_FOR);
    }

    private void ask(Occasion why) {
        occasion = why;
        if (source == null || !pane.isEditable()) return;
        long asked = ++question;
        isTakenOnArrival = false;
        int caret = session.caret();
        source.ask(session.text(), caret, offers -> {
            if (asked == question) show(CompletionFilter.fitting(offers, session.text(), caret, why));
        });
    }

    private void show(List<Completion> offers) {
        shownVersion = session.version();
        if (offers.isEmpty()) {
            hide();
            return;
        }
        list.getItems().setAll(offers);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        list.setPrefHeight(Math.min(MOST_ROWS, offers.size()) * ROW_HEIGHT_PX + 10);
        if (isTakenOnArrival) accept();
        else if (occasion == Occasion.TYPED && isAllTyped())
            hide();
        else
            place();
    }

    /// What a change of the text means for the list: a name goes on, `@` and `.` begin one, everything else ends it.
    void changed(TextChange change) {
        UndoHistory.Kind kind = session.lastKind();
        TextEdit edit = change.edits().size() == 1 ? change.edits().getFirst() : TextEdit.insert(0, "");
        String typed = edit.replacement();
        boolean isName = typed.length() == 1 && Character.isJavaIdentifierPart(typed.charAt(0));
        boolean isStart = "@".equals(typed) || ".".equals(typed);
        if (kind == UndoHistory.Kind.TYPING && (isName || isStart) && isWelcome()) ask(further());
        else if (kind == UndoHistory.Kind.DELETING && isShowing() && isBehindName()) ask(further());
        else
            hide();
    }

    /// In a comment, where words are mostly prose, a list shows up only when it is asked for.
    private boolean isWelcome() {
        return !isInComment() || further() == Occasion.ASKED_FOR;
    }

    /// A list that was asked for stays one while somebody types on.
    private Occasion further() {
        return isShowing() ? occasion : Occasion.TYPED;
    }

    /// Uses a key press for the list.
    ///
    /// @return whether it was one for the list
    boolean take(KeyEvent event) {
        if (!isShowing()) return false;
        switch (event.getCode()) {
            case UP -> select(-1);
            case DOWN -> select(1);
            case PAGE_UP -> select(-MOST_ROWS);
            case PAGE_DOWN -> select(MOST_ROWS);
            case ENTER, TAB -> accept();
            case ESCAPE -> hide();
            default -> {
                if (isMovement(event.getCode())) hide();
                return false;
            }
        }
        return true;
    }

    /// Takes the chosen offer; where the text changed since the list was made, the best of the new one.
    private void accept() {
        if (shownVersion != session.version()) {
            isTakenOnArrival = true;
            return;
        }
        Completion offer = list.getSelectionModel().getSelectedItem();
        hide();
        if (offer == null) return;
        TextRange range = offer.edit().range();
        String replacement = offer.edit().replacement();
        int inside = Math.clamp(offer.caretAfter() - range.start(), 0, replacement.length());
        int caret = range.start() + session.document().withOwnLineBreaks(replacement.substring(0, inside)).length();
        session.change(List.of(offer.edit()), UndoHistory.Kind.COMMAND, TextRange.at(caret));
        pane.requestFollowCaret();
    }

    private void select(int by) {
        int count = list.getItems().size();
        int next = list.getSelectionModel().getSelectedIndex() + by;
        if (Math.abs(by) == 1) next = Math.floorMod(next, count);
        list.getSelectionModel().select(Math.clamp(next, 0, count - 1));
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - MOST_ROWS / 2));
    }

    private void describe(@Nullable Completion offer) {
        String text = offer == null ? "" : offer.documentation();
        documentation.setText(text);
        documentation.setVisible(!text.isEmpty());
        documentation.setManaged(!text.isEmpty());
    }

    private void place() {
        Bounds caret = pane.getCaretBounds().orElse(null);
        if (caret == null || pane.getScene() == null || pane.getScene().getWindow() == null) return;
        if (isShowing()) popup.setY(caret.getMaxY() + 2);
        else
            popup.show(pane, caret.getMinX() - 8, caret.getMaxY() + 2);
    }

    private boolean isInComment() {
        return session.caret() > 0 && prose.isCommentAt(session.caret() - 1);
    }

    private boolean isBehindName() {
        int caret = session.caret();
        if (caret == 0) return false;
        char before = session.text().charAt(caret - 1);
        return Character.isJavaIdentifierPart(before) || before == '@' || before == '.';
    }

    /// Whether the best offer is nothing but what stands there already.
    private boolean isAllTyped() {
        Completion best = list.getItems().getFirst();
        int start = best.edit().range().start();
        int caret = session.caret();
        return start <= caret && session.text().substring(start, caret).equals(best.edit().replacement());
    }

    private static boolean isMovement(KeyCode code) {
        return code.isArrowKey() || code == KeyCode.HOME || code == KeyCode.END;
    }
}
