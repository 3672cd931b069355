package facet.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import facet.database.Catalog;
import facet.database.ColumnRead;
import facet.database.Filter;
import facet.database.Row;
import facet.database.TableName;
import facet.database.Value;
import facet.schema.model.Datamodel;
import facet.schema.model.Field;
import facet.schema.model.Model;

/// Which rows of the other model a relation's cell leads to.
final class RelationFilter {
    private RelationFilter() {}

    /// The other model, and what keeps its rows.
    record Target(String model, Filter filter) {}

    static Optional<Target> of(Datamodel schema, Catalog catalog, TableShape shape, int column, Row row) {
        return switch (shape.columns().get(column)) {
            case ShownColumn.ToOne one ->
                direct(schema, one.target(), one.read().table(), one.read().columns(), one.keyPositions(), row);
            case ShownColumn.ToMany many when many.link().isPresent() -> linked(schema, catalog, shape, many, row);
            case ShownColumn.ToMany many ->
                direct(schema, many.target(), many.read().table(), many.read().columns(), many.keyPositions(), row);
            case ShownColumn.Stored _,ShownColumn.Missing _ -> Optional.empty();
        };
    }

    private static Optional<Target> direct(Datamodel schema, String name, TableName table, List<String> columns,
            List<Integer> positions, Row row) {
        Model model = schema.model(name).orElse(null);
        if (model == null || !model.tableName().equalsIgnoreCase(table.name())) return Optional.empty();
        List<Filter> filters = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Value value = row.values().get(positions.get(i));
            Field field = field(model, columns.get(i)).orElse(null);
            if (field == null || value.isNull()) return Optional.empty();
            filters.add(new Filter.Is(new ColumnRead(columns.get(i), TableShape.valueType(schema, field)), value));
        }
        return Optional.of(new Target(name, filters.size() == 1 ? filters.getFirst() : new Filter.And(filters)));
    }

    /// The rows that have this one among their own related rows.
    private static Optional<Target> linked(Datamodel schema, Catalog catalog, TableShape shape,
            ShownColumn.ToMany many, Row row) {
        int position = many.keyPositions().getFirst();
        return ModelNames.of(schema, catalog, shape).back(many.field().name())
                .map(back -> new Target(many.target(), new Filter.Related(back.relation(), Filter.Quantifier.SOME,
                        new Filter.Is(shape.source().columns().get(position), row.values().get(position)))));
    }

    private static Optional<Field> field(Model model, String column) {
        return model.fields().stream().filter(field -> field.columnName().equalsIgnoreCase(column)).findFirst();
    }
}
