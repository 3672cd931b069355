package facet.app.launch;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import facet.app.theme.ThemeChoice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// What was asked for on the command line, `facet [OPTIONS] [PATH]…`.
@Command(name = "facet", version = "Facet 0.1.0", mixinStandardHelpOptions = true, sortOptions = false, description = "A desktop studio for Prisma schemas and the databases behind them.%n", footer = {
        "",
        "PATH is a schema file, a folder of *.prisma files, a project folder, a SQLite database or a connection URL.",
        "Without a PATH the window opens with the recent projects.", "",
        "Without a window: facet validate, facet format; see 'facet validate --help'.", "",
        "Exit codes: 0 done, 1 nothing to open at PATH, 2 wrong usage or the output could not be written."})
public final class LaunchOptions {
    public static final int EXIT_NOT_FOUND = 1;
    public static final int EXIT_USAGE = 2;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "what to open, each in a window of its own")
    List<Path> paths = new ArrayList<>();

    @Option(names = "--url", paramLabel = "URL", description = "the database to open, alone or in the place of the project's own: postgresql://…, mysql://…, file:…")
    @Nullable
    String url;

    @Option(names = "--view", paramLabel = "VIEW", description = "what to show first: schema, data, diagram or split")
    @Nullable
    StartView view;

    @Option(names = "--model", paramLabel = "NAME", description = "the model to select")
    @Nullable
    String model;

    @Option(names = "--theme", paramLabel = "THEME", description = "light, dark or system")
    @Nullable
    ThemeChoice theme;

    @Option(names = "--size", paramLabel = "WxH", converter = WindowSize.Converter.class, description = "size of the window's content, such as 1440x900")
    @Nullable
    WindowSize size;

    @Option(names = "--snapshot", paramLabel = "OUT.png", description = "draw the window into a picture, without a display, and end")
    @Nullable
    Path snapshot;

    @Option(names = "--trace", paramLabel = "FILE", description = "write one JSON line for each milestone of the start")
    @Nullable
    Path trace;

    /// The options, or the code to end with after help, version or an error was printed.
    public sealed interface Outcome {

        record Launch(LaunchOptions options) implements Outcome {}

        record End(int code) implements Outcome {}
    }

    public static Outcome parse(String[] given, PrintWriter out, PrintWriter err) {
        String[] arguments = BareUrl.named(given);
        Optional<LaunchOptions> plain = PlainArguments.read(arguments);
        if (plain.isPresent()) return new Outcome.Launch(plain.get());
        LaunchOptions options = new LaunchOptions();
        CommandLine line = new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true).setOut(out).setErr(err);
        try {
            line.parseArgs(arguments);
        } catch (ParameterException e) {
            err.println(e.getMessage());
            err.println("Try 'facet --help'.");
            err.flush();
            return new Outcome.End(EXIT_USAGE);
        }
        if (line.isUsageHelpRequested()) {
            line.usage(out);
            return new Outcome.End(0);
        }
        if (line.isVersionHelpRequested()) {
            line.printVersionHelp(out);
            return new Outcome.End(0);
        }
        return new Outcome.Launch(options);
    }

    public List<Path> paths() {
        return List.copyOf(paths);
    }

    /// The connection URL of the database, with its password.
    public @Nullable String url() {
        return url;
    }

    public @Nullable StartView view() {
        return view;
    }

    public @Nullable String model() {
        return model;
    }

    public @Nullable ThemeChoice theme() {
        return theme;
    }

    public @Nullable WindowSize size() {
        return size;
    }

    public @Nullable Path snapshot() {
        return snapshot;
    }

    public @Nullable Path trace() {
        return trace;
    }
}
