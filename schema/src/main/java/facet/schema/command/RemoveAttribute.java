package facet.schema.command;

import java.util.List;

import facet.schema.change.Change;
import facet.schema.change.Removal;
import facet.schema.change.Script;
import facet.schema.reference.ReadSchema;
import facet.schema.syntax.AttributeNode;
import org.jspecify.annotations.Nullable;

/// Takes an attribute away.
///
/// @param member the field or value, or null for the block itself
/// @param name without its sign: `unique`, `db.VarChar`
/// @param index which of those with that name, from 0
public record RemoveAttribute(String block, @Nullable String member, String name, int index)
        implements
            SchemaCommand {

    @Override
    public Change on(ReadSchema schema) {
        Attributes found = Attributes.of(schema, block, member).orElse(null);
        if (found == null) return member == null ? Missing.block(block) : Missing.member(block, member);
        List<AttributeNode> called = found.attributes().stream().filter(each -> each.is(name)).toList();
        if (index < 0 || index >= called.size())
            return new Change.Refused("There is no such `" + (found.isOnBlock() ? "@@" : "@") + name + "`.");
        Script script = new Script();
        if (found.isOnBlock()) {
            Removal.blockAttribute(script, found.file(), called.get(index));
        } else {
            Removal.attribute(script, found.file(), called.get(index));
        }
        return script.done();
    }
}
