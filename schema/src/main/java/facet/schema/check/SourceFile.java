package facet.schema.check;

import facet.language.TextRange;
import facet.schema.model.SourceLocation;
import facet.schema.rule.Problems;
import facet.schema.syntax.BlockNode;
import facet.schema.syntax.Name;
import facet.schema.syntax.SyntaxTree;

/// A file as one of its blocks sees it: ranges count as they do in the block's nodes, and what is wrong goes to the block.
///
/// @param shift by how much the block has moved since its nodes were read
/// @param block which block of the schema it is
/// @param natives of all files
/// @param problems of the block
record SourceFile(String name, SyntaxTree tree, int shift, int block, NativeNames natives, Problems problems) {

    /// The characters of `range`.
    String text(TextRange range) {
        return moved(range).of(tree.text());
    }

    SourceLocation at(BlockNode block) {
        return at(block.range(), block.name());
    }

    SourceLocation at(TextRange range, Name name) {
        return new SourceLocation(this.name, moved(range), moved(name.range()));
    }

    private TextRange moved(TextRange range) {
        return shift == 0 ? range : new TextRange(range.start() + shift, range.end() + shift);
    }

    /// The range without the blanks and line breaks at its end.
    TextRange trimmed(TextRange range) {
        String text = tree.text();
        int end = range.end() + shift;
        while (end > range.start() + shift && Character.isWhitespace(text.charAt(end - 1)))
            end--;
        return new TextRange(range.start(), end - shift);
    }
}
