package facet.app.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// A folder to run commands in, with what they wrote.
final class ShellFixture {
    final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String in = "";
    private boolean isTerminal;

    ShellFixture(Path folder) throws IOException {
        this.folder = folder.toRealPath();
        Files.createDirectories(this.folder.resolve(".git"));
    }

    ShellFixture with(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    ShellFixture withInput(String text) {
        in = text;
        return this;
    }

    ShellFixture onTerminal() {
        isTerminal = true;
        return this;
    }

    ShellFixture withVariable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    String text(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return ShellCommands.run(arguments, new Shell(folder, environment,
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), new PrintWriter(out),
                new PrintWriter(err), isTerminal));
    }

    String out() {
        return out.toString().replace(System.lineSeparator(), "\n");
    }

    String err() {
        return err.toString().replace(System.lineSeparator(), "\n");
    }
}
