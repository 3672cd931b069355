package facet.app.cli;

/// Logs exceptions that only a mistake in the program can cause. The log is not set up before there is one, as that takes
/// longer than most commands.
final class Bugs {
    private Bugs() {}

    static void log(String message, Throwable bug) {
        System.getLogger(Bugs.class.getName()).log(System.Logger.Level.ERROR, message, bug);
    }
}
