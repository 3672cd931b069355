package facet.schema.command;

import facet.schema.change.Change;
import facet.schema.reference.ReadSchema;

/// Something to be done to a schema.
public sealed interface SchemaCommand
        permits AddModel, AddEnum, AddField, AddEnumValue, AddAttribute, AddRelation, RenameModel, RenameEnum,
        RenameField,
        RenameEnumValue, RenameRelation, RemoveModel, RemoveEnum, RemoveField, RemoveEnumValue, RemoveAttribute,
        RemoveRelation, MoveModel, MoveEnum, MoveField, MoveEnumValue, MoveAttribute, SetFieldType, SetFieldArity {

    /// The edits that do it to `schema`, or why it cannot be done.
    Change on(ReadSchema schema);
}
