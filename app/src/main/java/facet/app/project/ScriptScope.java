package facet.app.project;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import facet.app.project.ScriptValue.Absent;
import facet.app.project.ScriptValue.Fields;
import facet.app.project.ScriptValue.Items;
import facet.app.project.ScriptValue.Named;
import facet.app.project.ScriptValue.Text;
import facet.app.project.ScriptValue.Truth;
import org.jspecify.annotations.Nullable;

/// The names that a configuration file can use: its own constants, the environment and the places of Node.
final class ScriptScope {
    /// Deeper than any configuration is nested; a file that is was made to do harm.
    private static final int DEEPEST = 200;
    private static final String ENVIRONMENT = "process.env";

    private final ConfigPlace place;
    private final Variables variables;
    private final ScriptImports imports;
    private final Map<String, List<Token>> constants = new HashMap<>();
    private final Map<String, ScriptValue> known = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();
    private int depth;

    ScriptScope(ConfigPlace place, Variables variables, ScriptImports imports) {
        this.place = place;
        this.variables = variables;
        this.imports = imports;
    }

    void addConstant(String name, List<Token> value) {
        constants.put(name, value);
    }

    /// The value of a name; absent if it is not known.
    @Nullable
    ScriptValue find(String name) {
        List<Token> constant = imports.brings(name) ? null : constants.get(name);
        return constant == null ? named(imports.fullName(name)) : constant(name, constant);
    }

    /// What `value.key` is worth; absent if that is not known.
    @Nullable
    ScriptValue member(ScriptValue value, String key) {
        return switch (value) {
            case Named(String name) -> name.equals(ENVIRONMENT) ? variable(key) : named(name + "." + key);
            case Fields fields -> fields.get(key);
            case Absent absent -> absent;
            default -> null;
        };
    }

    /// The value of a call of `value`, or of its method where `method` is not empty; absent if that is not known.
    @Nullable
    ScriptValue call(@Nullable ScriptValue value, String method, List<ScriptValue> arguments) {
        return switch (value) {
            case Named(String name) -> {
                String full = method.isEmpty() ? name : name + "." + method;
                yield full.equals("env") ? required(arguments) : ScriptCalls.function(full, arguments, place);
            }
            case null -> null;
            default -> method.isEmpty() ? null : ScriptCalls.method(value, method, arguments);
        };
    }

    private ScriptValue named(String name) {
        return switch (name) {
            case "undefined", "null" -> new Absent("");
            case "true", "false" -> new Truth(name.equals("true"));
            case "__dirname", "import.meta.dirname" -> Text.of(place.folder().toString());
            case "__filename", "import.meta.filename" -> Text.of(place.file().toString());
            case "import.meta.url" -> Text.of("file://" + place.file().toUri().getRawPath());
            default -> new Named(name);
        };
    }

    private ScriptValue variable(String name) {
        Variables.@Nullable Variable variable = variables.find(name);
        return variable == null ? new Absent(name) : new Text(variable.value(), List.of(name));
    }

    /// `env("X")` of Prisma.
    private @Nullable ScriptValue required(List<ScriptValue> arguments) {
        if (arguments.size() != 1 || !(arguments.getFirst() instanceof Text name)) {
            return arguments.size() == 1 && !(arguments.getFirst() instanceof Items) ? arguments.getFirst() : null;
        }
        ScriptValue value = variable(name.value());
        return value instanceof Text text && !text.value().isEmpty() ? text : new ScriptValue.Failing(name.value());
    }

    private @Nullable ScriptValue constant(String name, List<Token> value) {
        if (known.containsKey(name)) {
            return known.get(name);
        }
        if (!underWay.add(name)) {
            return null;
        }
        ScriptValue result = ScriptExpression.value(value, this);
        underWay.remove(name);
        known.put(name, result);
        return result;
    }

    /// Whether there is room for one more expression inside the present one; [#leave] gives it back.
    boolean enter() {
        return ++depth <= DEEPEST;
    }

    void leave() {
        depth--;
    }
}
