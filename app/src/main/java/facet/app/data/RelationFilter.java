package facet.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import facet.app.workspace.Reading;
import facet.app.workspace.Workspace;
import facet.database.Catalog;
import facet.database.ColumnRead;
import facet.database.Filter;
import facet.database.Row;
import facet.database.TableName;
import facet.database.TextRules;
import facet.database.Value;
import facet.database.ValueText;
import facet.schema.model.Datamodel;
import facet.schema.model.Field;
import facet.schema.model.Model;

/// Which rows of the other model a relation's cell leads to.
final class RelationFilter {
    private RelationFilter() {}

    /// The other model, what keeps its rows, and how the pill says it.
    record Target(String model, Filter filter, String words) {}

    static Optional<Target> of(Workspace workspace, DatabaseSession session, TableShape shape, int column, Row row) {
        Reading reading = workspace.reading().get();
        Catalog catalog = session.catalog();
        if (reading == null || catalog == null) return Optional.empty();
        return switch (shape.columns().get(column)) {
            case ShownColumn.ToOne one ->
                target(reading.datamodel(), one.target(), one.read().table(), one.read().columns(),
                        one.keyPositions(), row);
            case ShownColumn.ToMany many ->
                target(reading.datamodel(), many.target(), many.read().table(), many.read().columns(),
                        many.keyPositions(), row);
            case ShownColumn.Stored _,ShownColumn.Missing _ -> Optional.empty();
        };
    }

    private static Optional<Target> target(Datamodel schema, String name, TableName table, List<String> columns,
            List<Integer> positions, Row row) {
        Model model = schema.model(name).orElse(null);
        if (model == null || !model.tableName().equalsIgnoreCase(table.name())) return Optional.empty();
        List<Filter> filters = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Value value = row.values().get(positions.get(i));
            Field field = field(model, columns.get(i)).orElse(null);
            if (field == null || value.isNull()) return Optional.empty();
            ColumnRead read = new ColumnRead(columns.get(i), TableShape.valueType(schema, field));
            filters.add(new Filter.Is(read, value));
            words.add(field.name() + " is " + ValueText.show(value, TextRules.USUAL));
        }
        return Optional.of(new Target(name, new Filter.And(filters), String.join(" and ", words)));
    }

    private static Optional<Field> field(Model model, String column) {
        return model.fields().stream().filter(field -> field.columnName().equalsIgnoreCase(column)).findFirst();
    }
}
