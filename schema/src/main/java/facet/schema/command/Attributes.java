package facet.schema.command;

import java.util.List;
import java.util.Optional;

import facet.schema.change.Lines;
import facet.schema.reference.FileTree;
import facet.schema.reference.ReadSchema;
import facet.schema.reference.ReadSchema.Found;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.BlockNode;
import facet.schema.syntax.BlockNode.ConfigNode;
import facet.schema.syntax.BlockNode.EnumNode;
import facet.schema.syntax.BlockNode.ModelNode;
import org.jspecify.annotations.Nullable;

/// The attributes of a block, a field or an enum value.
///
/// @param end where another one of a field or value would be written
/// @param isOnBlock whether they begin with `@@`
record Attributes(FileTree file, BlockNode block, List<AttributeNode> attributes, int end, boolean isOnBlock) {

    static Optional<Attributes> of(ReadSchema schema, String block, @Nullable String member) {
        return schema.type(block).flatMap(found -> member == null ? ofBlock(found) : ofMember(found, member));
    }

    private static Optional<Attributes> ofBlock(Found<BlockNode> found) {
        return switch (found.node()) {
            case ModelNode model -> Optional.of(new Attributes(found.file(), model, model.attributes(), 0, true));
            case EnumNode node -> Optional.of(new Attributes(found.file(), node, node.attributes(), 0, true));
            case ConfigNode _ -> Optional.empty();
        };
    }

    private static Optional<Attributes> ofMember(Found<BlockNode> found, String member) {
        String text = found.file().text();
        return switch (found.node()) {
            case ModelNode model -> Missing.field(model, member).map(field -> new Attributes(found.file(), model,
                    field.attributes(), Lines.end(field, text), false));
            case EnumNode node -> Missing.value(node, member).map(value -> new Attributes(found.file(), node,
                    value.attributes(), Lines.end(value, text), false));
            case ConfigNode _ -> Optional.empty();
        };
    }
}
