package facet.app.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;

import facet.app.project.WholeFile;
import facet.database.BytesFile;
import facet.database.DatabaseError;
import facet.database.DbResult;
import facet.database.RunningQuery;
import org.jspecify.annotations.Nullable;

/// Writes bytes into a file, all or none. For a job; it may be cancelled from any thread.
final class FileSaving {
    private final BytesSource source;
    private final Path file;
    private final LongConsumer progress;
    private final RunningQuery query = new RunningQuery();

    /// @param progress is told now and then, on the job's thread, how many bytes are written
    FileSaving(BytesSource source, Path file, LongConsumer progress) {
        this.source = source;
        this.file = file;
        this.progress = progress;
    }

    void cancel() {
        query.cancel();
    }

    boolean isCancelled() {
        return query.isCancelled();
    }

    Outcome run() {
        if (isCancelled()) return new Outcome.Cancelled();
        Pass pass = new Pass();
        try {
            if (WholeFile.replace(file, pass)) return new Outcome.Done(pass.written);
        } catch (IOException e) {
            return isCancelled() ? new Outcome.Cancelled() : refused(e);
        }
        return isCancelled() ? new Outcome.Cancelled() : Objects.requireNonNull(pass.failed);
    }

    /// One writing of the file.
    private final class Pass implements WholeFile.Content {
        private long written;
        private Outcome.@Nullable Failed failed;

        @Override
        public boolean writeTo(OutputStream out) throws IOException {
            CountedOutput counted = new CountedOutput(out, source.size(), FileSaving.this::isCancelled, progress);
            boolean isComplete = switch (source) {
                case BytesSource.Held(var bytes) -> {
                    counted.write(bytes.toArray());
                    yield true;
                }
                case BytesSource.InFile(BytesFile given) -> copy(given, counted);
                case BytesSource.Stored stored -> copy(stored, counted);
            };
            written = counted.count();
            return isComplete;
        }

        @Override
        public boolean isWanted() {
            return !isCancelled();
        }

        private boolean copy(BytesFile given, CountedOutput out) throws IOException {
            Optional<String> changed = given.change();
            if (changed.isEmpty() && Files.exists(file) && Files.isSameFile(file, given.path()))
                failed = new Outcome.Failed("The bytes are in that file already.", Outcome.Remedy.ELSEWHERE);
            else if (changed.isEmpty()) {
                changed = read(given, out).or(given::change);
            }
            if (changed.isPresent()) failed = new Outcome.Failed(changed.get(), Outcome.Remedy.NONE);
            return failed == null;
        }

        /// Why the file could not be read, if it could not.
        private Optional<String> read(BytesFile given, CountedOutput out) throws IOException {
            try (InputStream in = given.open()) {
                in.transferTo(out);
                return Optional.empty();
            } catch (IOException e) {
                if (out.failure() != null) throw e;
                return Optional.of(given.path() + " cannot be read. The system says: " + e.getMessage() + ".");
            }
        }

        private boolean copy(BytesSource.Stored stored, CountedOutput out) throws IOException {
            DbResult<OptionalLong> copied = stored.database().copyBytes(stored.source(), stored.key(), stored.column(),
                    out, query);
            IOException refused = out.failure();
            if (refused != null) throw refused;
            failed = switch (copied) {
                case DbResult.Failed<OptionalLong>(DatabaseError error) ->
                    new Outcome.Failed(words(error), Outcome.Remedy.AGAIN);
                case DbResult.Ok<OptionalLong>(OptionalLong size) -> size.isPresent()
                        ? null
                        : new Outcome.Failed(stored.row() + " was deleted meanwhile, or holds no "
                                + stored.column().name() + " any more.", Outcome.Remedy.NONE);
            };
            return failed == null;
        }
    }

    private static String words(DatabaseError error) {
        return error.databaseWords().isEmpty()
                ? error.message()
                : error.message() + " The database says: " + error.databaseWords();
    }

    private Outcome.Failed refused(IOException problem) {
        return new Outcome.Failed(reason(problem), Outcome.Remedy.ELSEWHERE);
    }

    private String reason(IOException problem) {
        Path folder = file.toAbsolutePath().getParent();
        return switch (problem) {
            case AccessDeniedException _ when Files.exists(file) && !Files.isWritable(file) ->
                "The file is write-protected.";
            case AccessDeniedException _ -> "You may not write into " + folder + ".";
            case NoSuchFileException _ -> "There is no folder " + folder + " any more.";
            case FileSystemException e when e.getReason() != null -> words(e.getReason());
            default -> words(problem.getMessage() == null ? problem.toString() : problem.getMessage());
        };
    }

    /// Systems word a full disk in their own ways.
    private static String words(String reason) {
        String lower = reason.toLowerCase(Locale.ROOT);
        boolean isFull = lower.contains("no space left") || lower.contains("not enough space")
                || lower.contains("quota");
        return isFull
                ? "The disk is full. Free some room, or choose another disk."
                : "The system says: " + reason + ".";
    }
}
