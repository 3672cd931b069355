package facet.app.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import facet.database.TableName;

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
}
