package facet.schema.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// A primary key or a unique criterion.
///
/// @param name what the client calls a compound key, or null
/// @param constraintName its name in the database where `map` gives one, or null
/// @param where which rows it holds for where it is partial, in SQL, or null for all
/// @param isOnField whether it is `@id` or `@unique` of one field rather than of the block
public record Key(List<IndexField> fields, @Nullable String name, @Nullable String constraintName,
        @Nullable String where, boolean isOnField, SourceLocation at) {

    public Key {
        fields = List.copyOf(fields);
    }

    public List<String> fieldNames() {
        return fields.stream().map(IndexField::name).toList();
    }
}
