package facet.schema.check;

import facet.schema.check.Linked.Container;
import facet.schema.check.Linked.KeyField;
import facet.schema.check.Linked.KeyKind;
import facet.schema.check.Linked.KeyLink;
import facet.schema.check.Linked.Scalar;
import facet.schema.rule.DefaultRule;
import facet.schema.rule.KeyRule;
import facet.schema.rule.Problems;
import facet.schema.syntax.AttributeNode;

/// What MongoDB asks of a model.
final class MongoChecks {
    private final Container model;
    private final Problems problems;

    MongoChecks(Container model) {
        this.model = model;
        this.problems = model.problems();
    }

    void check() {
        KeyLink key = model.primaryKey;
        if (key == null) {
            problems.add(KeyRule.MONGODB_ID, model.node.range());
        } else if (key.fields.size() == 1) {
            Scalar id = key.fields.getFirst().last();
            if (!id.columnName().equals("_id")) problems.add(KeyRule.MONGODB_ID_NAME, id.node.range());
        }
        model.scalars.forEach(this::field);
        model.indexes.forEach(this::index);
    }

    private void field(Scalar field) {
        if (field.isDefaultCall("auto")) {
            if (field.nativeType == null || !field.nativeType.name().equals("ObjectId"))
                problems.add(DefaultRule.AUTO_OBJECT_ID, field.node.range());
            boolean isId = model.primaryKey != null
                    && model.primaryKey.fields.stream().anyMatch(each -> each.last() == field);
            if (!isId) problems.add(DefaultRule.AUTO_NOT_ID, field.node.range());
        }
        if (field.isDefaultCall("dbgenerated")) problems.add(DefaultRule.DBGENERATED_MONGODB, field.node.range());
        AttributeNode map = field.node.attribute("map");
        if (map == null || field.mappedName == null) return;
        if (field.mappedName.startsWith("$")) problems.add(KeyRule.MONGODB_FIELD_NAME, map.range());
        if (field.mappedName.contains(".")) problems.add(KeyRule.MONGODB_FIELD_NAME, map.range());
    }

    private void index(KeyLink index) {
        boolean isRepeated = model.indexes.stream()
                .anyMatch(other -> other != index && other.fields.equals(index.fields));
        if (isRepeated) problems.add(KeyRule.INDEX_TWICE, index.attribute.range());
        boolean isOnId = index.kind == KeyKind.UNIQUE && index.fields.size() == 1
                && model.isSingleId(index.fields.getFirst().last());
        if (isOnId) problems.add(KeyRule.ID_AND_UNIQUE, index.attribute.range());
        if (index.fields.size() > 1
                && index.fields.stream().map(KeyField::last).anyMatch(each -> each.composite != null))
            problems.add(KeyRule.COMPOSITE_IN_COMPOUND, index.attribute.range());
    }
}
