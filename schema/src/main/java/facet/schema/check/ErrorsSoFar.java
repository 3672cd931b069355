package facet.schema.check;

import facet.schema.rule.Problems;

/// Whether an error was found up to now, for the few checks that stay silent behind one. Remembers whether anybody asked,
/// as the answer of a check that did holds for the same state only.
final class ErrorsSoFar {
    private boolean isBefore;
    private boolean isAsked;
    private Problems here = new Problems();
    private Problems there = here;

    /// A check begins.
    ///
    /// @param isBefore whether there was an error before
    /// @param here where the check reports to
    /// @param there where else it reports to
    void begin(boolean isBefore, Problems here, Problems there) {
        this.isBefore = isBefore;
        this.isAsked = false;
        this.here = here;
        this.there = there;
    }

    boolean any() {
        isAsked = true;
        return isBefore || here.hasErrors() || there.hasErrors();
    }

    boolean isAsked() {
        return isAsked;
    }
}
