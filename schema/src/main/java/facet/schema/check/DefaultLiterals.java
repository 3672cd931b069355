package facet.schema.check;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;

import facet.schema.check.Linked.Scalar;
import facet.schema.model.ScalarType;
import facet.schema.rule.DefaultRule;
import facet.schema.syntax.ExpressionNode;
import org.jspecify.annotations.Nullable;

/// Default values whose text has to be a value of the field's type.
final class DefaultLiterals {

    private DefaultLiterals() {}

    static void check(Scalar field) {
        ScalarType type = field.builtIn();
        if (type == null || field.defaultValue == null) return;
        if (field.defaultValue instanceof ExpressionNode.Items items) {
            items.items().forEach(item -> check(field, type, item));
        } else {
            check(field, type, field.defaultValue);
        }
    }

    private static void check(Scalar field, ScalarType type, ExpressionNode value) {
        String wrong = switch (value) {
            case ExpressionNode.Text text -> wrongText(type, text.value());
            case ExpressionNode.Numeral numeral -> wrongNumber(type, numeral.digits());
            default -> null;
        };
        if (wrong != null) field.problems().add(DefaultRule.NOT_PARSEABLE, value.range(), wrong);
    }

    private static @Nullable String wrongNumber(ScalarType type, String digits) {
        if (type != ScalarType.INT && type != ScalarType.BIG_INT) return null;
        try {
            Long.parseLong(digits);
            return null;
        } catch (NumberFormatException notWhole) {
            return "whole number of 64 bits";
        }
    }

    private static @Nullable String wrongText(ScalarType type, String text) {
        try {
            switch (type) {
                case JSON -> {
                    return JsonSyntax.isValid(text) ? null : "JSON text";
                }
                case BYTES -> Base64.getDecoder().decode(text);
                case DATE_TIME -> OffsetDateTime.parse(text);
                case DECIMAL -> new BigDecimal(text);
                case STRING, BOOLEAN, INT, BIG_INT, FLOAT -> {
                }
            }
            return null;
        } catch (IllegalArgumentException | DateTimeException notParsed) {
            return type == ScalarType.BYTES
                    ? "base64 text"
                    : type == ScalarType.DECIMAL ? "decimal number" : "point in time, such as `2026-01-31T12:00:00Z`";
        }
    }
}
