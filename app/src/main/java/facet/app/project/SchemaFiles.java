package facet.app.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/// Reads and saves schema files.
public final class SchemaFiles {
    /// No schema is that large; a file that is was named by mistake.
    private static final long LARGEST_BYTES = 32L << 20;

    private SchemaFiles() {}

    /// Reads a file as strict UTF-8.
    public static FileContent read(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                return new FileContent.Unreadable(file + " is not a file.", "Choose a file that holds a schema.");
            }
            if (attributes.size() > LARGEST_BYTES) {
                return new FileContent.Unreadable(String.format(Locale.ROOT,
                        "%s has %,d bytes; schema files are read up to %,d.", file, attributes.size(), LARGEST_BYTES),
                        "Split the schema into several files in one folder.");
            }
            byte[] bytes = Files.readAllBytes(file);
            Utf8.Decoded decoded = Utf8.decode(bytes, String.valueOf(file.getFileName()));
            return new FileContent.Text(decoded.text(), decoded.decoding(),
                    new FileStamp(bytes.length, attributes.lastModifiedTime(), sha256(bytes)));
        } catch (IOException e) {
            return new FileContent.Unreadable(IoWords.reason(file, e), IoWords.whatToDo(e));
        }
    }

    /// Saves a text: writes it beside the file, forces it to disk and moves it into place, so that at any moment the
    /// file holds either the old text or the new one.
    ///
    /// The file keeps its permissions, a symbolic link stays a link, and a byte-order mark and CRLF line ends are put
    /// back where `decoding` has them.
    ///
    /// @param expected the file as it was when the text was read from it; absent for a file that must not exist yet
    public static SaveResult save(Path file, String text, Decoding decoding, @Nullable FileStamp expected) {
        if (expected == null ? Files.exists(file) : differs(file, expected)) {
            return new SaveResult.ChangedOnDisk(Files.exists(file) ? read(file) : null);
        }
        return overwrite(file, text, decoding);
    }

    /// Saves a text over whatever the file holds now, after the user has decided so.
    public static SaveResult overwrite(Path file, String text, Decoding decoding) {
        if (decoding.malformed() != null) {
            return new SaveResult.Failed(decoding.malformed().message());
        }
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            if (Files.exists(target) && !Files.isWritable(target)) {
                return new SaveResult.Failed(target + " is write-protected. Change its permissions, or save a copy.");
            }
            byte[] bytes = Utf8.encode(text, decoding);
            WholeFile.replace(target, out -> {
                out.write(bytes);
                return true;
            });
            return new SaveResult.Saved(
                    new FileStamp(bytes.length, Files.getLastModifiedTime(target), sha256(bytes)));
        } catch (IOException e) {
            return new SaveResult.Failed(IoWords.reason(file, e) + " Nothing was changed. " + IoWords.whatToDo(e));
        }
    }

    /// Whether a file is no longer as it was when it was read: changed, replaced or gone. The bytes are only compared
    /// when the size is the same and the time is not.
    public static boolean hasChanged(Path file, FileStamp since) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            if (!now.isRegularFile() || now.size() != since.sizeBytes()) {
                return true;
            }
            return !now.lastModifiedTime().equals(since.modified())
                    && !sha256(Files.readAllBytes(file)).equals(since.sha256());
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException e) {
            // What cannot be looked at cannot be said to be the same.
            return true;
        }
    }

    /// Before something is overwritten its bytes are compared, whatever its time says.
    private static boolean differs(Path file, FileStamp expected) {
        return !(read(file) instanceof FileContent.Text now) || !now.stamp().sha256().equals(expected.sha256());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
