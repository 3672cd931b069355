package facet.app.connect;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import facet.app.project.DatabaseAddress;
import facet.app.project.DatabaseSource;
import facet.app.settings.Settings;
import facet.app.work.Work;
import facet.database.OpenMode;
import facet.database.Secret;

/// The form in which a database is named by its URL, tested, saved under a name, and opened. FX thread only.
public final class ConnectDialog {

    private static final String KEY = "connect";
    private static final double WORDS_WIDTH_PX = 620;

    private final Work work;
    private final Path folder;
    private final SavedConnections saved;
    private final Settings settings;
    private final Keyring keyring;
    private final BiConsumer<DatabaseSource.Known, String> open;
    private final ComboBox<String> names = new ComboBox<>();
    private final TextField url = new TextField();
    private final PasswordField password = new PasswordField();
    private final CheckBox isReadOnly = new CheckBox("Only look at rows, never change them");
    private final Label answer = new Label();
    private final Label databaseWords = new Label();
    private final Label hints = new Label();
    private final VBox root;
    /// Why the password cannot be kept, once that was said.
    private String notKept = "";

    /// @param folder where relative paths begin
    /// @param open is given the database that the user wants to open, and the URL that it was named by
    public ConnectDialog(Work work, Settings settings, Path folder, Keyring keyring,
            BiConsumer<DatabaseSource.Known, String> open) {
        this.work = work;
        this.folder = folder;
        this.settings = settings;
        this.saved = new SavedConnections(settings);
        this.keyring = keyring;
        this.open = open;
        root = new VBox(12, heading(), fields(), answer, databaseWords, hints, buttons());
        root.setPadding(new Insets(20));
        root.getStyleClass().add("connect");
        listenToFields();
    }

    /// What is to be put into a window.
    public Region node() {
        return root;
    }

    private static Label heading() {
        Label heading = new Label("Connect to a database");
        heading.getStyleClass().add("state-title");
        return heading;
    }

    private GridPane fields() {
        url.setPromptText("postgresql://user:password@host:5432/database");
        url.setPrefColumnCount(48);
        password.setPromptText("if it is not in the URL");
        names.setEditable(true);
        names.setMaxWidth(Double.MAX_VALUE);
        names.setPromptText("to save it; may stay empty");
        saved.all().forEach(each -> names.getItems().add(each.name()));
        Label engines = new Label("As Prisma writes it: postgresql://, mysql://, sqlserver:// or file:");
        engines.getStyleClass().add("dim");
        GridPane fields = new GridPane(12, 8);
        fields.addRow(0, new Label("URL"), url);
        fields.addRow(1, new Label(), engines);
        fields.addRow(2, new Label("Password"), password);
        fields.addRow(3, new Label("Name"), names);
        fields.addRow(4, new Label(), isReadOnly);
        if (!keyring.isThere()) {
            Label missing = new Label("Facet finds no keyring here: the password is asked for each time.");
            missing.getStyleClass().add("dim");
            fields.addRow(5, new Label(), missing);
        }
        GridPane.setHgrow(url, Priority.ALWAYS);
        return fields;
    }

    private HBox buttons() {
        Button test = new Button("Test");
        test.setOnAction(_ -> source().ifPresent(this::test));
        Button forget = new Button("Forget");
        forget.disableProperty().bind(names.valueProperty().map(name -> !names.getItems().contains(name)).orElse(true));
        forget.setOnAction(_ -> forget(names.getValue()));
        Button connect = new Button("Connect");
        connect.setDefaultButton(true);
        connect.setOnAction(_ -> source().ifPresent(this::connect));
        Button cancel = new Button("Cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> root.getScene().getWindow().hide());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(8, test, forget, space, cancel, connect);
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }

    private void listenToFields() {
        for (Label label : new Label[]{answer, databaseWords, hints}) {
            label.setWrapText(true);
            label.setPrefWidth(WORDS_WIDTH_PX);
            label.setMaxWidth(WORDS_WIDTH_PX);
            label.setMinHeight(Region.USE_PREF_SIZE);
            label.managedProperty().bind(label.textProperty().isNotEmpty());
        }
        hints.getStyleClass().add("dim");
        databaseWords.getStyleClass().add("database-words");
        names.getSelectionModel().selectedItemProperty().subscribe(name -> saved.all().stream()
                .filter(each -> each.name().equals(name)).findFirst().ifPresent(this::fill));
        url.textProperty().subscribe(() -> say("", ""));
    }

    private void fill(SavedConnection connection) {
        url.setText(connection.url());
        isReadOnly.setSelected(connection.isReadOnly());
        password.clear();
        work.latest(KEY, () -> keyring.find(connection.name()),
                found -> password.setText(found.map(Secret::reveal).orElse("")));
    }

    /// The database that the fields name, or nothing if they name none; then it is said why.
    private Optional<DatabaseSource.Known> source() {
        DatabaseAddress address = DatabaseAddress.of(url.getText(), folder, "typed here");
        hints.setText(String.join(" ", address.hints()));
        return switch (address.source()) {
            case DatabaseSource.Unresolved(String reason, String whatToDo) -> {
                say(reason + " " + whatToDo, "");
                yield Optional.empty();
            }
            case DatabaseSource.Sqlite sqlite -> Optional.of(sqlite);
            case DatabaseSource.Server server -> {
                Secret secret = password.getText().isEmpty()
                        ? server.location().password()
                        : Secret.of(password.getText());
                yield Optional
                        .of(server.with(secret, isReadOnly.isSelected() ? OpenMode.READ_ONLY : OpenMode.READ_WRITE));
            }
        };
    }

    private void test(DatabaseSource.Known source) {
        say("Connecting…", "");
        work.latest(KEY, () -> ConnectionTest.of(source), test -> say(test.words(), test.databaseWords()));
    }

    private void connect(DatabaseSource.Known source) {
        say("Connecting…", "");
        String name = names.getValue() == null ? "" : SavedConnections.plain(names.getValue());
        work.latest(KEY, () -> Attempt.of(source, name, keyring), attempt -> {
            if (!attempt.test().works()) {
                say(attempt.test().words(), attempt.test().databaseWords());
            } else if (!attempt.notKept().isEmpty() && !attempt.notKept().equals(notKept)) {
                notKept = attempt.notKept();
                say("The database answers. " + notKept
                        + " Connect once more to open it; the password is then asked for each"
                        + " time.", "");
            } else {
                save(name);
                open.accept(source, url.getText());
            }
        });
    }

    /// What came of connecting.
    ///
    /// @param notKept why the password could not be kept; empty if it is, or need not be
    private record Attempt(ConnectionTest test, String notKept) {

        static Attempt of(DatabaseSource.Known source, String name, Keyring keyring) {
            ConnectionTest test = ConnectionTest.of(source);
            boolean isKept = test.works() && !name.isEmpty() && keyring.isThere()
                    && source instanceof DatabaseSource.Server server && !server.location().password().isEmpty();
            return new Attempt(test, isKept && source instanceof DatabaseSource.Server server
                    ? keyring.store(name, server.location().password()).orElse("")
                    : "");
        }
    }

    private void save(String name) {
        if (name.isEmpty()) return;
        saved.put(name, url.getText(), isReadOnly.isSelected());
        settings.save();
    }

    private void forget(String name) {
        saved.remove(name);
        settings.save();
        work.background(() -> keyring.remove(name));
        names.getItems().remove(name);
        say(name + " is forgotten.", "");
    }

    private void say(String words, String fromDatabase) {
        answer.setText(words);
        databaseWords.setText(fromDatabase.isEmpty() ? "" : "The database says: " + fromDatabase);
        if (root.getScene() != null && root.getScene().getWindow() != null) root.getScene().getWindow().sizeToScene();
    }
}
