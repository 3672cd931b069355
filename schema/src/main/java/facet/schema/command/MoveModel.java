package facet.schema.command;

import facet.schema.change.Change;
import facet.schema.reference.ReadSchema;
import org.jspecify.annotations.Nullable;

/// Moves a model, a view or a composite type with the comments directly above it, within its file or to another one.
///
/// @param file the name of the file that it goes to, or null for the one that it is in
/// @param place among the blocks of that file
public record MoveModel(String name, @Nullable String file, Place place) implements SchemaCommand {

    @Override
    public Change on(ReadSchema schema) {
        return schema.model(name).map(found -> BlockMove.of(schema, found.file(), found.node(), file, place))
                .orElseGet(() -> Missing.block(name));
    }
}
