package facet.schema.syntax;

import java.util.List;

import facet.language.TextRange;

/// A value of an enum.
///
/// @param end behind its line break
public record EnumValueNode(Name name, List<AttributeNode> attributes, String documentation, int start, int end) {

    public TextRange range() {
        return new TextRange(start, end);
    }
}
