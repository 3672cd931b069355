package facet.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.MenuItem;

import facet.app.transfer.BytesSource;
import facet.app.transfer.Transfers;
import facet.database.Blob;
import facet.database.Row;
import facet.database.RowKey;
import facet.database.Stored;
import facet.database.Value;
import facet.datagrid.CellPosition;
import org.jspecify.annotations.Nullable;

/// The bytes of cells to files, from the grid's menu, the form and the commands alike.
final class CellFiles {
    static final String SAVE = "Save to file…";

    private final Transfers transfers;
    private final Supplier<@Nullable TableRows> rows;

    /// @param rows the rows that are shown, if any are
    CellFiles(Transfers transfers, Supplier<@Nullable TableRows> rows) {
        this.transfers = transfers;
        this.rows = rows;
    }

    /// Whether a cell holds bytes, staged ones or those of the database.
    boolean canSave(CellPosition cell) {
        return bytes(cell).isPresent();
    }

    /// Asks for a file and writes the bytes of a cell into it: what is staged for it, else what the database holds.
    void save(CellPosition cell) {
        TableRows present = rows.get();
        ShownColumn.Stored column = column(present, cell);
        Value.Bytes bytes = bytes(cell).orElse(null);
        if (present == null || column == null || bytes == null) return;
        RowKey key = present.stored(cell.row()).map(Row::key).orElse(null);
        Function<Blob, String> name = head -> FileName.of(present.shape().model().name(), key, column.field().name(),
                head);
        if (bytes.isWhole()) transfers.save(new BytesSource.Held(bytes.head()), name.apply(bytes.head()));
        else if (key != null) {
            BytesSource.Stored source = new BytesSource.Stored(present.database(), present.shape().source(), key,
                    column.read(), bytes.size(), present.nameOf(cell.row()));
            if (bytes.head().size() > 0) transfers.save(source, name.apply(bytes.head()));
            else
                transfers.look(source, head -> transfers.save(source, name.apply(head)));
        }
    }

    /// What the menu of the selected cells offers.
    List<MenuItem> menu(CellPosition cell) {
        List<MenuItem> items = new ArrayList<>();
        if (canSave(cell)) {
            MenuItem save = new MenuItem(SAVE);
            save.setMnemonicParsing(false);
            save.setOnAction(_ -> save(cell));
            items.add(save);
        }
        return items;
    }

    private static ShownColumn.@Nullable Stored column(@Nullable TableRows present, CellPosition cell) {
        return present == null ? null : ShownColumn.stored(present.shape().columns().get(cell.column()));
    }

    /// The bytes of a cell as far as they are known: staged ones, or those of the database.
    Optional<Value.Bytes> bytes(CellPosition cell) {
        TableRows present = rows.get();
        ShownColumn.Stored column = column(present, cell);
        return present == null || column == null
                ? Optional.empty()
                : present.editing().value(cell.row(), column).flatMap(CellFiles::bytes);
    }

    private static Optional<Value.Bytes> bytes(Value value) {
        if (value instanceof Value.Raw(Stored.Bytes(Blob head), long size, _))
            return Optional.of(new Value.Bytes(size, head));
        return value instanceof Value.Bytes bytes ? Optional.of(bytes) : Optional.empty();
    }
}
