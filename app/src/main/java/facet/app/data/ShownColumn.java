package facet.app.data;

import java.util.List;
import java.util.Optional;

import facet.database.ColumnRead;
import facet.database.RelationRead;
import facet.database.RowEdit;
import facet.database.RowSource;
import facet.database.Value;
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
    /// @param holder which of the two rows holds the other's key
    record ToOne(Field field, String target, List<Integer> keyPositions, RelationRead read, ColumnRead label,
            Holder holder) implements ShownColumn {}

    /// Where the key of a relation is.
    enum Holder {
        HERE,
        THERE
    }

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
    /// @param label what to show of its rows
    record Between(RowSource source, String near, String far, ColumnRead theirKey, ColumnRead label) {

        /// The link between a row of this side and one of the other.
        StagedEdits.Link link(Value here, Value there) {
            return near.equals(RowEdit.LINK_A) ? new StagedEdits.Link(here, there) : new StagedEdits.Link(there, here);
        }

        /// The row of this side in a link.
        Value here(StagedEdits.Link link) {
            return near.equals(RowEdit.LINK_A) ? link.a() : link.b();
        }

        /// The row of the other side in a link.
        Value there(StagedEdits.Link link) {
            return near.equals(RowEdit.LINK_A) ? link.b() : link.a();
        }
    }

    /// A field that the table has no column for.
    record Missing(Field field, String reason) implements ShownColumn {}

    /// The place of a column of the table in the row that is read, or null for a relation.
    static @Nullable Stored stored(ShownColumn column) {
        return column instanceof Stored stored ? stored : null;
    }
}
