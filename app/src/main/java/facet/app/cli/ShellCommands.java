package facet.app.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// The commands of the shell, `facet NAME …`.
public final class ShellCommands {
    public static final int EXIT_DONE = 0;
    public static final int EXIT_PROBLEMS = 1;
    public static final int EXIT_USAGE = 2;

    private ShellCommands() {}

    /// Whether the arguments begin with the name of a command. A file of such a name is opened as `./validate`.
    public static boolean areNamedIn(String[] arguments) {
        return arguments.length > 0 && switch (arguments[0]) {
            case "validate", "format", "datamodel", "pull" -> true;
            default -> false;
        };
    }

    /// Runs the command that the first argument names and gives the code to end with.
    public static int run(String[] arguments, Shell shell) {
        int code = run(arguments[0], Arrays.copyOfRange(arguments, 1, arguments.length), shell);
        shell.err().flush();
        return shell.out().checkError() ? EXIT_USAGE : code;
    }

    /// Runs the commands without changing or saying anything, so that their classes get into the cache of classes.
    public static void train(List<Path> paths, Path workingFolder) {
        Shell silent = new Shell(workingFolder, Map.of(), InputStream.nullInputStream(),
                new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()), false);
        for (Path path : paths) {
            run(new String[]{"validate", path.toString()}, silent);
            run(new String[]{"format", "--check", path.toString()}, silent);
        }
    }

    private static ShellCommand command(String name, Shell shell) {
        return switch (name) {
            case "validate" -> new ValidateCommand(shell);
            case "format" -> new FormatCommand(shell);
            case "datamodel" -> new DatamodelCommand(shell);
            case "pull" -> new PullCommand(shell);
            default -> throw new IllegalArgumentException("no command " + name);
        };
    }

    private static int run(String name, String[] options, Shell shell) {
        ShellCommand command = command(name, shell);
        if (!isPlain(command, options)) {
            command = command(name, shell);
            OptionalInt end = ExplainedOptions.read(command, options, shell);
            if (end.isPresent()) return end.getAsInt();
        }
        try {
            return command.run();
        } catch (RuntimeException | StackOverflowError e) {
            Bugs.log("A bug in Facet", e);
            shell.err().println("This is a bug in Facet: " + e);
            return EXIT_USAGE;
        }
    }

    /// Whether the command has taken all of the options.
    private static boolean isPlain(ShellCommand command, String[] options) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < options.length; i++) {
            String option = options[i];
            boolean isPath = !option.startsWith("-") || option.equals("-");
            if (option.isEmpty() || option.startsWith("@") || (!isPath && !seen.add(option))) return false;
            boolean isTaken = isPath ? takePath(command, option) : command.takeFlag(option);
            if (!isTaken && (isPath || ++i == options.length || !isValue(options[i])
                    || !command.takeOption(option, options[i])))
                return false;
        }
        return true;
    }

    private static boolean isValue(String text) {
        return text.equals("-") || !(text.isEmpty() || text.startsWith("-") || text.startsWith("@"));
    }

    private static boolean takePath(ShellCommand command, String text) {
        try {
            return command.takePath(Path.of(text));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
