package facet.database;

import java.util.List;

/// What deleting some rows does to others.
///
/// @param effects the tables concerned, those that hold the deletion up first
public record DeletionImpact(List<Effect> effects) {
    /// Nothing.
    public static final DeletionImpact NONE = new DeletionImpact(List.of());

    /// Keeps an unmodifiable copy.
    public DeletionImpact {
        effects = List.copyOf(effects);
    }

    /// What becomes of a row that refers to a deleted one.
    public enum Kind {
        /// It forbids the deletion.
        BLOCKS,
        /// It is deleted as well.
        CASCADES,
        /// Its reference becomes NULL or the column's default.
        LOSES_LINK
    }

    /// Rows of one table that share a fate.
    ///
    /// @param table where they are
    /// @param columns by which columns they refer; several foreign keys may do so
    /// @param kind what becomes of them
    /// @param rows how many they are
    /// @param isAtLeast whether counting was ended there
    public record Effect(TableName table, List<String> columns, Kind kind, long rows, boolean isAtLeast) {
        /// Keeps an unmodifiable copy.
        public Effect {
            columns = List.copyOf(columns);
        }
    }

    /// Whether a row forbids the deletion.
    public boolean isBlocked() {
        return effects.stream().anyMatch(effect -> effect.kind() == Kind.BLOCKS);
    }
}
