package facet.schema.check;

import java.util.List;
import java.util.Objects;

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
        List<KeyLink> fulltext = model.indexes.stream().filter(each -> each.kind == KeyKind.FULLTEXT).toList();
        if (fulltext.size() > 1)
            for (KeyLink index : fulltext)
            problems.add(KeyRule.FULLTEXT_TWICE, index.attribute.range());
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
        mappedName(field);
    }

    static void mappedName(Scalar field) {
        AttributeNode map = field.node.attribute("map");
        if (map == null || field.mappedName == null) return;
        if (field.mappedName.startsWith("$")) field.problems().add(KeyRule.MONGODB_FIELD_NAME, map.range());
        if (field.mappedName.contains(".")) field.problems().add(KeyRule.MONGODB_FIELD_NAME, map.range());
    }

    private static boolean isSame(List<KeyField> one, List<KeyField> other) {
        if (one.size() != other.size()) return false;
        for (int i = 0; i < one.size(); i++) {
            KeyField a = one.get(i);
            KeyField b = other.get(i);
            boolean isSame = a.path().equals(b.path()) && Objects.equals(a.sort(), b.sort())
                    && Objects.equals(a.length(), b.length());
            if (!isSame) return false;
        }
        return true;
    }

    private void index(KeyLink index) {
        boolean isRepeated = model.indexes.stream()
                .anyMatch(other -> other != index && isSame(other.fields, index.fields));
        if (isRepeated) problems.add(KeyRule.INDEX_TWICE, index.attribute.range());
        boolean isOnId = index.kind == KeyKind.UNIQUE && index.fields.size() == 1
                && model.isSingleId(index.fields.getFirst().last());
        if (isOnId) problems.add(KeyRule.ID_AND_UNIQUE, index.attribute.range());
    }
}
