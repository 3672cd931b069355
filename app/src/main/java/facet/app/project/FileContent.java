package facet.app.project;

/// What reading a file gave.
public sealed interface FileContent {
    /// The file was read.
    ///
    /// @param text the text without a byte-order mark, its line ends as in the file; bytes that are no UTF-8 appear as
    ///     `U+FFFD`, and the decoding says so
    /// @param decoding how the bytes became this text
    /// @param stamp the file at the moment of reading, for telling later whether it has changed
    record Text(String text, Decoding decoding, FileStamp stamp) implements FileContent {}

    /// The file could not be read.
    ///
    /// @param reason what the file system answered, in whole sentences
    /// @param whatToDo what helps, in whole sentences
    record Unreadable(String reason, String whatToDo) implements FileContent {}
}
