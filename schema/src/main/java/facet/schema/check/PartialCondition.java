package facet.schema.check;

import java.util.List;
import java.util.stream.Collectors;

import facet.schema.check.Linked.Container;
import facet.schema.check.Linked.KeyLink;
import facet.schema.check.Linked.Scalar;
import facet.schema.syntax.ArgumentNode;
import facet.schema.syntax.ExpressionNode;
import org.jspecify.annotations.Nullable;

/// Which rows a partial index has, in SQL: `raw("…")` as written, `{ active: true }` as a comparison of its columns.
final class PartialCondition {
    private final Container owner;

    private PartialCondition(Container owner) {
        this.owner = owner;
    }

    /// Null where the key or index has all rows.
    static @Nullable String sql(KeyLink key) {
        return switch (key.where) {
            case ExpressionNode.Call raw -> text(raw.arguments().given().getFirst().value());
            case ExpressionNode.Members members -> new PartialCondition(key.owner).all(members.members());
            case null, default -> null;
        };
    }

    private static String text(ExpressionNode value) {
        return value instanceof ExpressionNode.Text text ? text.value() : "";
    }

    private String all(List<ArgumentNode> members) {
        return members.stream().map(this::one).collect(Collectors.joining(" AND "));
    }

    private String one(ArgumentNode member) {
        String name = member.word() == null ? "" : member.word();
        String column = owner.field(name) instanceof Scalar field ? field.columnName() : name;
        String quoted = "\"" + column.replace("\"", "\"\"") + "\"";
        return member.value() instanceof ExpressionNode.Members not
                ? quoted + unlike(not.members().getFirst().value())
                : quoted + like(member.value());
    }

    private static String like(ExpressionNode value) {
        return isNull(value) ? " IS NULL" : " = " + literal(value);
    }

    private static String unlike(ExpressionNode value) {
        return isNull(value) ? " IS NOT NULL" : " <> " + literal(value);
    }

    private static boolean isNull(ExpressionNode value) {
        return value instanceof ExpressionNode.Constant constant && constant.path().equals("null");
    }

    private static String literal(ExpressionNode value) {
        return switch (value) {
            case ExpressionNode.Text text -> "'" + text.value().replace("'", "''") + "'";
            case ExpressionNode.Numeral numeral -> numeral.digits();
            case ExpressionNode.Constant constant -> constant.path();
            case ExpressionNode.Call _,ExpressionNode.Items _,ExpressionNode.Members _ ->
                throw new IllegalStateException("no value of a condition: " + value);
        };
    }
}
