package facet.schema.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import facet.language.TextRange;
import facet.schema.rule.AttributeRule;
import facet.schema.rule.Problems;
import facet.schema.rule.Rule;
import facet.schema.syntax.ArgumentNode;
import facet.schema.syntax.ArgumentsNode;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.ExpressionNode;
import org.jspecify.annotations.Nullable;

/// The arguments of one attribute, taken one by one; those that nobody took are unknown.
final class ArgumentReader {
    private static final String UNNAMED = "";
    private static final ArgumentNode[] NONE = {};

    private final AttributeNode attribute;
    private final Problems problems;
    /// Those nobody took yet; of several with one name the last, at the place of the first.
    private final @Nullable ArgumentNode[] left;

    ArgumentReader(AttributeNode attribute, Problems problems) {
        this.attribute = attribute;
        this.problems = problems;
        ArgumentsNode given = attribute.arguments();
        this.left = given.count() == 0 ? NONE : new ArgumentNode[given.count()];
        for (int i = 0; i < left.length; i++)
            left[i] = given.get(i);
        if (left.length > 1) unify();
    }

    private void unify() {
        Map<String, Integer> places = left.length > NameSet.FEW ? HashMap.newHashMap(left.length) : null;
        boolean hasSeveralUnnamed = false;
        for (int i = 0; i < left.length; i++) {
            ArgumentNode argument = left[i];
            String name = nameOf(argument);
            int place = places == null ? find(name) : Objects.requireNonNullElse(places.putIfAbsent(name, i), i);
            if (argument == null || place == i) continue;
            left[place] = argument;
            left[i] = null;
            if (argument.word() == null) {
                hasSeveralUnnamed = true;
            } else {
                problems.add(AttributeRule.DUPLICATE_ARGUMENT, argument.range(), name);
            }
        }
        if (hasSeveralUnnamed) problems.add(AttributeRule.SEVERAL_UNNAMED, attribute.range());
    }

    private static String nameOf(@Nullable ArgumentNode argument) {
        return argument == null || argument.word() == null ? UNNAMED : argument.word();
    }

    /// The place of the first argument of that name, or -1.
    private int find(String name) {
        for (int i = 0; i < left.length; i++)
            if (left[i] != null && nameOf(left[i]).equals(name)) return i;
        return -1;
    }

    private @Nullable ArgumentNode take(String name) {
        int place = find(name);
        if (place < 0) return null;
        ArgumentNode argument = left[place];
        left[place] = null;
        return argument;
    }

    AttributeNode attribute() {
        return attribute;
    }

    TextRange range() {
        return attribute.range();
    }

    /// Reports `rule` for the whole attribute.
    void report(Rule rule, Object... names) {
        problems.add(rule, attribute.range(), names);
    }

    /// The argument of that name, or the one without a name; reports where there is neither or both.
    @Nullable
    ExpressionNode required(String name) {
        ArgumentNode named = take(name);
        ArgumentNode unnamed = take(UNNAMED);
        if (named != null && unnamed != null) {
            problems.add(AttributeRule.DUPLICATE_ARGUMENT, named.range(), name);
            return null;
        }
        if (named != null) return named.value();
        if (unnamed != null) return unnamed.value();
        report(AttributeRule.MISSING_ARGUMENT, name);
        return null;
    }

    /// Like `required`, but it may be missing.
    @Nullable
    ExpressionNode namedOrUnnamed(String name) {
        ArgumentNode named = take(name);
        ArgumentNode unnamed = take(UNNAMED);
        if (named != null && unnamed != null) return null;
        if (named != null) return named.value();
        return unnamed == null ? null : unnamed.value();
    }

    @Nullable
    ExpressionNode optional(String name) {
        ArgumentNode argument = take(name);
        return argument == null ? null : argument.value();
    }

    /// A string argument that must not be empty, or null.
    @Nullable
    String text(String name) {
        ExpressionNode value = optional(name);
        String text = value == null ? null : Coerce.text(value, problems);
        if (text == null || !text.isEmpty()) return text;
        report(AttributeRule.EMPTY_TEXT, name);
        return null;
    }

    @Nullable
    String asText(ExpressionNode value) {
        return Coerce.text(value, problems);
    }

    @Nullable
    Long integer(String name) {
        ExpressionNode value = optional(name);
        return value == null ? null : Coerce.integer(value, problems);
    }

    @Nullable
    Boolean truth(String name) {
        ExpressionNode value = optional(name);
        return value == null ? null : Coerce.truth(value, problems);
    }

    @Nullable
    String constant(String name) {
        ExpressionNode value = optional(name);
        return value == null ? null : Coerce.constant(value, problems);
    }

    Problems problems() {
        return problems;
    }

    /// Reports the arguments that nobody took.
    void finish() {
        for (ArgumentNode argument : left)
            if (argument != null) problems.add(AttributeRule.UNKNOWN_ARGUMENT, argument.range());
    }
}
