package facet.datagrid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

import org.jspecify.annotations.Nullable;

/// Copies, and edits of several cells at once, each handed to the model cell by cell and reported together.
final class BlockEdits {
    /// More rows than anyone reads from a clipboard; the rest would only fill the memory.
    static final long MOST_ROWS = 100_000;
    private static final String CELLS = "application/x-facet-cells";

    private final GridState state;

    BlockEdits(GridState state) {
        this.state = state;
    }

    /// Copies the block around the active cell: tab-separated for other programs, and with NULLs for grids.
    void copy() {
        GridModel model = state.model;
        if (model == null || state.selection.isEmpty()) {
            return;
        }
        CellSelection.Block block = block();
        withWhole("Copy", model, List.of(block), () -> copy(model, block));
    }

    /// Goes on once the texts of the blocks are whole, or reports why they are not.
    private void withWhole(String action, GridModel model, List<CellSelection.Block> blocks, Runnable then) {
        if (blocks.isEmpty()) {
            then.run();
            return;
        }
        CellSelection.Block block = blocks.getFirst();
        RowRange rows = new RowRange(block.firstRow(), Math.min(block.lastRow(), block.firstRow() + MOST_ROWS - 1) + 1);
        List<Integer> columns = IntStream.rangeClosed(block.first(), block.last())
                .mapToObj(position -> state.columns.index(position)).toList();
        model.withWhole(rows, columns, () -> withWhole(action, model, blocks.subList(1, blocks.size()), then),
                reason -> state.events.blockEdited.accept(new BlockReport(action, 0,
                        List.of(rejection(block.firstRow(), block.first(), reason)))));
    }

    private void copy(GridModel model, CellSelection.Block block) {
        ArrayList<List<@Nullable String>> cells = new ArrayList<>();
        List<BlockReport.Rejection> missing = new ArrayList<>();
        long end = Math.min(block.lastRow(), block.firstRow() + MOST_ROWS - 1);
        int copied = 0;
        for (long row = block.firstRow(); row <= end; row++) {
            GridRow held = state.row(row);
            if (held == null) {
                missing.add(rejection(row, block.first(), "This row is not loaded yet."));
            } else {
                cells.add(values(model, row, held, block));
                copied += cells.getLast().size();
            }
        }
        if (end < block.lastRow()) {
            missing.add(rejection(end + 1, block.first(), "Only " + MOST_ROWS + " rows can be copied at once."));
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(TabbedText.write(cells.stream().map(BlockEdits::withoutNulls).toList()));
        content.put(format(), cells);
        Clipboard.getSystemClipboard().setContent(content);
        if (!missing.isEmpty()) {
            state.events.blockEdited.accept(new BlockReport("Copy", copied, List.copyOf(missing)));
        }
    }

    void paste() {
        List<? extends List<@Nullable String>> block = clipboard();
        if (state.selection.isEmpty() || block.isEmpty()) {
            return;
        }
        if (block.size() == 1 && block.getFirst().size() == 1) {
            String only = block.getFirst().getFirst();
            CellInput input = only == null ? new CellInput.SetNull() : new CellInput.Text(only);
            setAll("Paste", input);
            return;
        }
        CellSelection.Block target = block();
        edit("Paste", staging -> {
            for (int i = 0; i < block.size(); i++) {
                for (int j = 0; j < block.get(i).size(); j++) {
                    String value = block.get(i).get(j);
                    CellInput input = value == null ? new CellInput.SetNull() : new CellInput.Text(value);
                    staging.stage(target.firstRow() + i, target.first() + j, input);
                }
            }
        });
        int width = block.stream().mapToInt(List::size).max().orElse(1);
        state.selection.place(target.firstRow(), target.first());
        state.selection.extend(Math.min(target.firstRow() + block.size(), state.rows.count()) - 1,
                Math.min(target.first() + width, state.columns.count()) - 1);
        state.selectionChanged();
    }

    /// The first row of each block goes into the rows below; a single row takes the values of the row above it.
    void fillDown() {
        GridModel model = state.model;
        if (model == null) {
            return;
        }
        List<CellSelection.Block> blocks = state.selection.blocks(state.columns.count());
        List<CellSelection.Block> sources = blocks.stream().filter(block -> source(block) >= 0)
                .map(block -> new CellSelection.Block(source(block), source(block), block.first(), block.last()))
                .toList();
        withWhole("Fill down", model, sources, () -> fillDown(model, blocks));
    }

    private static long source(CellSelection.Block block) {
        return block.firstRow() == block.lastRow() ? block.firstRow() - 1 : block.firstRow();
    }

    private void fillDown(GridModel model, List<CellSelection.Block> blocks) {
        edit("Fill down", staging -> {
            for (CellSelection.Block block : blocks) {
                long source = source(block);
                GridRow held = state.row(source);
                for (long row = source + 1; held != null && row <= block.lastRow() && staging.hasRoom(); row++) {
                    for (int position = block.first(); position <= block.last(); position++) {
                        staging.stage(row, position, valueOf(model, source, held, state.columns.index(position)));
                    }
                }
            }
        });
    }

    void setAll(String action, CellInput input) {
        edit(action, staging -> {
            for (CellSelection.Block block : state.selection.blocks(state.columns.count())) {
                for (long row = block.firstRow(); row <= block.lastRow() && staging.hasRoom(); row++) {
                    for (int position = block.first(); position <= block.last(); position++) {
                        staging.stage(row, position, input);
                    }
                }
            }
        });
    }

    private void edit(String action, java.util.function.Consumer<Staging> edits) {
        GridModel model = state.model;
        if (model != null && !state.selection.isEmpty()) {
            Staging staging = new Staging(state, model);
            model.inOneStep(() -> edits.accept(staging));
            state.changed.run();
            state.events.blockEdited.accept(staging.report(action));
        }
    }

    private static CellInput valueOf(GridModel model, long row, GridRow held, int index) {
        return switch (held.cells().get(index).style()) {
            case NULL -> new CellInput.SetNull();
            case DEFAULT -> new CellInput.SetDefault();
            case BYTES -> new CellInput.SameAs(new CellPosition(row, index));
            case NORMAL, EMPTY_STRING, RAW, LINK, COUNT_LINK, TAG, CHECK_TRUE, CHECK_FALSE, LIST ->
                new CellInput.Text(model.fullText(row, index));
        };
    }

    private List<@Nullable String> values(GridModel model, long row, GridRow held, CellSelection.Block block) {
        ArrayList<@Nullable String> values = new ArrayList<>();
        for (int position = block.first(); position <= block.last(); position++) {
            int index = state.columns.index(position);
            values.add(held.cells().get(index).isNull() ? null : model.fullText(row, index));
        }
        return values;
    }

    /// The block that holds the active cell.
    private CellSelection.Block block() {
        CellSelection selection = state.selection;
        List<CellSelection.Block> blocks = selection.blocks(state.columns.count());
        return blocks.reversed().stream().filter(block -> block.contains(selection.activeRow(), selection.active()))
                .findFirst().orElse(blocks.getLast());
    }

    private BlockReport.Rejection rejection(long row, int position, String reason) {
        return new BlockReport.Rejection(new CellPosition(row, state.columns.index(position)), reason);
    }

    /// The clipboard as rows of values, null for NULL.
    private static List<? extends List<@Nullable String>> clipboard() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.getContent(format()) instanceof List<?> rows) {
            return rows.stream().map(row -> row instanceof List<?> values ? texts(values) : texts(List.of())).toList();
        }
        String text = clipboard.getString();
        return text == null || text.isEmpty() ? List.of() : TabbedText.read(text);
    }

    private static List<@Nullable String> texts(List<?> values) {
        List<@Nullable String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value instanceof String text ? text : null));
        return Collections.unmodifiableList(texts);
    }

    private static List<String> withoutNulls(List<@Nullable String> values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value == null ? "" : value));
        return texts;
    }

    /// A format may exist only once in a program, and another grid may have made it.
    private static DataFormat format() {
        DataFormat known = DataFormat.lookupMimeType(CELLS);
        return known == null ? new DataFormat(CELLS) : known;
    }
}
