package facet.app.data;

import facet.database.Catalog;
import facet.database.Database;
import facet.database.OpenMode;

/// A database that was just opened, with what it is made of and what may be done to it.
public record OpenedDatabase(Database database, Catalog catalog, OpenMode mode) {}
