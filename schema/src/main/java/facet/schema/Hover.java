package facet.schema;

import java.util.Optional;

import facet.schema.fact.HoverText;
import facet.schema.fact.Hovers;

/// What is known of a word.
public final class Hover {

    private Hover() {}

    /// What to say about the word at `offset`: of a name, its declaration, what is written above it, and what follows for
    /// the database; of a word of the language, what it means. Empty where neither is.
    public static Optional<HoverText> at(Schema schema, String file, int offset) {
        return Hovers.at(schema.parts(), file, offset);
    }
}
