package facet.language;

/// How much speaks for an offer at its place.
public enum Likelihood {
    /// The text is right with it, as far as one can tell.
    FITTING,
    /// The text is rarely right with it: it is shown to who asks, not to who just types.
    FAR_FETCHED
}
