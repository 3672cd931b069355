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
public record Index(String name, List<Part> parts, boolean isUnique, Origin origin, boolean isPartial,
        @Nullable String sql) {
    /// Keeps an unmodifiable copy.
    public Index {
        parts = List.copyOf(parts);
    }

    /// One thing to sort by.
    ///
    /// @param column the column, or none if it is an expression
    /// @param isDescending whether the largest comes first
    /// @param collation how texts are compared
    public record Part(@Nullable String column, boolean isDescending, String collation) {}

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
