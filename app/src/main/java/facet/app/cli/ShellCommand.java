package facet.app.cli;

/// A command whose options have been read.
interface ShellCommand {
    /// Does what was asked for and gives the code to end with.
    int run();
}
