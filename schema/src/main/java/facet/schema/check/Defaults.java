package facet.schema.check;

import java.util.List;

import facet.schema.check.Linked.Scalar;
import facet.schema.model.Arity;
import facet.schema.model.FieldType;
import facet.schema.model.ScalarType;
import facet.schema.rule.DefaultRule;
import facet.schema.rule.Problems;
import facet.schema.syntax.ArgumentNode;
import facet.schema.syntax.ExpressionNode;

/// `@default(…)` of one field.
final class Defaults {

    private final Scalar field;
    private final ArgumentReader arguments;
    private final Problems problems;

    Defaults(Scalar field, ArgumentReader arguments, SourceFile file) {
        this.field = field;
        this.arguments = arguments;
        this.problems = file.problems();
    }

    /// Whether there is a function of that name for defaults on any database.
    static boolean isFunction(String name) {
        return switch (name) {
            case "autoincrement", "cuid", "dbgenerated", "nanoid", "now", "uuid", "auto", "ulid" -> true;
            default -> false;
        };
    }

    void model() {
        ExpressionNode value = arguments.required("value");
        if (value != null) {
            field.defaultName = arguments.text("map");
            boolean isGood = isCall(value, "dbgenerated") ? generated((ExpressionNode.Call) value) : modelValue(value);
            if (isGood) accept(value);
        }
        arguments.finish();
    }

    void composite() {
        ExpressionNode value = arguments.required("value");
        if (value != null) {
            if (arguments.optional("map") != null) arguments.report(DefaultRule.COMPOSITE_MAP);
            if (isCall(value, "dbgenerated")) {
                arguments.report(DefaultRule.COMPOSITE_FUNCTION, "dbgenerated");
            } else if (compositeValue(value)) {
                accept(value);
            }
        }
        arguments.finish();
    }

    private void accept(ExpressionNode value) {
        field.defaultValue = value;
        field.defaultAttribute = arguments.attribute();
    }

    private boolean modelValue(ExpressionNode value) {
        return switch (field.type) {
            case FieldType.CompositeReference _ -> reject(DefaultRule.ON_COMPOSITE);
            case FieldType.EnumReference _ -> enumValue(value);
            case FieldType.Scalar scalar -> scalarValue(scalar.type(), value);
            case FieldType.Unsupported _ -> reject(DefaultRule.UNSUPPORTED_TYPE);
            case FieldType.ModelReference _,FieldType.Unknown _ -> false;
        };
    }

    private boolean compositeValue(ExpressionNode value) {
        return switch (field.type) {
            case FieldType.CompositeReference _ -> reject(DefaultRule.ON_COMPOSITE);
            case FieldType.EnumReference _ -> enumValue(value);
            case FieldType.Scalar scalar -> compositeScalar(scalar.type(), value);
            case FieldType.Unsupported _ -> reject(DefaultRule.UNSUPPORTED_TYPE);
            case FieldType.ModelReference _,FieldType.Unknown _ -> false;
        };
    }

    private boolean compositeScalar(ScalarType type, ExpressionNode value) {
        if (value instanceof ExpressionNode.Call call) {
            String function = call.word();
            if (function.equals("autoincrement") || function.equals("auto"))
                return reject(DefaultRule.COMPOSITE_FUNCTION, function);
            if (!isFunction(function)) {
                problems.add(DefaultRule.UNKNOWN_FUNCTION, call.range(), function);
                return false;
            }
        }
        return scalarValue(type, value);
    }

    private boolean scalarValue(ScalarType type, ExpressionNode value) {
        if (value instanceof ExpressionNode.Call call) return call(type, call);
        if (field.node.arity() == Arity.LIST) return listValue(type, value);
        if (value instanceof ExpressionNode.Items) return reject(DefaultRule.LIST_FOR_SINGLE);
        return literal(type, value);
    }

    private boolean listValue(ScalarType type, ExpressionNode value) {
        if (!(value instanceof ExpressionNode.Items items)) return reject(DefaultRule.SINGLE_FOR_LIST);
        for (ExpressionNode item : items.items())
            if (!literal(type, item)) return false;
        return true;
    }

    private boolean literal(ScalarType type, ExpressionNode value) {
        if (type == ScalarType.BOOLEAN && value instanceof ExpressionNode.Constant constant) {
            if (constant.path().equals("true") || constant.path().equals("false")) return true;
            problems.add(DefaultRule.NOT_BOOLEAN, constant.range());
            return false;
        }
        boolean fits = switch (type) {
            case STRING, JSON, BYTES, DATE_TIME -> value instanceof ExpressionNode.Text;
            case INT, BIG_INT, FLOAT -> value instanceof ExpressionNode.Numeral;
            case DECIMAL -> value instanceof ExpressionNode.Numeral || value instanceof ExpressionNode.Text;
            case BOOLEAN -> false;
        };
        return fits || reject(DefaultRule.WRONG_TYPE, type.word());
    }

    private boolean enumValue(ExpressionNode value) {
        if (field.node.arity() != Arity.LIST) return singleEnumValue(value);
        if (!(value instanceof ExpressionNode.Items items)) return reject(DefaultRule.NO_ENUM_VALUE);
        for (ExpressionNode item : items.items())
            if (!singleEnumValue(item)) return false;
        return true;
    }

    private boolean singleEnumValue(ExpressionNode value) {
        if (!(value instanceof ExpressionNode.Constant constant)) return reject(DefaultRule.NO_ENUM_VALUE);
        if (field.enumLink != null && field.enumLink.has(constant.path())) return true;
        return reject(DefaultRule.NOT_IN_ENUM, constant.path());
    }

    private boolean call(ScalarType type, ExpressionNode.Call call) {
        String function = call.word();
        if (function.equals("autoincrement") && field.defaultName != null)
            return reject(DefaultRule.NAMED_AUTOINCREMENT);
        return switch (function) {
            case "autoincrement" -> fits(type, call, ScalarType.INT, ScalarType.BIG_INT) && noArguments(call);
            case "now" -> fits(type, call, ScalarType.DATE_TIME) && noArguments(call);
            case "ulid" -> fits(type, call, ScalarType.STRING) && noArguments(call);
            case "cuid" -> fits(type, call, ScalarType.STRING) && number(call, "nothing, 1 or 2", 1, 2, 1);
            case "uuid" -> fits(type, call, ScalarType.STRING) && number(call, "nothing, 4 or 7", 4, 7, 3);
            case "nanoid" -> fits(type, call, ScalarType.STRING)
                    && number(call, "nothing or a length from 2 to 255", 2, 255, 1);
            case "auto" -> noArguments(call);
            default -> true;
        };
    }

    private boolean fits(ScalarType type, ExpressionNode.Call call, ScalarType... wanted) {
        return List.of(wanted).contains(type)
                || reject(DefaultRule.FUNCTION_TYPE, call.word(), type.word());
    }

    private boolean noArguments(ExpressionNode.Call call) {
        return call.arguments().given().isEmpty()
                || reject(DefaultRule.FUNCTION_ARGUMENTS, call.word(), "none");
    }

    /// At most one argument: a number from `least` to `most` in steps.
    private boolean number(ExpressionNode.Call call, String expected, int least, int most, int step) {
        List<ArgumentNode> given = call.arguments().given();
        String function = call.word();
        if (given.size() > 1) reject(DefaultRule.FUNCTION_ARGUMENTS, function, expected);
        if (given.isEmpty()) return true;
        boolean isGood = given.getFirst().value() instanceof ExpressionNode.Numeral numeral
                && isStep(numeral.digits(), least, most, step);
        return isGood || reject(DefaultRule.FUNCTION_ARGUMENTS, function, expected);
    }

    private static boolean isStep(String digits, int least, int most, int step) {
        try {
            int number = Integer.parseInt(digits);
            return number >= least && number <= most && (number - least) % step == 0;
        } catch (NumberFormatException tooLarge) {
            return false;
        }
    }

    private boolean generated(ExpressionNode.Call call) {
        List<ArgumentNode> given = call.arguments().given();
        String expected = "nothing or one expression as a string";
        if (given.size() > 1) reject(DefaultRule.FUNCTION_ARGUMENTS, "dbgenerated", expected);
        if (given.isEmpty()) return true;
        boolean isGood = given.getFirst().value() instanceof ExpressionNode.Text text && !text.value().isEmpty();
        return isGood || reject(DefaultRule.FUNCTION_ARGUMENTS, "dbgenerated", expected);
    }

    private static boolean isCall(ExpressionNode value, String function) {
        return value instanceof ExpressionNode.Call call && call.word().equals(function);
    }

    private boolean reject(DefaultRule rule, Object... names) {
        arguments.report(rule, names);
        return false;
    }
}
