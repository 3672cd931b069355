package facet.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/// Bytes that stand in a file until they are saved: they are read from there piece by piece, so there may be more of them than memory
/// holds.
///
/// @param path the file, absolute
/// @param size how many bytes it had when it was looked at
/// @param modified when it was last written to before that
/// @param head the first bytes, as many as a page brings of a value
public record BytesFile(Path path, long size, FileTime modified, Blob head) {

    /// Looks at a file as it is now.
    ///
    /// @throws IOException where it is no file that can be read
    public static BytesFile of(Path path) throws IOException {
        Path file = path.toAbsolutePath().normalize();
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) throw new IOException(file + " is not a file");
        try (InputStream in = Files.newInputStream(file)) {
            return new BytesFile(file, attributes.size(), attributes.lastModifiedTime(),
                    Blob.ofOwn(in.readNBytes(RowQuery.USUAL_BYTES_HEAD)));
        }
    }

    /// Why the file no longer has the bytes it had, as a sentence; nothing where it looks the same.
    public Optional<String> change() {
        try {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            boolean isSame = now.isRegularFile() && now.size() == size && now.lastModifiedTime().equals(modified);
            return isSame
                    ? Optional.empty()
                    : Optional.of(path + " has changed since it was chosen. Choose it again.");
        } catch (IOException gone) {
            return Optional.of(path + " cannot be read any more. Choose the file again.");
        }
    }

    /// All its bytes; a file that has become shorter fails while it is read.
    public InputStream open() throws IOException {
        return open(0, size);
    }

    /// Some of its bytes.
    InputStream open(long from, long count) throws IOException {
        InputStream in = Files.newInputStream(path);
        try {
            in.skipNBytes(from);
        } catch (IOException shorter) {
            in.close();
            throw shorter;
        }
        return new ExactStream(in, count, path.toString());
    }
}
