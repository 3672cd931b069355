package facet.app.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.MenuItem;

import facet.app.transfer.BytesSource;
import facet.app.transfer.TakenFile;
import facet.app.transfer.Transfers;
import facet.database.Blob;
import facet.database.BytesFile;
import facet.database.Row;
import facet.database.RowKey;
import facet.database.Stored;
import facet.database.Value;
import facet.database.ValueType;
import facet.datagrid.CellPosition;
import facet.datagrid.EditResult;
import facet.datagrid.FileTarget;
import org.jspecify.annotations.Nullable;

/// The bytes of cells to and from files: from the grid's menu, the form and the commands, and by files that are dropped or pasted.
final class CellFiles implements FileTarget {
    static final String SAVE = "Save to file…";
    static final String REPLACE = "Replace from file…";
    private static final long MOST_TYPED_BYTES = 4_000;
    private static final String INSTEAD_OF_TYPING = ": too much to type. Save to file… and Replace from file… are in the menu (Shift+F10).";

    private final DatabaseSession session;
    private final Transfers transfers;
    private final Supplier<@Nullable TableRows> rows;
    private final Consumer<String> done;
    private final Consumer<String> refused;

    /// @param rows the rows that are shown, if any are
    /// @param done is told what was done
    /// @param refused is told what could not be done, and why
    CellFiles(DatabaseSession session, Supplier<@Nullable TableRows> rows, Consumer<String> done,
            Consumer<String> refused) {
        this.session = session;
        this.transfers = session.transfers();
        this.rows = rows;
        this.done = done;
        this.refused = refused;
    }

    // ---- to a file ----

    /// Whether a cell holds bytes, staged ones or those of the database.
    boolean canSave(CellPosition cell) {
        return value(cell).isPresent();
    }

    /// Asks for a file and writes the bytes of a cell into it: what is staged for it, else what the database holds.
    void save(CellPosition cell) {
        TableRows present = rows.get();
        ShownColumn.Stored column = column(present, cell);
        if (present == null || column == null) return;
        RowKey key = present.stored(cell.row()).map(Row::key).orElse(null);
        Function<Blob, String> name = head -> FileName.of(present.shape().model().name(), key, column.field().name(),
                head);
        switch (value(cell).orElse(null)) {
            case null -> {
            }
            case Value.FileBytes(BytesFile file) ->
                transfers.save(new BytesSource.InFile(file), String.valueOf(file.path().getFileName()));
            case Value.Bytes bytes when bytes.isWhole() ->
                transfers.save(new BytesSource.Held(bytes.head()), name.apply(bytes.head()));
            case Value.Bytes bytes when key != null -> {
                BytesSource.Stored source = new BytesSource.Stored(present.database(), present.shape().source(), key,
                        column.read(), bytes.size(), present.nameOf(cell.row()));
                Consumer<Blob> begin = head -> transfers.save(source, name.apply(head));
                if (bytes.head().size() > 0) begin.accept(bytes.head());
                else
                    transfers.look(source, begin);
            }
            case Value other -> throw new IllegalStateException("bytes of no row: " + other);
        }
    }

    /// The bytes of a cell as far as they are known: staged ones, or those of the database; [Value.Bytes] or [Value.FileBytes].
    Optional<Value> value(CellPosition cell) {
        TableRows present = rows.get();
        ShownColumn.Stored column = column(present, cell);
        return present == null || column == null
                ? Optional.empty()
                : present.editing().value(cell.row(), column).flatMap(CellFiles::bytes);
    }

    private static Optional<Value> bytes(Value value) {
        if (value instanceof Value.Raw(Stored.Bytes(Blob head), long size, _))
            return Optional.of(new Value.Bytes(size, head));
        return value instanceof Value.Bytes || value instanceof Value.FileBytes ? Optional.of(value) : Optional.empty();
    }

    private static ShownColumn.@Nullable Stored column(@Nullable TableRows present, CellPosition cell) {
        return present == null ? null : ShownColumn.stored(present.shape().columns().get(cell.column()));
    }

    // ---- from a file ----

    /// Whether a column is for bytes and may be edited where its database may.
    boolean isReplaceable(CellPosition cell) {
        TableRows present = rows.get();
        ShownColumn.Stored column = column(present, cell);
        return present != null && column != null && column.read().type() == ValueType.Scalar.BYTES
                && (present.editing().readOnlyReason() != null || present.isEditable(cell.column()));
    }

    /// Why nothing can be put into a cell that is otherwise replaceable.
    Optional<String> refusal(CellPosition cell) {
        TableRows present = rows.get();
        if (present == null) return Optional.of("There are no rows.");
        return present.editing().place(cell.row()).map(present.editing()::refusal)
                .orElseGet(() -> Optional.of("This row is still being fetched."));
    }

    /// Tells whether a staged file is no longer as it was, and why.
    void watch(BytesFile file, Consumer<Optional<String>> then) {
        transfers.watch(file, then);
    }

    @Override
    public boolean accepts(CellPosition cell) {
        return isReplaceable(cell) && refusal(cell).isEmpty();
    }

    @Override
    public void take(CellPosition cell, List<Path> files) {
        if (files.size() == 1) take(cell, files.getFirst());
        else
            refused.accept("A cell takes the bytes of one file. Drop one file at a time.");
    }

    /// Asks for a file, whose bytes are staged for a cell.
    void replace(CellPosition cell) {
        if (accepts(cell)) transfers.choose().ifPresent(file -> take(cell, file));
    }

    /// The row is held on to: it may stand elsewhere once the file has been looked at.
    private void take(CellPosition cell, Path file) {
        TableRows present = rows.get();
        ShownColumn.Stored column = column(present, cell);
        if (present == null || column == null) return;
        present.editing().place(cell.row())
                .ifPresent(place -> transfers.take(file, taken -> taken(present, place, column, taken)));
    }

    private void taken(TableRows of, RowPlace place, ShownColumn.Stored column, TakenFile taken) {
        switch (taken) {
            case TakenFile.Refused(String reason) -> refused.accept("Nothing was replaced. " + reason);
            case TakenFile.Good(_, BytesFile file) when !FileRoom.isEnough(of, session.catalog(), place, column,
                    file) ->
                refused.accept("Nothing was replaced. " + CellText.words(file) + ", is more than "
                        + column.field().name() + " holds. Choose a smaller file.");
            case TakenFile.Good(Value value, BytesFile file) -> {
                switch (of.editing().put(place, column, value)) {
                    case EditResult.Rejected(String reason) -> refused.accept("Nothing was replaced. " + reason);
                    case EditResult.Staged _ -> done.accept("Staged " + CellText.words(file)
                            + (value instanceof Value.FileBytes ? "; the file is read when you save" : ""));
                }
            }
        }
    }

    /// Why a value is not edited as text, if it is not: bytes are typed as digits, of which there is a sensible number.
    static Optional<String> textRefusal(Value value) {
        return switch (value) {
            case Value.FileBytes(BytesFile file) -> Optional.of(CellText.words(file) + INSTEAD_OF_TYPING);
            case Value.Bytes(long size, _) when size > MOST_TYPED_BYTES ->
                Optional.of(Sizes.bytes(size) + INSTEAD_OF_TYPING);
            default -> Optional.empty();
        };
    }

    // ---- in the menu ----

    /// What the menu of the selected cells offers.
    List<MenuItem> menu(CellPosition cell) {
        List<MenuItem> items = new ArrayList<>();
        if (canSave(cell)) items.add(item(SAVE, () -> save(cell)));
        if (isReplaceable(cell)) {
            MenuItem replace = item(REPLACE, () -> replace(cell));
            replace.setDisable(refusal(cell).isPresent());
            items.add(replace);
        }
        return items;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
