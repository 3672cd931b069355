package facet.schema.check;

import java.util.ArrayList;
import java.util.List;

import facet.schema.check.Linked.Container;
import facet.schema.check.Linked.KeyField;
import facet.schema.check.Linked.KeyLink;
import facet.schema.check.Linked.Scalar;
import facet.schema.model.Arity;
import facet.schema.model.FieldType;
import facet.schema.model.ScalarType;
import facet.schema.rule.DefaultRule;
import facet.schema.rule.KeyRule;
import facet.schema.rule.Problems;

/// The keys of a model and the defaults that count.
final class ModelChecks {
    private final Connector connector;
    private final boolean hasShardKeys;
    private final Container model;
    private final Problems problems;
    private final ConstraintNames names;

    ModelChecks(Configuration configuration, Container model, ConstraintNames names) {
        this.connector = configuration.connector();
        this.hasShardKeys = configuration.hasFeature("shardkeys");
        this.model = model;
        this.problems = model.problems();
        this.names = names;
    }

    void check() {
        identity();
        if (model.primaryKey != null) primaryKey(model.primaryKey);
        shardKey();
        database();
        autoincrement();
    }

    private void database() {
        switch (connector) {
            case MONGODB -> new MongoChecks(model).check();
            case POSTGRESQL, COCKROACHDB -> new PostgresIndexes(connector).check(model);
            case MYSQL, SQLSERVER -> longTypes();
            case NONE, SQLITE -> {
            }
        }
    }

    private void longTypes() {
        for (KeyLink index : model.indexes)
            IndexChecks.hasLongType(connector, index);
        KeyLink key = model.primaryKey;
        if (key == null || IndexChecks.hasLongType(connector, key)) return;
        boolean hasBytes = key.fields.stream().anyMatch(field -> field.last().isBuiltIn(ScalarType.BYTES));
        if (connector == Connector.SQLSERVER && hasBytes) problems.add(KeyRule.BYTES_ID, key.attribute.range());
    }

    private void identity() {
        if (model.isIgnored) return;
        for (KeyLink criterion : model.keys().unique())
            if (isStrict(criterion)) return;
        problems.add(KeyRule.MISSING, model.node.range(), "model");
    }

    static boolean isRequired(KeyField field) {
        for (Scalar each : field.through())
            if (each.node.arity() == Arity.OPTIONAL) return false;
        return field.last().node.arity() != Arity.OPTIONAL;
    }

    private static boolean isStrict(KeyLink key) {
        for (KeyField field : key.fields)
            if (!isRequired(field) || field.last().type instanceof FieldType.Unsupported) return false;
        return true;
    }

    private void primaryKey(KeyLink key) {
        names.checkKey(key);
        if (key.fields.isEmpty()) problems.add(KeyRule.NO_FIELDS, key.attribute.range());
        if (key.fields.size() > 1) clientName(key);
        if (key.mappedName != null && !Capabilities.hasNamedPrimaryKeys(connector))
            problems.add(KeyRule.MAP_NOT_SUPPORTED, model.node.range());
        if (key.fields.size() > 1 && connector == Connector.MONGODB)
            problems.add(KeyRule.COMPOUND_NOT_SUPPORTED, key.attribute.range());
        settings(key);
    }

    private void clientName(KeyLink key) {
        String joined = String.join("_", key.fields.stream().map(KeyField::pathName).toList());
        if (model.field(joined) instanceof Scalar)
            problems.add(KeyRule.FIELD_NAME_CLASH, key.attribute.range(), joined);
    }

    private void settings(KeyLink key) {
        if (connector != Connector.MYSQL && key.hasLengths())
            problems.add(KeyRule.LENGTH_NOT_SUPPORTED, key.attribute.range());
        if (connector != Connector.SQLSERVER && key.hasOrders())
            problems.add(KeyRule.SORT_NOT_SUPPORTED, key.attribute.range());
        IndexChecks.lengthTypes(connector, key);
        if (key.isClustered != null && connector != Connector.SQLSERVER)
            problems.add(KeyRule.CLUSTERING_NOT_SUPPORTED, key.attribute.range());
        boolean isClustered = key.isClustered == null || key.isClustered;
        if (connector == Connector.SQLSERVER && isClustered
                && model.indexes.stream().anyMatch(index -> Boolean.TRUE.equals(index.isClustered)))
            problems.add(KeyRule.CLUSTERED_TWICE, key.attribute.range());
    }

    private void shardKey() {
        KeyLink key = model.shardKey;
        if (key == null) return;
        if (key.fields.isEmpty()) problems.add(KeyRule.NO_FIELDS, key.attribute.range());
        if (!hasShardKeys) problems.add(KeyRule.SHARD_KEY_PREVIEW, key.attribute.range());
        if (connector != Connector.MYSQL) problems.add(KeyRule.SHARD_KEY_NOT_SUPPORTED, key.attribute.range());
    }

    private void autoincrement() {
        List<Scalar> counted = new ArrayList<>(1);
        for (Scalar field : model.scalars)
            if (field.isDefaultCall("autoincrement")) counted.add(field);
        if (counted.isEmpty()) return;
        if (!Capabilities.hasAutoIncrement(connector)) {
            for (Scalar field : counted)
                if (field.defaultAttribute != null)
                    problems.add(DefaultRule.AUTOINCREMENT_NOT_SUPPORTED, field.defaultAttribute.range());
            return;
        }
        if (counted.size() > 1 && !Capabilities.countsSeveral(connector))
            problems.add(DefaultRule.AUTOINCREMENT_TWICE, model.node.range());
        for (Scalar field : counted)
            autoincrement(field);
    }

    private void autoincrement(Scalar field) {
        if (!Capabilities.countsBesidesId(connector) && !model.isSingleId(field))
            problems.add(DefaultRule.AUTOINCREMENT_NOT_ID, field.node.range());
        if (!Capabilities.countsSeveral(connector) && !model.keys().hasPrefix(List.of(field)))
            problems.add(DefaultRule.AUTOINCREMENT_NOT_INDEXED, field.node.range());
        boolean isCockroachInt = connector == Connector.COCKROACHDB && field.isBuiltIn(ScalarType.INT);
        if (isCockroachInt && field.defaultAttribute != null)
            problems.add(DefaultRule.AUTOINCREMENT_INT, field.defaultAttribute.range());
    }
}
