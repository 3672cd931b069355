package facet.database;

import java.nio.file.Path;
import java.time.Duration;

/// Where a database is and how to speak to it. One case for each kind of engine.
public sealed interface DatabaseLocation {

    /// A short name for a person, without secrets.
    String displayName();

    /// A SQLite file.
    ///
    /// @param file the database file; relative paths resolve against the working directory
    /// @param lockWait how long to wait for another writer before giving up
    record Sqlite(Path file, Duration lockWait) implements DatabaseLocation {

        /// The usual wait for a lock: long enough for another program's save, short enough for a person.
        public static final Duration USUAL_LOCK_WAIT = Duration.ofSeconds(5);

        @Override
        public String displayName() {
            Path name = file.getFileName();
            return name == null ? file.toString() : name.toString();
        }
    }

    /// The SQLite database in `file`, with the usual wait for locks.
    static DatabaseLocation sqlite(Path file) {
        return new Sqlite(file, Sqlite.USUAL_LOCK_WAIT);
    }
}
