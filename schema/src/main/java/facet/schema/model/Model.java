package facet.schema.model;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// A model or a view.
///
/// @param tableName the table's name in the database: `@@map`, or the model's name
/// @param schemaName the database schema of `@@schema`, or null
/// @param fields the first of each name, in the order of the text
/// @param primaryKey of `@id` or `@@id`
/// @param uniques of `@unique` and `@@unique`, fields first
/// @param indexes of `@@index` and `@@fulltext`
/// @param at its range runs from the keyword to the closing brace
public record Model(String name, String tableName, @Nullable String schemaName, boolean isView, boolean isIgnored,
        String documentation, List<Field> fields, @Nullable Key primaryKey, List<Key> uniques, List<Index> indexes,
        SourceLocation at) {

    public Model {
        fields = List.copyOf(fields);
        uniques = List.copyOf(uniques);
        indexes = List.copyOf(indexes);
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /// The fields that are columns: all but relation fields.
    public List<Field> columns() {
        return fields.stream().filter(field -> !field.isRelation()).toList();
    }
}
