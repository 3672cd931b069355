package facet.schema.command;

import facet.schema.change.Change;
import facet.schema.reference.Entity;
import facet.schema.reference.ReadSchema;
import facet.schema.rename.DatabaseName;
import facet.schema.rename.Renaming;

/// Gives a model, a view or a composite type another name wherever it is named.
public record RenameModel(String name, String newName, DatabaseName databaseName) implements SchemaCommand {

    @Override
    public Change on(ReadSchema schema) {
        boolean isThere = schema.model(name).isPresent();
        return isThere
                ? Renaming.of(schema, new Entity.Type(name), newName, databaseName)
                : Missing.block(name);
    }
}
