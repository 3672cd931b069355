package facet.schema.check;

import java.util.List;

import facet.schema.check.Linked.Container;
import facet.schema.check.Linked.EnumLink;
import facet.schema.check.Linked.KeyField;
import facet.schema.check.Linked.KeyKind;
import facet.schema.check.Linked.KeyLink;
import facet.schema.check.Linked.Scalar;
import facet.schema.model.Arity;
import facet.schema.rule.AttributeRule;
import facet.schema.rule.KeyRule;
import facet.schema.rule.Problems;
import facet.schema.syntax.ExpressionNode;
import org.jspecify.annotations.Nullable;

/// The attributes of a model or view as a whole, and those of an enum.
final class BlockAttributes {
    private static final List<String> INDEX_TYPES = List.of("BTree", "Hash", "Gist", "Gin", "SpGist", "Brin");

    private final Container owner;
    private final Release release;
    private final Problems problems;

    BlockAttributes(Container owner, Release release) {
        this.owner = owner;
        this.release = release;
        this.problems = owner.problems();
    }

    void read() {
        AttributeReader attributes = new AttributeReader(owner.node.attributes(), owner.file);
        ignore(attributes.single("ignore"));
        ArgumentReader id = attributes.single("id");
        if (id != null) id(id);
        ArgumentReader map = attributes.single("map");
        if (map != null) {
            owner.mappedName = FieldAttributes.mapArgument(map);
            map.finish();
        }
        ArgumentReader schema = attributes.single("schema");
        if (schema != null) owner.schema = schemaArgument(schema);
        for (ArgumentReader index : attributes.repeated("index"))
            index(index);
        for (ArgumentReader unique : attributes.repeated("unique"))
            unique(unique);
        for (ArgumentReader fulltext : attributes.repeated("fulltext"))
            fulltext(fulltext);
        ArgumentReader shardKey = attributes.single("shardKey");
        if (shardKey != null) shardKey(shardKey);
        optionalId();
        attributes.finish();
    }

    private void ignore(@Nullable ArgumentReader ignore) {
        if (ignore == null) return;
        for (Scalar field : owner.scalars)
            if (field.isIgnored) problems.add(AttributeRule.IGNORE_IN_IGNORED, field.node.range());
        owner.isIgnored = true;
        ignore.finish();
    }

    private void id(ArgumentReader id) {
        KeyLink key = new KeyLink(KeyKind.ID, id.attribute(), owner, null);
        List<KeyField> fields = keyFields(key, id);
        if (fields != null) {
            key.fields = fields;
            optionalFields(key, id);
            if (owner.primaryKey != null) problems.add(KeyRule.TWO_KINDS_OF_ID, owner.node.range(), owner.name());
            key.mappedName = id.text("map");
            key.name = clientName(id);
            key.isClustered = id.truth("clustered");
            owner.primaryKey = key;
        }
        id.finish();
    }

    private void optionalFields(KeyLink key, ArgumentReader arguments) {
        List<String> optional = key.fields.stream().map(KeyField::last)
                .filter(field -> field.node.arity() != Arity.REQUIRED).map(Scalar::name).toList();
        if (!optional.isEmpty() && !owner.isIgnored)
            arguments.report(KeyRule.OPTIONAL_FIELD, String.join("`, `", optional));
    }

    private void optionalId() {
        if (owner.isIgnored) return;
        if (owner.primaryKey != null) optionalField(owner.primaryKey, KeyRule.OPTIONAL_ID);
        if (owner.shardKey != null) optionalField(owner.shardKey, KeyRule.OPTIONAL_FIELD);
    }

    private void optionalField(KeyLink key, KeyRule rule) {
        if (key.source != null && key.source.node.arity() != Arity.REQUIRED)
            problems.add(rule, key.attribute.range(), key.source.name());
    }

    private void index(ArgumentReader index) {
        KeyLink key = indexKey(KeyKind.NORMAL, index);
        String name = index.text("name");
        key.mappedName = index.text("map");
        if (name != null && key.mappedName != null) {
            index.report(AttributeRule.INDEX_NAME_AND_MAP);
        } else if (name != null) {
            key.mappedName = name;
        }
        String type = index.constant("type");
        if (type != null && !INDEX_TYPES.contains(type)) {
            index.report(AttributeRule.UNKNOWN_INDEX_TYPE, type);
        } else {
            key.algorithm = type;
        }
        key.isClustered = index.truth("clustered");
        key.where = new WhereArgument(owner, release, index).read();
        index.finish();
    }

    private void unique(ArgumentReader unique) {
        KeyLink key = indexKey(KeyKind.UNIQUE, unique);
        key.name = clientName(unique);
        key.mappedName = unique.text("map");
        key.isClustered = unique.truth("clustered");
        key.where = new WhereArgument(owner, release, unique).read();
        unique.finish();
    }

    private void fulltext(ArgumentReader fulltext) {
        KeyLink key = indexKey(KeyKind.FULLTEXT, fulltext);
        key.mappedName = fulltext.text("map");
        fulltext.finish();
    }

    private void shardKey(ArgumentReader arguments) {
        KeyLink key = new KeyLink(KeyKind.SHARD, arguments.attribute(), owner, null);
        List<KeyField> fields = keyFields(key, arguments);
        if (fields != null) {
            key.fields = fields;
            optionalFields(key, arguments);
            if (owner.shardKey != null) problems.add(KeyRule.SHARD_KEY_TWICE, owner.node.range());
            owner.shardKey = key;
        }
        arguments.finish();
    }

    private KeyLink indexKey(KeyKind kind, ArgumentReader arguments) {
        KeyLink key = new KeyLink(kind, arguments.attribute(), owner, null);
        List<KeyField> fields = keyFields(key, arguments);
        if (fields != null) key.fields = fields;
        owner.indexes.add(key);
        return key;
    }

    private @Nullable List<KeyField> keyFields(KeyLink key, ArgumentReader arguments) {
        ExpressionNode fields = arguments.required("fields");
        return fields == null ? null : new KeyFields(key, arguments).resolve(fields);
    }

    private @Nullable String clientName(ArgumentReader arguments) {
        String name = arguments.text("name");
        if (name == null) return null;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < 128 && (c == '_' || Character.isLetterOrDigit(c))) continue;
            arguments.report(AttributeRule.CLIENT_NAME);
            break;
        }
        return name;
    }

    private static ExpressionNode.@Nullable Text schemaArgument(ArgumentReader schema) {
        ExpressionNode value = schema.required("map");
        String text = value == null ? null : schema.asText(value);
        schema.finish();
        return text != null && value instanceof ExpressionNode.Text written ? written : null;
    }

    /// The attributes of an enum and its values.
    static void enumeration(EnumLink link) {
        for (var value : link.node.values()) {
            AttributeReader attributes = new AttributeReader(value.attributes(), link.file);
            ArgumentReader map = attributes.single("map");
            String name = map == null ? null : FieldAttributes.mapArgument(map);
            if (map != null) map.finish();
            if (name != null) link.mappedValues.put(value.name().text(), name);
            attributes.finish();
        }
        AttributeReader attributes = new AttributeReader(link.node.attributes(), link.file);
        ArgumentReader map = attributes.single("map");
        if (map != null) {
            link.mappedName = FieldAttributes.mapArgument(map);
            map.finish();
        }
        ArgumentReader schema = attributes.single("schema");
        if (schema != null) link.schema = schemaArgument(schema);
        attributes.finish();
    }
}
