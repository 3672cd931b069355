package facet.app.project;

import org.jspecify.annotations.Nullable;

/// How the bytes of a file became text, and therefore how text becomes bytes again.
///
/// @param hasByteOrderMark whether the file began with the three bytes of a UTF-8 byte-order mark
/// @param lineEnding how its lines end
/// @param malformed where the bytes stop being UTF-8; absent when all of them are
public record Decoding(boolean hasByteOrderMark, LineEnding lineEnding, @Nullable Malformed malformed) {
    /// A new file: no byte-order mark, line feeds.
    public static final Decoding PLAIN = new Decoding(false, LineEnding.LF, null);

    /// Whether the text must not be saved, since saving would replace the bytes that could not be read.
    public boolean isReadOnly() {
        return malformed != null;
    }

    /// How the lines of a file end.
    public enum LineEnding {
        LF,
        CRLF,
        MIXED
    }

    /// The first byte that is no UTF-8.
    ///
    /// @param byteOffset from 0, counted in bytes of the file
    /// @param line from 1
    /// @param message whole sentences: what is wrong, where, and that the file is shown but not changed
    public record Malformed(long byteOffset, int line, String message) {}
}
