package facet.app.project;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/// Writes a file so that at any moment it holds either what it held before or all that is new: the new bytes are written beside
/// it, forced to disk and moved into place.
public final class WholeFile {
    private static final int LONGEST_NAME = 60;

    private WholeFile() {}

    /// What a file shall hold.
    public interface Content {
        /// Writes all of it; false gives up, and the file stays as it was.
        boolean writeTo(OutputStream out) throws IOException;

        /// Whether it is still wanted once all of it is on the disk, which may have taken a while.
        default boolean isWanted() {
            return true;
        }
    }

    /// Makes `file`, or replaces it, and says whether it did. Where it does not, or fails, nothing is left behind.
    ///
    /// A symbolic link stays a link. The file is made as any new file, with the system's usual permissions, and gets those of
    /// the old one if there is one. A file that is write-protected is not replaced.
    public static boolean replace(Path file, Content content) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(target) && !Files.isWritable(target)) throw new AccessDeniedException(target.toString());
        Path beside = beside(target);
        // Also where the program ends meanwhile.
        beside.toFile().deleteOnExit();
        try {
            if (!write(beside, content) || !content.isWanted()) return false;
            copyPermissions(target, beside);
            move(beside, target);
            return true;
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static Path beside(Path target) {
        String name = String.valueOf(target.getFileName());
        String known = name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME / 2));
        return target.resolveSibling("." + known + "." + UUID.randomUUID() + ".saving");
    }

    private static boolean write(Path beside, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            if (!content.writeTo(Channels.newOutputStream(channel))) return false;
            channel.force(true);
            return true;
        }
    }

    private static void copyPermissions(Path target, Path beside) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(beside, PosixFileAttributeView.class);
        if (view != null && Files.exists(target)) view.setPermissions(Files.getPosixFilePermissions(target));
    }

    private static void move(Path beside, Path target) throws IOException {
        try {
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
