package facet.schema.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import facet.schema.check.NativeNames.NativeName;
import facet.schema.model.FieldType;
import facet.schema.model.ReferentialAction;
import facet.schema.model.ScalarType;
import facet.schema.rule.Problems;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.BlockKind;
import facet.schema.syntax.BlockNode.EnumNode;
import facet.schema.syntax.BlockNode.ModelNode;
import facet.schema.syntax.EnumValueNode;
import facet.schema.syntax.ExpressionNode;
import facet.schema.syntax.FieldNode;
import org.jspecify.annotations.Nullable;

/// The declarations of a schema while they are being linked. Each step of the first stage fills in its part.
final class Linked {

    private Linked() {}

    /// A model, a view or a composite type.
    static final class Container {
        final SourceFile file;
        final ModelNode node;
        final List<FieldLink> fields;
        final List<Scalar> scalars;
        final List<RelationField> relations = new ArrayList<>(4);
        final List<KeyLink> indexes = new ArrayList<>(4);
        private @Nullable Map<String, FieldLink> byName;
        private @Nullable ModelKeys keys;
        private @Nullable Map<Way, List<RelationField>> byWay;
        @Nullable
        KeyLink primaryKey;
        @Nullable
        KeyLink shardKey;
        @Nullable
        String mappedName;
        ExpressionNode.@Nullable Text schema;
        boolean isIgnored;

        Container(SourceFile file, ModelNode node) {
            this.file = file;
            this.node = node;
            this.fields = new ArrayList<>(node.fields().size());
            this.scalars = new ArrayList<>(node.fields().size());
        }

        String name() {
            return node.name().text();
        }

        /// The field of that name; of several the last.
        @Nullable
        FieldLink field(String name) {
            if (fields.size() > NameSet.FEW) return byName().get(name);
            for (int i = fields.size() - 1; i >= 0; i--)
                if (fields.get(i).name().equals(name)) return fields.get(i);
            return null;
        }

        private Map<String, FieldLink> byName() {
            Map<String, FieldLink> made = byName;
            if (made == null) {
                made = HashMap.newHashMap(fields.size());
                for (FieldLink field : fields)
                    made.put(field.name(), field);
                byName = made;
            }
            return made;
        }

        boolean isView() {
            return node.kind() == BlockKind.VIEW;
        }

        Problems problems() {
            return file.problems();
        }

        String tableName() {
            return mappedName == null ? name() : mappedName;
        }

        @Nullable
        String schemaName() {
            return schema == null ? null : schema.value();
        }

        /// Its keys and indexes, which have to be known by now.
        ModelKeys keys() {
            ModelKeys made = keys;
            if (made == null) {
                made = new ModelKeys(this);
                keys = made;
            }
            return made;
        }

        /// The relation fields of that name that lead to `target`, in their order; the names have to be known by now.
        List<RelationField> relationsTo(Container target, @Nullable String name) {
            if (relations.size() > NameSet.FEW) return byWay().getOrDefault(new Way(target, name), List.of());
            List<RelationField> found = new ArrayList<>(2);
            for (RelationField field : relations)
                if (field.target == target && Objects.equals(field.relationName, name)) found.add(field);
            return found;
        }

        private Map<Way, List<RelationField>> byWay() {
            Map<Way, List<RelationField>> made = byWay;
            if (made == null) {
                made = new HashMap<>();
                for (RelationField field : relations)
                    made.computeIfAbsent(new Way(field.target, field.relationName), _ -> new ArrayList<>(2)).add(field);
                byWay = made;
            }
            return made;
        }

        boolean isSingleId(Scalar field) {
            return primaryKey != null && primaryKey.fields.size() == 1 && primaryKey.fields.getFirst().last() == field;
        }
    }

    /// What relation fields that belong together have in common.
    private record Way(Container target, @Nullable String name) {}

    /// A field of either kind, or one whose type is not known.
    abstract static sealed class FieldLink permits Scalar, RelationField {
        final Container owner;
        final FieldNode node;

        FieldLink(Container owner, FieldNode node) {
            this.owner = owner;
            this.node = node;
        }

        String name() {
            return node.word();
        }

        Problems problems() {
            return owner.problems();
        }
    }

    /// A field that is a value: built in, enum, composite or unsupported.
    static final class Scalar extends FieldLink {
        final FieldType type;
        @Nullable
        String mappedName;
        @Nullable
        ExpressionNode defaultValue;
        @Nullable
        AttributeNode defaultAttribute;
        @Nullable
        String defaultName;
        @Nullable
        NativeLink nativeType;
        boolean isIgnored;
        boolean isUpdatedAt;
        @Nullable
        EnumLink enumLink;
        @Nullable
        Container composite;

        Scalar(Container owner, FieldNode node, FieldType type) {
            super(owner, node);
            this.type = type;
        }

        @Nullable
        ScalarType builtIn() {
            return type instanceof FieldType.Scalar scalar ? scalar.type() : null;
        }

        boolean isBuiltIn(ScalarType wanted) {
            return builtIn() == wanted;
        }

        String columnName() {
            return mappedName == null ? name() : mappedName;
        }

        boolean isDefaultCall(String function) {
            return defaultValue instanceof ExpressionNode.Call call && call.word().equals(function);
        }
    }

    /// A field that leads to a model.
    static final class RelationField extends FieldLink {
        final Container target;
        @Nullable
        List<Scalar> fields;
        @Nullable
        List<Scalar> references;
        @Nullable
        String relationName;
        @Nullable
        ReferentialAction onDelete;
        @Nullable
        ReferentialAction onUpdate;
        @Nullable
        ExpressionNode onDeleteValue;
        @Nullable
        ExpressionNode onUpdateValue;
        @Nullable
        String mappedName;
        @Nullable
        AttributeNode attribute;
        boolean isIgnored;

        RelationField(Container owner, FieldNode node, Container target) {
            super(owner, node);
            this.target = target;
        }

        boolean hasFields() {
            return fields != null && !fields.isEmpty();
        }

        boolean hasReferences() {
            return references != null && !references.isEmpty();
        }

        boolean hasAction() {
            return onDelete != null || onUpdate != null;
        }
    }

    /// `@db.VarChar(20)`.
    record NativeLink(NativeName of, List<String> arguments, AttributeNode attribute) {
        String scope() {
            return of.scope();
        }

        String name() {
            return of.name();
        }
    }

    enum KeyKind {
        ID,
        UNIQUE,
        NORMAL,
        FULLTEXT,
        SHARD
    }

    /// An id, a unique criterion or an index.
    static final class KeyLink {
        final KeyKind kind;
        final AttributeNode attribute;
        final Container owner;
        /// The field it stands on, or null for an attribute of the block.
        final @Nullable Scalar source;
        List<KeyField> fields = List.of();
        @Nullable
        String name;
        @Nullable
        String mappedName;
        @Nullable
        String algorithm;
        @Nullable
        Boolean isClustered;
        @Nullable
        ExpressionNode where;

        KeyLink(KeyKind kind, AttributeNode attribute, Container owner, @Nullable Scalar source) {
            this.kind = kind;
            this.attribute = attribute;
            this.owner = owner;
            this.source = source;
        }

        Problems problems() {
            return owner.problems();
        }

        boolean hasLengths() {
            for (KeyField field : fields)
                if (field.length != null) return true;
            return false;
        }

        boolean hasOrders() {
            for (KeyField field : fields)
                if (field.sort != null) return true;
            return false;
        }

        boolean hasOperators() {
            for (KeyField field : fields)
                if (field.operators != null) return true;
            return false;
        }

        /// Whether it has these fields in whatever order.
        boolean hasAll(List<Scalar> wanted) {
            if (fields.size() == 1 && wanted.size() == 1) return fields.getFirst().last() == wanted.getFirst();
            Set<Scalar> own = new HashSet<>();
            for (KeyField field : fields)
                own.add(field.last());
            return own.equals(new HashSet<>(wanted));
        }

        boolean hasExactly(List<Scalar> wanted) {
            if (fields.size() != wanted.size()) return false;
            for (int i = 0; i < wanted.size(); i++)
                if (fields.get(i).last() != wanted.get(i)) return false;
            return true;
        }
    }

    /// A field in a key.
    ///
    /// @param through the fields of composite types on the way to it, mostly none
    record KeyField(List<Scalar> through, Scalar last, @Nullable String sort, @Nullable Integer length,
            @Nullable String operators, boolean isRaw) {

        static KeyField of(Scalar field) {
            return new KeyField(List.of(), field, null, null, null, false);
        }

        boolean isDirect() {
            return through.isEmpty();
        }

        /// The way to it, itself at the end.
        List<Scalar> path() {
            if (through.isEmpty()) return List.of(last);
            List<Scalar> path = new ArrayList<>(through);
            path.add(last);
            return path;
        }

        String pathName() {
            return String.join(".", path().stream().map(FieldLink::name).toList());
        }
    }

    static final class EnumLink {
        final SourceFile file;
        final EnumNode node;
        final Map<String, String> mappedValues = new HashMap<>();
        private final Set<String> names = new HashSet<>();
        @Nullable
        String mappedName;
        ExpressionNode.@Nullable Text schema;

        EnumLink(SourceFile file, EnumNode node) {
            this.file = file;
            this.node = node;
        }

        boolean has(String value) {
            if (names.isEmpty())
                for (EnumValueNode each : node.values())
                names.add(each.name().text());
            return names.contains(value);
        }
    }
}
