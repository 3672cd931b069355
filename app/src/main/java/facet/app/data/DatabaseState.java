package facet.app.data;

import facet.database.Catalog;
import facet.database.Database;
import facet.database.DatabaseError;
import facet.database.OpenMode;

/// How far the window has come with the database of its project.
public sealed interface DatabaseState {

    /// It is being opened.
    record Opening(String name) implements DatabaseState {}

    /// It is open.
    record Open(String name, Database database, Catalog catalog, OpenMode mode) implements DatabaseState {}

    /// It could not be opened; trying again may help.
    record Failed(String name, DatabaseError error) implements DatabaseState {}

    /// The project does not say where it is, or it is one that cannot be opened yet.
    record Unknown(String name, String reason, String whatToDo) implements DatabaseState {}
}
