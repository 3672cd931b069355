package facet.schema.command;

import facet.schema.change.Change;
import facet.schema.reference.Entity;
import facet.schema.reference.ReadSchema;
import facet.schema.rename.DatabaseName;
import facet.schema.rename.Renaming;

/// Gives an enum another name wherever it is named.
public record RenameEnum(String name, String newName, DatabaseName databaseName) implements SchemaCommand {

    @Override
    public Change on(ReadSchema schema) {
        boolean isThere = schema.enumeration(name).isPresent();
        return isThere
                ? Renaming.of(schema, new Entity.Type(name), newName, databaseName)
                : Missing.block(name);
    }
}
