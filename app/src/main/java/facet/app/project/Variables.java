package facet.app.project;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// The environment variables that a project sees, each with where it was set.
final class Variables {
    /// A value and its origin, as in "DATABASE_URL in .env".
    record Variable(String value, String describedAs) {}

    private final Map<String, Variable> known = new HashMap<>();

    Variables(Map<String, String> environment) {
        environment.forEach((name, value) -> known.put(name, new Variable(value, name + " in the environment")));
    }

    /// Adds what is not set yet, since the real environment and earlier files win.
    void addMissing(Map<String, String> values, String fileName) {
        values.forEach((name, value) -> known.putIfAbsent(name, new Variable(value, name + " in " + fileName)));
    }

    /// Adds what a file sets, in the place of what was set before.
    void replace(Map<String, String> values, String fileName) {
        values.forEach((name, value) -> known.put(name, new Variable(value, name + " in " + fileName)));
    }

    Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        known.forEach((name, variable) -> values.put(name, variable.value()));
        return values;
    }

    @Nullable
    Variable find(String name) {
        return known.get(name);
    }
}
