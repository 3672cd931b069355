package facet.app.data;

import facet.database.Catalog;
import facet.database.Database;

/// A database that was just opened, with what it is made of.
public record OpenedDatabase(Database database, Catalog catalog) {}
