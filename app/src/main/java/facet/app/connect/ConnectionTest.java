package facet.app.connect;

import java.util.List;

import facet.app.project.DatabaseSource;
import facet.database.Catalog;
import facet.database.Database;
import facet.database.DatabaseError;
import facet.database.DatabaseLocation;
import facet.database.DbResult;
import facet.database.OpenMode;

/// Whether a database answers, in words.
///
/// @param words what it is, or why it does not answer
/// @param databaseWords what the database or its driver said; empty if it works
/// @param works whether it answers
record ConnectionTest(String words, String databaseWords, boolean works) {

    /// Connects, reads what the database is made of, and closes again; for a job. Nothing can be written on the way.
    static ConnectionTest of(DatabaseSource.Known source) {
        DbResult<Catalog> result = Database.open(source.location(), OpenMode.READ_ONLY).flatMap(database -> {
            try (database) {
                return database.catalog();
            }
        });
        return switch (result) {
            case DbResult.Ok<Catalog>(Catalog catalog) ->
                new ConnectionTest(words(source.location(), catalog), "", true);
            case DbResult.Failed<Catalog>(DatabaseError error) ->
                new ConnectionTest(error.message(), error.databaseWords(), false);
        };
    }

    private static String words(DatabaseLocation location, Catalog catalog) {
        String engine = switch (location) {
            case DatabaseLocation.Sqlite _ -> "SQLite";
            case DatabaseLocation.Server server -> server.engine().displayName();
        };
        List<?> tables = catalog.tables();
        String many = tables.size() == 1 ? "one table or view" : tables.size() + " tables and views";
        return "It works: " + engine + " " + catalog.engineVersion() + ", " + many + ".";
    }
}
