package facet.app.project;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/// The answer to a [ProjectRequest].
public sealed interface ProjectOutcome {
    /// There is something to open; parts of it may still be unreadable, which its sources and notes say.
    record Found(Project project) implements ProjectOutcome {}

    /// There is nothing to open.
    ///
    /// @param message what was looked for, where, and what to do; whole sentences to be shown as they are
    /// @param path what was asked for, absolute; absent when the request named no path
    record NotFound(String message, @Nullable Path path) implements ProjectOutcome {}
}
