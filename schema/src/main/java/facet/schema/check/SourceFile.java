package facet.schema.check;

import facet.schema.rule.Problems;
import facet.schema.syntax.SyntaxTree;

/// A file as it was read, and what is wrong with it so far.
public record SourceFile(String name, SyntaxTree tree, Problems problems) {}
