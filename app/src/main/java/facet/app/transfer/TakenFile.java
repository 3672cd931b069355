package facet.app.transfer;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import facet.database.Blob;
import facet.database.BytesFile;
import facet.database.Value;

/// What became of a file that shall be the value of a cell.
public sealed interface TakenFile {
    /// Up to so many bytes are held in memory, and the file is of no importance any more.
    long LARGEST_HELD = 1_000_000;

    /// Its bytes as a value.
    ///
    /// @param value all of them, or where they are many, the file itself, which is read when it is saved
    /// @param file as it was
    record Good(Value value, BytesFile file) implements TakenFile {}

    /// It cannot be read.
    ///
    /// @param reason as a whole sentence
    record Refused(String reason) implements TakenFile {}

    /// Looks at a file, and reads it where it is small. For a job.
    static TakenFile of(Path path) {
        if (Files.isDirectory(path)) return new Refused(path + " is a folder. Choose a file in it.");
        if (Files.exists(path) && !Files.isRegularFile(path))
            return new Refused(path + " is a device, which has no end. Choose a file.");
        try {
            BytesFile file = BytesFile.of(path);
            if (file.size() > LARGEST_HELD) return new Good(new Value.FileBytes(file), file);
            Value.Bytes bytes = Value.Bytes.of(Blob.of(Files.readAllBytes(file.path())));
            return new Good(bytes, file);
        } catch (NoSuchFileException e) {
            return new Refused("There is no file " + path + " any more.");
        } catch (AccessDeniedException e) {
            return new Refused("You may not read " + path + ".");
        } catch (IOException e) {
            return new Refused(path + " cannot be read. The system says: " + e.getMessage() + ".");
        }
    }
}
