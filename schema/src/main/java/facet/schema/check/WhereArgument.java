package facet.schema.check;

import java.util.List;
import java.util.Set;

import facet.schema.check.Linked.Container;
import facet.schema.check.Linked.FieldLink;
import facet.schema.check.Linked.Scalar;
import facet.schema.model.FieldType;
import facet.schema.model.ScalarType;
import facet.schema.rule.AttributeRule;
import facet.schema.rule.Rule;
import facet.schema.syntax.ArgumentNode;
import facet.schema.syntax.ExpressionNode;
import org.jspecify.annotations.Nullable;

/// The condition of a partial index: SQL, or values that fields have.
final class WhereArgument {
    private static final Set<ScalarType> TEXTS = Set.of(ScalarType.STRING, ScalarType.DATE_TIME);
    private static final Set<ScalarType> NUMBERS = Set.of(ScalarType.INT, ScalarType.BIG_INT, ScalarType.FLOAT,
            ScalarType.DECIMAL);
    private static final Set<ScalarType> TRUTHS = Set.of(ScalarType.BOOLEAN);

    private final Container owner;
    private final Release release;
    private final ArgumentReader arguments;

    WhereArgument(Container owner, Release release, ArgumentReader arguments) {
        this.owner = owner;
        this.release = release;
        this.arguments = arguments;
    }

    /// The condition, or null where there is none that can be understood.
    @Nullable
    ExpressionNode read() {
        if (release == Release.SIX) return null;
        ExpressionNode value = arguments.optional("where");
        boolean isGood = switch (value) {
            case null -> false;
            case ExpressionNode.Call call when call.word().equals("raw") ->
                sql(call.arguments().given());
            case ExpressionNode.Members members -> members(members);
            default -> {
                if (!(value instanceof ExpressionNode.Call))
                    arguments.problems().add(AttributeRule.WRONG_KIND, value.range(), "function call");
                yield reject(AttributeRule.WHERE_VALUE);
            }
        };
        return isGood ? value : null;
    }

    private boolean sql(List<ArgumentNode> given) {
        if (given.isEmpty()) return reject(AttributeRule.WHERE_VALUE);
        String condition = Coerce.text(given.getFirst().value(), arguments.problems());
        if (condition == null) return reject(AttributeRule.WHERE_VALUE);
        return !condition.isEmpty() || reject(AttributeRule.WHERE_EMPTY);
    }

    private boolean members(ExpressionNode.Members members) {
        if (members.members().isEmpty()) return reject(AttributeRule.WHERE_EMPTY);
        for (ArgumentNode member : members.members())
            if (!member(member)) return false;
        return true;
    }

    private boolean member(ArgumentNode member) {
        String name = member.name() == null ? "" : member.name().text();
        FieldLink field = owner.field(name);
        if (field instanceof Scalar scalar && !(scalar.type instanceof FieldType.Unknown))
            return value(scalar, member.value(), false);
        return reject(AttributeRule.WHERE_FIELD, name);
    }

    private boolean value(Scalar field, ExpressionNode value, boolean isNegated) {
        return switch (value) {
            case ExpressionNode.Constant constant -> switch (constant.path()) {
                case "null" -> true;
                case "true", "false" -> fits(field, TRUTHS);
                default -> reject(AttributeRule.WHERE_FIELD_VALUE);
            };
            case ExpressionNode.Text _ -> fits(field, TEXTS);
            case ExpressionNode.Numeral _ -> fits(field, NUMBERS);
            case ExpressionNode.Members not when !isNegated && isNegation(not) ->
                value(field, not.members().getFirst().value(), true);
            default -> reject(AttributeRule.WHERE_FIELD_VALUE);
        };
    }

    private static boolean isNegation(ExpressionNode.Members members) {
        return members.members().size() == 1 && members.members().getFirst().isNamed("not");
    }

    private boolean fits(Scalar field, Set<ScalarType> types) {
        boolean fits = switch (field.type) {
            case FieldType.Scalar scalar -> types.contains(scalar.type());
            case FieldType.EnumReference _ -> types.equals(TEXTS);
            default -> false;
        };
        return fits || reject(AttributeRule.WHERE_TYPE, field.name());
    }

    private boolean reject(Rule rule, Object... names) {
        arguments.report(rule, names);
        return false;
    }
}
