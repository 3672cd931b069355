package facet.datagrid;

import java.io.File;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

import org.jspecify.annotations.Nullable;

/// Files that are dragged over the rows: the cell under them becomes active where it takes them.
final class FileDrops {
    private final GridState state;

    private FileDrops(GridState state) {
        this.state = state;
    }

    static void attach(GridBody body, GridState state) {
        FileDrops drops = new FileDrops(state);
        body.setOnDragOver(drops::over);
        body.setOnDragDropped(drops::dropped);
    }

    /// Hands the files of the clipboard to the active cell; false where there are none or it takes none.
    static boolean paste(GridState state) {
        CellPosition active = state.publicSelection().active();
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (active == null || !clipboard.hasFiles() || !state.events.files.accepts(active)) {
            return false;
        }
        state.events.files.take(active, clipboard.getFiles().stream().map(File::toPath).toList());
        return true;
    }

    private void over(DragEvent event) {
        CellPosition cell = event.getDragboard().hasFiles() ? cell(event) : null;
        if (cell == null || !state.events.files.accepts(cell)) {
            return;
        }
        event.acceptTransferModes(TransferMode.COPY);
        event.consume();
        if (!cell.equals(state.publicSelection().active()) || state.publicSelection().blocks().size() > 1) {
            state.selection.place(cell.row(), state.columns.position(cell.column()));
            state.selectionChanged();
        }
    }

    private void dropped(DragEvent event) {
        Dragboard board = event.getDragboard();
        CellPosition cell = board.hasFiles() ? cell(event) : null;
        boolean isTaken = cell != null && state.events.files.accepts(cell);
        event.setDropCompleted(isTaken);
        event.consume();
        if (cell != null && isTaken) {
            List<File> files = board.getFiles();
            state.events.files.take(cell, files.stream().map(File::toPath).toList());
        }
    }

    private @Nullable CellPosition cell(DragEvent event) {
        long row = state.rows.rowAt(event.getY());
        int position = event.getX() < state.gutterWidth() ? -1 : state.positionAt(event.getX());
        boolean isBeside = row < 0 || position < 0 || state.rows.y(row) + state.rows.rowHeight() < event.getY()
                || event.getX() > state.x(position) + state.columns.width(position);
        return isBeside ? null : new CellPosition(row, state.columns.index(position));
    }
}
