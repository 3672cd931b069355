package facet.schema.check;

import java.util.List;
import java.util.stream.Stream;

import facet.language.TextRange;
import facet.schema.check.Linked.NativeLink;
import facet.schema.check.Linked.Scalar;
import facet.schema.check.NativeTypes.NativeType;
import facet.schema.model.Datasource;
import facet.schema.model.FieldType;
import facet.schema.model.ScalarType;
import facet.schema.rule.DatabaseRule;
import facet.schema.rule.Problems;
import org.jspecify.annotations.Nullable;

/// The native type of one field: its name, its arguments and whether it can hold the field's values.
final class NativeTypeCheck {
    private final Configuration configuration;
    private final Connector connector;
    private final Scalar field;
    private final Problems problems;

    NativeTypeCheck(Configuration configuration, Scalar field) {
        this.configuration = configuration;
        this.connector = configuration.connector();
        this.field = field;
        this.problems = field.problems();
    }

    void check() {
        NativeLink link = field.nativeType;
        ScalarType scalar = field.builtIn();
        if (link == null || scalar == null) return;
        TextRange range = link.attribute().range();
        Datasource datasource = configuration.datasource();
        if (datasource != null && !datasource.name().equals(link.scope()))
            problems.add(DatabaseRule.NATIVE_PREFIX, range, datasource.name(), link.name());
        NativeType type = NativeTypes.of(connector).get(link.name());
        if (type == null) {
            problems.add(DatabaseRule.NATIVE_UNKNOWN, range, link.name());
        } else if (!isCount(type, link.arguments().size())) {
            problems.add(DatabaseRule.NATIVE_ARGUMENT_COUNT, range, link.name(), expected(type));
        } else if (!type.types().contains(scalar)) {
            problems.add(DatabaseRule.NATIVE_MISMATCH, range, link.name(), scalar.word());
        } else {
            arguments(link, scalar);
        }
    }

    /// `Unsupported("…")` around the name of a native type that is supported.
    void checkUnsupported() {
        if (configuration.datasource() == null || !(field.type instanceof FieldType.Unsupported type)) return;
        String text = type.name();
        int bracket = text.indexOf('(');
        String name = (bracket < 0 ? text : text.substring(0, bracket)).trim();
        int close = bracket < 0 ? -1 : text.indexOf(')', bracket);
        List<String> arguments = close < 0
                ? List.of()
                : Stream.of(text.substring(bracket + 1, close).split(",", -1)).map(String::trim).toList();
        if (NativeValue.read(connector, name, arguments) != null)
            problems.add(DatabaseRule.UNSUPPORTED_IS_NATIVE, field.node.range(), text);
    }

    private static boolean isCount(NativeType type, int count) {
        return count == 0 ? type.required() == 0 : count >= type.required() && count <= type.allowed();
    }

    private static String expected(NativeType type) {
        return type.required() == type.allowed() ? String.valueOf(type.required()) : "up to " + type.allowed();
    }

    private void arguments(NativeLink link, ScalarType scalar) {
        NativeValue value = NativeValue.read(connector, link.name(), link.arguments());
        TextRange range = link.attribute().range();
        if (value == null) {
            problems.add(DatabaseRule.NATIVE_ARGUMENT, range, link.name());
        } else if (!value.numbers().isEmpty()) {
            String limit = limit(link.name(), value.numbers(), scalar);
            if (limit != null) problems.add(DatabaseRule.NATIVE_RANGE, range, link.name(), limit);
        }
    }

    /// What the numbers should have been, or null where they are right.
    private @Nullable String limit(String name, List<Long> numbers, ScalarType scalar) {
        long first = numbers.getFirst();
        if (name.equals("Decimal")) return decimal(numbers);
        return switch (connector) {
            case POSTGRESQL, COCKROACHDB -> switch (name) {
                case "Bit", "VarBit" -> between(first, 1, Long.MAX_VALUE);
                case "Timestamp", "Timestamptz", "Time", "Timetz" -> between(first, 0, 6);
                default -> null;
            };
            case MYSQL -> switch (name) {
                case "Bit" -> between(first, 1, scalar == ScalarType.BOOLEAN ? 1 : 64);
                case "Char" -> between(first, 0, 255);
                case "VarChar" -> between(first, 0, 65535);
                default -> null;
            };
            case SQLSERVER -> switch (name) {
                case "Float" -> between(first, 1, 53);
                case "NVarChar", "NChar" -> between(first, 0, 4000);
                case "VarChar", "VarBinary", "Char", "Binary" -> between(first, 0, 8000);
                default -> null;
            };
            case NONE, SQLITE, MONGODB -> null;
        };
    }

    private static @Nullable String between(long number, long least, long most) {
        if (number >= least && number <= most) return null;
        return most == Long.MAX_VALUE
                ? "It has to be at least " + least + "."
                : "It can range from " + least + " to " + most + ".";
    }

    private @Nullable String decimal(List<Long> numbers) {
        long precision = numbers.getFirst();
        long scale = numbers.size() > 1 ? numbers.get(1) : 0;
        if (scale > precision) return "The scale cannot be larger than the precision.";
        return switch (connector) {
            case POSTGRESQL, COCKROACHDB -> between(precision, 1, 1000);
            case MYSQL -> precision > 65 ? between(precision, 1, 65) : between(scale, 0, 30);
            case SQLSERVER -> between(precision, 1, 38);
            case NONE, SQLITE, MONGODB -> null;
        };
    }
}
