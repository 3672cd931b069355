package facet.schema.syntax;

import facet.language.TextRange;
import facet.schema.model.Arity;

/// The type of a field.
///
/// @param name the type's name; the database's own name of the type if it is `Unsupported("…")`
/// @param start of the name, without list or question mark
public record TypeNode(String name, boolean isUnsupported, Arity arity, int start, int end) {

    public TextRange range() {
        return new TextRange(start, end);
    }
}
