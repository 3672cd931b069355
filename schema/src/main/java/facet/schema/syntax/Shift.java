package facet.schema.syntax;

import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/// Copies nodes to another place in the text.
final class Shift {
    private final int by;

    Shift(int by) {
        this.by = by;
    }

    BlockNode block(BlockNode block) {
        int start = block.start() + by;
        int end = block.end() + by;
        Name name = name(block.name());
        return switch (block) {
            case BlockNode.ModelNode node -> new BlockNode.ModelNode(node.kind(), name, all(node.fields(), this::field),
                    all(node.attributes(), this::attribute), node.documentation(), start, end);
            case BlockNode.EnumNode node -> new BlockNode.EnumNode(name, all(node.values(), this::enumValue),
                    all(node.attributes(), this::attribute), node.documentation(), start, end);
            case BlockNode.ConfigNode node -> new BlockNode.ConfigNode(node.kind(), name,
                    all(node.properties(), this::property), node.documentation(), start, end);
        };
    }

    private static <T> List<T> all(List<T> nodes, UnaryOperator<T> copy) {
        if (nodes.isEmpty()) return nodes;
        @Nullable
        Object[] copies = new Object[nodes.size()];
        for (int i = 0; i < copies.length; i++)
            copies[i] = copy.apply(nodes.get(i));
        return NodeStack.list(copies, 0, copies.length);
    }

    private Name name(Name name) {
        return new Name(name.text(), name.start() + by, name.end() + by);
    }

    private FieldNode field(FieldNode node) {
        return new FieldNode(node.word(), node.typeName(), node.isUnsupported(), node.arity(), node.typeStart() + by,
                node.typeEnd() + by, all(node.attributes(), this::attribute), node.documentation(), node.start() + by,
                node.end() + by);
    }

    private EnumValueNode enumValue(EnumValueNode node) {
        return new EnumValueNode(name(node.name()), all(node.attributes(), this::attribute), node.documentation(),
                node.start() + by, node.end() + by);
    }

    private PropertyNode property(PropertyNode node) {
        ExpressionNode value = node.value();
        return new PropertyNode(name(node.name()), value == null ? null : expression(value), node.start() + by,
                node.end() + by);
    }

    private AttributeNode attribute(AttributeNode node) {
        return new AttributeNode(node.word(), node.nameStart() + by, arguments(node.arguments()), node.start() + by,
                node.end() + by);
    }

    private ArgumentsNode arguments(ArgumentsNode node) {
        if (node.equals(ArgumentsNode.NONE)) return node;
        int comma = node.trailingComma();
        return ArgumentsNode.of(all(node.given(), this::argument), all(node.valueless(), this::name),
                comma < 0 ? comma : comma + by);
    }

    private ArgumentNode argument(ArgumentNode node) {
        return new ArgumentNode(node.word(), expression(node.value()), node.start() + by);
    }

    private ExpressionNode expression(ExpressionNode node) {
        int start = node.start() + by;
        int end = node.end() + by;
        return switch (node) {
            case ExpressionNode.Text text -> new ExpressionNode.Text(text.value(), start, end);
            case ExpressionNode.Numeral numeral -> new ExpressionNode.Numeral(numeral.digits(), start, end);
            case ExpressionNode.Constant constant -> new ExpressionNode.Constant(constant.path(), start, end);
            case ExpressionNode.Call call ->
                new ExpressionNode.Call(call.word(), arguments(call.arguments()), start, end);
            case ExpressionNode.Items items ->
                new ExpressionNode.Items(all(items.items(), this::expression), start, end);
            case ExpressionNode.Members members ->
                new ExpressionNode.Members(all(members.members(), this::argument), start, end);
        };
    }
}
