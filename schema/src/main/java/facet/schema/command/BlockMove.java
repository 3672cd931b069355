package facet.schema.command;

import java.util.List;
import java.util.OptionalInt;

import facet.language.TextRange;
import facet.schema.change.Change;
import facet.schema.change.Lines;
import facet.schema.change.Removal;
import facet.schema.change.Script;
import facet.schema.reference.FileTree;
import facet.schema.reference.ReadSchema;
import facet.schema.syntax.BlockNode;
import org.jspecify.annotations.Nullable;

/// Moves a block, and keeps one blank line between blocks.
final class BlockMove {

    private BlockMove() {}

    static Change of(ReadSchema schema, FileTree from, BlockNode block, @Nullable String file, Place place) {
        FileTree to = file == null ? from : schema.file(file).orElse(null);
        if (to == null) return new Change.Refused("The schema has no file `" + file + "`.");
        List<BlockNode> others = to.tree().blocks().stream().filter(each -> !each.equals(block)).toList();
        Siblings siblings = new Siblings(others.stream().map(each -> each.name().text()).toList(),
                others.stream().map(each -> Siblings.lines(each.range(), to.text())).toList(), 0);
        OptionalInt found = siblings.offset(place);
        if (found.isEmpty())
            return new Change.Refused("The place is beside a block that `" + to.file() + "` does not have.");
        int at = found.getAsInt();
        TextRange range = Siblings.lines(block.range(), from.text());
        Script script = new Script();
        if (to.equals(from) && isThere(from.text(), range, at)) return script.done();
        script.insert(to, at, spaced(to.text(), at, range.of(from.text())));
        Removal.blockWithComments(script, from, block.range());
        return script.done();
    }

    /// Whether only blank lines lie between the block and the place.
    private static boolean isThere(String text, TextRange range, int at) {
        if (range.touches(at)) return true;
        return at < range.start() ? Lines.isBlank(text, at, range.start()) : Lines.isBlank(text, range.end(), at);
    }

    private static String spaced(String text, int at, String block) {
        String br = Lines.lineBreak(text.isEmpty() ? block : text);
        String whole = block.endsWith("\n") ? block : block + br;
        if (at == 0) return text.isBlank() ? whole : whole + br;
        boolean isBeforeBlock = at < text.length() && !text.substring(at).isBlank()
                && !Lines.isBlank(text, at, Lines.end(text, at));
        String start = at == Lines.start(text, at) ? "" : br;
        return isBeforeBlock ? start + whole + br : start + br + whole;
    }
}
