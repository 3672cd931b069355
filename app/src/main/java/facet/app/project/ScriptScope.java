package facet.app.project;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import facet.app.project.ScriptValue.Absent;
import facet.app.project.ScriptValue.Text;
import org.jspecify.annotations.Nullable;

/// The names that a configuration file can use: its own constants, the environment and the places of Node.
final class ScriptScope {
    /// Deeper than any configuration is nested; a file that is was made to do harm.
    private static final int DEEPEST = 200;
    private static final int LONGEST_TEXT = 1 << 16;

    private final Path file;
    private final Variables variables;
    private final Map<String, List<Token>> constants = new HashMap<>();
    private final Map<String, String> variableNames = new HashMap<>();
    private final Map<String, ScriptValue> known = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();
    private int depth;

    ScriptScope(Path file, Variables variables) {
        this.file = file;
        this.variables = variables;
    }

    void addConstant(String name, List<Token> value) {
        constants.put(name, value);
    }

    /// Makes a name stand for an environment variable, as in `const { X } = process.env`.
    void addVariableName(String name, String variable) {
        variableNames.put(name, variable);
    }

    /// The value of a dotted name; absent if it is not known.
    @Nullable
    ScriptValue find(String name) {
        List<Token> constant = constants.get(name);
        if (constant != null) {
            return constant(name, constant);
        }
        if (variableNames.containsKey(name)) {
            return variable(variableNames.get(name));
        }
        if (name.startsWith("process.env.")) {
            return variable(name.substring("process.env.".length()));
        }
        return switch (name) {
            case "undefined", "null" -> new Absent("");
            case "__dirname", "import.meta.dirname" -> folder();
            case "__filename", "import.meta.filename", "import.meta.url" -> new Text(file.toString(), List.of());
            default -> null;
        };
    }

    boolean isConstant(String name) {
        return constants.containsKey(name);
    }

    ScriptValue variable(@Nullable String name) {
        Variables.@Nullable Variable variable = name == null ? null : variables.find(name);
        return variable == null
                ? new Absent(name == null ? "" : name)
                : new Text(variable.value(), List.of(String.valueOf(name)));
    }

    /// The value of a call, if it is one of those that configuration files make; absent otherwise.
    @Nullable
    ScriptValue call(String name, List<ScriptValue> arguments) {
        List<Text> texts = new ArrayList<>();
        for (ScriptValue argument : arguments) {
            if (argument instanceof Text text) {
                texts.add(text);
            }
        }
        boolean areTexts = texts.size() == arguments.size();
        String method = name.substring(name.lastIndexOf('.') + 1);
        return switch (name) {
            case "defineConfig" -> arguments.size() == 1 ? arguments.getFirst() : null;
            case "env" -> areTexts && texts.size() == 1 ? required(texts.getFirst().value()) : null;
            case "process.cwd" -> folder();
            case "fileURLToPath", "url.fileURLToPath" -> areTexts && texts.size() == 1 ? texts.getFirst() : null;
            case "String" -> areTexts && texts.size() == 1 ? texts.getFirst() : null;
            case "path.join", "path.resolve", "join", "resolve", "path.posix.join" ->
                areTexts && !texts.isEmpty() ? joined(texts, method.equals("resolve")) : null;
            case "path.dirname", "dirname" -> areTexts && texts.size() == 1 ? parent(texts.getFirst()) : null;
            default -> null;
        };
    }

    private ScriptValue required(String name) {
        ScriptValue value = variable(name);
        return value instanceof Text text && !text.value().isEmpty() ? text : new ScriptValue.Failing(name);
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

    static boolean isTooLong(String left, String right) {
        return left.length() + right.length() > LONGEST_TEXT;
    }

    private Text folder() {
        return new Text(String.valueOf(file.getParent()), List.of());
    }

    /// Commands are taken to run in the folder of the configuration file.
    private @Nullable ScriptValue joined(List<Text> parts, boolean isResolve) {
        try {
            Path path = isResolve ? Path.of(folder().value()) : Path.of("");
            for (Text part : parts) {
                path = isResolve ? path.resolve(part.value()) : Path.of(path.toString(), part.value());
            }
            List<String> names = parts.stream().flatMap(part -> part.variables().stream()).toList();
            return new Text(path.normalize().toString(), names);
        } catch (InvalidPathException e) {
            // Not a path on this system; the caller reports the expression as unread.
            return null;
        }
    }

    private static @Nullable ScriptValue parent(Text path) {
        int slash = path.value().lastIndexOf('/');
        return slash <= 0 ? null : new Text(path.value().substring(0, slash), path.variables());
    }
}
