package facet.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// Where the bytes are kept that a save replaces or deletes and that are too many for memory, so that it can be taken back: a folder that
/// only the user can read, made when it is first needed and deleted with what is in it when the database is closed.
final class UndoFiles implements AutoCloseable {

    /// How much of the disk is left to others.
    private static final long LEFT_FREE = 1L << 30;

    private @Nullable Path folder;
    private final List<Path> kept = new ArrayList<>();

    /// A new file for `size` bytes; nothing where the disk has no room for them.
    synchronized Optional<Path> create(long size) throws IOException {
        Path in = folder == null ? Files.createTempDirectory("facet-undo") : folder;
        folder = in;
        if (Files.getFileStore(in).getUsableSpace() - size < LEFT_FREE) return Optional.empty();
        Path file = Files.createTempFile(in, "", "");
        kept.add(file);
        return Optional.of(file);
    }

    /// Deletes all files but those that `undo` needs: only the last save can be taken back.
    synchronized void keepOnly(Undo undo) {
        Set<Path> needed = new HashSet<>();
        SavedFiles.of(undo.changes()).files().forEach(file -> needed.add(file.path()));
        kept.removeIf(file -> !needed.contains(file) && isDeleted(file));
    }

    private static boolean isDeleted(Path file) {
        try {
            return Files.deleteIfExists(file) || !Files.exists(file);
        } catch (IOException kept) {
            log().log(System.Logger.Level.WARNING, "Cannot delete {0}: {1}", file, kept);
            return false;
        }
    }

    @Override
    public synchronized void close() {
        Path made = folder;
        folder = null;
        kept.clear();
        if (made == null) return;
        try (Stream<Path> files = Files.list(made)) {
            files.forEach(UndoFiles::isDeleted);
            Files.deleteIfExists(made);
        } catch (IOException | UncheckedIOException left) {
            log().log(System.Logger.Level.WARNING, "Cannot delete {0}: {1}", made, left);
        }
    }

    private static System.Logger log() {
        return System.getLogger(UndoFiles.class.getName());
    }
}
