package facet.schema.check;

import java.util.ArrayList;
import java.util.List;

import facet.schema.check.Linked.NativeLink;
import facet.schema.rule.AttributeRule;
import facet.schema.rule.Problems;
import facet.schema.syntax.ArgumentNode;
import facet.schema.syntax.ArgumentsNode;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.ExpressionNode;
import facet.schema.syntax.Name;
import org.jspecify.annotations.Nullable;

/// The attributes of one field or block, taken one by one; those that nobody took are unknown.
final class AttributeReader {
    private final List<AttributeNode> attributes;
    private final String text;
    private final Problems problems;
    private final boolean[] taken;

    AttributeReader(List<AttributeNode> attributes, SourceFile file) {
        this.attributes = attributes;
        this.text = file.tree().text();
        this.problems = file.problems();
        this.taken = new boolean[attributes.size()];
    }

    boolean isEmpty() {
        return attributes.isEmpty();
    }

    /// The attribute of that name, if it is there once.
    @Nullable
    ArgumentReader single(String name) {
        AttributeNode found = null;
        boolean isRepeated = false;
        for (AttributeNode attribute : attributes) {
            if (!attribute.is(name)) continue;
            isRepeated |= found != null;
            found = attribute;
        }
        if (found == null) return null;
        if (!isRepeated) return open(found);
        for (AttributeNode attribute : attributes) {
            if (!attribute.is(name)) continue;
            take(attribute);
            problems.add(AttributeRule.DUPLICATE, attribute.range(), name);
        }
        return null;
    }

    /// All attributes of that name.
    List<ArgumentReader> repeated(String name) {
        List<ArgumentReader> found = new ArrayList<>(1);
        for (AttributeNode attribute : attributes) {
            if (!attribute.is(name)) continue;
            ArgumentReader reader = open(attribute);
            if (reader != null) found.add(reader);
        }
        return found;
    }

    /// The native type: the attribute whose name has a dot.
    @Nullable
    NativeLink nativeType() {
        NativeLink found = null;
        for (AttributeNode attribute : attributes) {
            String name = attribute.name().text();
            int dot = name.indexOf('.');
            if (dot < 0) continue;
            take(attribute);
            if (found != null) problems.add(AttributeRule.DUPLICATE, attribute.range(), name.substring(0, dot));
            found = new NativeLink(name.substring(0, dot), name.substring(dot + 1), arguments(attribute), attribute);
        }
        return found;
    }

    private List<String> arguments(AttributeNode attribute) {
        List<String> arguments = new ArrayList<>(2);
        for (ArgumentNode argument : attribute.arguments().given())
            arguments.add(argument.value().range().of(text));
        return arguments;
    }

    /// Reports the attributes that nobody took.
    void finish() {
        for (int i = 0; i < taken.length; i++)
            if (!taken[i])
                problems.add(AttributeRule.UNKNOWN, attributes.get(i).range(), attributes.get(i).name().text());
    }

    private void take(AttributeNode attribute) {
        for (int i = 0; i < taken.length; i++)
            if (attributes.get(i).start() == attribute.start()) taken[i] = true;
    }

    private @Nullable ArgumentReader open(AttributeNode attribute) {
        take(attribute);
        boolean isUsable = lists(attribute.arguments());
        for (ArgumentNode argument : attribute.arguments().given())
            if (argument.value() instanceof ExpressionNode.Call call) isUsable &= lists(call.arguments());
        return isUsable ? new ArgumentReader(attribute, problems) : null;
    }

    private boolean lists(ArgumentsNode arguments) {
        for (Name name : arguments.valueless())
            problems.add(AttributeRule.VALUELESS_ARGUMENT, name.range(), name.text());
        for (ArgumentNode argument : arguments.given())
            if (argument.value() instanceof ExpressionNode.Items items) nestedCalls(items);
        int comma = arguments.trailingComma();
        if (comma >= 0) problems.add(AttributeRule.TRAILING_COMMA, comma, comma + 1);
        return arguments.valueless().isEmpty();
    }

    private void nestedCalls(ExpressionNode.Items items) {
        for (ExpressionNode item : items.items())
            if (item instanceof ExpressionNode.Call call) {
                for (Name name : call.arguments().valueless())
                    problems.add(AttributeRule.VALUELESS_ARGUMENT, name.range(), name.text());
            }
    }
}
