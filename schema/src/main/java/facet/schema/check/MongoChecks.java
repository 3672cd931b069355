package facet.schema.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
    /// What more than one index asks for.
    private final Set<List<KeyField>> repeated = new HashSet<>();

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
        Set<List<KeyField>> seen = new HashSet<>();
        for (KeyLink index : model.indexes)
            if (!seen.add(asked(index))) repeated.add(asked(index));
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

    /// The fields of an index without their operator classes.
    private static List<KeyField> asked(KeyLink index) {
        return index.fields.stream()
                .map(each -> new KeyField(each.through(), each.last(), each.sort(), each.length(), null, false))
                .toList();
    }

    private void index(KeyLink index) {
        if (repeated.contains(asked(index))) problems.add(KeyRule.INDEX_TWICE, index.attribute.range());
        boolean isOnId = index.kind == KeyKind.UNIQUE && index.fields.size() == 1
                && model.isSingleId(index.fields.getFirst().last());
        if (isOnId) problems.add(KeyRule.ID_AND_UNIQUE, index.attribute.range());
    }
}
