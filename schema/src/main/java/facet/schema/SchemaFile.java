package facet.schema;

/// One file of a schema.
///
/// @param name what diagnostics and positions call the file: a path as the caller writes paths
public record SchemaFile(String name, String text) {}
