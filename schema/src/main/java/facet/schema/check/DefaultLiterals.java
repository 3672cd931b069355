package facet.schema.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.regex.Pattern;

import facet.schema.check.Linked.Scalar;
import facet.schema.model.ScalarType;
import facet.schema.rule.DefaultRule;
import facet.schema.syntax.ExpressionNode;
import org.jspecify.annotations.Nullable;

/// Default values whose text has to be a value of the field's type.
final class DefaultLiterals {

    private static final Pattern TIME = Pattern
            .compile("\\d{4}-\\d\\d-\\d\\d[Tt ]([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)"
                    + "(\\.\\d+)?([Zz]|[+\u2212-]([01]\\d|2[0-3]):[0-5]\\d)");

    private static final Pattern DECIMAL = Pattern
            .compile("[+-]?(\\d[\\d_]*\\.?[\\d_]*|\\.\\d[\\d_]*)([eE][+-]?\\d{1,38})?");

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
                case BYTES -> {
                    byte[] bytes = Base64.getDecoder().decode(text);
                    return Base64.getEncoder().encodeToString(bytes).equals(text) ? null : "base64 text";
                }
                case DATE_TIME -> {
                    return isTime(text) ? null : "point in time, such as `2026-01-31T12:00:00Z`";
                }
                case DECIMAL -> {
                    return DECIMAL.matcher(text).matches() ? null : "decimal number";
                }
                case STRING, BOOLEAN, INT, BIG_INT, FLOAT -> {
                }
            }
            return null;
        } catch (IllegalArgumentException notParsed) {
            return "base64 text";
        }
    }

    /// Whether it is a time as RFC 3339 has it: seconds and zone are never left out, a blank may stand for the `T`.
    private static boolean isTime(String text) {
        if (!TIME.matcher(text).matches()) return false;
        try {
            LocalDate.parse(text.substring(0, 10));
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }
}
