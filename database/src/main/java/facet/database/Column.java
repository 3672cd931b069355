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
/// @param details what only some engines have
public record Column(String name, String declaredType, boolean isNullable, @Nullable String defaultSql, int keyPosition,
        Generation generation, Details details) {

    /// A column of an engine that says no more of it.
    public Column(String name, String declaredType, boolean isNullable, @Nullable String defaultSql, int keyPosition,
            Generation generation) {
        this(name, declaredType, isNullable, defaultSql, keyPosition, generation, Details.NONE);
    }

    /// What only some engines have.
    ///
    /// @param type the type in its parts
    /// @param numbering from what it takes its numbers, if it numbers the rows
    /// @param generatedSql the expression that computes its value, where the database does
    /// @param collation how its texts are compared; empty for the database's own way
    /// @param comment what was noted about it; empty for nothing
    /// @param defaultName the name of its default, where the engine names them; else empty
    public record Details(ColumnType type, @Nullable Numbering numbering, @Nullable String generatedSql,
            String collation, String comment, String defaultName) {
        /// Those of a column of an engine that gives defaults no names.
        public Details(ColumnType type, @Nullable Numbering numbering, @Nullable String generatedSql, String collation,
                String comment) {
            this(type, numbering, generatedSql, collation, comment, "");
        }

        /// Nothing.
        public static final Details NONE = new Details(ColumnType.NONE, null, null, "", "");

        /// The type alone.
        public static Details of(ColumnType type) {
            return new Details(type, null, null, "", "");
        }
    }

    /// From what a column takes its numbers.
    ///
    /// @param isIdentity whether the column is declared to number the rows; else its default asks a sequence
    /// @param sequence the sequence, where the engine names one
    public record Numbering(boolean isIdentity, @Nullable TableName sequence) {}

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
