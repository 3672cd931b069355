package facet.app.window;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Screen;
import javafx.stage.Stage;

import facet.app.command.Command;
import facet.app.connect.ConnectDialog;
import facet.app.connect.Keyring;
import facet.app.connect.ProjectDatabases;
import facet.app.data.DatabaseSession;
import facet.app.data.DatabaseState;
import facet.app.data.StatementRelay;
import facet.app.journal.Journal;
import facet.app.launch.LaunchOptions;
import facet.app.launch.StartView;
import facet.app.launch.WindowSize;
import facet.app.project.DatabaseSource;
import facet.app.project.Project;
import facet.app.project.ProjectKind;
import facet.app.project.ProjectOutcome;
import facet.app.project.ProjectRequest;
import facet.app.project.Projects;
import facet.app.settings.Settings;
import facet.app.theme.Theme;
import facet.app.theme.ThemeChoice;
import facet.app.trace.Trace;
import facet.app.transfer.FilePrompt;
import facet.app.work.FxWork;
import facet.app.work.Work;
import facet.app.workspace.Selection;
import facet.app.workspace.Workspace;
import facet.icons.AppIcon;
import facet.icons.Icon;
import org.jspecify.annotations.Nullable;

/// The running program: its windows, and what they share. FX thread only.
public final class Studio {
    private static final WindowSize USUAL_SIZE = new WindowSize(1280, 800);
    private static final int RECENT_KEPT = 12;

    private final Work work;
    private final Theme theme;
    private final Settings settings;
    private final Trace trace;
    private final Path workingFolder;
    private final Map<String, String> environment;
    private final Optional<Path> sample;
    private final Function<Stage, FilePrompt> prompts;
    private final List<Opened> windows = new ArrayList<>();

    /// A window on the screen, with its project if it has one.
    private record Opened(Stage stage, @Nullable StudioWindow studio, @Nullable Safekeeping safekeeping) {}

    /// @param sample the folder of the sample project, where the installation has one
    public Studio(Work work, Theme theme, Settings settings, Trace trace, Path workingFolder,
            Map<String, String> environment, Optional<Path> sample) {
        this(work, theme, settings, trace, workingFolder, environment, sample,
                stage -> new SystemFilePrompt(stage, settings));
    }

    /// @param prompts what asks for files over a window
    Studio(Work work, Theme theme, Settings settings, Trace trace, Path workingFolder, Map<String, String> environment,
            Optional<Path> sample, Function<Stage, FilePrompt> prompts) {
        this.work = work;
        this.theme = theme;
        this.settings = settings;
        this.trace = trace;
        this.workingFolder = workingFolder;
        this.environment = Map.copyOf(environment);
        this.sample = sample;
        this.prompts = prompts;
    }

    /// Shows what was begun while the toolkit started.
    public void start(Loading loading, LaunchOptions options) {
        show(loading.outcome(), loading, options);
    }

    /// Finds what `path` means and opens a window for it, or brings the window forward that shows it already.
    public void open(Path path) {
        ProjectRequest request = new ProjectRequest(path, workingFolder, environment);
        work.inOrder("open", () -> Projects.find(request), outcome -> {
            Optional<Opened> present = outcome instanceof ProjectOutcome.Found(Project project)
                    ? windowOf(project)
                    : Optional.empty();
            present.ifPresentOrElse(window -> {
                window.stage().toFront();
                window.stage().requestFocus();
            }, () -> show(outcome, null, null));
        });
    }

    /// Brings the newest window forward, as when the program is started again without a file.
    public void comeForward() {
        if (windows.isEmpty()) welcome(null, null);
        else
            windows.getLast().stage().toFront();
    }

    private Optional<Opened> windowOf(Project project) {
        return windows.stream().filter(window -> {
            StudioWindow studio = window.studio();
            if (studio == null) return false;
            Project shown = studio.workspace().project();
            boolean isOther = project.kind() == ProjectKind.BARE_DATABASE
                    && !shown.database().equals(project.database());
            return !isOther && shown.folder().equals(project.folder())
                    && shown.sources().stream().map(source -> source.path()).toList()
                            .equals(project.sources().stream().map(source -> source.path()).toList());
        }).findFirst();
    }

    private void show(ProjectOutcome outcome, @Nullable Loading loading, @Nullable LaunchOptions options) {
        switch (outcome) {
            case ProjectOutcome.NotFound(String message, Path path) -> welcome(path == null ? null : message, options);
            case ProjectOutcome.Found(Project project) -> show(project, loading, options);
        }
    }

    private void show(Project project, @Nullable Loading loading, @Nullable LaunchOptions options) {
        Workspace workspace = new Workspace(project, work, trace);
        DatabaseSession session = new DatabaseSession(project.database(), work,
                loading == null ? new StatementRelay() : loading.relay());
        Stage stage = new Stage();
        StudioWindow window = new StudioWindow(workspace, session, work, settings, trace, commands(stage));
        Scene scene = scene(window.node(), options);
        window.listenIn(scene);
        if (loading != null) loading.handTo(workspace, session);
        else {
            session.open();
            if (project.kind() == ProjectKind.SCHEMA) workspace.readAgain();
        }
        if (project.database() instanceof DatabaseSource.Unresolved)
            new ProjectDatabases(settings, keyring(), work).find(place(project), workingFolder, session::connect);
        if (project.kind() == ProjectKind.BARE_DATABASE) BareDatabase.describe(workspace, session);
        String model = options == null ? null : options.model();
        if (model != null) workspace.selection().set(Selection.of(model));
        StartView asked = options == null ? null : options.view();
        StartView usual = model != null || project.kind() == ProjectKind.BARE_DATABASE
                ? StartView.DATA
                : StartView.SPLIT;
        Safekeeping safekeeping = new Safekeeping(window,
                new Journal(settings.folder(), place(project), work));
        window.whenRead(() -> {
            if (asked != null) window.view(asked);
            else if (!window.restore()) window.view(usual);
            safekeeping.begin();
        });
        stage.setTitle(project.name() + " – Facet");
        stage.focusedProperty().subscribe(isFocused -> {
            if (!isFocused) return;
            window.cameForward();
            session.lookAgain();
        });
        stage.setOnCloseRequest(event -> {
            if ((window.hasUnsaved() || session.transfers().isBusy()) && !mayLose(stage, window)) event.consume();
        });
        session.onConnectAsked(() -> connect(stage));
        boolean isNamed = options != null && options.url() != null;
        if (project.kind() == ProjectKind.SCHEMA && !isNamed) session.onLookAsked(() -> look(project, session));
        session.transfers().askBy(prompts.apply(stage));
        Opened opened = new Opened(stage, window, safekeeping);
        stage.setOnHidden(_ -> closed(opened));
        remember(project);
        present(stage, scene, options);
        window.focusFront();
        windows.add(opened);
    }

    /// Looks again where the database of a project is: a file may have been corrected that says it.
    private void look(Project project, DatabaseSession session) {
        ProjectRequest request = new ProjectRequest(place(project), workingFolder, environment);
        work.inOrder("open", () -> Projects.find(request), outcome -> {
            if (outcome instanceof ProjectOutcome.Found(Project now)) session.found(now.database());
        });
    }

    private void welcome(@Nullable String trouble, @Nullable LaunchOptions options) {
        Stage stage = new Stage();
        WindowCommands commands = commands(stage);
        List<Command> offered = new ArrayList<>(
                List.of(commands.openFile(), commands.openFolder(), commands.connect()));
        if (sample.isPresent()) offered.add(commands.openSample());
        Region view = WelcomeView.of(offered, recent(), trouble, path -> {
            open(path);
            stage.hide();
        });
        Scene scene = scene(view, options);
        facet.app.command.Commands keys = new facet.app.command.Commands();
        commands.all().forEach(keys::add);
        keys.listenIn(scene, () -> false);
        stage.setTitle("Facet");
        Opened opened = new Opened(stage, null, null);
        stage.setOnHidden(_ -> closed(opened));
        present(stage, scene, options);
        windows.add(opened);
    }

    private Scene scene(Region content, @Nullable LaunchOptions options) {
        WindowSize size = options == null || options.size() == null ? rememberedSize() : options.size();
        Scene scene = new Scene(content, size.width(), size.height());
        theme.dress(scene);
        return scene;
    }

    private void present(Stage stage, Scene scene, @Nullable LaunchOptions options) {
        stage.getIcons().addAll(AppIcon.images());
        stage.setScene(scene);
        stage.setMinWidth(720);
        stage.setMinHeight(480);
        if (options == null || options.size() == null) place(stage);
        stage.show();
        trace.reached(Trace.WINDOW_SHOWN);
    }

    private WindowSize rememberedSize() {
        return new WindowSize((int) settings.number("window.width", USUAL_SIZE.width()),
                (int) settings.number("window.height", USUAL_SIZE.height()));
    }

    /// Puts the window where it was, if that is still on a screen.
    private void place(Stage stage) {
        double x = settings.number("window.x", Double.NaN);
        double y = settings.number("window.y", Double.NaN);
        if (Double.isNaN(x) || Double.isNaN(y) || !windows.isEmpty()) return;
        if (Screen.getScreensForRectangle(new Rectangle2D(x, y, 200, 100)).isEmpty()) return;
        stage.setX(x);
        stage.setY(y);
        stage.setMaximized(settings.get("window.maximized", "false").equals("true"));
    }

    private void closed(Opened window) {
        windows.remove(window);
        Stage stage = window.stage();
        settings.set("window.maximized", Boolean.toString(stage.isMaximized()));
        if (!stage.isMaximized()) {
            settings.set("window.width", stage.getScene().getWidth());
            settings.set("window.height", stage.getScene().getHeight());
            settings.set("window.x", stage.getX());
            settings.set("window.y", stage.getY());
        }
        StudioWindow studio = window.studio();
        Safekeeping safekeeping = window.safekeeping();
        if (safekeeping != null) safekeeping.end();
        if (studio != null) {
            studio.remember();
            studio.session().close();
        }
        settings.save();
        if (windows.isEmpty()) FxWork.exit(0);
    }

    private static boolean mayLose(Stage owner, StudioWindow window) {
        ButtonType stay = new ButtonType("Go on working", ButtonBar.ButtonData.CANCEL_CLOSE);
        ButtonType lose = new ButtonType("Close without saving", ButtonBar.ButtonData.OK_DONE);
        int rows = window.session().staged().rowCount();
        String what = (window.workspace().isDirty() ? "The schema has unsaved edits. " : "")
                + (rows > 0 ? window.session().staged().amount() + " staged and not saved. " : "")
                + (window.session().savingProperty().get() ? "A save is under way. " : "")
                + (window.session().transfers().isBusy() ? "A file is still being written. " : "");
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, what + "Closing gives them up.", stay, lose);
        alert.setHeaderText("Close " + window.workspace().project().name() + "?");
        alert.initOwner(owner);
        return alert.showAndWait().filter(lose::equals).isPresent();
    }

    // ---- commands of the program ----

    private WindowCommands commands(Stage stage) {
        return new WindowCommands(Command.of("Open file…", Icon.OPEN_FILE, "Shortcut+O", () -> chooseFile(stage)),
                Command.of("Open folder…", Icon.OPEN_FOLDER, "Shortcut+Shift+F", () -> chooseFolder(stage)),
                Command.of("Open the sample shop", Icon.SAMPLE, null, sample::isPresent,
                        () -> sample.ifPresent(this::open)),
                Command.of("Connect to a database…", Icon.CONNECTION, "Shortcut+Shift+D", () -> connect(stage)),
                Command.of("Light or dark", Icon.THEME_DARK, null, this::switchTheme),
                Command.of("Close window", Icon.CLOSE, "Shortcut+Q", () -> close(stage)));
    }

    private static void close(Stage stage) {
        stage.fireEvent(new javafx.stage.WindowEvent(stage, javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private void chooseFile(Stage stage) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open a schema or a database");
        chooser.getExtensionFilters().setAll(
                new FileChooser.ExtensionFilter("Schemas and databases", "*.prisma", "*.db", "*.sqlite", "*.sqlite3"),
                new FileChooser.ExtensionFilter("All files", "*.*"));
        File file = chooser.showOpenDialog(stage);
        if (file != null) open(file.toPath());
    }

    private void chooseFolder(Stage stage) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Open a project folder");
        File folder = chooser.showDialog(stage);
        if (folder != null) open(folder.toPath());
    }

    /// Asks for a database. It takes the place of one that `owner`'s project does not name or that cannot be opened; else it
    /// gets a window of its own.
    private void connect(Stage owner) {
        Stage stage = new Stage();
        ConnectDialog dialog = new ConnectDialog(work, settings, workingFolder, keyring(), (known, url) -> {
            stage.hide();
            Optional<StudioWindow> waiting = windows.stream().filter(window -> window.stage().equals(owner))
                    .map(Opened::studio).filter(Objects::nonNull)
                    .filter(window -> !(window.session().state().get() instanceof DatabaseState.Open)).findFirst();
            waiting.ifPresentOrElse(window -> {
                Project project = window.workspace().project();
                if (project.database() instanceof DatabaseSource.Unresolved)
                    new ProjectDatabases(settings, keyring(), work).keep(place(project), url, known);
                window.session().connect(known);
            },
                    () -> show(new ProjectOutcome.Found(
                            Project.bare(known.location().displayName(), workingFolder, known, List.of())), null,
                            null));
        });
        Scene scene = new Scene(dialog.node());
        theme.dress(scene);
        stage.setTitle("Connect – Facet");
        stage.setScene(scene);
        stage.initOwner(owner);
        stage.show();
    }

    private Keyring keyring() {
        return Keyring.ofThisSystem(environment, System.getProperty("os.name", ""));
    }

    private void switchTheme() {
        theme.choice().set(theme.isDark().get() ? ThemeChoice.LIGHT : ThemeChoice.DARK);
        settings.set("theme", theme.choice().get().name());
    }

    // ---- recent projects ----

    private List<Path> recent() {
        return settings.get("recent", "").lines().filter(line -> !line.isBlank()).map(Path::of).toList();
    }

    private void remember(Project project) {
        if (project.kind() == ProjectKind.BARE_DATABASE && !(project.database() instanceof DatabaseSource.Sqlite))
            return;
        List<String> lines = new ArrayList<>(List.of(place(project).toString()));
        recent().stream().map(Path::toString).filter(line -> !line.equals(lines.getFirst())).limit(RECENT_KEPT - 1)
                .forEach(lines::add);
        settings.set("recent", String.join("\n", lines));
    }

    /// The file or folder that opens the project again.
    private static Path place(Project project) {
        if (project.kind() == ProjectKind.BARE_DATABASE && project.database() instanceof DatabaseSource.Sqlite sqlite)
            return sqlite.file();
        return project.sources().size() == 1 ? project.sources().getFirst().path() : project.folder();
    }

    /// The scene of the newest window, for a picture of it.
    public Optional<Scene> newestScene() {
        return windows.isEmpty() ? Optional.empty() : Optional.of(windows.getLast().stage().getScene());
    }
}
