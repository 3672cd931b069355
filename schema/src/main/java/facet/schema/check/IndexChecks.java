package facet.schema.check;

import java.util.Set;

import facet.language.TextRange;
import facet.schema.check.Linked.Container;
import facet.schema.check.Linked.KeyField;
import facet.schema.check.Linked.KeyKind;
import facet.schema.check.Linked.KeyLink;
import facet.schema.check.Linked.Scalar;
import facet.schema.model.FieldType;
import facet.schema.model.ScalarType;
import facet.schema.rule.AttributeRule;
import facet.schema.rule.KeyRule;
import facet.schema.rule.Problems;
import facet.schema.syntax.ArgumentNode;

/// One unique criterion or index of a model.
final class IndexChecks {
    private static final Set<String> MYSQL_LONG = Set.of("Text", "LongText", "MediumText", "TinyText", "Blob",
            "TinyBlob", "MediumBlob", "LongBlob");
    private static final Set<String> SQLSERVER_HEAP = Set.of("Text", "NText", "Image", "Xml");

    private final Configuration configuration;
    private final Connector connector;
    private final KeyLink index;
    private final ConstraintNames names;
    private final Problems problems;
    private final TextRange range;

    IndexChecks(Configuration configuration, KeyLink index, ConstraintNames names) {
        this.configuration = configuration;
        this.connector = configuration.connector();
        this.index = index;
        this.names = names;
        this.problems = index.problems();
        this.range = index.attribute.range();
    }

    void check() {
        if (index.fields.isEmpty()) problems.add(KeyRule.NO_FIELDS, range);
        condition();
        names.checkKey(index);
        clientName();
        if (connector != Connector.MYSQL && index.hasLengths())
            problems.add(KeyRule.LENGTH_NOT_SUPPORTED, range);
        algorithm();
        if (index.kind == KeyKind.FULLTEXT) fulltext();
        clustering();
        if (index.kind != KeyKind.NORMAL && index.hasOperators()) problems.add(KeyRule.OPERATOR_CLASS_PLACE, range);
        composites();
        lengthTypes(connector, index);
    }

    private void condition() {
        ArgumentNode where = index.where == null ? null : index.attribute.argument("where");
        if (where == null) return;
        if (!configuration.hasFeature("partialindexes")) {
            problems.add(AttributeRule.PARTIAL_INDEX_PREVIEW, where.range());
        } else if (!Capabilities.hasPartialIndexes(connector)) {
            problems.add(KeyRule.PARTIAL_NOT_SUPPORTED, where.range());
        }
    }

    private void composites() {
        if (index.kind == KeyKind.UNIQUE && index.fields.size() > 1
                && index.fields.stream().anyMatch(field -> field.last().composite != null))
            problems.add(KeyRule.COMPOSITE_IN_COMPOUND, range);
    }

    private void clientName() {
        if (index.kind != KeyKind.UNIQUE || index.fields.size() < 2) return;
        Container model = index.owner;
        String joined = String.join("_",
                index.fields.stream().map(field -> field.pathName().replace('.', '_')).toList());
        if (model.field(joined) instanceof Scalar)
            problems.add(KeyRule.FIELD_NAME_CLASH, range, joined);
    }

    private void algorithm() {
        if (index.algorithm == null) return;
        if (!Capabilities.hasIndexType(connector, index.algorithm)) {
            ArgumentNode type = index.attribute.argument("type");
            problems.add(KeyRule.TYPE_NOT_SUPPORTED, type == null ? range : type.range());
        } else if (index.algorithm.equals("Hash") && index.hasOrders()) {
            problems.add(KeyRule.SORT_NOT_SUPPORTED, range);
        }
    }

    private void fulltext() {
        if (!Capabilities.hasFulltextIndex(connector)) {
            problems.add(KeyRule.FULLTEXT_NOT_SUPPORTED, range);
            return;
        }
        if (index.hasLengths()) problems.add(KeyRule.FULLTEXT_LENGTH, range);
        if (index.hasOrders() && connector != Connector.MONGODB) problems.add(KeyRule.SORT_NOT_SUPPORTED, range);
        if (connector == Connector.MONGODB && isTextApart()) problems.add(KeyRule.FULLTEXT_ORDER, range);
    }

    /// Fields without an order are the text; they have to stand together.
    private boolean isTextApart() {
        int stretches = 0;
        boolean isInText = false;
        for (KeyField field : index.fields) {
            boolean isText = field.sort() == null;
            if (isText && !isInText) stretches++;
            isInText = isText;
        }
        return stretches > 1;
    }

    private void clustering() {
        if (index.isClustered == null) return;
        if (connector != Connector.SQLSERVER) {
            problems.add(KeyRule.CLUSTERING_NOT_SUPPORTED, range);
            return;
        }
        if (!index.isClustered) return;
        KeyLink primaryKey = index.owner.primaryKey;
        if (primaryKey != null && (primaryKey.isClustered == null || primaryKey.isClustered))
            problems.add(KeyRule.CLUSTERED_TWICE, range);
        for (KeyLink other : index.owner.indexes)
            if (other != index && Boolean.TRUE.equals(other.isClustered)) {
                problems.add(KeyRule.CLUSTERED_TWICE, range);
                return;
            }
    }

    /// A length makes sense for texts and bytes only.
    static void lengthTypes(Connector connector, KeyLink key) {
        if (connector != Connector.MYSQL) return;
        for (KeyField field : key.fields) {
            Scalar last = field.last();
            boolean fits = last.type instanceof FieldType.Unsupported || last.isBuiltIn(ScalarType.STRING)
                    || last.isBuiltIn(ScalarType.BYTES);
            if (field.length() != null && !fits) key.problems().add(KeyRule.LENGTH_TYPE, key.attribute.range());
        }
    }

    /// Long texts and bytes that MySQL and SQL Server do not take into a key as a whole.
    static boolean hasLongType(Connector connector, KeyLink key) {
        for (KeyField field : key.fields) {
            NativeValue type = NativeValue.of(connector, field.last());
            if (type == null) continue;
            boolean isRefused = switch (connector) {
                case MYSQL -> MYSQL_LONG.contains(type.name()) && field.length() == null
                        && key.kind != KeyKind.FULLTEXT;
                case SQLSERVER -> SQLSERVER_HEAP.contains(type.name()) || type.isMax();
                case NONE, POSTGRESQL, SQLITE, COCKROACHDB, MONGODB -> false;
            };
            if (!isRefused) continue;
            key.problems().add(KeyRule.NATIVE_TYPE, key.attribute.range(), type.name());
            return true;
        }
        return false;
    }
}
