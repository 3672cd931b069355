package facet.database;

import org.jspecify.annotations.Nullable;

/// Why a database did not do what was asked.
///
/// @param kind what sort of trouble it is, for a program to decide by
/// @param message one or two calm sentences: what happened and what can be done
/// @param databaseWords what the database itself said, unchanged; empty if it was not asked
/// @param table the table concerned, where that is known
/// @param column the column concerned, where that is known; several are joined with `, `
public record DatabaseError(Kind kind, String message, String databaseWords, @Nullable String table,
        @Nullable String column) {

    /// The sorts of trouble.
    public enum Kind {
        /// There is no such file.
        FILE_MISSING,
        /// The file is there and cannot be read: a folder, or no permission.
        NOT_READABLE,
        /// The file is something else than a database, or is damaged.
        NOT_A_DATABASE,
        /// The server cannot be reached: its name, port, or the network.
        UNREACHABLE,
        /// The server refuses the user or the password.
        LOGIN,
        /// The server has no such database.
        DATABASE_MISSING,
        /// An encrypted connection could not be made, or only an encrypted one is accepted.
        TLS,
        /// The connection was lost.
        CONNECTION_LOST,
        /// The user may not do this.
        PERMISSION,
        /// Somebody else is writing and did not finish within the wait.
        LOCKED,
        /// The file, its folder or the connection does not allow writing.
        READ_ONLY,
        /// The database has no such table or view.
        TABLE_MISSING,
        /// The table has no such column.
        COLUMN_MISSING,
        /// A value is already there and has to be unique.
        UNIQUE,
        /// A row refers to a row that is not there, or is referred to.
        FOREIGN_KEY,
        /// A value is missing where one is required.
        NOT_NULL,
        /// A value was refused by a check of the table, a trigger, or the type of a strict column.
        CHECK,
        /// The column cannot hold the value exactly.
        VALUE,
        /// The row was changed or deleted by somebody else.
        CONFLICT,
        /// The query was cancelled by its handle.
        CANCELLED,
        /// The database did not understand the statement.
        SYNTAX,
        /// Reading or writing the disk failed, or it is full.
        DISK,
        /// Anything else; the database's words say what.
        OTHER
    }

    /// Whether the database refused the data itself, so that changing a value can mend it.
    public boolean isConstraint() {
        return switch (kind) {
            case UNIQUE, FOREIGN_KEY, NOT_NULL, CHECK, VALUE -> true;
            case FILE_MISSING, NOT_READABLE, NOT_A_DATABASE, UNREACHABLE, LOGIN, DATABASE_MISSING, TLS, CONNECTION_LOST,
                    PERMISSION, LOCKED, READ_ONLY, TABLE_MISSING, COLUMN_MISSING, CONFLICT,
                    CANCELLED, SYNTAX, DISK, OTHER ->
                false;
        };
    }

    /// An error that concerns the connection or the file rather than a table.
    public static DatabaseError of(Kind kind, String message, String databaseWords) {
        return new DatabaseError(kind, message, databaseWords, null, null);
    }

    /// The same error, said to concern `name` if no table is known yet.
    public DatabaseError onTable(String name) {
        return table != null ? this : new DatabaseError(kind, message, databaseWords, name, column);
    }
}
