package facet.schema.command;

import java.util.Optional;
import java.util.OptionalInt;

import facet.schema.change.Blocks;
import facet.schema.change.Change;
import facet.schema.change.FieldLine;
import facet.schema.change.Script;
import facet.schema.reference.ReadSchema;
import facet.schema.reference.ReadSchema.Found;
import facet.schema.rename.NewName;
import facet.schema.syntax.BlockNode.ModelNode;
import facet.schema.syntax.FieldNode;

/// Adds a field to a model, a view or a composite type, in line with its neighbours.
///
/// @param type with list brackets or question mark
/// @param attributes `@unique @map("x")`, may be empty
public record AddField(String block, String name, String type, String attributes, Place place)
        implements
            SchemaCommand {

    @Override
    public Change on(ReadSchema schema) {
        return Missing.inModel(schema, block, found -> add(schema, found));
    }

    private Change add(ReadSchema schema, Found<ModelNode> found) {
        Optional<String> problem = NewName.ofMember(schema, block, name);
        if (problem.isPresent()) return new Change.Refused(problem.get());
        boolean isWritable = type.matches("([A-Za-z]\\w*|Unsupported\\(\"[^\"\\\\\\n\\r]*\"\\))(\\[\\]|\\?)?")
                && attributes.indexOf('\n') < 0 && attributes.indexOf('\r') < 0;
        if (!isWritable) return new Change.Refused("`" + type + " " + attributes + "` is no type with attributes.");
        OptionalInt offset = fields(found).offset(place);
        if (offset.isEmpty())
            return new Change.Refused("The place is beside a field that `" + block + "` does not have.");
        Script script = new Script();
        new FieldLine(name, type, attributes).insert(script, found.file(), found.node(), offset.getAsInt());
        return script.done();
    }

    static Siblings fields(Found<ModelNode> found) {
        String text = found.file().text();
        ModelNode model = found.node();
        int start = Math.min(Blocks.opening(model, text), Blocks.closing(model, text));
        return new Siblings(model.fields().stream().map(each -> each.name().text()).toList(),
                model.fields().stream().map(FieldNode::range).map(range -> Siblings.lines(range, text)).toList(),
                start);
    }
}
