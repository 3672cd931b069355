package facet.schema.check;

import java.util.ArrayList;
import java.util.List;

import facet.schema.check.Linked.NativeLink;
import facet.schema.rule.AttributeRule;
import facet.schema.rule.Problems;
import facet.schema.syntax.ArgumentsNode;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.ExpressionNode;
import facet.schema.syntax.Name;
import org.jspecify.annotations.Nullable;

/// The attributes of one field or block, taken one by one; those that nobody took are unknown.
final class AttributeReader {
    private final List<AttributeNode> attributes;
    private final SourceFile file;
    private final Problems problems;
    private final boolean[] taken;
    /// A bit for each letter that a name begins with, so that most of the names asked for need not be compared.
    private final int letters;

    AttributeReader(List<AttributeNode> attributes, SourceFile file) {
        this.attributes = attributes;
        this.file = file;
        this.problems = file.problems();
        this.taken = new boolean[attributes.size()];
        this.letters = letters(attributes);
    }

    private static int letters(List<AttributeNode> attributes) {
        int letters = 0;
        for (int i = 0; i < attributes.size(); i++)
            letters |= letter(attributes.get(i).word());
        return letters;
    }

    private static int letter(String name) {
        return 1 << name.charAt(0);
    }

    boolean isEmpty() {
        return attributes.isEmpty();
    }

    /// The attribute of that name, if it is there once.
    @Nullable
    ArgumentReader single(String name) {
        if ((letters & letter(name)) == 0) return null;
        int found = find(name, 0);
        if (found < 0) return null;
        int other = find(name, found + 1);
        if (other < 0) return open(found);
        for (int i = found; i >= 0; i = find(name, i + 1)) {
            taken[i] = true;
            problems.add(AttributeRule.DUPLICATE, attributes.get(i).range(), name);
        }
        return null;
    }

    /// The index of the first attribute of that name from `start` on, or -1.
    private int find(String name, int start) {
        for (int i = start; i < taken.length; i++)
            if (attributes.get(i).is(name)) return i;
        return -1;
    }

    /// All attributes of that name.
    List<ArgumentReader> repeated(String name) {
        if ((letters & letter(name)) == 0) return List.of();
        int first = find(name, 0);
        if (first < 0) return List.of();
        List<ArgumentReader> found = new ArrayList<>(2);
        for (int i = first; i >= 0; i = find(name, i + 1)) {
            ArgumentReader reader = open(i);
            if (reader != null) found.add(reader);
        }
        return found;
    }

    /// The native type: the attribute whose name has a dot.
    @Nullable
    NativeLink nativeType() {
        NativeLink found = null;
        for (int i = 0; i < taken.length; i++) {
            AttributeNode attribute = attributes.get(i);
            String name = attribute.word();
            int dot = name.indexOf('.');
            if (dot < 0) continue;
            taken[i] = true;
            if (found != null) problems.add(AttributeRule.DUPLICATE, attribute.range(), name.substring(0, dot));
            found = new NativeLink(file.natives().of(name, dot), arguments(attribute), attribute);
        }
        return found;
    }

    private List<String> arguments(AttributeNode attribute) {
        ArgumentsNode given = attribute.arguments();
        if (given.count() == 0) return List.of();
        if (given.count() == 1) return List.of(text(given.get(0).value()));
        List<String> arguments = new ArrayList<>(given.count());
        for (int i = 0; i < given.count(); i++)
            arguments.add(text(given.get(i).value()));
        return arguments;
    }

    private String text(ExpressionNode value) {
        return value instanceof ExpressionNode.Numeral numeral ? numeral.digits() : file.text(value.range());
    }

    /// Reports the attributes that nobody took.
    void finish() {
        for (int i = 0; i < taken.length; i++)
            if (!taken[i])
                problems.add(AttributeRule.UNKNOWN, attributes.get(i).range(), attributes.get(i).word());
    }

    private @Nullable ArgumentReader open(int index) {
        AttributeNode attribute = attributes.get(index);
        taken[index] = true;
        ArgumentsNode given = attribute.arguments();
        boolean isUsable = lists(given);
        for (int i = 0; i < given.count(); i++)
            if (given.get(i).value() instanceof ExpressionNode.Call call) isUsable &= lists(call.arguments());
        return isUsable ? new ArgumentReader(attribute, problems) : null;
    }

    private boolean lists(ArgumentsNode arguments) {
        valueless(arguments);
        for (int i = 0; i < arguments.count(); i++)
            if (arguments.get(i).value() instanceof ExpressionNode.Items items) nestedCalls(items);
        int comma = arguments.trailingComma();
        if (comma >= 0) problems.add(AttributeRule.TRAILING_COMMA, comma, comma + 1);
        return arguments.valueless().isEmpty();
    }

    private void valueless(ArgumentsNode arguments) {
        if (arguments.valueless().isEmpty()) return;
        for (Name name : arguments.valueless())
            problems.add(AttributeRule.VALUELESS_ARGUMENT, name.range(), name.text());
    }

    private void nestedCalls(ExpressionNode.Items items) {
        for (ExpressionNode item : items.items())
            if (item instanceof ExpressionNode.Call call) valueless(call.arguments());
    }
}
