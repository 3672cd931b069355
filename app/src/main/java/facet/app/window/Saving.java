package facet.app.window;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Pane;

import facet.app.data.DatabaseSession;
import facet.app.data.ModelTable;
import facet.app.data.ReviewSheet;
import facet.app.workspace.Reading;
import facet.app.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// Saves what a window has not saved: schema files at once, staged rows after they were reviewed.
final class Saving {
    private final Workspace workspace;
    private final DatabaseSession session;
    private final Views views;
    private final Consumer<String> say;
    private @Nullable Pane layers;
    /// Made when it is first asked for: a window starts without it.
    private @Nullable ReviewSheet sheet;

    Saving(Workspace workspace, DatabaseSession session, Views views, Consumer<String> say) {
        this.workspace = workspace;
        this.session = session;
        this.views = views;
        this.say = say;
    }

    /// @param over where the review is laid over the window
    void showIn(Pane over) {
        layers = over;
    }

    boolean isReviewing() {
        return sheet != null && sheet.isOpen();
    }

    /// Saves what is in front: staged rows where rows are, else the schema.
    void saveFront() {
        boolean isRows = views.frontModel().isPresent() && session.staged().rowCount() > 0;
        if (isRows || !workspace.isDirty()) review();
        else
            workspace.saveAll();
    }

    void saveEverything() {
        if (workspace.isDirty()) workspace.saveAll();
        if (session.staged().rowCount() > 0) review();
    }

    /// Shows what saving the staged rows would send.
    void review() {
        Reading reading = workspace.reading().get();
        if (session.savingProperty().get()) {
            say.accept("A save is under way; the next one has to wait for it");
            return;
        }
        if (!views.commitEdits() || session.staged().rowCount() == 0 || reading == null) return;
        session.review(reading.datamodel()).ifPresentOrElse(
                review -> session.impact().ifPresent(impact -> sheet().open(review, impact)),
                () -> say.accept("The database is not open; what is staged stays here until it is"));
    }

    private ReviewSheet sheet() {
        ReviewSheet made = sheet;
        if (made == null) {
            made = new ReviewSheet(this::saveRows, session.staged()::discard);
            sheet = made;
            if (layers != null) layers.getChildren().add(made.node());
        }
        return made;
    }

    private void saveRows() {
        session.save(amount -> saved("Saved " + amount));
    }

    /// Takes the last edit back, or the last save where nothing is staged.
    void undoRows() {
        if (session.staged().canUndo()) session.staged().undo();
        else
            undoSave();
    }

    void undoSave() {
        List<String> losses = session.lastSave().get().losses();
        session.undoSave(
                amount -> saved("Took back " + amount + (losses.isEmpty() ? "" : ". " + losses.getFirst())));
    }

    private void saved(String words) {
        say.accept(words);
        views.refreshRows();
        Reading reading = workspace.reading().get();
        if (reading != null)
            session.countRows(reading.datamodel().models().stream().map(ModelTable::name).toList());
    }

    /// Brings the rows to the front that the last save failed on.
    void showTrouble() {
        Reading reading = workspace.reading().get();
        if (reading == null) return;
        session.troubledTable()
                .flatMap(table -> reading.datamodel().models().stream()
                        .filter(model -> ModelTable.name(model).equals(table)).findFirst())
                .ifPresent(model -> views.showData(model.name()));
    }
}
