package facet.schema.check;

import java.math.BigDecimal;
import java.util.List;

import facet.schema.check.Linked.Scalar;
import facet.schema.json.JsonValue;
import facet.schema.model.ScalarType;
import facet.schema.syntax.ArgumentNode;
import facet.schema.syntax.ExpressionNode;

/// Default values as Prisma's generators are given them.
final class DefaultJson {

    private DefaultJson() {}

    static JsonValue of(Scalar field, ExpressionNode value) {
        return switch (value) {
            case ExpressionNode.Text text -> text(field, text.value());
            case ExpressionNode.Numeral numeral -> number(field, numeral.digits());
            case ExpressionNode.Constant constant when field.isBuiltIn(ScalarType.BOOLEAN) ->
                new JsonValue.Truth(constant.path().equals("true"));
            case ExpressionNode.Constant constant -> new JsonValue.Text(constant.path());
            case ExpressionNode.Call call -> call(call);
            case ExpressionNode.Items items ->
                new JsonValue.Items(items.items().stream().map(item -> of(field, item)).toList());
            case ExpressionNode.Members _ -> new JsonValue.Nothing();
        };
    }

    private static JsonValue text(Scalar field, String text) {
        if (field.isBuiltIn(ScalarType.DATE_TIME)) return new JsonValue.Text(time(text));
        if (field.isBuiltIn(ScalarType.DECIMAL)) return fraction(text.replace("_", ""));
        return new JsonValue.Text(text);
    }

    private static JsonValue number(Scalar field, String digits) {
        if (field.isBuiltIn(ScalarType.BIG_INT)) return new JsonValue.Text(String.valueOf(Long.parseLong(digits)));
        return field.isBuiltIn(ScalarType.INT) ? new JsonValue.Whole(Long.parseLong(digits)) : fraction(digits);
    }

    /// The digits as a whole number times a power of ten, both rounded to 64 bits as the engine does, so that 13.37 is
    /// 13.370000000000001. What is too large has no number in JSON.
    private static JsonValue fraction(String digits) {
        try {
            BigDecimal decimal = new BigDecimal(digits);
            double number = decimal.unscaledValue().doubleValue() * powerOfTen(-decimal.scale());
            return Double.isFinite(number) ? new JsonValue.Fraction(number) : new JsonValue.Nothing();
        } catch (NumberFormatException endlessExponent) {
            return new JsonValue.Nothing();
        }
    }

    private static double powerOfTen(int exponent) {
        double power = 1;
        double square = 10;
        for (int rest = Math.abs(exponent); rest > 0; rest /= 2) {
            if (rest % 2 == 1) power *= square;
            square *= square;
        }
        return exponent < 0 ? 1 / power : power;
    }

    /// In one form: `T` between date and time, fractions in steps of three digits, the zone in numbers.
    private static String time(String text) {
        int zone = text.length() - (text.endsWith("Z") || text.endsWith("z") ? 1 : 6);
        String seconds = text.substring(0, 10) + "T" + text.substring(11, 19);
        String fraction = zone > 20 ? text.substring(20, Math.min(zone, 29)) : "";
        String nanos = (fraction + "000000000").substring(0, 9);
        String shown = nanos.equals("000000000")
                ? ""
                : nanos.endsWith("000000")
                        ? "." + nanos.substring(0, 3)
                        : nanos.endsWith("000") ? "." + nanos.substring(0, 6) : "." + nanos;
        String offset = text.length() - zone == 1 ? "+00:00" : text.substring(zone).replace('\u2212', '-');
        return seconds + shown + (offset.equals("-00:00") ? "+00:00" : offset);
    }

    /// A function without arguments is given those that it means.
    private static JsonValue call(ExpressionNode.Call call) {
        String function = call.word();
        List<ArgumentNode> given = call.arguments().given();
        List<JsonValue> arguments = switch (function) {
            case "uuid" -> List.of(version(given, 4));
            case "cuid" -> List.of(version(given, 1));
            case "nanoid" -> given.isEmpty() ? List.of() : List.of(version(given, 0));
            case "dbgenerated" -> !given.isEmpty() && given.getFirst().value() instanceof ExpressionNode.Text text
                    ? List.of(new JsonValue.Text(text.value()))
                    : List.of();
            default -> List.of();
        };
        return new JsonMembers().put("name", function).put("args", arguments).build();
    }

    private static JsonValue version(List<ArgumentNode> given, long meant) {
        return new JsonValue.Whole(
                !given.isEmpty() && given.getFirst().value() instanceof ExpressionNode.Numeral numeral
                        ? Long.parseLong(numeral.digits())
                        : meant);
    }
}
