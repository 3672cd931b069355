package facet.schema.check;

import java.util.ArrayList;
import java.util.List;

import facet.language.TextRange;
import facet.schema.check.Linked.NativeLink;
import facet.schema.check.Linked.Scalar;
import facet.schema.check.NativeTypes.NativeType;
import facet.schema.model.Datasource;
import facet.schema.model.ScalarType;
import facet.schema.rule.DatabaseRule;
import facet.schema.rule.Problems;
import facet.schema.syntax.ArgumentNode;
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

    private static boolean isCount(NativeType type, int count) {
        return count == 0 ? type.required() == 0 : count >= type.required() && count <= type.allowed();
    }

    private static String expected(NativeType type) {
        return type.required() == type.allowed() ? String.valueOf(type.required()) : "up to " + type.allowed();
    }

    private void arguments(NativeLink link, ScalarType scalar) {
        List<Long> numbers = new ArrayList<>(2);
        List<ArgumentNode> given = link.attribute().arguments().given();
        for (int i = 0; i < given.size(); i++) {
            Long number = number(link.arguments().get(i));
            boolean isMax = connector == Connector.SQLSERVER && link.arguments().get(i).equalsIgnoreCase("max");
            if (number == null && !isMax) {
                problems.add(DatabaseRule.NATIVE_ARGUMENT, link.attribute().range());
                return;
            }
            if (number != null) numbers.add(number);
        }
        if (numbers.isEmpty()) return;
        String limit = limit(link.name(), numbers, scalar);
        if (limit != null) problems.add(DatabaseRule.NATIVE_RANGE, link.attribute().range(), link.name(), limit);
    }

    private static @Nullable Long number(String text) {
        try {
            long number = Long.parseLong(text);
            return number < 0 || number > 4294967295L ? null : Long.valueOf(number);
        } catch (NumberFormatException notWhole) {
            return null;
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
