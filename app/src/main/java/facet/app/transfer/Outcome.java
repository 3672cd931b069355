package facet.app.transfer;

/// How writing bytes into a file ended.
public sealed interface Outcome {

    /// The file holds them all.
    ///
    /// @param bytes how many
    record Done(long bytes) implements Outcome {}

    /// Nothing was written: the file is as it was.
    ///
    /// @param reason why, and what to do, in whole sentences
    record Failed(String reason, Remedy remedy) implements Outcome {}

    /// The user did not want it any more; the file is as it was.
    record Cancelled() implements Outcome {}

    /// What may help.
    enum Remedy {
        /// Another file.
        ELSEWHERE,
        /// The same once more.
        AGAIN,
        /// Nothing does.
        NONE
    }
}
