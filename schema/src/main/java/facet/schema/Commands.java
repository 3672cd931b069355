package facet.schema;

import facet.schema.change.Change;
import facet.schema.command.SchemaCommand;

/// Does things to a schema.
public final class Commands {

    private Commands() {}

    /// What `command` comes to: edits that keep every other character, or why it cannot be done.
    public static Change edits(Schema schema, SchemaCommand command) {
        return command.on(schema.parts());
    }
}
