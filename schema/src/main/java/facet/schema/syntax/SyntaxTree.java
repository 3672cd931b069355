package facet.schema.syntax;

import java.util.List;

/// What could be read of one file.
///
/// @param tokens every character of the text, in order
/// @param blocks the blocks in the order of the text
public record SyntaxTree(String text, Tokens tokens, List<BlockNode> blocks) {}
