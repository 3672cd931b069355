package facet.database;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// An index of a table.
///
/// @param name its name
/// @param parts what it sorts by, in its order
/// @param isUnique whether equal entries are refused
/// @param origin why it is there
/// @param isPartial whether it leaves out rows; its SQL says which
/// @param sql how it was created, in the database's words; none if a key made it
/// @param details what only some engines have
public record Index(String name, List<Part> parts, boolean isUnique, Origin origin, boolean isPartial,
        @Nullable String sql, Details details) {

    /// An index of an engine that says no more of it.
    public Index(String name, List<Part> parts, boolean isUnique, Origin origin, boolean isPartial,
            @Nullable String sql) {
        this(name, parts, isUnique, origin, isPartial, sql, Details.NONE);
    }

    /// Keeps an unmodifiable copy.
    public Index {
        parts = List.copyOf(parts);
    }

    /// One thing to sort by.
    ///
    /// @param column the column, or none if it is an expression
    /// @param isDescending whether the largest comes first
    /// @param collation how texts are compared
    /// @param expression the expression, where it is one and the engine tells it
    /// @param operatorClass how values are indexed, where that is not the usual way for their type
    /// @param prefixLength how many characters or bytes of the value count; 0 for all
    /// @param isNullOrderUsual whether NULL stands where the engine puts it if nothing is said
    public record Part(@Nullable String column, boolean isDescending, String collation, @Nullable String expression,
            @Nullable String operatorClass, int prefixLength, boolean isNullOrderUsual) {

        /// A part of an engine that says no more of it.
        public Part(@Nullable String column, boolean isDescending, String collation) {
            this(column, isDescending, collation, null, null, 0, true);
        }
    }

    /// What only some engines have.
    ///
    /// @param method how it is built, such as `gin`; empty for the engine's only way
    /// @param predicate which rows it has, where the engine tells it
    /// @param included columns that are kept in it beside what it sorts by
    /// @param areNullsDistinct whether a unique index lets several rows be NULL
    /// @param isDeferrable whether a constraint on it may be checked at the end of the transaction
    public record Details(String method, @Nullable String predicate, List<String> included, boolean areNullsDistinct,
            boolean isDeferrable) {
        /// Nothing.
        public static final Details NONE = new Details("", null, List.of(), true, false);

        /// Keeps an unmodifiable copy.
        public Details {
            included = List.copyOf(included);
        }
    }

    /// Why an index is there.
    public enum Origin {
        /// Somebody created it.
        CREATED,
        /// A unique constraint needs it.
        UNIQUE_CONSTRAINT,
        /// The primary key needs it.
        PRIMARY_KEY
    }
}
