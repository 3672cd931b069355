package facet.schema.fix;

import facet.schema.change.Change;

/// A way to mend something.
///
/// @param title what it does, in a few words: ``Remove `@unique` ``
public record Fix(String title, Change.Edits edits) {}
