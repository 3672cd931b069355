package facet.editor;

import java.time.Duration;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

import facet.language.Diagnostic;
import facet.language.TextRange;
import org.fxmisc.richtext.event.MouseOverTextEvent;

/// Says what is wrong and what stands where the pointer rests, or at the caret when asked by key.
final class HoverPopup {
    private static final Duration REST = Duration.ofMillis(350);
    private static final int MOST_DIAGNOSTICS = 5;

    private final TextPane pane;
    private final EditSession session;
    private final DiagnosticMarks marks;
    private final Popup popup = new Popup();
    private final VBox box = new VBox();
    private HoverSource source = (text, offset) -> java.util.Optional.empty();

    HoverPopup(TextPane pane, EditSession session, DiagnosticMarks marks, String stylesheet) {
        this.pane = pane;
        this.session = session;
        this.marks = marks;
        box.getStyleClass().addAll("editor-popup", "hover");
        box.getStylesheets().add(stylesheet);
        popup.getContent().add(box);
        popup.setAutoHide(true);
        popup.setConsumeAutoHidingEvents(false);
        pane.setMouseOverTextDelay(REST);
        pane.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, this::rested);
        pane.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, event -> hide());
        session.onChange(change -> hide());
        session.onCaret(caret -> hide());
    }

    void setSource(HoverSource source) {
        this.source = source;
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    void hide() {
        popup.hide();
    }

    /// Shows what is to be said about the caret's place.
    void showAtCaret() {
        Bounds caret = pane.getCaretBounds().orElse(null);
        if (caret != null) show(session.caret(), new Point2D(caret.getMinX(), caret.getMaxY()));
    }

    private void rested(MouseOverTextEvent event) {
        Point2D place = event.getScreenPosition();
        show(session.document().toReal(event.getCharacterIndex()), new Point2D(place.getX(), place.getY() + 12));
    }

    private void show(int offset, Point2D place) {
        box.getChildren().clear();
        List<Diagnostic> found = marks.touching(new TextRange(offset, offset));
        found.stream().limit(MOST_DIAGNOSTICS).map(HoverPopup::row).forEach(box.getChildren()::add);
        if (found.size() > MOST_DIAGNOSTICS)
            box.getChildren().add(text("and " + (found.size() - MOST_DIAGNOSTICS) + " more", "code"));
        source.at(session.text(), offset).ifPresent(text -> box.getChildren().add(text(text, "about")));
        if (box.getChildren().isEmpty() || pane.getScene() == null) return;
        popup.show(pane, place.getX(), place.getY());
    }

    private static Node row(Diagnostic diagnostic) {
        Region mark = new Region();
        mark.getStyleClass().addAll("mark", Look.styleClass(diagnostic.severity()));
        VBox words = new VBox(text(diagnostic.message(), "message"), text(diagnostic.code(), "code"));
        HBox row = new HBox(mark, words);
        row.getStyleClass().add("row");
        return row;
    }

    private static Label text(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
