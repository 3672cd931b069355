package facet.schema.check;

import facet.schema.syntax.SyntaxTree;

/// A file of the schema as it was read.
///
/// @param before which file of the schema before it was, or -1
public record SourceTree(String name, SyntaxTree tree, int before) {}
