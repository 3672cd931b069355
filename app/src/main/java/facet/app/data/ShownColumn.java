package facet.app.data;

import java.util.List;

import facet.database.ColumnRead;
import facet.database.RelationRead;
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
    record ToMany(Field field, String target, List<Integer> keyPositions, RelationRead read) implements ShownColumn {}

    /// A field that the table has no column for.
    record Missing(Field field, String reason) implements ShownColumn {}

    /// The place of a column of the table in the row that is read, or null for a relation.
    static @Nullable Stored stored(ShownColumn column) {
        return column instanceof Stored stored ? stored : null;
    }
}
