package facet.schema.change;

import facet.language.TextRange;
import facet.schema.reference.FileTree;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.BlockNode;
import facet.schema.syntax.BlockNode.ConfigNode;
import facet.schema.syntax.BlockNode.EnumNode;
import facet.schema.syntax.BlockNode.ModelNode;

/// Where in a block new lines are written.
public final class Blocks {
    private static final String INDENTATION = "  ";
    private static final String COMMENT = "//";
    private static final String DOCUMENTATION = "///";

    private Blocks() {}

    /// The blanks that the block's lines begin with.
    public static String indentation(BlockNode block, String text) {
        int first = firstMember(block);
        if (first < 0) return INDENTATION;
        String found = Lines.indentation(text, first);
        return found.isEmpty() || Lines.start(text, first) + found.length() != first ? INDENTATION : found;
    }

    private static int firstMember(BlockNode block) {
        return switch (block) {
            case ModelNode model when !model.fields().isEmpty() -> model.fields().getFirst().start();
            case ModelNode model when !model.attributes().isEmpty() -> model.attributes().getFirst().start();
            case EnumNode node when !node.values().isEmpty() -> node.values().getFirst().start();
            case ConfigNode config when !config.properties().isEmpty() -> config.properties().getFirst().start();
            case ModelNode _,EnumNode _,ConfigNode _ -> -1;
        };
    }

    /// Where the line of the closing brace begins.
    public static int closing(BlockNode block, String text) {
        int brace = block.end() - 1;
        int start = Lines.start(text, brace);
        return Lines.isBlank(text, start, brace) ? start : brace;
    }

    /// Behind the opening line.
    public static int opening(BlockNode block, String text) {
        return Lines.next(text, block.name().end());
    }

    /// `line` as a whole line of its own at `offset`, which begins a line as a rule.
    public static String line(BlockNode block, String text, int offset, String line) {
        String lineBreak = Lines.lineBreak(text);
        String before = offset == Lines.start(text, offset) ? "" : lineBreak;
        return before + indentation(block, text) + line + lineBreak;
    }

    /// Writes `@@…` behind the last line of the block, set off from its fields by a blank line.
    public static void addAttribute(Script script, FileTree file, BlockNode block, String attribute) {
        String text = file.text();
        int at = behindLast(block, text);
        boolean isSetOff = hasAttributes(block) || at == opening(block, text);
        String gap = isSetOff ? "" : Lines.lineBreak(text);
        script.insert(file, at, gap + line(block, text, at, attribute));
    }

    /// Where the blank lines above the closing brace begin, or that of the brace itself.
    private static int behindLast(BlockNode block, String text) {
        int at = closing(block, text);
        int opening = opening(block, text);
        while (at > opening) {
            int above = Lines.start(text, Lines.breakBefore(text, at));
            if (above < opening || !Lines.isBlank(text, above, at)) return at;
            at = above;
        }
        return at;
    }

    private static boolean hasAttributes(BlockNode block) {
        return switch (block) {
            case ModelNode model -> !model.attributes().isEmpty();
            case EnumNode node -> !node.attributes().isEmpty();
            case ConfigNode _ -> false;
        };
    }

    /// A block attribute with the whole of its line.
    public static TextRange line(AttributeNode attribute, String text) {
        return wholeLines(attribute.range(), text);
    }

    /// The lines that `range` lies on, with their line breaks; only the range itself where something else shares them.
    public static TextRange wholeLines(TextRange range, String text) {
        int start = Lines.start(text, range.start());
        TextRange trimmed = Lines.trimmed(range, text);
        int next = Lines.next(text, Math.max(trimmed.start(), trimmed.end()));
        boolean isAlone = Lines.isBlank(text, start, range.start());
        return isAlone ? new TextRange(start, next) : trimmed;
    }

    /// Where the block and the comments directly above it begin.
    public static int startWithComments(BlockNode block, String text) {
        return startWithComments(block.start(), text);
    }

    /// Where the comment lines directly above the line of `offset` begin, or that line itself.
    public static int startWithComments(int offset, String text) {
        return startWith(COMMENT, offset, text);
    }

    /// Where the `///` lines directly above the line of `offset` begin, or that line itself.
    public static int startWithDocumentation(int offset, String text) {
        return startWith(DOCUMENTATION, offset, text);
    }

    private static int startWith(String sign, int offset, String text) {
        int start = Lines.start(text, offset);
        if (!Lines.isBlank(text, start, offset)) return offset;
        while (start > 0) {
            int lineBreak = Lines.breakBefore(text, start);
            int above = Lines.start(text, lineBreak);
            if (!text.substring(above, lineBreak).strip().startsWith(sign)) break;
            start = above;
        }
        return start;
    }
}
