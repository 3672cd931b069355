package facet.schema.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A JSON value.
public sealed interface JsonValue {

    record Text(String text) implements JsonValue {}

    /// A whole number.
    record Whole(long number) implements JsonValue {}

    /// A number with a fraction; never infinite.
    record Fraction(double number) implements JsonValue {}

    record Truth(boolean value) implements JsonValue {}

    /// `null`.
    record Nothing() implements JsonValue {}

    record Items(List<JsonValue> items) implements JsonValue {
        public Items {
            items = List.copyOf(items);
        }

        public static Items ofTexts(List<String> texts) {
            return new Items(texts.stream().<JsonValue>map(Text::new).toList());
        }
    }

    /// An object, its members in the order in which they are written.
    record Members(Map<String, JsonValue> members) implements JsonValue {
        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }
}
