package facet.schema.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import facet.schema.rule.AttributeRule;
import facet.schema.rule.Problems;
import facet.schema.syntax.ExpressionNode;
import org.jspecify.annotations.Nullable;

/// Takes a written value as the kind that is expected, or reports that it is of another.
final class Coerce {

    private Coerce() {}

    static @Nullable String text(ExpressionNode value, Problems problems) {
        if (value instanceof ExpressionNode.Text text) return text.value();
        wrong(value, "string", problems);
        return null;
    }

    static @Nullable String constant(ExpressionNode value, Problems problems) {
        if (value instanceof ExpressionNode.Constant constant) return constant.path();
        wrong(value, "plain word", problems);
        return null;
    }

    static @Nullable Boolean truth(ExpressionNode value, Problems problems) {
        if (value instanceof ExpressionNode.Constant constant) {
            if (constant.path().equals("true")) return true;
            if (constant.path().equals("false")) return false;
        }
        wrong(value, "true or false", problems);
        return null;
    }

    static @Nullable Long integer(ExpressionNode value, Problems problems) {
        if (value instanceof ExpressionNode.Numeral numeral) {
            try {
                return Long.valueOf(numeral.digits());
            } catch (NumberFormatException notWhole) {
                wrong(value, "whole number", problems);
                return null;
            }
        }
        wrong(value, "whole number", problems);
        return null;
    }

    /// The items of a list, or a single value as a list of one; null where an item is of another kind.
    static <T> @Nullable List<T> items(ExpressionNode value,
            BiFunction<ExpressionNode, Problems, @Nullable T> coercion, Problems problems) {
        List<ExpressionNode> items = value instanceof ExpressionNode.Items list ? list.items() : List.of(value);
        List<T> coerced = new ArrayList<>(items.size());
        boolean isValid = true;
        for (ExpressionNode item : items) {
            T result = coercion.apply(item, problems);
            if (result == null) {
                isValid = false;
            } else {
                coerced.add(result);
            }
        }
        return isValid ? coerced : null;
    }

    private static void wrong(ExpressionNode value, String expected, Problems problems) {
        problems.add(AttributeRule.WRONG_KIND, value.range(), expected);
    }
}
