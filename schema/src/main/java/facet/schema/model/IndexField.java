package facet.schema.model;

import org.jspecify.annotations.Nullable;

/// A field's part in a key or an index.
///
/// @param name the field, or a path `address.street` into a composite type
/// @param length how many characters of it count, or null for all
/// @param operatorClass as written in `ops:`, or null
public record IndexField(String name, boolean isDescending, @Nullable Integer length, @Nullable String operatorClass) {}
