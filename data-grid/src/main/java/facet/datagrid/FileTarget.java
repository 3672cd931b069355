package facet.datagrid;

import java.nio.file.Path;
import java.util.List;

/// What becomes of files that are dropped on a cell or pasted into it.
public interface FileTarget {

    /// Takes no files anywhere.
    FileTarget NONE = new FileTarget() {
        @Override
        public boolean accepts(CellPosition cell) {
            return false;
        }

        @Override
        public void take(CellPosition cell, List<Path> files) {
            throw new IllegalStateException("not accepted at " + cell);
        }
    };

    /// Whether a cell takes a file. Asked while one is dragged over it.
    boolean accepts(CellPosition cell);

    /// Takes what was dropped or pasted; there is at least one file. Only called where [#accepts] holds.
    void take(CellPosition cell, List<Path> files);
}
