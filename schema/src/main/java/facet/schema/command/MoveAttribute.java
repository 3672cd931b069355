package facet.schema.command;

import java.util.ArrayList;
import java.util.List;

import facet.language.TextRange;
import facet.schema.change.Change;
import facet.schema.change.Lines;
import facet.schema.change.Script;
import facet.schema.reference.ReadSchema;
import facet.schema.syntax.AttributeNode;
import org.jspecify.annotations.Nullable;

/// Moves an attribute among those of its block, field or value. They change places one by one, so that blanks, line
/// breaks and comments between them stay.
///
/// @param member the field or value, or null for the block itself
/// @param from which one, from 0
/// @param to where it stands afterwards, from 0
public record MoveAttribute(String block, @Nullable String member, int from, int to) implements SchemaCommand {

    @Override
    public Change on(ReadSchema schema) {
        Attributes found = Attributes.of(schema, block, member).orElse(null);
        if (found == null) return member == null ? Missing.block(block) : Missing.member(block, member);
        List<AttributeNode> attributes = found.attributes();
        if (Math.min(from, to) < 0 || Math.max(from, to) >= attributes.size())
            return new Change.Refused("There are " + attributes.size() + " attributes, counted from 0.");
        List<TextRange> slots = attributes.stream().map(each -> Lines.of(each, found.file().text())).toList();
        List<String> texts = new ArrayList<>(slots.stream().map(each -> each.of(found.file().text())).toList());
        texts.add(to, texts.remove(from));
        Script script = new Script();
        for (int i = 0; i < slots.size(); i++)
            script.replace(found.file(), slots.get(i), texts.get(i));
        return script.done();
    }
}
