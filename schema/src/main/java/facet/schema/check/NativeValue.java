package facet.schema.check;

import java.util.ArrayList;
import java.util.List;

import facet.schema.check.Linked.NativeLink;
import facet.schema.check.Linked.Scalar;
import facet.schema.check.NativeTypes.NativeType;
import org.jspecify.annotations.Nullable;

/// A native type with arguments that could be read.
///
/// @param numbers its arguments, none where it is `Max`
record NativeValue(String name, List<Long> numbers, boolean isMax) {
    private static final long LARGEST = 4294967295L;
    private static final long LARGEST_BESIDE_MAX = 65535;

    NativeValue {
        numbers = List.copyOf(numbers);
    }

    /// The native type of a field of a built-in type, or null where it has none or the database does not know it.
    static @Nullable NativeValue of(Connector connector, Scalar field) {
        NativeLink link = field.nativeType;
        return link == null || field.builtIn() == null ? null : read(connector, link.name(), link.arguments());
    }

    /// Null where the database has no such type or where it does not take the arguments.
    static @Nullable NativeValue read(Connector connector, String name, List<String> arguments) {
        NativeType type = NativeTypes.of(connector).get(name);
        if (type == null) return null;
        if (type.allowed() == 0 || (arguments.isEmpty() && type.required() == 0))
            return new NativeValue(name, List.of(), false);
        if (arguments.size() != type.allowed()) return null;
        boolean takesMax = connector == Connector.SQLSERVER && takesMax(name);
        if (takesMax && arguments.getFirst().equalsIgnoreCase("max")) return new NativeValue(name, List.of(), true);
        List<Long> numbers = new ArrayList<>(2);
        for (String argument : arguments) {
            Long number = number(argument, takesMax ? LARGEST_BESIDE_MAX : LARGEST);
            if (number == null) return null;
            numbers.add(number);
        }
        return new NativeValue(name, numbers, false);
    }

    private static boolean takesMax(String name) {
        return name.equals("VarChar") || name.equals("NVarChar") || name.equals("VarBinary");
    }

    private static @Nullable Long number(String text, long largest) {
        try {
            long number = Long.parseLong(text);
            return number < 0 || number > largest ? null : Long.valueOf(number);
        } catch (NumberFormatException notWhole) {
            return null;
        }
    }
}
