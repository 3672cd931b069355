package facet.database;

import org.jspecify.annotations.Nullable;

/// A column of a table or view.
///
/// @param name its name
/// @param declaredType its type as it was written, such as `VARCHAR(20)`; empty if none was
/// @param isNullable whether it may hold NULL
/// @param defaultSql the expression of its default as it was written, if there is one
/// @param keyPosition its place in the primary key from 1, or 0 if it is not in it
/// @param generation whether the database computes its value
public record Column(String name, String declaredType, boolean isNullable, @Nullable String defaultSql, int keyPosition,
        Generation generation) {

    /// Whether a value is computed, and when.
    public enum Generation {
        /// It is given.
        NONE,
        /// It is computed when read.
        VIRTUAL,
        /// It is computed when written.
        STORED,
        /// It numbers the rows: a value is made where none is given.
        ROW_NUMBER
    }

    /// A column of which the catalog says nothing.
    static Column unknown(String name) {
        return new Column(name, "", true, null, 0, Generation.NONE);
    }
}
