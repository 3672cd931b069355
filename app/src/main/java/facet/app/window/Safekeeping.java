package facet.app.window;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import facet.app.data.StagedRows;
import facet.app.journal.Journal;
import facet.app.journal.Unsaved;
import facet.app.workspace.SchemaDocument;
import facet.app.workspace.UnsavedText;
import facet.icons.Icon;

/// Keeps what a window has not saved, and brings back what an earlier run of the program could not save any more.
final class Safekeeping {
    private final StudioWindow window;
    private final Journal journal;
    private final String project;

    Safekeeping(StudioWindow window, Journal journal) {
        this.window = window;
        this.journal = journal;
        this.project = window.workspace().project().folder().toString();
    }

    /// Brings back what was left, says so, and keeps everything from now on. Called once the schema was read.
    void begin() {
        journal.left().filter(left -> left.project().equals(project)).ifPresent(this::restore);
        window.workspace().reading().subscribe((_, _) -> keep());
        window.workspace().documents().forEach(document -> document.dirtyProperty().subscribe((_, _) -> keep()));
        window.session().staged().changes().subscribe((_, _) -> keep());
        window.session().staged().learned().subscribe((_, _) -> keep());
    }

    private void keep() {
        List<UnsavedText> texts = window.workspace().unsaved();
        Supplier<StagedRows> rows = window.session().kept();
        journal.keep(() -> new Unsaved(project, texts, rows.get()));
    }

    /// Everything is saved or was given up.
    void end() {
        journal.close();
    }

    private void restore(Unsaved left) {
        window.workspace().restore(left.texts());
        window.session().restore(left.rows());
        Label words = new Label(words(left), Icon.UNDO.graphic());
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox notice = new HBox(8, words, button("Keep", window::dismissNotice), button("Discard", this::discard));
        notice.setAlignment(Pos.CENTER_LEFT);
        notice.getStyleClass().addAll("banner", "warning");
        window.notice(notice);
    }

    private static String words(Unsaved left) {
        boolean hasRows = !left.rows().isEmpty();
        Optional<String> texts = left.texts().stream().map(UnsavedText::name)
                .reduce((one, other) -> one + ", " + other);
        String what = texts.map(names -> "your text of " + names).orElse("")
                + (texts.isPresent() && hasRows ? " and " : "") + (hasRows ? left.rows().amount() + " staged" : "");
        return "Facet ended before all was saved. Brought back, still unsaved: " + what + ".";
    }

    /// Gives up what was brought back; undo has it still.
    private void discard() {
        window.dismissNotice();
        window.session().staged().discard();
        for (SchemaDocument document : window.workspace().documents())
            if (document.isDirty()) window.workspace().reload(document);
    }

    private static Button button(String text, Runnable action) {
        Button button = new Button(text);
        button.setMnemonicParsing(false);
        button.getStyleClass().add("small");
        button.setOnAction(_ -> action.run());
        return button;
    }
}
