package facet.schema.command;

import java.util.Optional;

import facet.schema.change.Change;
import facet.schema.change.Lines;
import facet.schema.change.Removal;
import facet.schema.change.Script;
import facet.schema.check.NativeTypes;
import facet.schema.model.ScalarType;
import facet.schema.reference.ReadSchema;
import facet.schema.reference.ReadSchema.Found;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.BlockNode.ModelNode;
import facet.schema.syntax.FieldNode;
import facet.schema.syntax.TypeNode;

/// Gives a field another type; list brackets or question mark stay. A native type that does not fit goes.
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
        AttributeNode unfitting = unfitting(schema, node).orElse(null);
        if (unfitting == null) return TypeText.replace(found.file(), node, type + mark(node.type()));
        Script script = new Script();
        script.replace(found.file(), Lines.of(node.type(), found.file().text()), type + mark(node.type()));
        Removal.attribute(script, found.file(), unfitting);
        script.note("`@" + unfitting.name().text() + "` does not fit `" + type + "` and goes.");
        return script.done();
    }

    private static String mark(TypeNode type) {
        return switch (type.arity()) {
            case REQUIRED -> "";
            case OPTIONAL -> "?";
            case LIST -> "[]";
        };
    }

    private Optional<AttributeNode> unfitting(ReadSchema schema, FieldNode node) {
        Optional<ScalarType> scalar = ScalarType.of(type);
        return node.attributes().stream().filter(each -> each.name().text().contains(".")).filter(each -> {
            String name = each.name().text().substring(each.name().text().indexOf('.') + 1);
            NativeTypes.NativeType known = NativeTypes.of(schema.connector()).get(name);
            return known != null && (scalar.isEmpty() || !known.types().contains(scalar.get()));
        }).findFirst();
    }
}
