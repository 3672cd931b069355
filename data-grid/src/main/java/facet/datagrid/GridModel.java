package facet.datagrid;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/// The rows and columns behind a [DataGrid]. Every method is called on the FX thread and answers at once from what is
/// held in memory; what is missing is fetched elsewhere and announced through the listener.
public interface GridModel {

    /// The columns in their natural order. Asked for once at [DataGrid#setModel] and after `columnsChanged`.
    List<GridColumn> columns();

    RowCount rowCount();

    /// A row counted from 0, or null when it is not held: the grid draws a skeleton then.
    @Nullable
    GridRow row(long index);

    /// Rows that came into view. Called at most once a pulse, and again after `allChanged`.
    void inView(RowRange rows);

    /// Takes the grid's listener, or null when the grid lets go of this model.
    void setListener(@Nullable GridListener listener);

    /// Stages a value for one cell, or says why not. `column` counts in [#columns()].
    EditResult edit(long row, int column, CellInput input);

    /// The whole value as text, as an editor starts with it and as a copy takes it: not cut, line breaks kept.
    /// Empty for NULL. Override it where [Cell#text()] is shortened or laid out for reading.
    default String fullText(long row, int column) {
        GridRow held = row(row);
        return held == null ? "" : held.cells().get(column).plainText();
    }

    /// Calls `ready` once [#fullText] is the whole of these cells, at once where it is. A model that holds only the beginning
    /// of long texts reads the rest first; where that cannot be had it tells `refused` why.
    default void withWhole(RowRange rows, List<Integer> columns, Runnable ready, Consumer<String> refused) {
        ready.run();
    }

    /// Why the value of a cell is not edited as a text, as a sentence; nothing where it is. Typing over it is possible all the same.
    default Optional<String> textRefusal(long row, int column) {
        return Optional.empty();
    }

    /// Runs several edits (a paste, a fill) so that one undo takes them all back.
    default void inOneStep(Runnable edits) {
        edits.run();
    }

    default boolean canInsert() {
        return false;
    }

    /// Stages a new row and gives its index. Only called where [#canInsert()] holds.
    default long insertRow() {
        throw new UnsupportedOperationException("This model takes no new rows.");
    }

    default boolean canDelete() {
        return false;
    }

    /// Stages the deletion of these rows. Only called where [#canDelete()] holds.
    default void deleteRows(List<RowRange> rows) {
        throw new UnsupportedOperationException("This model deletes no rows: " + rows);
    }
}
