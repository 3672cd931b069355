package facet.app.data;

import java.util.List;
import java.util.Optional;

import facet.database.Catalog;
import facet.database.ColumnRead;
import facet.database.Filter;
import facet.database.Value;
import facet.schema.model.Datamodel;

/// The rows that a relation of one row may lead to.
///
/// @param model the other model
/// @param shape how its rows are read
/// @param key the columns that are referred to
/// @param label what its rows are called
/// @param isOptional whether there may be no row
/// @param linked the rows that the database links already, where there may be many
record RelationTarget(String model, TableShape shape, List<String> key, ColumnRead label, boolean isOptional,
        Optional<Filter> linked) {

    RelationTarget {
        key = List.copyOf(key);
    }

    static Optional<RelationTarget> of(Datamodel schema, Catalog catalog, ShownColumn.ToOne one) {
        return shape(schema, catalog, one.target()).map(shape -> new RelationTarget(one.target(), shape,
                one.read().columns(), one.label(), !one.field().isRequired(), Optional.empty()));
    }

    /// @param here the key of the row; of a new one, which is linked to nothing yet, a [NewRowKey]
    static Optional<RelationTarget> of(Datamodel schema, Catalog catalog, TableShape ours, ShownColumn.ToMany many,
            Value here) {
        ShownColumn.Between between = many.link().orElse(null);
        if (between == null) return Optional.empty();
        ColumnRead ourKey = ours.source().columns().get(many.keyPositions().getFirst());
        Optional<Filter> linked = NewRowKey.row(here).isPresent()
                ? Optional.empty()
                : ModelNames.of(schema, catalog, ours).back(many.field().name())
                        .map(back -> new Filter.Related(back.relation(), Filter.Quantifier.SOME,
                                new Filter.Is(ourKey, here)));
        return shape(schema, catalog, many.target()).map(shape -> new RelationTarget(many.target(), shape,
                List.of(between.theirKey().name()), between.label(), false, linked));
    }

    private static Optional<TableShape> shape(Datamodel schema, Catalog catalog, String model) {
        return schema.model(model).flatMap(found -> TableShape.of(schema, found, catalog));
    }
}
