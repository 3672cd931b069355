package facet.database;

/// What a typed text means: a value, or a reason why it is none.
public sealed interface ParsedText {

    /// The text is a value.
    record Good(Value value) implements ParsedText {}

    /// The text is no value of the type.
    ///
    /// @param reason one calm sentence for a person
    record Bad(String reason) implements ParsedText {}
}
