package facet.app.journal;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Supplier;

import facet.app.work.Work;
import org.jspecify.annotations.Nullable;

/// Keeps what a window has not saved in a file beside the settings, and gives it back at the next start.
///
/// The file is there only while something is unsaved. It is written anew after each change, beside the old one and moved
/// over it, off the FX thread; of changes in quick succession only the last is written. A file that cannot be read or
/// written is told in the log and stands in nobody's way.
public final class Journal {
    private final @Nullable Path folder;
    private final @Nullable Path file;
    private final Work work;
    private boolean isClosed;

    /// @param settings the folder of the settings; none for a run that shall leave nothing behind
    /// @param project the folder or file by which the window's project is told from others
    public Journal(Optional<Path> settings, Path project, Work work) {
        this.folder = settings.map(path -> path.resolve("unsaved")).orElse(null);
        this.file = folder == null ? null : folder.resolve(fileName(project));
        this.work = work;
    }

    private static String fileName(Path project) {
        Path last = project.getFileName();
        return (last == null ? "project" : last.toString()) + "-" + Integer.toHexString(project.toString().hashCode());
    }

    /// What an earlier run of the program left unsaved, for as long as nothing was kept since.
    public Optional<Unsaved> left() {
        Path present = file;
        if (present == null || !Files.isRegularFile(present)) return Optional.empty();
        try {
            return Optional.of(RecordBytes.read(Files.readAllBytes(present), Unsaved.class));
        } catch (IOException e) {
            Path aside = present.resolveSibling(present.getFileName() + ".unreadable");
            log().log(System.Logger.Level.WARNING, "What was unsaved cannot be read; it is kept in {0}: {1}", aside, e);
            setAside(present, aside);
            return Optional.empty();
        }
    }

    private static void setAside(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            log().log(System.Logger.Level.WARNING, "Cannot set {0} aside: {1}", from, e);
        }
    }

    /// Keeps what is unsaved now in place of what was; nothing is kept where there is nothing.
    ///
    /// @param unsaved asked off the FX thread
    public void keep(Supplier<Unsaved> unsaved) {
        Path present = file;
        if (present == null) return;
        work.latest("journal:" + present, () -> {
            write(present, unsaved.get());
            return present;
        }, _ -> {});
    }

    /// Keeps nothing more and forgets what was kept: everything is saved or was given up. Called before the program ends,
    /// so it waits for a write that is under way.
    public synchronized void close() {
        isClosed = true;
        Path present = file;
        if (present != null) delete(present);
    }

    private synchronized void write(Path target, Unsaved unsaved) {
        if (isClosed) return;
        if (unsaved.isEmpty()) {
            delete(target);
            return;
        }
        try {
            if (folder != null) makeFolder(folder);
            Path beside = target.resolveSibling(target.getFileName() + ".new");
            Files.write(beside, RecordBytes.of(unsaved));
            try {
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            log().log(System.Logger.Level.WARNING, "What is unsaved cannot be kept in {0}: {1}", target, e);
        }
    }

    /// Rows and texts are nobody else's business.
    private static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) return;
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class))
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log().log(System.Logger.Level.WARNING, "Cannot delete {0}: {1}", file, e);
        }
    }

    /// Asked for at the first message only: the library behind it takes its time to start.
    private static System.Logger log() {
        return System.getLogger(Journal.class.getName());
    }
}
