package facet.schema.check;

import facet.schema.check.Linked.Container;
import facet.schema.check.Linked.RelationField;
import facet.schema.rule.AttributeRule;
import facet.schema.syntax.ArgumentNode;
import facet.schema.syntax.ExpressionNode;
import org.jspecify.annotations.Nullable;

/// The condition of a partial index.
final class WhereArgument {
    private final Container owner;
    private final Release release;

    WhereArgument(Container owner, Release release) {
        this.owner = owner;
        this.release = release;
    }

    @Nullable
    ExpressionNode read(ArgumentReader arguments) {
        if (release == Release.SIX) return null;
        ExpressionNode value = arguments.optional("where");
        return switch (value) {
            case null -> null;
            case ExpressionNode.Call call when call.function().text().equals("raw") -> call;
            case ExpressionNode.Members members -> members(members, arguments);
            default -> wrong(value, arguments);
        };
    }

    private static @Nullable ExpressionNode wrong(ExpressionNode value, ArgumentReader arguments) {
        if (!(value instanceof ExpressionNode.Call))
            arguments.problems().add(AttributeRule.WRONG_KIND, value.range(), "function call");
        arguments.report(AttributeRule.WHERE_VALUE);
        return null;
    }

    private ExpressionNode members(ExpressionNode.Members members, ArgumentReader arguments) {
        for (ArgumentNode member : members.members()) {
            if (member.name() == null) continue;
            String name = member.name().text();
            if (owner.names.get(name) == null || owner.names.get(name) instanceof RelationField)
                arguments.report(AttributeRule.WHERE_FIELD, name);
        }
        return members;
    }
}
