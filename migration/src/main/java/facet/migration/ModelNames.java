package facet.migration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import facet.database.Column;
import facet.database.Table;
import facet.schema.model.Model;

/// What a table and its columns are called in the schema.
///
/// @param table the table or view
/// @param name the model's name
/// @param base the word that names of relations and their fields are made of
/// @param casing whether columns differ by the case of their letters
/// @param fields the fields' names by the columns'
record ModelNames(Table table, String name, String base, Casing casing, Map<String, String> fields) {

    /// Keeps an unmodifiable copy.
    ModelNames {
        fields = Map.copyOf(fields);
    }

    static ModelNames of(Table table, ShownNames names, Casing casing, Known known) {
        return new ModelNames(table, names.of(table.qualifiedName()), names.base(table.qualifiedName()), casing,
                fields(table, casing, known.model(table.qualifiedName())));
    }

    /// Names that are known are kept, then those that are good; the others are made to differ from them.
    private static Map<String, String> fields(Table table, Casing casing, Optional<Model> known) {
        Identifiers taken = new Identifiers();
        Map<String, String> fields = new HashMap<>();
        for (Column column : table.columns()) {
            known.flatMap(model -> Known.field(model, column.name()))
                    .ifPresent(name -> fields.put(casing.key(column.name()), taken.take(name)));
        }
        for (Column column : table.columns()) {
            if (Identifiers.isClean(column.name())) {
                fields.computeIfAbsent(casing.key(column.name()), _ -> taken.take(column.name()));
            }
        }
        for (Column column : table.columns()) {
            fields.computeIfAbsent(casing.key(column.name()),
                    _ -> taken.take(Identifiers.clean(column.name(), "column")));
        }
        return fields;
    }

    boolean isView() {
        return isView(table);
    }

    static boolean isView(Table table) {
        return table.kind() == Table.Kind.VIEW || table.kind() == Table.Kind.MATERIALIZED_VIEW;
    }

    /// Whether the name could not be kept because it means something else.
    boolean isRenamed() {
        return Identifiers.isReserved(table.name()) && name.equals("Renamed" + table.name());
    }

    /// The field of a column of the table.
    String field(String column) {
        String field = fields.get(casing.key(column));
        if (field == null) throw new IllegalArgumentException("No column " + column + " in " + table.name());
        return field;
    }

    /// The fields of columns of the table.
    List<String> fields(List<String> columns) {
        return columns.stream().map(this::field).toList();
    }

    /// The columns as the table spells them, or none if it lacks one.
    List<String> spelled(List<String> columns) {
        List<String> own = columns.stream().flatMap(name -> table.column(name).stream()).map(Column::name).toList();
        return own.size() == columns.size() ? own : List.of();
    }
}
