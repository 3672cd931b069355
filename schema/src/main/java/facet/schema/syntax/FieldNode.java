package facet.schema.syntax;

import java.util.List;

import facet.language.TextRange;
import org.jspecify.annotations.Nullable;

/// A field of a model, view or composite type.
///
/// @param end behind its line break
public record FieldNode(Name name, TypeNode type, List<AttributeNode> attributes, String documentation, int start,
        int end) {

    public TextRange range() {
        return new TextRange(start, end);
    }

    /// The first attribute of that name.
    public @Nullable AttributeNode attribute(String wanted) {
        for (AttributeNode attribute : attributes)
            if (attribute.is(wanted)) return attribute;
        return null;
    }
}
