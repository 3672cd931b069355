package facet.app.project;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/// Says in whole sentences what the file system answered.
final class IoWords {
    private IoWords() {}

    static String reason(Path file, IOException problem) {
        return switch (problem) {
            case NoSuchFileException e -> file + " does not exist.";
            case AccessDeniedException e -> "You may not read or write " + file + ".";
            case FileSystemLoopException e -> file + " is a symbolic link that leads back to itself.";
            case NotDirectoryException e -> file + " is not a folder.";
            case FileSystemException e when e.getReason() != null -> file + ": " + e.getReason() + ".";
            default -> file + ": " + (problem.getMessage() == null ? problem.toString() : problem.getMessage()) + ".";
        };
    }

    static String whatToDo(IOException problem) {
        return switch (problem) {
            case NoSuchFileException e -> "Check the path, or choose another file.";
            case AccessDeniedException e -> "Change the file's permissions, or open a copy.";
            default -> "Check the disk and the connection to it, then try again.";
        };
    }
}
