package facet.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import facet.app.cli.Shell;
import facet.app.cli.ShellCommands;
import facet.app.instance.Claim;
import facet.app.instance.HandOver;
import facet.app.instance.InstanceSocket;
import facet.app.instance.SingleInstance;
import facet.app.launch.LaunchOptions;
import facet.app.project.ProjectOutcome;
import facet.app.project.ProjectRequest;
import facet.app.settings.Settings;
import facet.app.snapshot.Snapshot;
import facet.app.theme.Theme;
import facet.app.theme.ThemeChoice;
import facet.app.trace.Trace;
import facet.app.window.Loading;
import facet.app.window.Studio;
import facet.app.work.FxWork;
import facet.app.work.Work;
import org.jspecify.annotations.Nullable;

/// The program. It reads the command line, hands its files to an instance that runs already, or starts the toolkit while the
/// project is found, read and opened beside it.
public final class Main {
    /// Set by the launcher where there is no display.
    private static final String HEADLESS = "facet.headless";
    /// Where the installation keeps the sample project; set by the launcher.
    private static final String SAMPLE = "facet.sample";
    /// Set by the launcher for the run that the cache of classes is made from.
    private static final String TRAINING = "facet.training";

    private final LaunchOptions options;
    private final Path workingFolder;
    private final PrintWriter out;
    private final PrintWriter err;
    private final @Nullable Path picture;

    private Main(LaunchOptions options, Path workingFolder, PrintWriter out, PrintWriter err, @Nullable Path picture) {
        this.options = options;
        this.workingFolder = workingFolder;
        this.out = out;
        this.err = err;
        this.picture = picture;
    }

    /// Starts the program with the arguments of the command line.
    public static void main(String[] arguments) {
        // Unlike exit, halt does not set up the log, which would take longer than most commands. Everything is written by then.
        if (ShellCommands.areNamedIn(arguments)) {
            Shell shell = Shell.ofThisProcess();
            if (Boolean.getBoolean(TRAINING))
                ShellCommands.train(Stream.of(arguments).skip(1).map(Path::of).toList(), shell.workingFolder());
            Runtime.getRuntime().halt(ShellCommands.run(arguments, shell));
        }
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        switch (LaunchOptions.parse(arguments, out, err)) {
            case LaunchOptions.Outcome.End(int code) -> Runtime.getRuntime().exit(code);
            case LaunchOptions.Outcome.Launch(LaunchOptions options) -> {
                Path workingFolder = Path.of("").toAbsolutePath();
                if (Boolean.getBoolean(TRAINING)) ShellCommands.train(options.paths(), workingFolder);
                new Main(options, workingFolder, out, err, picture(options, workingFolder)).run();
            }
        }
    }

    /// Where to draw the window to, or null to show it.
    private static @Nullable Path picture(LaunchOptions options, Path workingFolder) {
        if (options.snapshot() != null) return workingFolder.resolve(options.snapshot());
        if (!Boolean.getBoolean(HEADLESS) && hasDisplay()) return null;
        return Path.of(System.getProperty("java.io.tmpdir", "."), "facet-snapshot.png").toAbsolutePath();
    }

    /// Only Linux can be without a display.
    private static boolean hasDisplay() {
        boolean isLinux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return !isLinux || System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    }

    private void run() {
        Trace trace = trace();
        trace.reached(Trace.MAIN_ENTERED);
        if (picture != null) useNoDisplay();
        Path settingsFolder = Settings.folder(System.getenv(), System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")));
        Optional<SingleInstance> instance = Optional.empty();
        if (picture == null) {
            Path socket = InstanceSocket.ofThisUser();
            if (options.url() == null && handedOver(socket)) return;
            instance = claim(socket);
        }
        Settings settings = picture == null
                ? Settings.load(settingsFolder.resolve("settings.properties"))
                : Settings.forgetful();
        List<Path> paths = options.paths();
        Path first = paths.isEmpty() ? null : paths.getFirst();
        Loading loading = Loading.begin(new ProjectRequest(first, workingFolder, System.getenv(), options.url()),
                () -> trace.reached(Trace.PROJECT_FOUND));
        Optional<SingleInstance> listening = instance;
        FxWork.startToolkit(Main::report, () -> started(trace, settings, loading, listening));
    }

    private Trace trace() {
        Path file = options.trace();
        if (file == null) return Trace.none();
        try {
            return Trace.into(workingFolder.resolve(file), Trace.processStart());
        } catch (IOException e) {
            err.println("Cannot write the trace to " + file + ": " + e.getMessage());
            Runtime.getRuntime().exit(LaunchOptions.EXIT_USAGE);
            return Trace.none();
        }
    }

    private static void useNoDisplay() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
    }

    private boolean handedOver(Path socket) {
        List<String> paths = options.paths().stream().map(path -> workingFolder.resolve(path).toString()).toList();
        return switch (SingleInstance.handOver(socket, paths)) {
            case HandOver.Delivered _ -> true;
            case HandOver.NobodyThere _ -> false;
            case HandOver.Failed(String reason) -> {
                log().log(System.Logger.Level.INFO, "Another instance did not take the files: {0}", reason);
                yield false;
            }
        };
    }

    private static Optional<SingleInstance> claim(Path socket) {
        return switch (SingleInstance.claim(socket)) {
            case Claim.Granted(SingleInstance instance) -> Optional.of(instance);
            case Claim.Taken _ -> Optional.empty();
            case Claim.Failed(String reason) -> {
                log().log(System.Logger.Level.INFO, "Files opened later cannot be handed to this window: {0}", reason);
                yield Optional.empty();
            }
        };
    }

    // ---- on the FX thread ----

    private void started(Trace trace, Settings settings, Loading loading, Optional<SingleInstance> instance) {
        trace.reached(Trace.TOOLKIT_STARTED);
        Theme.loadFonts();
        Theme theme = new Theme(FxWork.systemColorScheme());
        theme.choice().set(options.theme() != null ? options.theme() : rememberedTheme(settings));
        Work work = FxWork.create(Main::report);
        Studio studio = new Studio(work, theme, settings, trace, workingFolder, Map.copyOf(System.getenv()), sample());
        studio.start(loading, options);
        if (picture != null) draw(studio, work, loading.outcome(), picture);
        else {
            options.paths().stream().skip(1).forEach(studio::open);
            instance.ifPresent(
                    running -> work.background(() -> running.serve(paths -> work.onFx(() -> handed(studio, paths)))));
        }
    }

    private static ThemeChoice rememberedTheme(Settings settings) {
        String name = settings.get("theme", ThemeChoice.SYSTEM.name());
        return Stream.of(ThemeChoice.values()).filter(choice -> choice.name().equals(name)).findFirst()
                .orElse(ThemeChoice.SYSTEM);
    }

    /// The sample project, where the launcher says it is.
    private static Optional<Path> sample() {
        return Optional.ofNullable(System.getProperty(SAMPLE)).map(Path::of).filter(Files::isDirectory);
    }

    private static void handed(Studio studio, List<String> paths) {
        if (paths.isEmpty()) studio.comeForward();
        for (String path : paths) {
            try {
                studio.open(Path.of(path));
            } catch (InvalidPathException e) {
                log().log(System.Logger.Level.WARNING, "Not a path: {0}", path);
            }
        }
    }

    /// The one place for exceptions, which are bugs: they are told, and the window goes on with all that was not saved.
    private static void report(Throwable bug) {
        log().log(System.Logger.Level.ERROR, "A bug in Facet; nothing you have typed is lost", bug);
    }

    private void draw(Studio studio, Work work, ProjectOutcome outcome, Path file) {
        Snapshot.afterFrames(() -> work.whenIdle(() -> Snapshot.afterFrames(() -> work.whenIdle(() -> {
            int code = studio.newestScene().map(scene -> write(Snapshot.of(scene), file))
                    .orElse(LaunchOptions.EXIT_USAGE);
            if (outcome instanceof ProjectOutcome.NotFound(String message, Path asked) && asked != null) {
                err.println(message);
                code = LaunchOptions.EXIT_NOT_FOUND;
            }
            Runtime.getRuntime().exit(code);
        }))));
    }

    private int write(Snapshot.Pixels pixels, Path file) {
        try {
            pixels.write(file);
        } catch (IOException e) {
            err.println("Cannot write the picture " + file + ": " + e.getMessage());
            return LaunchOptions.EXIT_USAGE;
        }
        String note = options.snapshot() == null
                ? "No display: the window was drawn into "
                : "The window was drawn into ";
        out.println(note + file + String.format(Locale.ROOT, " (%d x %d)", pixels.width(), pixels.height()));
        return 0;
    }

    /// Asked for at the first message only: the library behind it takes its time to start.
    private static System.Logger log() {
        return System.getLogger(Main.class.getName());
    }
}
