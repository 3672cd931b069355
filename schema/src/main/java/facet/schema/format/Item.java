package facet.schema.format;

import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.EnumValueNode;
import facet.schema.syntax.FieldNode;
import facet.schema.syntax.PropertyNode;

/// One thing of a block.
sealed interface Item {

    /// One or more empty lines.
    record Gap() implements Item {
        static final Gap GAP = new Gap();
    }

    /// Comments that follow one another.
    record Comment(int start, int end) implements Item {}

    /// A line that could not be read, without its line feed.
    record Unread(int start, int end) implements Item {}

    record Field(FieldNode node) implements Item {}

    record Value(EnumValueNode node) implements Item {}

    record Property(PropertyNode node) implements Item {}

    record Attribute(AttributeNode node) implements Item {}
}
