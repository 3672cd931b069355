package facet.database;

/// A column to read and the type to read it as.
///
/// @param name the column's name in the database
/// @param type how its values are decoded
public record ColumnRead(String name, ValueType type) {}
