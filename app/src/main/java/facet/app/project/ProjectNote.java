package facet.app.project;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/// Something about a project that the user should know.
///
/// @param severity how much it matters
/// @param message what was found
/// @param whatToDo what helps; empty when nothing needs to be done
/// @param path the file it is about, if it is about one
/// @param line the line in that file, from 1; 0 when the file as a whole is meant
public record ProjectNote(Severity severity, String message, String whatToDo, @Nullable Path path, int line) {
    /// How much a note matters.
    public enum Severity {
        /// Part of the project could not be used.
        WARNING,
        /// Everything was understood; this may still save the user a search.
        HINT
    }
}
