package facet.schema.fix;

import facet.schema.change.Change;

/// A way to mend something.
///
/// @param title what it does, in a few words: ``Remove `@unique` ``
/// @param use when it is offered
public record Fix(String title, Change.Edits edits, Use use) {

    /// When a fix is offered.
    public enum Use {
        /// Where nothing else is wrong afterwards that was right before.
        IF_CLEAN,
        /// Wherever it mends what it is for: the word is most likely misspelt.
        ALWAYS,
        /// Like ALWAYS, but behind what leaves nothing wrong: it is the first step of a longer way.
        AS_A_START,
        /// Like IF_CLEAN, but only where nothing else helps: it takes away what could not be mended.
        AS_A_LAST_RESORT
    }
}
