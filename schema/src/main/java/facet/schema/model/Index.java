package facet.schema.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// An index that is not unique: `@@index` or `@@fulltext`.
///
/// @param where which rows it has where it is partial, in SQL, or null for all
/// @param type the access method as written (`Gin`), or null for the database's own choice
public record Index(List<IndexField> fields, @Nullable String constraintName, @Nullable String type,
        @Nullable String where, boolean isFulltext, SourceLocation at) {

    public Index {
        fields = List.copyOf(fields);
    }
}
