package facet.schema.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import facet.schema.check.Linked.Container;
import facet.schema.check.Linked.EnumLink;
import facet.schema.check.Linked.FieldLink;
import facet.schema.check.Linked.KeyField;
import facet.schema.check.Linked.KeyKind;
import facet.schema.check.Linked.KeyLink;
import facet.schema.check.Linked.NativeLink;
import facet.schema.check.Linked.RelationField;
import facet.schema.check.Linked.Scalar;
import facet.schema.model.Arity;
import facet.schema.model.CompositeType;
import facet.schema.model.Datamodel;
import facet.schema.model.DefaultValue;
import facet.schema.model.EnumType;
import facet.schema.model.EnumValue;
import facet.schema.model.Field;
import facet.schema.model.FieldType;
import facet.schema.model.Index;
import facet.schema.model.IndexField;
import facet.schema.model.Key;
import facet.schema.model.Model;
import facet.schema.model.NativeType;
import facet.schema.model.Relation;
import facet.schema.model.RelationEnd;
import facet.schema.model.RelationKind;
import facet.schema.model.SourceLocation;
import facet.schema.syntax.EnumValueNode;
import facet.schema.syntax.ExpressionNode;
import facet.schema.syntax.FieldNode;
import org.jspecify.annotations.Nullable;

/// Makes the model that others see out of the linked declarations.
final class DatamodelBuilder {
    private final Linker linker;
    private final Configuration configuration;
    private final List<RelationLink> relations;

    /// @param linker by which all blocks are linked completely
    DatamodelBuilder(Linker linker, Configuration configuration, List<RelationLink> relations) {
        this.linker = linker;
        this.configuration = configuration;
        this.relations = relations;
    }

    Datamodel build() {
        Set<String> names = new HashSet<>();
        List<Model> models = new ArrayList<>();
        List<CompositeType> types = new ArrayList<>();
        List<EnumType> enums = new ArrayList<>();
        for (Container model : linker.models())
            if (names.add(model.name())) models.add(model(model));
        for (Container type : linker.composites())
            if (names.add(type.name())) types.add(type(type));
        for (EnumLink link : linker.enums())
            if (names.add(link.node.name().text())) enums.add(enumType(link));
        return new Datamodel(configuration.datasource(), configuration.generators(), models, enums, types,
                relations.stream().map(DatamodelBuilder::relation).toList());
    }

    private static Model model(Container model) {
        Key primaryKey = model.primaryKey == null ? null : key(model.primaryKey);
        List<Key> uniques = new ArrayList<>();
        List<Index> indexes = new ArrayList<>();
        for (KeyLink index : model.indexes) {
            if (index.kind == KeyKind.UNIQUE) {
                uniques.add(key(index));
            } else {
                indexes.add(index(index));
            }
        }
        return new Model(model.name(), model.tableName(), model.schemaName(), model.isView(), model.isIgnored,
                model.node.documentation(), fields(model), primaryKey, uniques, indexes, model.file.at(model.node));
    }

    private static CompositeType type(Container type) {
        return new CompositeType(type.name(), type.node.documentation(), fields(type), type.file.at(type.node));
    }

    private static List<Field> fields(Container container) {
        Set<String> names = new HashSet<>();
        List<Field> fields = new ArrayList<>(container.fields.size());
        for (FieldLink field : container.fields)
            if (names.add(field.name())) fields.add(field(field));
        return fields;
    }

    private static Field field(FieldLink field) {
        FieldNode node = field.node;
        SourceFile file = field.owner.file;
        SourceLocation at = file.at(file.trimmed(node.range()), node.name());
        Arity arity = node.arity();
        return switch (field) {
            case Scalar scalar -> new Field(field.name(), scalar.columnName(), scalar.type, arity, defaultOf(scalar),
                    node.attribute("id") != null, node.attribute("unique") != null, scalar.isUpdatedAt,
                    scalar.isIgnored, nativeType(scalar.nativeType), node.documentation(), at);
            case RelationField relation -> new Field(field.name(), field.name(),
                    new FieldType.ModelReference(relation.target.name()), arity, null, false, false, false,
                    relation.isIgnored, null, node.documentation(), at);
        };
    }

    private static @Nullable NativeType nativeType(@Nullable NativeLink link) {
        return link == null ? null : new NativeType(link.name(), link.arguments());
    }

    private static @Nullable DefaultValue defaultOf(Scalar field) {
        return field.defaultValue == null ? null : value(field.defaultValue, field);
    }

    private static DefaultValue value(ExpressionNode value, Scalar field) {
        return switch (value) {
            case ExpressionNode.Text text -> new DefaultValue.Text(text.value());
            case ExpressionNode.Numeral numeral -> new DefaultValue.Numeral(numeral.digits());
            case ExpressionNode.Constant constant when field.enumLink != null ->
                new DefaultValue.EnumValue(constant.path());
            case ExpressionNode.Constant constant -> new DefaultValue.Truth(constant.path().equals("true"));
            case ExpressionNode.Call call -> call(call, field);
            case ExpressionNode.Items items -> new DefaultValue.Values(
                    items.items().stream().map(item -> value(item, field)).toList());
            case ExpressionNode.Members _ -> throw new IllegalStateException("an object is no default value");
        };
    }

    private static DefaultValue call(ExpressionNode.Call call, Scalar field) {
        String function = call.word();
        SourceFile file = field.owner.file;
        List<String> arguments = call.arguments().given().stream().map(each -> file.text(each.range())).toList();
        if (!function.equals("dbgenerated")) return new DefaultValue.Call(function, arguments);
        boolean isText = !arguments.isEmpty()
                && call.arguments().given().getFirst().value() instanceof ExpressionNode.Text;
        return new DefaultValue.Generated(
                isText ? ((ExpressionNode.Text) call.arguments().given().getFirst().value()).value() : "");
    }

    private static List<IndexField> indexFields(KeyLink key) {
        List<IndexField> fields = new ArrayList<>(key.fields.size());
        for (KeyField field : key.fields)
            fields.add(new IndexField(field.pathName(), "Desc".equals(field.sort()), field.length(),
                    field.operators()));
        return fields;
    }

    private static SourceLocation at(KeyLink key) {
        return key.owner.file.at(key.attribute.range(), key.attribute.name());
    }

    private static Key key(KeyLink key) {
        return new Key(indexFields(key), key.name, key.mappedName, PartialCondition.sql(key), key.source != null,
                at(key));
    }

    private static Index index(KeyLink key) {
        return new Index(indexFields(key), key.mappedName, key.algorithm, PartialCondition.sql(key),
                key.kind == KeyKind.FULLTEXT,
                at(key));
    }

    private static EnumType enumType(EnumLink link) {
        Set<String> names = new HashSet<>();
        List<EnumValue> values = new ArrayList<>();
        for (EnumValueNode value : link.node.values()) {
            String name = value.name().text();
            if (!names.add(name)) continue;
            SourceLocation at = link.file.at(value.name().range(), value.name());
            values.add(new EnumValue(name, link.mappedValues.getOrDefault(name, name), value.documentation(), at));
        }
        String name = link.node.name().text();
        return new EnumType(name, link.mappedName == null ? name : link.mappedName,
                link.schema == null ? null : link.schema.value(), link.node.documentation(), values,
                link.file.at(link.node));
    }

    private static Relation relation(RelationLink link) {
        RelationField holder = link.forward();
        String joinTable = link.kind() == RelationKind.MANY_TO_MANY && !link.isEmbedded() ? "_" + link.name() : null;
        return new Relation(link.name(), link.kind(), end(link.modelA(), link.forward(), Arity.OPTIONAL),
                end(link.modelB(), link.back(), link.kind() == RelationKind.ONE_TO_ONE ? Arity.OPTIONAL : Arity.LIST),
                holder == null ? null : holder.onDelete, holder == null ? null : holder.onUpdate,
                holder == null ? null : holder.mappedName, joinTable);
    }

    private static RelationEnd end(Container model, @Nullable RelationField field, Arity missing) {
        if (field == null) return new RelationEnd(model.name(), null, missing, List.of(), List.of());
        return new RelationEnd(model.name(), field.name(), field.node.arity(), names(field.fields),
                names(field.references));
    }

    private static List<String> names(@Nullable List<Scalar> fields) {
        return fields == null ? List.of() : fields.stream().map(FieldLink::name).toList();
    }
}
