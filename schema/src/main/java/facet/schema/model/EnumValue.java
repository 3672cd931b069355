package facet.schema.model;

/// One value of an enum.
///
/// @param databaseName `@map`, or the name
public record EnumValue(String name, String databaseName, String documentation, SourceLocation at) {}
