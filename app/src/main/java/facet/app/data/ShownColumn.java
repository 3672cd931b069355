package facet.app.data;

import java.util.List;
import java.util.Optional;

import facet.database.ColumnRead;
import facet.database.RelationRead;
import facet.database.RowSource;
import facet.schema.model.Field;
import org.jspecify.annotations.Nullable;

/// A field of a model as a column of its grid.
sealed interface ShownColumn {

    Field field();

    /// A column of the table.
    ///
    /// @param position its place in the row that is read
    record Stored(Field field, ColumnRead read, int position) implements ShownColumn {}

    /// The one row of another model that a row refers to, or that refers to it.
    ///
    /// @param target the other model
    /// @param keyPositions the places, in the row that is read, of the values that lead there
    /// @param read where the other row is found by those values
    /// @param label what to show of it
    record ToOne(Field field, String target, List<Integer> keyPositions, RelationRead read, ColumnRead label)
            implements
                ShownColumn {}

    /// The rows of another model that refer to a row.
    ///
    /// @param link the table between, where both sides have many
    record ToMany(Field field, String target, List<Integer> keyPositions, RelationRead read, Optional<Between> link)
            implements
                ShownColumn {}

    /// The table of an implicit many-to-many relation, seen from one side.
    ///
    /// @param source the table
    /// @param near its column for the rows of this side
    /// @param far its column for the rows of the other
    /// @param theirKey the key of the other table
    record Between(RowSource source, String near, String far, ColumnRead theirKey) {}

    /// A field that the table has no column for.
    record Missing(Field field, String reason) implements ShownColumn {}

    /// The place of a column of the table in the row that is read, or null for a relation.
    static @Nullable Stored stored(ShownColumn column) {
        return column instanceof Stored stored ? stored : null;
    }
}
