package facet.schema.model;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// A whole schema, its files read as one. Of declarations that share a name the first counts.
///
/// @param datasource the first datasource
/// @param models models and views in the order of files and text, the first of each name
public record Datamodel(@Nullable Datasource datasource, List<Generator> generators, List<Model> models,
        List<EnumType> enums, List<CompositeType> types, List<Relation> relations) {

    public Datamodel {
        generators = List.copyOf(generators);
        models = List.copyOf(models);
        enums = List.copyOf(enums);
        types = List.copyOf(types);
        relations = List.copyOf(relations);
    }

    public Optional<Model> model(String name) {
        return models.stream().filter(model -> model.name().equals(name)).findFirst();
    }

    public Optional<EnumType> enumType(String name) {
        return enums.stream().filter(type -> type.name().equals(name)).findFirst();
    }

    public Optional<CompositeType> type(String name) {
        return types.stream().filter(type -> type.name().equals(name)).findFirst();
    }

    /// The relations that `model` takes part in, from either side.
    public List<Relation> relationsOf(String model) {
        return relations.stream().filter(relation -> relation.touches(model)).toList();
    }

    /// The relation that the relation field `field` of `model` belongs to.
    public Optional<Relation> relationOf(String model, String field) {
        return relations.stream().filter(relation -> relation.from().is(model, field) || relation.to().is(model, field))
                .findFirst();
    }
}
