package facet.schema.check;

import java.util.Set;

import facet.language.TextRange;
import facet.schema.check.Linked.Container;
import facet.schema.check.Linked.KeyField;
import facet.schema.check.Linked.KeyKind;
import facet.schema.check.Linked.KeyLink;
import facet.schema.check.Linked.NativeLink;
import facet.schema.check.Linked.Scalar;
import facet.schema.model.Arity;
import facet.schema.model.FieldType;
import facet.schema.model.ScalarType;
import facet.schema.rule.KeyRule;
import facet.schema.rule.Problems;
import facet.schema.syntax.ArgumentNode;

/// One unique criterion or index of a model.
final class IndexChecks {
    private static final Set<String> MYSQL_LONG = Set.of("Text", "LongText", "MediumText", "TinyText", "Blob",
            "TinyBlob", "MediumBlob", "LongBlob");
    private static final Set<String> SQLSERVER_HEAP = Set.of("Text", "NText", "Image", "Xml");

    private final Connector connector;
    private final KeyLink index;
    private final ConstraintNames names;
    private final Problems problems;
    private final TextRange range;

    IndexChecks(Configuration configuration, KeyLink index, ConstraintNames names) {
        this.connector = configuration.connector();
        this.index = index;
        this.names = names;
        this.problems = index.problems();
        this.range = index.attribute.range();
    }

    void check() {
        if (index.fields.isEmpty()) problems.add(KeyRule.NO_FIELDS, range);
        names.checkKey(index);
        clientName();
        if (connector != Connector.MYSQL && anyLength())
            problems.add(KeyRule.LENGTH_NOT_SUPPORTED, range);
        algorithm();
        if (index.kind == KeyKind.FULLTEXT) fulltext();
        clustering();
        if (index.kind != KeyKind.NORMAL && index.fields.stream().anyMatch(field -> field.operators() != null))
            problems.add(KeyRule.OPERATOR_CLASS_PLACE, range);
        lengthTypes(connector, index);
        nativeTypes(connector, index);
    }

    private boolean anyLength() {
        return index.fields.stream().anyMatch(field -> field.length() != null);
    }

    private boolean anySort() {
        return index.fields.stream().anyMatch(field -> field.sort() != null);
    }

    private void clientName() {
        if (index.kind != KeyKind.UNIQUE || index.fields.size() < 2) return;
        Container model = index.owner;
        String joined = String.join("_",
                index.fields.stream().map(field -> field.pathName().replace('.', '_')).toList());
        if (model.scalars.stream().anyMatch(field -> field.name().equals(joined)))
            problems.add(KeyRule.FIELD_NAME_CLASH, range, joined);
    }

    private void algorithm() {
        if (index.algorithm == null) return;
        if (!Capabilities.hasIndexType(connector, index.algorithm)) {
            ArgumentNode type = index.attribute.argument("type");
            problems.add(KeyRule.TYPE_NOT_SUPPORTED, type == null ? range : type.range());
        } else if (index.algorithm.equals("Hash") && anySort()) {
            problems.add(KeyRule.SORT_NOT_SUPPORTED, range);
        }
        if (connector != Connector.POSTGRESQL) return;
        for (KeyField field : index.fields)
            if (field.operators() == null && !field.isRaw() && !fits(index.algorithm, field.last()))
                problems.add(KeyRule.TYPE_FIELD, range, index.algorithm, field.pathName());
    }

    private static boolean fits(String algorithm, Scalar field) {
        if (field.type instanceof FieldType.Unsupported) return true;
        boolean isText = field.isBuiltIn(ScalarType.STRING);
        return switch (algorithm) {
            case "Gist" -> isText && field.nativeType != null && field.nativeType.name().equals("Inet");
            case "SpGist" -> isText;
            case "Gin" -> field.isBuiltIn(ScalarType.JSON) || field.node.type().arity() == Arity.LIST;
            case "Brin" -> field.builtIn() != null && !field.isBuiltIn(ScalarType.JSON)
                    && !field.isBuiltIn(ScalarType.BOOLEAN);
            default -> true;
        };
    }

    private void fulltext() {
        if (!Capabilities.hasFulltextIndex(connector)) {
            problems.add(KeyRule.FULLTEXT_NOT_SUPPORTED, range);
            return;
        }
        if (anyLength()) problems.add(KeyRule.FULLTEXT_LENGTH, range);
        if (anySort() && connector != Connector.MONGODB) problems.add(KeyRule.SORT_NOT_SUPPORTED, range);
        long count = index.owner.indexes.stream().filter(each -> each.kind == KeyKind.FULLTEXT).count();
        if (count > 1 && connector == Connector.MONGODB) problems.add(KeyRule.FULLTEXT_TWICE, range);
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
    static void nativeTypes(Connector connector, KeyLink key) {
        for (KeyField field : key.fields) {
            NativeLink type = field.last().nativeType;
            if (type == null) continue;
            boolean isRefused = switch (connector) {
                case MYSQL -> MYSQL_LONG.contains(type.name()) && field.length() == null
                        && key.kind != KeyKind.FULLTEXT;
                case SQLSERVER -> SQLSERVER_HEAP.contains(type.name()) || isMax(type);
                case NONE, POSTGRESQL, SQLITE, COCKROACHDB, MONGODB -> false;
            };
            if (!isRefused) continue;
            key.problems().add(KeyRule.NATIVE_TYPE, key.attribute.range(), type.name());
            if (connector == Connector.MYSQL) return;
        }
    }

    private static boolean isMax(NativeLink type) {
        return type.arguments().size() == 1 && type.arguments().getFirst().equalsIgnoreCase("max");
    }
}
