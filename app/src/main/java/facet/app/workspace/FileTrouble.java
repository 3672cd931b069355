package facet.app.workspace;

/// What stands between a text in the window and its file on disk.
public sealed interface FileTrouble {
    FileTrouble NONE = new None();

    record None() implements FileTrouble {}

    /// Somebody else changed the file, and there are unsaved edits here.
    record ChangedOnDisk() implements FileTrouble {}

    /// The file is gone.
    record Gone() implements FileTrouble {}

    /// The last save failed; everything is still here.
    record SaveFailed(String message) implements FileTrouble {}
}
