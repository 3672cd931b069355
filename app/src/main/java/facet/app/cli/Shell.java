package facet.app.cli;

import java.io.BufferedWriter;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What a command was started from and writes to.
///
/// @param workingFolder the folder against which paths are resolved
/// @param environment the variables of the process
/// @param isTerminal whether somebody reads along
public record Shell(Path workingFolder, Map<String, String> environment, InputStream in, PrintWriter out,
        PrintWriter err, boolean isTerminal) {

    public Shell {
        environment = Map.copyOf(environment);
    }

    public static Shell ofThisProcess() {
        boolean isTerminal = Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        return new Shell(Path.of("").toAbsolutePath(), System.getenv(), System.in, writer(FileDescriptor.out),
                writer(FileDescriptor.err), isTerminal);
    }

    /// Colours are for terminals whose user does not object; see no-color.org.
    boolean wantsColors() {
        return isTerminal && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /// A path as the user would write it here.
    String shown(Path path) {
        if (path.equals(workingFolder)) return ".";
        return path.startsWith(workingFolder) ? workingFolder.relativize(path).toString() : path.toString();
    }

    /// Unlike `System.out` it is not flushed at every line, which a long answer would pay for.
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new BufferedWriter(
                new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), 1 << 16));
    }
}
