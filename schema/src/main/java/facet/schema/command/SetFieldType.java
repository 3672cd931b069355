package facet.schema.command;

import java.util.List;

import facet.schema.change.Change;
import facet.schema.change.Lines;
import facet.schema.change.Removal;
import facet.schema.change.Script;
import facet.schema.model.Relation;
import facet.schema.model.ScalarType;
import facet.schema.reference.ReadSchema;
import facet.schema.reference.ReadSchema.Found;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.BlockNode.ModelNode;
import facet.schema.syntax.FieldNode;
import facet.schema.syntax.TypeNode;

/// Gives a field another type; list brackets or question mark stay. A native type or default that does not fit goes.
///
/// @param type a built-in type, an enum or a composite type of the schema, or `Unsupported("…")`
public record SetFieldType(String block, String field, String type) implements SchemaCommand {

    @Override
    public Change on(ReadSchema schema) {
        return Missing.inField(schema, block, field, (found, node) -> set(schema, found, node));
    }

    private Change set(ReadSchema schema, Found<ModelNode> found, FieldNode node) {
        boolean isUnsupported = type.matches("Unsupported\\(\"[^\"\\\\\\n\\r]*\"\\)");
        if (!isUnsupported && ScalarType.of(type).isEmpty() && schema.type(type).isEmpty())
            return new Change.Refused("There is no type `" + type + "`.");
        if (schema.datamodel().model(type).isPresent() || schema.datamodel().relationOf(block, field).isPresent())
            return new Change.Refused("A relation has two sides. Add or remove it as a relation.");
        Script script = new Script();
        List<AttributeNode> unfitting = unfitting(schema, node);
        String written = type + mark(node.type());
        if (unfitting.isEmpty()) TypeText.replace(script, found.file(), node, written);
        else
            script.replace(found.file(), Lines.of(node.type(), found.file().text()), written);
        for (AttributeNode each : unfitting) {
            Removal.attribute(script, found.file(), each);
            script.note("`@" + each.name().text() + "` does not fit `" + type + "` and goes.");
        }
        noteRelations(schema, script);
        return script.done();
    }

    private static String mark(TypeNode type) {
        return switch (type.arity()) {
            case REQUIRED -> "";
            case OPTIONAL -> "?";
            case LIST -> "[]";
        };
    }

    private List<AttributeNode> unfitting(ReadSchema schema, FieldNode node) {
        if (node.type().name().equals(type)) return List.of();
        return Fit.of(schema, type).unfitting(node, Known.defaultValue(schema, block, field).orElse(null));
    }

    private void noteRelations(ReadSchema schema, Script script) {
        for (Relation relation : Known.keyedBy(schema, block, field))
            script.note("`" + relation.from().model() + "." + relation.from().field()
                    + "` needs the same type on both of its sides.");
    }
}
