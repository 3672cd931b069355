package facet.app.connect;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import facet.database.Secret;

/// A keyring that is reached by a command of the system. Passwords go in by the command's input, never by its arguments,
/// which other users could see.
final class CommandKeyring implements Keyring {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String SERVICE = "Facet";

    /// How one system's command is used.
    ///
    /// @param find the command that prints the password of a connection
    /// @param store the command that keeps one
    /// @param input what `store` is given
    /// @param remove the command that forgets one
    private record Words(Function<String, List<String>> find, Function<String, List<String>> store,
            Function<Entry, String> input, Function<String, List<String>> remove) {}

    private record Entry(String connection, Secret password) {}

    private final Words words;

    private CommandKeyring(Words words) {
        this.words = words;
    }

    /// The Secret Service of freedesktop.org, which GNOME and KDE keep, by libsecret's command.
    static Keyring secretService(Map<String, String> environment) {
        Optional<String> tool = command("secret-tool", environment);
        if (tool.isEmpty()) return NONE;
        String it = tool.get();
        return new CommandKeyring(new Words(
                name -> List.of(it, "lookup", "application", SERVICE, "connection", name),
                name -> List.of(it, "store", "--label=" + SERVICE + ": " + name, "application", SERVICE, "connection",
                        name),
                entry -> entry.password().reveal(),
                name -> List.of(it, "clear", "application", SERVICE, "connection", name)));
    }

    /// The keychain of macOS.
    static Keyring keychain(Map<String, String> environment) {
        Optional<String> tool = command("security", environment);
        if (tool.isEmpty()) return NONE;
        String it = tool.get();
        return new CommandKeyring(new Words(
                name -> List.of(it, "find-generic-password", "-s", SERVICE, "-a", name, "-w"),
                name -> List.of(it, "-i"),
                entry -> "add-generic-password -U -s " + SERVICE + " -a " + quoted(entry.connection()) + " -w "
                        + quoted(entry.password().reveal()) + "\n",
                name -> List.of(it, "delete-generic-password", "-s", SERVICE, "-a", name)));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static Optional<String> command(String name, Map<String, String> environment) {
        for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (folder.isEmpty()) continue;
            Path file = Path.of(folder, name);
            if (Files.isExecutable(file)) return Optional.of(file.toString());
        }
        return Optional.empty();
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public Optional<Secret> find(String connection) {
        return run(words.find().apply(connection), "").map(CommandKeyring::withoutLineEnd).filter(it -> !it.isEmpty())
                .map(Secret::of);
    }

    @Override
    public Optional<String> store(String connection, Secret password) {
        return run(words.store().apply(connection), words.input().apply(new Entry(connection, password))).isPresent()
                ? Optional.empty()
                : Optional.of("The keyring did not take the password; it may be locked.");
    }

    @Override
    public void remove(String connection) {
        run(words.remove().apply(connection), "");
    }

    private static String withoutLineEnd(String text) {
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    /// What the command prints if it succeeds.
    private static Optional<String> run(List<String> command, String input) {
        try {
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE)) {
                process.destroy();
                return Optional.empty();
            }
            return process.exitValue() == 0 ? Optional.of(printed) : Optional.empty();
        } catch (IOException failed) {
            // The keyring is locked or gone: the password is asked for instead.
            log().log(System.Logger.Level.INFO, "The keyring did not answer: {0}", failed.getMessage());
            return Optional.empty();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("jobs are never interrupted", stopped);
        }
    }

    private static System.Logger log() {
        return System.getLogger(CommandKeyring.class.getName());
    }
}
