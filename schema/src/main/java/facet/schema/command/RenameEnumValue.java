package facet.schema.command;

import facet.schema.change.Change;
import facet.schema.reference.Entity;
import facet.schema.reference.ReadSchema;
import facet.schema.rename.DatabaseName;
import facet.schema.rename.Renaming;

/// Gives a value of an enum another name wherever it is named.
public record RenameEnumValue(String enumName, String value, String newName, DatabaseName databaseName)
        implements
            SchemaCommand {

    @Override
    public Change on(ReadSchema schema) {
        return Missing.inEnum(schema, enumName, found -> Missing.value(found.node(), value).isPresent()
                ? Renaming.of(schema, new Entity.Member(enumName, value), newName, databaseName)
                : Missing.member(enumName, value));
    }
}
