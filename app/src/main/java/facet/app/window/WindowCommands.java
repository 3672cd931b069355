package facet.app.window;

import java.util.List;

import facet.app.command.Command;

/// The commands that are the program's rather than one project's.
record WindowCommands(Command openFile, Command openFolder, Command openSample, Command connect, Command theme,
        Command quit) {

    /// Those of the project menu, quitting last.
    List<Command> all() {
        return List.of(openFile, openFolder, openSample, connect, quit);
    }
}
