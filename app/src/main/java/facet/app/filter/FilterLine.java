package facet.app.filter;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import facet.database.Filter;
import facet.database.FilterNames;
import facet.database.FilterText;
import facet.database.TextRules;
import facet.icons.Icon;
import org.jspecify.annotations.Nullable;

/// A filter, or a part of one, as a line of text: offers what may come next, and says below what is wrong, where, and what may
/// stand there. Enter takes it, Escape gives it up.
final class FilterLine {
    private final FilterNames names;
    private final Consumer<Filter> taken;
    private final Runnable cancelled;
    private final TextField text = new TextField();
    private final Hyperlink trouble = new Hyperlink("", Icon.WARNING.graphic(13));
    private final VBox root = new VBox(2);
    private final SuggestionList suggestions;
    private FilterText.@Nullable Parsed parsed;

    FilterLine(Filter before, FilterNames names, Consumer<Filter> taken, Runnable cancelled) {
        this.names = names;
        this.taken = taken;
        this.cancelled = cancelled;
        text.getStyleClass().add("filter-text");
        text.setPromptText("email contains \"ada\" and createdAt >= 2026-01-01");
        text.setAccessibleText("Filter as text");
        HBox.setHgrow(text, Priority.ALWAYS);
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        suggestions = new SuggestionList(text, (line, caret) -> Suggestions.at(line, caret, names));
        trouble.getStyleClass().add("filter-reason");
        trouble.setTooltip(Buttons.tip("Go to the place"));
        trouble.setOnAction(_ -> goToTrouble());
        trouble.setWrapText(true);
        HBox line = new HBox(4, text, Buttons.small(Icon.CHECK, "Show these rows (Enter)", this::take),
                Buttons.small(Icon.CLOSE, "Give it up (Esc)", cancelled));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("filter-editor");
        root.getChildren().add(line);
        text.textProperty().subscribe(this::read);
        show(before);
    }

    Region node() {
        return root;
    }

    void begin() {
        // A field selects all of its text when it gets its skin.
        text.applyCss();
        text.requestFocus();
        text.end();
    }

    /// Goes on with a text that may be none yet.
    void begin(String line) {
        text.setText(line);
        begin();
    }

    private void show(Filter filter) {
        text.setText(filter.equals(Filter.ALL) ? "" : FilterText.print(filter, names, TextRules.USUAL));
    }

    private void read(String line) {
        FilterText.Parsed now = FilterText.parse(line, names, TextRules.USUAL);
        parsed = now;
        switch (now) {
            case FilterText.Parsed.Good _ -> root.getChildren().remove(trouble);
            case FilterText.Parsed.Bad(int offset, int length, String reason) -> {
                String at = length > 0 && offset + length <= line.length()
                        ? "At \"" + shortened(line.substring(offset, offset + length)) + "\": "
                        : offset >= line.length() ? "At the end: " : "At character " + (offset + 1) + ": ";
                trouble.setText(at + reason);
                if (!root.getChildren().contains(trouble)) root.getChildren().add(trouble);
            }
        }
    }

    private static String shortened(String text) {
        return text.length() > 30 ? text.substring(0, 30) + "…" : text;
    }

    private void goToTrouble() {
        if (!(parsed instanceof FilterText.Parsed.Bad(int offset, int length, _))) return;
        text.requestFocus();
        text.selectRange(offset, Math.min(text.getLength(), offset + length));
    }

    private void pressed(KeyEvent event) {
        if (suggestions.takes(event)) return;
        if (event.getCode() == KeyCode.ENTER) take();
        else if (event.getCode() == KeyCode.ESCAPE) cancelled.run();
        else
            return;
        event.consume();
    }

    private void take() {
        suggestions.hide();
        switch (parsed) {
            case FilterText.Parsed.Good(Filter filter) -> taken.accept(filter);
            case FilterText.Parsed.Bad _ -> goToTrouble();
            case null -> cancelled.run();
        }
    }
}
