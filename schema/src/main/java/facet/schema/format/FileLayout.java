package facet.schema.format;

import java.util.List;

import facet.schema.syntax.BlockNode;
import facet.schema.syntax.Grammar;
import facet.schema.syntax.Leftovers;
import facet.schema.syntax.SyntaxTree;

/// Lays out a file: its blocks one behind another with an empty line between them. Lines and blocks that could not be read
/// stay as they are. The cost is linear in the text.
public final class FileLayout {
    private final String text;
    private final List<BlockNode> blocks;
    private final Comments comments;
    private final Leftovers leftovers;
    private final Page page;
    private final BlockLayout layout;
    private int block;
    private int offset;

    private FileLayout(SyntaxTree tree, Grammar grammar) {
        this.text = tree.text();
        this.blocks = tree.blocks();
        this.comments = new Comments(text);
        this.leftovers = new Leftovers(text, grammar);
        this.page = new Page(text.length() + text.length() / 8 + 16);
        this.layout = new BlockLayout(text, comments, leftovers, page);
    }

    /// The text of `tree` as it should look.
    public static String of(SyntaxTree tree, Grammar grammar) {
        return new FileLayout(tree, grammar).written();
    }

    private String written() {
        skipEmptyLines();
        while (true) {
            offset = Blanks.skip(text, offset);
            if (offset == text.length()) return page.finished();
            if (skipEmptyLines()) {
                if (Blanks.skip(text, offset) < text.length()) page.endLine();
            } else {
                declaration();
            }
        }
    }

    private boolean skipEmptyLines() {
        int start = offset;
        while (true) {
            int lineBreak = Blanks.skip(text, offset);
            int next = Blanks.skipLineBreak(text, lineBreak);
            if (next == lineBreak) return offset > start;
            offset = next;
        }
    }

    /// What follows a block on its last line is set apart from it like any other declaration.
    private void endBlock() {
        int next = Blanks.skip(text, offset);
        if (next < text.length() && Blanks.skipLineBreak(text, next) == next) page.endLine();
    }

    private void declaration() {
        if (block < blocks.size() && blocks.get(block).start() == offset) {
            BlockNode node = blocks.get(block++);
            layout.write(node);
            offset = node.end();
            endBlock();
            return;
        }
        int commentEnd = comments.blockEnd(offset);
        if (commentEnd >= 0) {
            Table table = new Table();
            comments.write(offset, commentEnd, table);
            table.writeTo(page);
            offset = commentEnd;
            return;
        }
        int end = leftovers.declarationEnd(offset);
        if (end < 0) end = Blanks.skipLineBreak(text, Blanks.lineEnd(text, offset));
        page.write(text, offset, end);
        offset = end;
    }
}
