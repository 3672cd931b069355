package facet.app.instance;

/// What became of the wish to be the instance that others hand their files to.
public sealed interface Claim {

    /// This process is it, until `instance` is closed or the process ends, however it ends.
    record Granted(SingleInstance instance) implements Claim {}

    /// Another process is.
    record Taken() implements Claim {}

    /// The system gives no socket; everything else works without it.
    record Failed(String reason) implements Claim {}
}
