package facet.app.window;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import facet.app.data.DatabaseSession;
import facet.app.data.DatabaseState;
import facet.app.workspace.Reading;
import facet.app.workspace.Workspace;
import facet.database.OpenMode;
import facet.icons.Icon;
import facet.language.TextPosition;
import org.jspecify.annotations.Nullable;

/// The line at the bottom: the connection, what is staged, problems and the caret. Each part is a button that leads there.
final class StatusBar {
    private final DatabaseSession session;
    private final Button connection = part();
    private final Button staged = part();
    private final Button message = part();
    private final Button problems = part();
    private final Button statements = part();
    private final Button rules = part();
    private final Button caret = part();
    private final HBox root = new HBox();

    /// What the parts lead to.
    interface Actions {
        void connection();

        void staged();

        void problems();

        void console();

        void caret();
    }

    StatusBar(Workspace workspace, DatabaseSession session, Actions actions) {
        this.session = session;
        connection.setOnAction(_ -> actions.connection());
        staged.setOnAction(_ -> actions.staged());
        problems.setOnAction(_ -> actions.problems());
        statements.setOnAction(_ -> actions.console());
        rules.setOnAction(_ -> actions.caret());
        caret.setOnAction(_ -> actions.caret());
        statements.setGraphic(Icon.CONSOLE.graphic(13));
        statements.setText("Console");
        statements.setTooltip(new Tooltip("Every statement that was sent to the database"));
        rules.setText("Prisma " + workspace.project().rules().major());
        rules.setTooltip(new Tooltip("Checked by the rules of Prisma " + workspace.project().rules().major() + ": "
                + workspace.project().rules().reason()));
        message.setMouseTransparent(true);
        message.setMinWidth(0);
        message.getStyleClass().add("status-message");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        root.getChildren().setAll(connection, staged, message, gap, statements, problems, rules, caret);
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add("status-bar");
        session.state().subscribe(this::showConnection);
        session.staged().changes().subscribe(_ -> showStaged());
        session.savingProperty().subscribe(_ -> showStaged());
        workspace.reading().subscribe(this::showProblems);
        showCaret(null);
    }

    Region node() {
        return root;
    }

    /// Says what was just done, until the next thing is said.
    void say(String words) {
        message.setText(words);
    }

    void showCaret(@Nullable TextPosition position) {
        caret.setVisible(position != null);
        caret.setManaged(position != null);
        if (position != null) caret.setText("Ln " + (position.line() + 1) + ", Col " + (position.column() + 1));
    }

    private static Button part() {
        Button part = new Button();
        part.setMnemonicParsing(false);
        part.getStyleClass().addAll("flat", "status-part");
        part.setFocusTraversable(false);
        part.setMinWidth(Region.USE_PREF_SIZE);
        return part;
    }

    private void showConnection(DatabaseState state) {
        connection.getStyleClass().removeAll("good", "bad");
        connection.setGraphic(Icon.DATABASE.graphic(13));
        switch (state) {
            case DatabaseState.Opening(String name) -> connection.setText("opening " + name + "…");
            case DatabaseState.Open(String name, _, var catalog, var mode) -> {
                connection.setText(mode == OpenMode.READ_ONLY ? name + " (read-only)" : name);
                connection.getStyleClass().add("good");
                connection.setTooltip(new Tooltip(
                        "SQLite " + catalog.engineVersion() + ", " + catalog.tables().size() + " tables and views"));
            }
            case DatabaseState.Failed(String name, var error) -> {
                connection.setText(name + ": not open");
                connection.getStyleClass().add("bad");
                connection.setTooltip(new Tooltip(error.message()));
            }
            case DatabaseState.Unknown(String name, String reason, _) -> {
                connection.setText(name);
                connection.getStyleClass().add("bad");
                connection.setTooltip(new Tooltip(reason));
            }
        }
    }

    private void showStaged() {
        int rows = session.staged().rowCount();
        boolean isShown = rows > 0 || session.savingProperty().get();
        staged.setVisible(isShown);
        staged.setManaged(isShown);
        staged.setGraphic(Icon.PENDING.graphic(13));
        staged.setText(session.savingProperty().get() ? "saving…" : session.staged().amount() + " staged");
        staged.setTooltip(new Tooltip("Review and save what is staged"));
    }

    private void showProblems(@Nullable Reading reading) {
        long errors = reading == null ? 0 : reading.errorCount();
        long warnings = reading == null ? 0 : reading.warningCount();
        problems.getStyleClass().removeAll("good", "bad", "warn");
        problems.getStyleClass().add(errors > 0 ? "bad" : warnings > 0 ? "warn" : "good");
        problems.setGraphic((errors > 0 ? Icon.ERROR : warnings > 0 ? Icon.WARNING : Icon.SUCCESS).graphic(13));
        problems.setText(errors + warnings == 0
                ? "No problems"
                : words(errors, "error") + (warnings > 0 && errors > 0 ? ", " : "")
                        + words(warnings, "warning"));
        problems.setTooltip(new Tooltip("Show the problems of the schema"));
    }

    private static String words(long count, String thing) {
        if (count == 0) return "";
        return String.format(java.util.Locale.ROOT, "%,d %s", count, count == 1 ? thing : thing + "s");
    }
}
