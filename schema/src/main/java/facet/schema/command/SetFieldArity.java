package facet.schema.command;

import facet.schema.change.Change;
import facet.schema.model.Arity;
import facet.schema.reference.ReadSchema;

/// Makes a field required, optional or a list.
public record SetFieldArity(String block, String field, Arity arity) implements SchemaCommand {

    @Override
    public Change on(ReadSchema schema) {
        return Missing.inField(schema, block, field, (found, node) -> {
            if (arity != Arity.REQUIRED && node.attribute("id") != null)
                return new Change.Refused("`" + field + "` is the id, which is one value and never missing.");
            String mark = switch (arity) {
                case REQUIRED -> "";
                case OPTIONAL -> "?";
                case LIST -> "[]";
            };
            String type = node.type().range().of(found.file().text());
            return TypeText.replace(found.file(), node, type + mark);
        });
    }
}
