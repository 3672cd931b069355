package facet.app.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import facet.database.Catalog;
import facet.database.Filter;
import facet.database.FilterNames;
import facet.database.RelationRead;
import facet.database.TableName;
import facet.schema.model.Arity;
import facet.schema.model.Datamodel;
import facet.schema.model.EnumValue;
import facet.schema.model.FieldType;
import facet.schema.model.Model;
import org.jspecify.annotations.Nullable;

/// The fields of a model as filters name them: its columns under the schema's names, and its relations, behind which the fields
/// of the other model stand. What the database lacks cannot be asked for.
final class ModelNames implements FilterNames {
    private final Datamodel schema;
    private final Catalog catalog;
    private final TableShape shape;
    private final Map<String, ModelNames> made;
    private @Nullable List<Field> fields;

    private ModelNames(Datamodel schema, Catalog catalog, TableShape shape, Map<String, ModelNames> made) {
        this.schema = schema;
        this.catalog = catalog;
        this.shape = shape;
        this.made = made;
    }

    static ModelNames of(Datamodel schema, Catalog catalog, TableShape shape) {
        ModelNames names = new ModelNames(schema, catalog, shape, new LinkedHashMap<>());
        names.made.put(shape.model().name(), names);
        return names;
    }

    @Override
    public List<Field> fields() {
        List<Field> known = fields;
        if (known == null) {
            known = shape.columns().stream().map(this::field).flatMap(Optional::stream).toList();
            fields = known;
        }
        return known;
    }

    private Optional<Field> field(ShownColumn column) {
        return switch (column) {
            case ShownColumn.Stored stored ->
                Optional.of(new Held(stored.field().name(), stored.read(), spelling(stored.field().type())));
            case ShownColumn.ToOne one -> led(one.field(), one.target(), one.keyPositions(), one.read());
            case ShownColumn.ToMany many when many.link().isPresent() ->
                led(many.field(), many.target(), linked(many, many.link().get()));
            case ShownColumn.ToMany many -> led(many.field(), many.target(), many.keyPositions(), many.read());
            case ShownColumn.Missing _ -> Optional.empty();
        };
    }

    private Map<String, String> spelling(FieldType type) {
        if (!(type instanceof FieldType.EnumReference(String name))) return Map.of();
        Map<String, String> spelling = new LinkedHashMap<>();
        for (EnumValue value : schema.enumType(name).map(found -> found.values()).orElse(List.of()))
            if (!value.name().equals(value.databaseName())) spelling.put(value.name(), value.databaseName());
        return spelling;
    }

    private Optional<Field> led(facet.schema.model.Field field, String target, List<Integer> positions,
            RelationRead read) {
        return led(field, target,
                new Filter.Relation(columns(positions), read.table(), read.columns(), Optional.empty()));
    }

    private Filter.Relation linked(ShownColumn.ToMany many, ShownColumn.Between link) {
        TableName other = schema.model(many.target()).flatMap(model -> catalog.table(ModelTable.name(model)))
                .orElseThrow().qualifiedName();
        return new Filter.Relation(columns(many.keyPositions()), other, List.of(link.theirKey().name()), Optional.of(
                new Filter.Link(link.source().table(), List.of(link.near()), List.of(link.far()))));
    }

    private List<String> columns(List<Integer> positions) {
        return positions.stream().map(position -> shape.source().columns().get(position).name()).toList();
    }

    private Optional<Field> led(facet.schema.model.Field field, String target, Filter.Relation relation) {
        Model model = schema.model(target).orElse(null);
        if (model == null || catalog.table(ModelTable.name(model)).isEmpty()) return Optional.empty();
        Reach reach = field.arity() == Arity.LIST ? Reach.MANY : Reach.ONE;
        return Optional.of(new Led(field.name(), relation, reach, () -> names(model)));
    }

    private ModelNames names(Model model) {
        ModelNames known = made.get(model.name());
        if (known != null) return known;
        ModelNames names = new ModelNames(schema, catalog,
                TableShape.of(schema, model, catalog).orElseThrow(), made);
        made.put(model.name(), names);
        return names;
    }

    /// The relation of the other model that leads back along the relation `name` of this one.
    Optional<Led> back(String name) {
        if (!(field(name).orElse(null) instanceof Led there)) return Optional.empty();
        Filter.Relation way = there.relation();
        List<Field> candidates = new ArrayList<>(there.names().get().fields());
        return candidates.stream().filter(Led.class::isInstance).map(Led.class::cast)
                .filter(led -> led.relation().table().equals(shape.source().table())
                        && led.relation().columns().equals(way.theirColumns())
                        && led.relation().theirColumns().equals(way.columns())
                        && led.relation().link().equals(turned(way)))
                .findFirst();
    }

    private static Optional<Filter.Link> turned(Filter.Relation relation) {
        return relation.link()
                .map(link -> new Filter.Link(link.table(), /* near= */ link.far(), /* far= */ link.near()));
    }
}
