package facet.schema.command;

import java.util.Optional;
import java.util.OptionalInt;

import facet.schema.change.Blocks;
import facet.schema.change.Change;
import facet.schema.change.Script;
import facet.schema.reference.ReadSchema;
import facet.schema.reference.ReadSchema.Found;
import facet.schema.rename.NewName;
import facet.schema.syntax.BlockNode.EnumNode;
import facet.schema.syntax.EnumValueNode;

/// Adds a value to an enum.
public record AddEnumValue(String enumName, String value, Place place) implements SchemaCommand {

    @Override
    public Change on(ReadSchema schema) {
        return Missing.inEnum(schema, enumName, found -> {
            Optional<String> problem = NewName.ofMember(schema, enumName, value);
            if (problem.isPresent()) return new Change.Refused(problem.get());
            OptionalInt offset = values(found).offset(place);
            if (offset.isEmpty())
                return new Change.Refused("The place is beside a value that `" + enumName + "` does not have.");
            Script script = new Script();
            script.insert(found.file(), offset.getAsInt(),
                    Blocks.line(found.node(), found.file().text(), offset.getAsInt(), value));
            return script.done();
        });
    }

    static Siblings values(Found<EnumNode> found) {
        String text = found.file().text();
        EnumNode node = found.node();
        int start = Math.min(Blocks.opening(node, text), Blocks.closing(node, text));
        return new Siblings(node.values().stream().map(each -> each.name().text()).toList(),
                node.values().stream().map(EnumValueNode::range).map(range -> Siblings.lines(range, text)).toList(),
                start);
    }
}
