package facet.schema.check;

import facet.schema.check.Linked.Container;
import facet.schema.check.Linked.KeyField;
import facet.schema.check.Linked.KeyLink;
import facet.schema.check.Linked.Scalar;
import facet.schema.model.ScalarType;
import facet.schema.rule.KeyRule;
import facet.schema.syntax.AttributeNode;
import org.jspecify.annotations.Nullable;

/// What PostgreSQL and CockroachDB say to the index types and operator classes of a model.
final class PostgresIndexes {
    private final Connector connector;

    PostgresIndexes(Connector connector) {
        this.connector = connector;
    }

    void check(Container model) {
        for (KeyLink index : model.indexes)
            if (connector == Connector.POSTGRESQL) {
                postgres(index);
            } else {
                cockroach(index);
            }
    }

    private void postgres(KeyLink index) {
        String indexType = index.algorithm == null ? "BTree" : index.algorithm;
        AttributeNode attribute = index.attribute;
        xml(index);
        for (KeyField field : index.fields) {
            if (field.isRaw()) continue;
            @Nullable
            String operators = field.operators();
            if (operators != null && !OperatorClasses.isOf(indexType, operators)) {
                index.problems().add(KeyRule.OPERATOR_CLASS_INDEX_TYPE, attribute.range(), operators, indexType);
            } else if (!indexType.equals("BTree")
                    && !OperatorClasses.fits(indexType, operators, field.last(), nativeType(field.last()))) {
                index.problems().add(operators == null ? KeyRule.TYPE_FIELD : KeyRule.OPERATOR_CLASS_TYPE,
                        attribute.range(), operators == null ? indexType : operators, field.pathName());
            }
        }
        if (indexType.equals("SpGist") && index.fields.size() != 1)
            index.problems().add(KeyRule.TYPE_SINGLE, attribute.range());
    }

    private void xml(KeyLink index) {
        for (KeyField field : index.fields)
            if (isXml(field.last())) {
                index.problems().add(KeyRule.NATIVE_TYPE, field.last().node.range(), "Xml");
                return;
            }
    }

    private boolean isXml(Scalar field) {
        return field.nativeType != null && field.nativeType.name().equals("Xml") && nativeType(field) != null;
    }

    private @Nullable String nativeType(Scalar field) {
        NativeValue value = NativeValue.of(connector, field);
        return value == null ? null : value.name();
    }

    private static void cockroach(KeyLink index) {
        if (!"Gin".equals(index.algorithm)) return;
        int last = index.fields.size() - 1;
        for (int i = 0; i <= last; i++) {
            KeyField field = index.fields.get(i);
            if (field.operators() != null) {
                index.problems().add(KeyRule.OPERATOR_CLASS_NOT_SUPPORTED, index.attribute.range());
                return;
            }
            if (!OperatorClasses.takes("Gin", field.last()))
                index.problems().add(KeyRule.TYPE_FIELD, index.attribute.range(), "Gin", field.pathName());
            if (i < last && field.last().isBuiltIn(ScalarType.JSON))
                index.problems().add(KeyRule.JSON_NOT_LAST, index.attribute.range());
        }
    }
}
