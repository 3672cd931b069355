package facet.schema.check;

import java.util.List;

import facet.schema.check.Linked.Container;
import facet.schema.check.Linked.FieldLink;
import facet.schema.check.Linked.KeyKind;
import facet.schema.check.Linked.KeyLink;
import facet.schema.check.Linked.RelationField;
import facet.schema.check.Linked.Scalar;
import facet.schema.model.Arity;
import facet.schema.model.FieldType;
import facet.schema.model.ScalarType;
import facet.schema.rule.AttributeRule;
import facet.schema.rule.DefaultRule;
import facet.schema.rule.KeyRule;
import facet.schema.rule.NameRule;
import facet.schema.rule.RelationRule;
import facet.schema.syntax.ExpressionNode;
import org.jspecify.annotations.Nullable;

/// The attributes of the fields of one model, view or composite type.
final class FieldAttributes {
    private final Container owner;
    private final Release release;
    private @Nullable NameSet mappedNames;

    FieldAttributes(Container owner, Release release) {
        this.owner = owner;
        this.release = release;
    }

    void composite() {
        for (Scalar field : owner.scalars) {
            AttributeReader attributes = new AttributeReader(field.node.attributes(), owner.file);
            if (attributes.isEmpty()) continue;
            if (field.builtIn() != null) field.nativeType = attributes.nativeType();
            mappedName(field, attributes.single("map"));
            ArgumentReader value = attributes.single("default");
            if (value != null) new Defaults(field, value, owner.file).composite();
            attributes.finish();
        }
    }

    /// The attributes of a model or view: those of the relations first, as what is wrong with a field is told in this order.
    void model() {
        for (RelationField field : owner.relations)
            if (!field.node.attributes().isEmpty()) relation(field);
        for (Scalar field : owner.scalars) {
            AttributeReader attributes = new AttributeReader(field.node.attributes(), owner.file);
            if (!attributes.isEmpty()) scalar(field, attributes);
        }
    }

    private void scalar(Scalar field, AttributeReader attributes) {
        mappedName(field, attributes.single("map"));
        ignore(field, attributes.single("ignore"));
        ArgumentReader relation = attributes.single("relation");
        if (relation != null) {
            relation.report(RelationRule.NOT_A_RELATION);
            relation.finish();
        }
        id(field, attributes.single("id"));
        updatedAt(field, attributes.single("updatedAt"));
        ArgumentReader value = attributes.single("default");
        if (value != null) new Defaults(field, value, owner.file).model();
        if (field.builtIn() != null) field.nativeType = attributes.nativeType();
        ArgumentReader unique = attributes.single("unique");
        if (unique != null) owner.indexes.add(key(KeyKind.UNIQUE, field, unique));
        shardKey(field, attributes.single("shardKey"));
        attributes.finish();
    }

    private void mappedName(Scalar field, @Nullable ArgumentReader map) {
        if (map == null) return;
        String name = mapArgument(map);
        if (name != null) {
            field.mappedName = name;
            if (mappedNames == null) mappedNames = new NameSet();
            boolean isTaken = !mappedNames.add(name);
            if (isTaken || isColumnOfAnother(field, name))
                owner.problems().add(NameRule.DUPLICATE_COLUMN, field.node.range(), field.name(), owner.name());
            if (isTaken && isColumnOfAnother(field, name))
                owner.problems().add(NameRule.DUPLICATE_COLUMN, field.node.range(), field.name(), owner.name());
        }
        map.finish();
    }

    private boolean isColumnOfAnother(Scalar field, String name) {
        return owner.field(name) instanceof Scalar other && other != field
                && !(other.type instanceof FieldType.Unknown)
                && (other.mappedName == null || other.mappedName.equals(name));
    }

    static @Nullable String mapArgument(ArgumentReader map) {
        ExpressionNode name = map.required("name");
        return name == null ? null : map.asText(name);
    }

    private static void ignore(Scalar field, @Nullable ArgumentReader ignore) {
        if (ignore == null) return;
        if (field.type instanceof FieldType.Unsupported) {
            ignore.report(AttributeRule.IGNORE_UNSUPPORTED);
        } else {
            field.isIgnored = true;
        }
        ignore.finish();
    }

    private void id(Scalar field, @Nullable ArgumentReader id) {
        if (id == null) return;
        if (owner.primaryKey != null) {
            owner.problems().add(KeyRule.SECOND_ID, owner.node.range(), owner.name());
            id.finish();
        } else {
            owner.primaryKey = key(KeyKind.ID, field, id);
        }
    }

    private static void updatedAt(Scalar field, @Nullable ArgumentReader updatedAt) {
        if (updatedAt == null) return;
        if (!field.isBuiltIn(ScalarType.DATE_TIME)) updatedAt.report(AttributeRule.UPDATED_AT_TYPE);
        if (field.node.arity() == Arity.LIST) updatedAt.report(AttributeRule.UPDATED_AT_LIST);
        field.isUpdatedAt = true;
        updatedAt.finish();
    }

    private KeyLink key(KeyKind kind, Scalar field, ArgumentReader arguments) {
        KeyLink key = new KeyLink(kind, arguments.attribute(), owner, field);
        key.mappedName = arguments.text("map");
        Long length = arguments.integer("length");
        String sort = sort(arguments);
        key.isClustered = arguments.truth("clustered");
        if (kind == KeyKind.UNIQUE) key.where = new WhereArgument(owner, release, arguments).read();
        Integer prefix = length == null ? null : Integer.valueOf(length.intValue());
        key.fields = List.of(new Linked.KeyField(List.of(), field, sort, prefix, null, false));
        arguments.finish();
        return key;
    }

    private @Nullable String sort(ArgumentReader arguments) {
        String sort = arguments.constant("sort");
        if (sort == null || sort.equals("Asc") || sort.equals("Desc")) return sort;
        arguments.report(AttributeRule.UNKNOWN_SORT);
        return null;
    }

    private void shardKey(Scalar field, @Nullable ArgumentReader shardKey) {
        if (shardKey == null) return;
        if (owner.shardKey != null) {
            owner.problems().add(KeyRule.SHARD_KEY_TWICE, owner.node.range());
        } else {
            KeyLink key = new KeyLink(KeyKind.SHARD, shardKey.attribute(), owner, field);
            key.fields = List.of(Linked.KeyField.of(field));
            owner.shardKey = key;
        }
        shardKey.finish();
    }

    private void relation(RelationField field) {
        AttributeReader attributes = new AttributeReader(field.node.attributes(), owner.file);
        ArgumentReader relation = attributes.single("relation");
        if (relation != null) new RelationAttribute(field, relation).read();
        onRelation(field, attributes.single("id"), "id");
        ArgumentReader ignore = attributes.single("ignore");
        if (ignore != null) {
            field.isIgnored = true;
            ignore.finish();
        }
        ArgumentReader value = attributes.single("default");
        if (value != null) value.report(DefaultRule.ON_RELATION);
        ArgumentReader map = attributes.single("map");
        if (map != null) {
            map.report(AttributeRule.MAP_ON_RELATION);
            map.required("name");
        }
        onRelation(field, attributes.single("unique"), "unique");
        onRelation(field, attributes.single("shardKey"), "shardKey");
        attributes.finish();
    }

    private static void onRelation(FieldLink field, @Nullable ArgumentReader attribute, String name) {
        if (attribute != null) attribute.report(KeyRule.ON_RELATION, field.name(), name);
    }
}
