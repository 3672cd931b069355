package facet.app.window;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import facet.app.data.DatabaseSession;
import facet.app.workspace.Reading;
import facet.app.workspace.Workspace;
import facet.database.StatementEvent;
import facet.database.Stored;
import facet.icons.Icon;
import facet.language.Diagnostic;
import facet.language.Severity;
import facet.language.SourceText;
import facet.language.TextPosition;
import facet.schema.FileDiagnostic;
import facet.schema.SchemaFile;
import org.jspecify.annotations.Nullable;

/// The problems of the schema, and every statement that was sent to the database.
final class BottomPanel {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    private final ListView<Problem> problems = new ListView<>();
    private final ListView<StatementEvent> statements = new ListView<>();
    private final Tab problemTab = new Tab("Problems", problems);
    private final Tab consoleTab = new Tab("Console", statements);
    private final TabPane tabs = new TabPane(problemTab, consoleTab);
    private final BorderPane root = new BorderPane(tabs);

    /// A diagnostic with its place as a person reads it.
    record Problem(FileDiagnostic at, TextPosition position) {}

    /// @param goTo shows the place of a problem
    /// @param close hides the panel
    BottomPanel(Workspace workspace, DatabaseSession session, Consumer<FileDiagnostic> goTo, Runnable close) {
        problems.setCellFactory(_ -> new ProblemCell(goTo));
        problems.setPlaceholder(placeholder("No problems in the schema."));
        problems.getStyleClass().add("dense");
        problems.setOnKeyPressed(event -> {
            Problem chosen = problems.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) goTo.accept(chosen.at());
        });
        statements.setItems(session.statements());
        statements.setCellFactory(_ -> new StatementCell());
        statements.setPlaceholder(placeholder("Nothing was sent to a database yet."));
        statements.getStyleClass().add("dense");
        statements.setOnKeyPressed(event -> {
            StatementEvent chosen = statements.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.C && event.isShortcutDown() && chosen != null) copy(chosen);
        });
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        Button hide = new Button("", Icon.CLOSE.graphic(14));
        hide.getStyleClass().addAll("flat", "bar-button", "panel-close");
        hide.setTooltip(new Tooltip("Hide this panel"));
        hide.setAccessibleText("Hide this panel");
        hide.setOnAction(_ -> close.run());
        BorderPane.setAlignment(hide, Pos.TOP_RIGHT);
        root.setRight(hide);
        root.getStyleClass().add("bottom-panel");
        root.setMinHeight(80);
        workspace.reading().subscribe(this::show);
    }

    Region node() {
        return root;
    }

    void showProblems() {
        tabs.getSelectionModel().select(problemTab);
        problems.requestFocus();
    }

    void showConsole() {
        tabs.getSelectionModel().select(consoleTab);
        statements.scrollTo(statements.getItems().size() - 1);
        statements.requestFocus();
    }

    boolean isConsoleInFront() {
        return consoleTab.isSelected();
    }

    private static Label placeholder(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("dim");
        return label;
    }

    private void show(@Nullable Reading reading) {
        if (reading == null) return;
        Map<String, SourceText> texts = new HashMap<>();
        List<Problem> found = reading.problems().stream().map(each -> {
            SourceText text = texts.computeIfAbsent(each.file(), name -> new SourceText(textOf(reading, name)));
            return new Problem(each, text.positionOf(each.diagnostic().range().start()));
        }).toList();
        problems.getItems().setAll(found);
        int count = reading.errorCount() + reading.warningCount();
        problemTab.setText(count == 0 ? "Problems" : String.format(Locale.ROOT, "Problems %,d", count));
    }

    private static String textOf(Reading reading, String file) {
        return reading.schema().files().stream().filter(each -> each.name().equals(file)).map(SchemaFile::text)
                .findFirst().orElse("");
    }

    private static void copy(StatementEvent event) {
        ClipboardContent content = new ClipboardContent();
        content.putString(event.statement().text());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    private static final class ProblemCell extends ListCell<Problem> {
        private ProblemCell(Consumer<FileDiagnostic> goTo) {
            setOnMouseClicked(_ -> {
                if (getItem() != null) goTo.accept(getItem().at());
            });
        }

        @Override
        protected void updateItem(@Nullable Problem problem, boolean empty) {
            super.updateItem(problem, empty);
            setText(null);
            setGraphic(problem == null || empty ? null : draw(problem));
        }

        private static HBox draw(Problem problem) {
            Diagnostic diagnostic = problem.at().diagnostic();
            Icon icon = switch (diagnostic.severity()) {
                case ERROR -> Icon.ERROR;
                case WARNING -> Icon.WARNING;
                case INFORMATION -> Icon.INFORMATION;
            };
            Label message = new Label(diagnostic.message().replace('\n', ' '));
            message.setTooltip(new Tooltip(diagnostic.message()));
            message.setMinWidth(60);
            Label code = label(diagnostic.code(), "dim");
            code.setMinWidth(Region.USE_PREF_SIZE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            Label place = label(problem.at().file() + "  " + (problem.position().line() + 1) + ":"
                    + (problem.position().column() + 1), "dim");
            place.setMinWidth(Region.USE_PREF_SIZE);
            HBox line = new HBox(8, icon.graphic(14), message, gap, code, place);
            line.getStyleClass().add(diagnostic.severity() == Severity.ERROR ? "problem-error" : "problem-warning");
            line.setAlignment(Pos.CENTER_LEFT);
            line.setPrefWidth(0);
            return line;
        }
    }

    private static final class StatementCell extends ListCell<StatementEvent> {

        @Override
        protected void updateItem(@Nullable StatementEvent event, boolean empty) {
            super.updateItem(event, empty);
            setText(null);
            setGraphic(event == null || empty ? null : draw(event));
        }

        private static HBox draw(StatementEvent event) {
            Label sql = label(event.statement().text().replace('\n', ' '), "sql");
            sql.setTooltip(new Tooltip(event.statement().text() + parameters(event)));
            sql.setMinWidth(60);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            String outcome = event.error()
                    .map(error -> error.databaseWords().isEmpty() ? error.message() : error.databaseWords())
                    .orElseGet(() -> event.rows() + (event.rows() == 1 ? " row" : " rows"));
            Label end = label(outcome, event.error().isPresent() ? "failed" : "dim");
            Label duration = label(String.format(Locale.ROOT, "%.1f ms", event.duration().toNanos() / 1e6), "dim");
            end.setMinWidth(Region.USE_PREF_SIZE);
            duration.setMinWidth(Region.USE_PREF_SIZE);
            HBox line = new HBox(12, label(TIME.format(event.start().atZone(ZoneId.systemDefault())), "time"), sql, gap,
                    end, duration);
            line.setAlignment(Pos.CENTER_LEFT);
            line.setPrefWidth(0);
            return line;
        }

        private static String parameters(StatementEvent event) {
            if (event.statement().parameters().isEmpty()) return "";
            return event.statement().parameters().stream().map(StatementCell::text)
                    .collect(Collectors.joining(", ", "\n\nwith ", ""));
        }

        private static String text(Stored stored) {
            return switch (stored) {
                case Stored.Null _ -> "NULL";
                case Stored.Whole(long value) -> Long.toString(value);
                case Stored.Floating(double value) -> Double.toString(value);
                case Stored.Text(String value) -> "'" + value + "'";
                case Stored.Bytes(var value) -> value.toString();
                case Stored.File(var file, _, _) -> file.path().toString();
            };
        }
    }
}
