package facet.app.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import facet.database.Row;
import facet.database.RowSource;
import facet.database.Value;

/// Everything that is staged at one moment, as plain values that can be kept outside the program.
public record StagedRows(List<OfTable> tables) {
    public static final StagedRows NONE = new StagedRows(List.of());

    /// Keeps an unmodifiable copy.
    public StagedRows {
        tables = List.copyOf(tables);
    }

    /// What is staged for one table.
    ///
    /// @param inserts the values of new rows, the newest first
    public record OfTable(RowSource source, List<Edited> rows, List<Inserted> inserts) {
        /// Keeps unmodifiable copies.
        public OfTable {
            rows = List.copyOf(rows);
            inserts = List.copyOf(inserts);
        }
    }

    /// A row that is changed or to be deleted.
    ///
    /// @param original the row as it was read
    /// @param changes the new values by column
    public record Edited(Row original, Map<String, Value> changes, boolean isDeleted) {
        /// Keeps an unmodifiable copy.
        public Edited {
            changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
        }
    }

    /// A new row.
    public record Inserted(Map<String, Value> values) {
        /// Keeps an unmodifiable copy.
        public Inserted {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    public boolean isEmpty() {
        return tables.isEmpty();
    }

    /// How many rows there are.
    public int count() {
        return tables.stream().mapToInt(table -> table.rows().size() + table.inserts().size()).sum();
    }

    static StagedRows of(StagedEdits.State state) {
        List<OfTable> tables = new ArrayList<>();
        for (StagedEdits.TableEdits edits : state.tables().values())
            tables.add(new OfTable(edits.source(),
                    edits.inOrder().stream().map(row -> new Edited(row.original(), row.changes(), row.isDeleted()))
                            .toList(),
                    edits.inserts().stream().map(row -> new Inserted(row.values())).toList()));
        return new StagedRows(tables);
    }
}
