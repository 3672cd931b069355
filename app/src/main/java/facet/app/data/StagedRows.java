package facet.app.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;

import facet.database.Digest;
import facet.database.Row;
import facet.database.RowKey;
import facet.database.RowSource;
import facet.database.TableName;
import facet.database.Value;
import org.jspecify.annotations.Nullable;

/// Everything that is staged at one moment, as plain values that can be kept outside the program.
///
/// @param names what rows are called that are newly referred to, as far as that is known
public record StagedRows(List<OfTable> tables, List<Named> names) {
    public static final StagedRows NONE = new StagedRows(List.of(), List.of());

    /// Keeps unmodifiable copies.
    public StagedRows {
        tables = List.copyOf(tables);
        names = List.copyOf(names);
    }

    /// What a row is called.
    ///
    /// @param model its model
    /// @param key the values of its key
    public record Named(String model, List<Value> key, String name) {
        /// Keeps an unmodifiable copy.
        public Named {
            key = List.copyOf(key);
        }
    }

    /// What is staged for one table.
    ///
    /// @param inserts the values of new rows, the newest first
    public record OfTable(RowSource source, List<Edited> rows, List<Inserted> inserts, List<Linked> links) {
        /// Keeps unmodifiable copies.
        public OfTable {
            rows = List.copyOf(rows);
            inserts = List.copyOf(inserts);
            links = List.copyOf(links);
        }
    }

    /// A row that is changed or to be deleted.
    ///
    /// @param original the row as it was read
    /// @param changes the new values by column
    /// @param digests what tells its long values, as far as that is known
    public record Edited(Row original, Map<String, Value> changes, boolean isDeleted, Map<String, Digest> digests) {
        /// Keeps unmodifiable copies.
        public Edited {
            digests = Map.copyOf(digests);
            changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
        }
    }

    /// Two rows that are to be linked, or not any more.
    ///
    /// @param owner the table of the row at which that was done
    /// @param ownerKey its key, or null where it is the new row `ownerRow`
    public record Linked(Value a, Value b, boolean isLinked, TableName owner, @Nullable RowKey ownerKey,
            long ownerRow) {}

    /// A new row.
    ///
    /// @param id by what number other rows refer to it
    public record Inserted(long id, Map<String, Value> values) {
        /// Keeps an unmodifiable copy.
        public Inserted {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    public boolean isEmpty() {
        return tables.isEmpty();
    }

    /// How much there is: `1 row and 2 links`.
    public String amount() {
        int rows = tables.stream().mapToInt(table -> table.rows().size() + table.inserts().size()).sum();
        return Sizes.rowsAndLinks(rows, tables.stream().mapToInt(table -> table.links().size()).sum());
    }

    static StagedRows of(StagedState state, Map<StagedDigests.Place, Map<String, Digest>> digests) {
        List<OfTable> tables = new ArrayList<>();
        for (TableEdits edits : state.tables().values())
            tables.add(new OfTable(edits.source(),
                    edits.inOrder().stream()
                            .map(row -> new Edited(row.original(), row.changes(), row.isDeleted(),
                                    digests.getOrDefault(
                                            new StagedDigests.Place(edits.source().table(), row.original().key()),
                                            Map.of())))
                            .toList(),
                    edits.inserts().stream().map(row -> new Inserted(row.id(), row.values())).toList(),
                    links(edits)));
        return new StagedRows(tables, List.of());
    }

    StagedRows with(List<Named> known) {
        return new StagedRows(tables, known);
    }

    /// What tells the long values of the rows.
    List<StagedDigests.Learned> digests() {
        return tables.stream().flatMap(table -> table.rows().stream().filter(row -> !row.digests().isEmpty())
                .map(row -> new StagedDigests.Learned(table.source().table(), row.original().key(), row.digests())))
                .toList();
    }

    private static List<Linked> links(TableEdits edits) {
        return edits.links().entrySet().stream()
                .map(each -> new Linked(each.getKey().a(), each.getKey().b(), each.getValue().isLinked(),
                        each.getValue().owner().table(), each.getValue().owner().key(),
                        each.getValue().owner().newRow()))
                .toList();
    }

    /// What is staged once these rows are staged again, on top of `before`.
    ///
    /// @param number gives the next number for what is staged
    StagedState onto(StagedState before, LongSupplier number) {
        Map<Long, Integer> numbers = new HashMap<>();
        for (OfTable table : tables)
            table.inserts().forEach(row -> numbers.put(row.id(), Math.toIntExact(number.getAsLong())));
        ToIntFunction<Long> renumber = id -> numbers.getOrDefault(id, 0);
        StagedState state = before;
        for (OfTable table : tables) {
            TableEdits present = state.tables().get(table.source().table());
            state = state.with(onto(present == null ? TableEdits.none(table.source()) : present, table, number,
                    renumber));
        }
        return state;
    }

    private static TableEdits onto(TableEdits before, OfTable table, LongSupplier number,
            ToIntFunction<Long> renumber) {
        TableEdits edits = before;
        for (Inserted row : table.inserts().reversed())
            edits = edits.with(edits.inserts().plus(0, new StagedEdits.NewRow(renumber.applyAsInt(row.id()),
                    NewRowKey.renumbered(row.values(), renumber))));
        for (Edited row : table.rows())
            edits = edits.with(row.original().key(), new StagedEdits.StagedRow(number.getAsLong(), row.original(),
                    NewRowKey.renumbered(row.changes(), renumber), row.isDeleted()));
        for (Linked link : table.links())
            edits = edits.with(
                    new StagedEdits.Link(NewRowKey.renumbered(link.a(), renumber),
                            NewRowKey.renumbered(link.b(), renumber)),
                    new StagedEdits.StagedLink(number.getAsLong(), link.isLinked(), new StagedEdits.Origin(
                            link.owner(), link.ownerKey(), renumber.applyAsInt(link.ownerRow()))));
        return edits;
    }
}
