package facet.app.cli;

import java.util.Arrays;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// The commands of the shell, `facet NAME …`.
public final class ShellCommands {
    public static final int EXIT_DONE = 0;
    public static final int EXIT_PROBLEMS = 1;
    public static final int EXIT_USAGE = 2;

    private static final System.Logger LOG = System.getLogger(ShellCommands.class.getName());

    private ShellCommands() {}

    /// Whether the arguments begin with the name of a command. A file of such a name is opened as `./validate`.
    public static boolean areNamedIn(String[] arguments) {
        return arguments.length > 0 && switch (arguments[0]) {
            case "validate", "format", "datamodel" -> true;
            default -> false;
        };
    }

    /// Runs the command that the first argument names and gives the code to end with.
    public static int run(String[] arguments, Shell shell) {
        int code = run(command(arguments[0], shell), Arrays.copyOfRange(arguments, 1, arguments.length), shell);
        shell.err().flush();
        return shell.out().checkError() ? EXIT_USAGE : code;
    }

    private static ShellCommand command(String name, Shell shell) {
        return switch (name) {
            case "validate" -> new ValidateCommand(shell);
            case "format" -> new FormatCommand(shell);
            case "datamodel" -> new DatamodelCommand(shell);
            default -> throw new IllegalArgumentException("no command " + name);
        };
    }

    private static int run(ShellCommand command, String[] options, Shell shell) {
        CommandLine line = new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true);
        try {
            line.parseArgs(options);
        } catch (ParameterException e) {
            shell.err().println(e.getMessage());
            shell.err().println("Try '" + line.getCommandName() + " --help'.");
            return EXIT_USAGE;
        }
        if (line.isUsageHelpRequested()) {
            line.usage(shell.out());
            return EXIT_DONE;
        }
        if (line.isVersionHelpRequested()) {
            line.printVersionHelp(shell.out());
            return EXIT_DONE;
        }
        try {
            return command.run();
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(System.Logger.Level.ERROR, "A bug in Facet", e);
            shell.err().println("This is a bug in Facet: " + e);
            return EXIT_USAGE;
        }
    }
}
