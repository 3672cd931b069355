package facet.schema.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import facet.language.TextRange;
import facet.schema.rule.AttributeRule;
import facet.schema.rule.Problems;
import facet.schema.rule.Rule;
import facet.schema.syntax.ArgumentNode;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.ExpressionNode;
import org.jspecify.annotations.Nullable;

/// The arguments of one attribute, taken one by one; those that nobody took are unknown.
final class ArgumentReader {
    private static final String UNNAMED = "";

    private final AttributeNode attribute;
    private final Problems problems;
    private final Map<String, ArgumentNode> arguments;

    ArgumentReader(AttributeNode attribute, Problems problems) {
        this.attribute = attribute;
        this.problems = problems;
        int count = attribute.arguments().given().size();
        this.arguments = count == 0 ? Collections.emptyMap() : LinkedHashMap.newLinkedHashMap(count);
        boolean hasSeveralUnnamed = false;
        for (ArgumentNode argument : attribute.arguments().given()) {
            String name = argument.name() == null ? UNNAMED : argument.name().text();
            ArgumentNode existing = arguments.put(name, argument);
            if (existing == null) continue;
            if (argument.name() == null) {
                hasSeveralUnnamed = true;
            } else {
                problems.add(AttributeRule.DUPLICATE_ARGUMENT, argument.range(), name);
            }
        }
        if (hasSeveralUnnamed) problems.add(AttributeRule.SEVERAL_UNNAMED, attribute.range());
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
        ArgumentNode named = arguments.remove(name);
        ArgumentNode unnamed = arguments.remove(UNNAMED);
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
        ArgumentNode named = arguments.remove(name);
        ArgumentNode unnamed = arguments.remove(UNNAMED);
        if (named != null && unnamed != null) return null;
        if (named != null) return named.value();
        return unnamed == null ? null : unnamed.value();
    }

    @Nullable
    ExpressionNode optional(String name) {
        ArgumentNode argument = arguments.remove(name);
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
        for (ArgumentNode argument : arguments.values())
            problems.add(AttributeRule.UNKNOWN_ARGUMENT, argument.range());
    }
}
