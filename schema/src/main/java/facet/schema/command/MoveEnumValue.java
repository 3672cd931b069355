package facet.schema.command;

import facet.schema.change.Change;
import facet.schema.reference.ReadSchema;

/// Moves a value among those of its enum, with the comments directly above it.
public record MoveEnumValue(String enumName, String value, Place place) implements SchemaCommand {

    @Override
    public Change on(ReadSchema schema) {
        return Missing.inEnum(schema, enumName, found -> Missing.value(found.node(), value).isEmpty()
                ? Missing.member(enumName, value)
                : Moving.move(found.file(), AddEnumValue.values(found), value, place));
    }
}
