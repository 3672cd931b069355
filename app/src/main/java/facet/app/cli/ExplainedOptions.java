package facet.app.cli;

import java.util.OptionalInt;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Reads the options of a command by the library for command lines.
final class ExplainedOptions {
    private ExplainedOptions() {}

    /// Fills in the command's options. Help, the version and what is wrong are printed; the code to end with is given then.
    static OptionalInt read(ShellCommand command, String[] options, Shell shell) {
        CommandLine line = new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true);
        try {
            line.parseArgs(options);
        } catch (ParameterException e) {
            shell.err().println(e.getMessage());
            shell.err().println("Try '" + line.getCommandName() + " --help'.");
            return OptionalInt.of(ShellCommands.EXIT_USAGE);
        }
        if (line.isUsageHelpRequested()) {
            line.usage(shell.out());
            return OptionalInt.of(ShellCommands.EXIT_DONE);
        }
        if (line.isVersionHelpRequested()) {
            line.printVersionHelp(shell.out());
            return OptionalInt.of(ShellCommands.EXIT_DONE);
        }
        return OptionalInt.empty();
    }
}
