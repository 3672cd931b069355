package facet.app.project;

import java.util.List;
import java.util.Map;

/// What an expression of a configuration file is worth, as far as it can be said without running it.
sealed interface ScriptValue {
    /// A text.
    ///
    /// @param value the text
    /// @param variables the environment variables it was made from
    record Text(String value, List<String> variables) implements ScriptValue {
        static Text of(String value) {
            return new Text(value, List.of());
        }
    }

    /// `true` or `false`.
    record Truth(boolean isTrue) implements ScriptValue {}

    /// An array literal.
    record Items(List<ScriptValue> values) implements ScriptValue {
        public Items {
            values = List.copyOf(values);
        }
    }

    /// An object literal.
    ///
    /// @param entries its values by key
    /// @param unread parts that may hold more keys, such as a spread of something unknown
    record Fields(Map<String, ScriptValue> entries, List<Unknown> unread) implements ScriptValue {
        /// The value of a key; unknown if a part that could not be read may hold it.
        ScriptValue get(String key) {
            ScriptValue value = entries.get(key);
            if (value != null) {
                return value;
            }
            return unread.isEmpty() ? new Absent("") : unread.getFirst();
        }
    }

    /// Something that Node or a package brings, such as `path.join` or `process.env`.
    ///
    /// @param name its full name, whatever the file calls it
    record Named(String name) implements ScriptValue {}

    /// `undefined`, `null`, a key that is not there, or a variable that is not set.
    ///
    /// @param variable the environment variable that is not set; empty if none is the reason
    record Absent(String variable) implements ScriptValue {}

    /// `env("X")` of a variable that is not set: Prisma stops there, whatever follows.
    record Failing(String variable) implements ScriptValue {}

    /// Something that cannot be known without running the file.
    ///
    /// @param source what stands there
    /// @param line where it stands, from 1
    record Unknown(String source, int line) implements ScriptValue {}
}
