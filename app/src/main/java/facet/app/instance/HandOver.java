package facet.app.instance;

/// What became of handing arguments to a running instance.
public sealed interface HandOver {

    /// The running instance has them; this process has nothing left to do.
    record Delivered() implements HandOver {}

    /// No instance is running; this process should become it.
    record NobodyThere() implements HandOver {}

    /// Something holds the place but did not take them, say a hung or an older instance; this process should open its
    /// own window.
    record Failed(String reason) implements HandOver {}
}
