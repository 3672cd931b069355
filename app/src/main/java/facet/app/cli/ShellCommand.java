package facet.app.cli;

import java.nio.file.Path;

/// A command of the shell. Its options are read by the library for command lines, which also explains them, or, where all of
/// them are plain and right, one by one by the command itself: loading the library would take longer than most commands.
interface ShellCommand {
    /// Does what was asked for and gives the code to end with.
    int run();

    /// Takes an argument that is no option; false leaves the command line to the library.
    default boolean takePath(Path path) {
        return false;
    }

    /// Takes an option without a value; false where the command has none of that name.
    default boolean takeFlag(String name) {
        return false;
    }

    /// Takes an option with its value; false where the command has none of that name or the value is wrong.
    default boolean takeOption(String name, String value) {
        return false;
    }
}
