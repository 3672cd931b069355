package facet.app.project;

import java.nio.file.Path;

import facet.database.DatabaseLocation;
import facet.database.OpenMode;
import facet.database.Secret;

/// Where the rows of a project are.
public sealed interface DatabaseSource {
    /// A database whose address is known.
    sealed interface Known extends DatabaseSource {
        /// Where it is.
        DatabaseLocation location();

        /// Where the address was found.
        String describedAs();
    }

    /// A SQLite file, which need not exist.
    ///
    /// @param location the file, absolute, and how long to wait for its locks
    /// @param describedAs where the address was found, as in "DATABASE_URL in .env"
    record Sqlite(DatabaseLocation.Sqlite location, String describedAs) implements Known {
        /// The file, absolute.
        public Path file() {
            return location.file();
        }
    }

    /// A database of a server.
    ///
    /// @param location where it is; it keeps its password to itself
    /// @param mode whether rows may be changed
    /// @param describedAs where the address was found
    record Server(DatabaseLocation.Server location, OpenMode mode, String describedAs)
            implements
                Known {
        /// The same database with another password and mode.
        public Server with(Secret password, OpenMode newMode) {
            DatabaseLocation.Server there = new DatabaseLocation.Server(location.engine(), location.host(),
                    location.port(), location.database(), location.schema(), location.user(), password,
                    location.driverProperties(), location.connectionLimit());
            return new Server(there, newMode, describedAs);
        }
    }

    /// The address could not be found or not be understood, or leads to something without tables.
    ///
    /// @param reason what is missing, in whole sentences
    /// @param whatToDo what helps, in whole sentences
    record Unresolved(String reason, String whatToDo) implements DatabaseSource {}
}
