package facet.schema.command;

import facet.schema.change.Change;
import facet.schema.reference.ReadSchema;

/// Moves a field among those of its block, with the comments directly above it.
public record MoveField(String block, String field, Place place) implements SchemaCommand {

    @Override
    public Change on(ReadSchema schema) {
        return Missing.inField(schema, block, field,
                (found, _) -> Moving.move(found.file(), AddField.fields(found), field, place));
    }
}
