package facet.database;

/// What of an edit is sent at once: usually all of it.
///
/// @param edit the edit's index in the changeset
/// @param kind which part
record SavePart(int edit, Kind kind) {

    /// The parts, in the order they are sent.
    enum Kind {
        /// Columns that stand in another edit's way become NULL or get a value that nobody has.
        VACATE,
        /// The edit itself, but for what [#COMPLETE] does.
        WHOLE,
        /// Columns get values that could not be given before.
        COMPLETE
    }

    static SavePart whole(int edit) {
        return new SavePart(edit, Kind.WHOLE);
    }
}
