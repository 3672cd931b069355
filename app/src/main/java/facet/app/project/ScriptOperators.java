package facet.app.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import facet.app.project.ScriptValue.Absent;
import facet.app.project.ScriptValue.Failing;
import facet.app.project.ScriptValue.Fields;
import facet.app.project.ScriptValue.Items;
import facet.app.project.ScriptValue.Named;
import facet.app.project.ScriptValue.Text;
import facet.app.project.ScriptValue.Truth;
import facet.app.project.ScriptValue.Unknown;
import org.jspecify.annotations.Nullable;

/// What JavaScript's operators do with values. Each gives nothing where the outcome cannot be known.
final class ScriptOperators {
    private static final int LONGEST_TEXT = 1 << 16;

    private ScriptOperators() {}

    /// Whether a condition takes the value for true.
    static Optional<Boolean> isTrue(ScriptValue value) {
        return switch (value) {
            case Text text -> Optional.of(!text.value().isEmpty());
            case Truth truth -> Optional.of(truth.isTrue());
            case Items _,Fields _ -> Optional.of(true);
            case Absent _ -> Optional.of(false);
            case Named _,Failing _,Unknown _ -> Optional.empty();
        };
    }

    /// Whether `left === right`.
    static Optional<Boolean> areEqual(ScriptValue left, ScriptValue right) {
        boolean isKnown = isPlain(left) && isPlain(right);
        return isKnown ? Optional.of(plain(left).equals(plain(right))) : Optional.empty();
    }

    private static boolean isPlain(ScriptValue value) {
        return value instanceof Text || value instanceof Truth || value instanceof Absent;
    }

    private static Object plain(ScriptValue value) {
        return switch (value) {
            case Text text -> text.value();
            case Absent _ -> Optional.empty();
            default -> value;
        };
    }

    /// Whether `left` gives way to what follows `operator`, which is `??`, `||` or `&&`.
    static Optional<Boolean> givesWay(ScriptValue left, String operator) {
        return switch (operator) {
            case "??" -> left instanceof Unknown || left instanceof Failing
                    ? Optional.empty()
                    : Optional.of(left instanceof Absent);
            case "||" -> isTrue(left).map(isTrue -> !isTrue);
            default -> isTrue(left);
        };
    }

    /// `left + right`. A text with a part that is not set or not known says so, where JavaScript would write `undefined`.
    static @Nullable ScriptValue sum(ScriptValue left, ScriptValue right) {
        if (left instanceof Text first && right instanceof Text second) {
            return joined(first, second);
        }
        ScriptValue missing = left instanceof Text ? right : left;
        return missing instanceof Absent || missing instanceof Failing || missing instanceof Unknown ? missing : null;
    }

    private static @Nullable Text joined(Text left, Text right) {
        if (left.value().length() + right.value().length() > LONGEST_TEXT) {
            return null;
        }
        List<String> variables = new ArrayList<>(left.variables());
        variables.addAll(right.variables());
        return new Text(left.value() + right.value(), List.copyOf(variables));
    }
}
