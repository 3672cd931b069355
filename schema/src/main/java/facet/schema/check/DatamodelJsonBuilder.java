package facet.schema.check;

import java.util.ArrayList;
import java.util.Comparator;
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
import facet.schema.json.JsonValue;
import facet.schema.model.Arity;
import facet.schema.model.FieldType;
import facet.schema.model.ReferentialAction;
import facet.schema.syntax.EnumValueNode;
import org.jspecify.annotations.Nullable;

/// Writes linked declarations as Prisma's generators are given them: what is ignored or of an unsupported type is left out.
public final class DatamodelJsonBuilder {
    private final Linker linker;

    private DatamodelJsonBuilder(Linker linker) {
        this.linker = linker;
    }

    /// The schema that `files` make together. They should be free of errors; what is broken is left out.
    public static JsonValue.Members of(List<SourceTree> files, Release release) {
        return new DatamodelJsonBuilder(Linker.complete(files, release)).build();
    }

    private JsonValue.Members build() {
        List<Container> models = linker.models().stream().filter(model -> !model.isIgnored)
                .sorted(Comparator.comparing(Container::isView)).toList();
        List<JsonValue> indexes = new ArrayList<>();
        for (Container model : models) {
            if (model.primaryKey != null) indexes.add(index(model.primaryKey));
            model.indexes.forEach(index -> indexes.add(index(index)));
        }
        return new JsonMembers()
                .put("enums", linker.enums().stream().map(DatamodelJsonBuilder::enumeration).toList())
                .put("models", models.stream().map(DatamodelJsonBuilder::model).toList())
                .put("types", linker.composites().stream().map(DatamodelJsonBuilder::composite).toList())
                .put("indexes", indexes)
                .build();
    }

    private static JsonValue enumeration(EnumLink link) {
        List<JsonValue> values = new ArrayList<>();
        for (EnumValueNode value : link.node.values()) {
            String name = value.name().text();
            values.add(new JsonMembers().put("name", name).put("dbName", link.mappedValues.get(name))
                    .putIfAny("documentation", value.documentation()).build());
        }
        return new JsonMembers().put("name", link.node.name().text()).put("values", values)
                .put("dbName", link.mappedName).putIfAny("documentation", link.node.documentation()).build();
    }

    private static JsonValue composite(Container type) {
        return new JsonMembers().put("name", type.name()).put("dbName", (String) null).put("schema", (String) null)
                .put("fields", scalars(type)).put("primaryKey", (String) null).put("uniqueFields", List.of())
                .put("uniqueIndexes", List.of()).putIfAny("documentation", type.node.documentation()).build();
    }

    private static List<JsonValue> scalars(Container type) {
        return type.scalars.stream().filter(field -> !(field.type instanceof FieldType.Unsupported))
                .<JsonValue>map(field -> scalar(field, Set.of(), false)).toList();
    }

    private static JsonValue model(Container model) {
        List<KeyLink> uniques = model.indexes.stream()
                .filter(index -> isWholeUnique(index) && index.source == null).toList();
        KeyLink key = model.primaryKey;
        boolean isCompound = key != null && key.source == null;
        return new JsonMembers().put("name", model.name()).put("dbName", model.mappedName)
                .put("schema", model.schemaName()).put("fields", fields(model))
                .put("primaryKey", key != null && isCompound ? named(key) : new JsonValue.Nothing())
                .put("uniqueFields", uniques.stream().map(DatamodelJsonBuilder::names).toList())
                .put("uniqueIndexes", uniques.stream().map(DatamodelJsonBuilder::named).toList())
                .put("isGenerated", false).putIfAny("documentation", model.node.documentation()).build();
    }

    private static JsonValue names(KeyLink key) {
        return JsonValue.Items.ofTexts(key.fields.stream().map(field -> field.last().name()).toList());
    }

    private static JsonValue named(KeyLink key) {
        return new JsonMembers().put("name", key.name).put("fields", names(key)).build();
    }

    private static List<JsonValue> fields(Container model) {
        Set<Scalar> foreignKeys = new HashSet<>();
        for (RelationField relation : model.relations)
            if (relation.fields != null) foreignKeys.addAll(relation.fields);
        List<JsonValue> fields = new ArrayList<>(model.fields.size());
        for (FieldLink field : model.fields)
            switch (field) {
                case Scalar scalar when isShown(scalar) -> fields.add(scalar(scalar, foreignKeys, true));
                case RelationField relation when !relation.isIgnored -> fields.add(relation(relation));
                case Scalar _,RelationField _ -> {
                }
            }
        return fields;
    }

    private static boolean isShown(Scalar field) {
        return !field.isIgnored && !(field.type instanceof FieldType.Unsupported)
                && !(field.type instanceof FieldType.Unknown);
    }

    private static JsonValue scalar(Scalar field, Set<Scalar> foreignKeys, boolean isInModel) {
        boolean isId = field.owner.isSingleId(field);
        String kind = switch (field.type) {
            case FieldType.CompositeReference _ -> "object";
            case FieldType.EnumReference _ -> "enum";
            default -> "scalar";
        };
        JsonMembers json = start(field, field.mappedName, kind).put("isUnique", !isId && isUnique(field))
                .put("isId", isId).put("isReadOnly", foreignKeys.contains(field))
                .put("hasDefaultValue", field.defaultValue != null).put("type", field.type.name())
                .put("nativeType", nativeType(field));
        if (field.defaultValue != null) json.put("default", DefaultJson.of(field, field.defaultValue));
        if (isInModel) json.put("isGenerated", false).put("isUpdatedAt", field.isUpdatedAt);
        return json.putIfAny("documentation", field.node.documentation()).build();
    }

    private static JsonMembers start(FieldLink field, @Nullable String mappedName, String kind) {
        Arity arity = field.node.arity();
        JsonMembers json = new JsonMembers().put("name", field.name());
        if (mappedName != null) json.put("dbName", mappedName);
        return json.put("kind", kind).put("isList", arity == Arity.LIST).put("isRequired", arity != Arity.OPTIONAL);
    }

    private static boolean isUnique(Scalar field) {
        for (KeyLink index : field.owner.indexes)
            if (isWholeUnique(index) && index.fields.size() == 1 && stands(index.fields.getFirst(), field)) return true;
        return false;
    }

    /// A field within a composite type stands for that field of the model which has the same number: the engine compares
    /// numbers alone.
    private static boolean stands(KeyField indexed, Scalar field) {
        Scalar last = indexed.last();
        return last == field || (!indexed.isDirect()
                && last.owner.fields.indexOf(last) == field.owner.fields.indexOf(field));
    }

    /// A criterion with a condition tells only some rows apart.
    private static boolean isWholeUnique(KeyLink index) {
        return index.kind == KeyKind.UNIQUE && index.where == null;
    }

    private static JsonValue nativeType(Scalar field) {
        NativeLink link = field.nativeType;
        if (link == null) return new JsonValue.Nothing();
        List<JsonValue> nativeType = List.of(new JsonValue.Text(link.name()),
                JsonValue.Items.ofTexts(link.arguments()));
        return new JsonValue.Items(nativeType);
    }

    private static JsonValue relation(RelationField field) {
        String name = field.relationName == null ? RelationLink.name(field.owner, field.target) : field.relationName;
        return start(field, null, "object").put("isUnique", false).put("isId", false).put("isReadOnly", false)
                .put("hasDefaultValue", false).put("type", field.target.name()).put("nativeType", (String) null)
                .put("relationName", name).put("relationFromFields", fieldNames(field.fields))
                .put("relationToFields", fieldNames(field.references))
                .putIfAny("relationOnDelete", word(field.onDelete)).putIfAny("relationOnUpdate", word(field.onUpdate))
                .put("isGenerated", false).put("isUpdatedAt", false)
                .putIfAny("documentation", field.node.documentation()).build();
    }

    private static JsonValue fieldNames(@Nullable List<Scalar> fields) {
        return JsonValue.Items.ofTexts(fields == null ? List.of() : fields.stream().map(FieldLink::name).toList());
    }

    private static @Nullable String word(@Nullable ReferentialAction action) {
        return action == null ? null : action.word();
    }

    private static JsonValue index(KeyLink index) {
        String type = switch (index.kind) {
            case ID -> "id";
            case UNIQUE -> "unique";
            case NORMAL -> "normal";
            case FULLTEXT -> "fulltext";
            case SHARD -> throw new IllegalArgumentException("a shard key is no index: " + index.attribute);
        };
        JsonMembers json = new JsonMembers().put("model", index.owner.name()).put("type", type)
                .put("isDefinedOnField", index.source != null).putIfAny("name", index.name)
                .putIfAny("dbName", index.mappedName).putIfAny("algorithm", index.algorithm);
        if (index.isClustered != null) json.put("clustered", index.isClustered);
        return json.put("fields", index.fields.stream().map(DatamodelJsonBuilder::indexField).toList()).build();
    }

    private static JsonValue indexField(KeyField field) {
        JsonMembers json = new JsonMembers().put("name", field.pathName());
        if (field.sort() != null) json.put("sortOrder", field.sort().equals("Desc") ? "desc" : "asc");
        if (field.length() != null) json.put("length", new JsonValue.Whole(field.length()));
        return json.putIfAny("operatorClass", field.operators()).build();
    }
}
