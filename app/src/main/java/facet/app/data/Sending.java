package facet.app.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import facet.app.data.StagedEdits.NewRow;
import facet.app.data.StagedEdits.Origin;
import facet.app.data.StagedEdits.Outgoing;
import facet.app.data.StagedEdits.StagedRow;
import facet.app.data.StagedEdits.TableEdits;
import facet.database.Changeset;
import facet.database.RowEdit;
import facet.database.RowKey;
import facet.database.RowSource;
import facet.database.TableName;
import facet.database.Value;

/// Turns what is staged into what is sent, and remembers where each edit came from. Pure.
final class Sending {
    private Sending() {}

    static Outgoing of(StagedEdits.State state) {
        List<RowEdit> edits = new ArrayList<>();
        List<Origin> origins = new ArrayList<>();
        for (TableEdits table : state.tables().values()) {
            TableName name = table.source().table();
            for (NewRow row : table.inserts().reversed()) {
                edits.add(new RowEdit.Insert(table.source(), row.values()));
                origins.add(new Origin(name, null, row.id()));
            }
            for (StagedRow row : table.inOrder()) {
                RowKey key = row.original().key();
                edits.add(edit(table.source(), key, row));
                origins.add(new Origin(name, key, 0));
            }
        }
        return new Outgoing(new Changeset(edits), List.copyOf(origins));
    }

    private static RowEdit edit(RowSource source, RowKey key, StagedRow row) {
        Map<String, Value> read = new LinkedHashMap<>();
        for (int i = 0; i < source.columns().size(); i++)
            read.put(source.columns().get(i).name(), row.original().values().get(i));
        if (row.isDeleted()) return new RowEdit.Delete(source, key, comparable(read));
        Map<String, Value> old = new LinkedHashMap<>(read);
        old.keySet().retainAll(row.changes().keySet());
        return new RowEdit.Update(source, key, old, row.changes());
    }

    /// Without bytes of which only the beginning was read: they cannot be compared.
    private static Map<String, Value> comparable(Map<String, Value> read) {
        Map<String, Value> whole = new LinkedHashMap<>(read);
        whole.values().removeIf(value -> value instanceof Value.Bytes bytes && !bytes.isWhole());
        return whole;
    }
}
