package facet.schema.model;

import org.jspecify.annotations.Nullable;

/// A field of a model, a view or a composite type.
///
/// @param columnName the column's name in the database: `@map`, or the field's name
/// @param isId whether it has `@id`; a field of a compound `@@id` has not
/// @param isUnique whether it has `@unique`
public record Field(String name, String columnName, FieldType type, Arity arity, @Nullable DefaultValue defaultValue,
        boolean isId, boolean isUnique, boolean isUpdatedAt, boolean isIgnored, @Nullable NativeType nativeType,
        String documentation, SourceLocation at) {

    public boolean isRelation() {
        return type instanceof FieldType.ModelReference;
    }

    public boolean isRequired() {
        return arity == Arity.REQUIRED;
    }

    public boolean isList() {
        return arity == Arity.LIST;
    }
}
