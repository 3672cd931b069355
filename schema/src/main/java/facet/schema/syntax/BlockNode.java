package facet.schema.syntax;

import java.util.List;

import facet.language.TextRange;
import org.jspecify.annotations.Nullable;

/// A block, from its keyword to its closing brace.
public sealed interface BlockNode {

    BlockKind kind();

    Name name();

    String documentation();

    int start();

    int end();

    default TextRange range() {
        return new TextRange(start(), end());
    }

    /// A model, a view or a composite type.
    record ModelNode(BlockKind kind, Name name, List<FieldNode> fields, List<AttributeNode> attributes,
            String documentation, int start, int end) implements BlockNode {

        public @Nullable AttributeNode attribute(String wanted) {
            for (AttributeNode attribute : attributes)
                if (attribute.is(wanted)) return attribute;
            return null;
        }
    }

    /// An enum.
    record EnumNode(Name name, List<EnumValueNode> values, List<AttributeNode> attributes, String documentation,
            int start, int end) implements BlockNode {
        @Override
        public BlockKind kind() {
            return BlockKind.ENUM;
        }
    }

    /// A datasource or a generator.
    record ConfigNode(BlockKind kind, Name name, List<PropertyNode> properties, String documentation, int start,
            int end) implements BlockNode {}
}
