package facet.migration;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import facet.database.TableName;
import facet.schema.Schema;
import facet.schema.model.Datamodel;
import facet.schema.model.EnumType;
import facet.schema.model.Field;
import facet.schema.model.Generator;
import facet.schema.model.Model;
import facet.schema.model.Relation;
import org.jspecify.annotations.Nullable;

/// What an existing schema calls the things of the database.
final class Known {
    private final @Nullable Datamodel datamodel;
    private final String ownSchema;

    private Known(@Nullable Datamodel datamodel, String ownSchema) {
        this.datamodel = datamodel;
        this.ownSchema = ownSchema;
    }

    static Known nothing() {
        return new Known(null, "");
    }

    /// @param ownSchema the database schema of what names none
    static Known of(Schema schema, String ownSchema) {
        return new Known(schema.datamodel(), ownSchema);
    }

    private List<Model> models() {
        return datamodel == null ? List.of() : datamodel.models();
    }

    /// The database schemas that the datasource lists.
    List<String> schemas() {
        return datamodel == null || datamodel.datasource() == null ? List.of() : datamodel.datasource().schemas();
    }

    /// What native types begin with.
    String datasourceName() {
        return datamodel == null || datamodel.datasource() == null ? "db" : datamodel.datasource().name();
    }

    boolean hasPreviewFeature(String name) {
        List<Generator> generators = datamodel == null ? List.of() : datamodel.generators();
        return generators.stream().anyMatch(generator -> generator.previewFeatures().contains(name));
    }

    Optional<Model> model(TableName table) {
        return models().stream()
                .filter(model -> model.tableName().equals(table.name()) && isIn(model.schemaName(), table.schema()))
                .findFirst();
    }

    Optional<EnumType> enumType(TableName name) {
        return datamodel == null
                ? Optional.empty()
                : datamodel.enums().stream()
                        .filter(each -> each.databaseName().equals(name.name())
                                && isIn(each.schemaName(), name.schema()))
                        .findFirst();
    }

    private boolean isIn(@Nullable String written, String schema) {
        return schema.equals(written == null ? ownSchema : written);
    }

    /// The name of the field that is the column `column`.
    static Optional<String> field(Model model, String column) {
        return model.columns().stream().filter(field -> field.columnName().equals(column)).map(Field::name).findFirst();
    }

    /// The relation whose key is made of `fields` of the model `from` and leads to `references` of the model `to`.
    Optional<Relation> relation(String from, List<String> fields, String to, List<String> references) {
        Set<String> pairs = pairs(fields, references);
        return relations().stream()
                .filter(each -> each.from().model().equals(from) && each.to().model().equals(to)
                        && pairs(each.from().fields(), each.from().references()).equals(pairs))
                .findFirst();
    }

    private static Set<String> pairs(List<String> fields, List<String> references) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i < Math.min(fields.size(), references.size()); i++) {
            pairs.add(fields.get(i) + " " + references.get(i));
        }
        return pairs;
    }

    /// The relation of many to many whose rows the table `table` keeps.
    Optional<Relation> joined(String table) {
        return relations().stream().filter(each -> table.equals(each.joinTable())).findFirst();
    }

    private List<Relation> relations() {
        return datamodel == null ? List.of() : datamodel.relations();
    }
}
