package facet.app.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import facet.database.BytesFile;
import facet.database.TableName;
import facet.database.Value;

/// All that is staged. Two are equal only if they are the same: comparing what is in them would cost every edit its time.
final class StagedState {
    static final StagedState EMPTY = new StagedState(Map.of());

    private final Map<TableName, TableEdits> tables;

    private StagedState(Map<TableName, TableEdits> tables) {
        this.tables = Collections.unmodifiableMap(tables);
    }

    Map<TableName, TableEdits> tables() {
        return tables;
    }

    StagedState with(TableEdits edits) {
        Map<TableName, TableEdits> next = new LinkedHashMap<>(tables);
        if (edits.isEmpty()) next.remove(edits.source().table());
        else
            next.put(edits.source().table(), edits);
        return next.isEmpty() ? EMPTY : new StagedState(next);
    }

    int rowCount() {
        return tables.values().stream().mapToInt(TableEdits::size).sum();
    }

    /// The same in words: `1 row and 2 links`.
    String amount() {
        int links = tables.values().stream().mapToInt(table -> table.links().size()).sum();
        return Sizes.rowsAndLinks(rowCount() - links, links);
    }

    /// The files that are read by a save, in words: `clip.mp4, 1.2 GB`; empty where there are none.
    String files() {
        List<BytesFile> files = tables.values().stream().flatMap(StagedState::given)
                .filter(Value.FileBytes.class::isInstance).map(value -> ((Value.FileBytes) value).file()).toList();
        if (files.size() == 1) return CellText.words(files.getFirst());
        long bytes = files.stream().mapToLong(BytesFile::size).sum();
        return files.isEmpty() ? "" : Sizes.number(files.size()) + " files, " + Sizes.bytes(bytes);
    }

    private static Stream<Value> given(TableEdits edits) {
        return Stream.concat(edits.rows().values().stream().flatMap(row -> row.changes().values().stream()),
                edits.inserts().stream().flatMap(row -> row.values().values().stream()));
    }
}
