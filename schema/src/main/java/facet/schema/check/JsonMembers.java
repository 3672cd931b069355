package facet.schema.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import facet.schema.json.JsonValue;
import org.jspecify.annotations.Nullable;

/// Gathers the members of a JSON object.
final class JsonMembers {
    private final Map<String, JsonValue> members = new LinkedHashMap<>();

    JsonMembers put(String name, JsonValue value) {
        members.put(name, value);
        return this;
    }

    /// A text, or `null` where there is none.
    JsonMembers put(String name, @Nullable String text) {
        return put(name, text == null ? new JsonValue.Nothing() : new JsonValue.Text(text));
    }

    JsonMembers put(String name, boolean value) {
        return put(name, new JsonValue.Truth(value));
    }

    JsonMembers put(String name, List<? extends JsonValue> items) {
        return put(name, new JsonValue.Items(List.copyOf(items)));
    }

    /// A text, and no member where there is none.
    JsonMembers putIfAny(String name, @Nullable String text) {
        return text == null || text.isEmpty() ? this : put(name, text);
    }

    JsonValue.Members build() {
        return new JsonValue.Members(members);
    }
}
