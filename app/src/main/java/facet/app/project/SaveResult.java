package facet.app.project;

import org.jspecify.annotations.Nullable;

/// What saving a file gave.
public sealed interface SaveResult {
    /// The text is on disk.
    ///
    /// @param stamp the file as it is now
    record Saved(FileStamp stamp) implements SaveResult {}

    /// Nothing was written: someone else changed or removed the file since it was read.
    ///
    /// @param current what the file holds now; absent when it is gone
    record ChangedOnDisk(@Nullable FileContent current) implements SaveResult {}

    /// Nothing was changed: the file is as it was before.
    ///
    /// @param message what went wrong and what to do, in whole sentences
    record Failed(String message) implements SaveResult {}
}
