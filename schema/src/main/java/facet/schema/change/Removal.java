package facet.schema.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import facet.language.TextRange;
import facet.schema.reference.FileTree;
import facet.schema.syntax.ArgumentNode;
import facet.schema.syntax.ArgumentsNode;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.ExpressionNode;
import facet.schema.syntax.Name;

/// Takes parts out of a text with the blanks, commas and line breaks that stood for them.
public final class Removal {

    private Removal() {}

    /// Takes out `@…` behind a field or value, with the blanks before it.
    public static void attribute(Script script, FileTree file, AttributeNode attribute) {
        String text = file.text();
        TextRange range = Lines.of(attribute, text);
        int start = range.start();
        while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t'))
            start--;
        script.delete(file, new TextRange(start, range.end()));
    }

    /// Takes out `@@…` with its line, and with the blank line before it where a brace follows.
    public static void blockAttribute(Script script, FileTree file, AttributeNode attribute) {
        String text = file.text();
        TextRange lines = Blocks.wholeLines(attribute.range(), text);
        int after = lines.end();
        while (after < text.length() && Character.isWhitespace(text.charAt(after)))
            after++;
        boolean isLast = after < text.length() && text.charAt(after) == '}';
        int start = lines.start();
        int above = start == 0 ? 0 : Lines.start(text, Lines.breakBefore(text, start));
        if (isLast && start > 0 && Lines.isBlank(text, above, start)) start = above;
        script.delete(file, new TextRange(start, lines.end()));
    }

    /// Takes out the lines of `range` and its documentation; other comments stay.
    public static void lines(Script script, FileTree file, TextRange range) {
        TextRange lines = Blocks.wholeLines(range, file.text());
        int start = Math.min(lines.start(), Blocks.startWithDocumentation(range.start(), file.text()));
        script.delete(file, new TextRange(start, lines.end()));
    }

    /// Takes out a block with its documentation and one blank line around it; other comments stay.
    public static void block(Script script, FileTree file, TextRange block) {
        blockFrom(script, file, block, Blocks.startWithDocumentation(block.start(), file.text()));
    }

    /// Takes out a block with all comments directly above and one blank line around it.
    public static void blockWithComments(Script script, FileTree file, TextRange block) {
        blockFrom(script, file, block, Blocks.startWithComments(block.start(), file.text()));
    }

    private static void blockFrom(Script script, FileTree file, TextRange block, int first) {
        String text = file.text();
        int start = first;
        int end = Lines.next(text, block.end());
        if (!Lines.isBlank(text, 0, start) || !Lines.isBlank(text, end, text.length())) {
            int blankAbove = start == 0 ? 0 : Lines.start(text, Lines.breakBefore(text, start));
            int blankBelow = Lines.next(text, end);
            if (blankBelow > Lines.end(text, end) && Lines.isBlank(text, end, blankBelow)) {
                end = blankBelow;
            } else if (start > 0 && Lines.isBlank(text, blankAbove, start)) {
                start = blankAbove;
            }
        }
        boolean hasNoBreak = end == text.length() && start > 0 && Lines.start(text, end) != end;
        script.delete(file, new TextRange(hasNoBreak ? Lines.breakBefore(text, start) : start, end));
    }

    /// Takes one argument out of the parentheses `owner` ends with; the last one takes them along.
    ///
    /// @param nameEnd where the parentheses may begin
    /// @param ownerEnd behind the closing one
    public static void argument(Script script, FileTree file, ArgumentsNode arguments, TextRange argument, int nameEnd,
            int ownerEnd) {
        List<TextRange> ranges = new ArrayList<>(arguments.given().stream().map(ArgumentNode::range).toList());
        ranges.addAll(arguments.valueless().stream().map(Name::range).toList());
        ranges.sort(Comparator.comparingInt(TextRange::start));
        if (ranges.size() == 1) {
            script.delete(file, new TextRange(nameEnd, ownerEnd));
        } else {
            fromList(script, file, ranges, argument);
        }
    }

    /// Takes one item out of a list that has others.
    public static void item(Script script, FileTree file, ExpressionNode.Items list, TextRange item) {
        List<TextRange> ranges = list.items().stream().map(ExpressionNode::range).toList();
        if (ranges.size() == 1) {
            script.delete(file, item);
        } else {
            fromList(script, file, ranges, item);
        }
    }

    private static void fromList(Script script, FileTree file, List<TextRange> ranges, TextRange item) {
        int index = ranges.indexOf(item);
        if (index < 0) return;
        boolean isLast = index == ranges.size() - 1;
        script.delete(file, isLast
                ? new TextRange(ranges.get(index - 1).end(), item.end())
                : new TextRange(item.start(), ranges.get(index + 1).start()));
    }
}
