package facet.schema.change;

import java.util.List;

import facet.schema.reference.FileTree;
import facet.schema.syntax.BlockNode.ModelNode;
import facet.schema.syntax.FieldNode;

/// A field to be written: its name, its type with list brackets or question mark, and its attributes.
///
/// @param attributes may be empty
public record FieldLine(String name, String type, String attributes) {

    /// Writes the field behind the last one of `model`.
    public void addTo(Script script, FileTree file, ModelNode model) {
        List<FieldNode> fields = model.fields();
        int at = fields.isEmpty() ? Blocks.opening(model, file.text()) : fields.getLast().end();
        insert(script, file, model, Math.min(at, model.end() - 1));
    }

    /// Writes the field as a line of its own at `offset`, where a line begins.
    public void insert(Script script, FileTree file, ModelNode model, int offset) {
        String text = file.text();
        script.insert(file, offset, Blocks.line(model, text, offset, aligned(neighbour(model, offset), text)));
    }

    /// The field that the new one stands beside, to be aligned with.
    private static List<FieldNode> neighbour(ModelNode model, int offset) {
        FieldNode before = null;
        for (FieldNode field : model.fields())
            if (field.end() <= offset || before == null) before = field;
        return before == null ? List.of() : List.of(before);
    }

    private String aligned(List<FieldNode> neighbours, String text) {
        int nameWidth = name.length() + 1;
        int typeWidth = type.length() + 1;
        for (FieldNode field : neighbours) {
            nameWidth = Math.max(nameWidth, field.type().start() - field.name().start());
            int typeEnd = Lines.of(field.type(), text).end() - field.type().start();
            int gap = field.attributes().isEmpty()
                    ? typeEnd + 1
                    : field.attributes().getFirst().start() - field.type().start();
            typeWidth = Math.max(typeWidth, gap);
        }
        String head = name + " ".repeat(nameWidth - name.length()) + type;
        return attributes.isEmpty() ? head : head + " ".repeat(typeWidth - type.length()) + attributes;
    }
}
