package facet.app.cli;

import java.util.Map;

import facet.schema.json.JsonValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON values as the nodes that are written.
final class JsonNodes {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonNodes() {}

    static JsonNode of(JsonValue value) {
        return switch (value) {
            case JsonValue.Text text -> NODES.stringNode(text.text());
            case JsonValue.Whole whole -> NODES.numberNode(whole.number());
            case JsonValue.Fraction fraction -> NODES.numberNode(fraction.number());
            case JsonValue.Truth truth -> NODES.booleanNode(truth.value());
            case JsonValue.Nothing _ -> NODES.nullNode();
            case JsonValue.Items items -> items(items);
            case JsonValue.Members members -> members(members);
        };
    }

    private static ArrayNode items(JsonValue.Items items) {
        ArrayNode node = NODES.arrayNode(items.items().size());
        items.items().forEach(item -> node.add(of(item)));
        return node;
    }

    private static ObjectNode members(JsonValue.Members members) {
        ObjectNode node = NODES.objectNode();
        for (Map.Entry<String, JsonValue> member : members.members().entrySet())
            node.set(member.getKey(), of(member.getValue()));
        return node;
    }
}
