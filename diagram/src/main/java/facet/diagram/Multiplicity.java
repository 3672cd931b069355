package facet.diagram;

/// How many things an end of an edge stands for, in the notation of information engineering (crow's foot).
public enum Multiplicity {
    /// Exactly one: two bars.
    ONE,
    /// One or none: a bar and a ring.
    ZERO_OR_ONE,
    /// One or more: a crow's foot and a bar.
    MANY,
    /// Any number: a crow's foot and a ring.
    ZERO_OR_MANY
}
