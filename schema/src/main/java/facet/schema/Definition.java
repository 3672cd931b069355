package facet.schema;

import java.util.Optional;

/// What a place in the text is about.
public final class Definition {

    private Definition() {}

    /// The declaration that the name at `offset` refers to, or else the innermost one that the offset lies in.
    public static Optional<Declaration> at(Schema schema, String file, int offset) {
        return Optional.empty();
    }
}
