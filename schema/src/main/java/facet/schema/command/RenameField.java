package facet.schema.command;

import facet.schema.change.Change;
import facet.schema.reference.Entity;
import facet.schema.reference.ReadSchema;
import facet.schema.rename.DatabaseName;
import facet.schema.rename.Renaming;

/// Gives a field another name wherever it is named.
public record RenameField(String block, String name, String newName, DatabaseName databaseName)
        implements
            SchemaCommand {

    @Override
    public Change on(ReadSchema schema) {
        return Missing.inField(schema, block, name,
                (_, _) -> Renaming.of(schema, new Entity.Member(block, name), newName, databaseName));
    }
}
