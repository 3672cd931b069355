package facet.app.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

import facet.app.data.StagedEdits.Link;
import facet.app.data.StagedEdits.NewRow;
import facet.app.data.StagedEdits.Origin;
import facet.app.data.StagedEdits.Outgoing;
import facet.app.data.StagedEdits.StagedLink;
import facet.app.data.StagedEdits.StagedRow;
import facet.database.Changeset;
import facet.database.Digest;
import facet.database.RowEdit;
import facet.database.RowKey;
import facet.database.RowSource;
import facet.database.TableName;
import facet.database.Value;

/// Turns what is staged into what is sent, and remembers where each edit came from. Pure.
final class Sending {
    private Sending() {}

    static Outgoing of(StagedState state, Map<StagedDigests.Place, Map<String, Digest>> digests) {
        Map<Long, Integer> places = places(state);
        ToIntFunction<Long> place = id -> places.getOrDefault(id, -1);
        List<RowEdit> edits = new ArrayList<>();
        List<Origin> origins = new ArrayList<>();
        for (TableEdits table : state.tables().values()) {
            TableName name = table.source().table();
            for (NewRow row : table.inserts().reversed()) {
                edits.add(new RowEdit.Insert(table.source(), NewRowKey.renumbered(row.values(), place)));
                origins.add(new Origin(name, null, row.id()));
            }
            for (StagedRow row : table.inOrder()) {
                RowKey key = row.original().key();
                edits.add(edit(table.source(), row, digests.getOrDefault(new StagedDigests.Place(name, key), Map.of()),
                        place));
                origins.add(new Origin(name, key, 0));
            }
            table.links().entrySet().stream().sorted(Comparator.comparingLong(link -> link.getValue().order()))
                    .forEach(link -> {
                        edits.add(edit(table.source(), link.getKey(), link.getValue(), place));
                        origins.add(link.getValue().owner());
                    });
        }
        return new Outgoing(new Changeset(edits), List.copyOf(origins));
    }

    /// At which place of the changeset each new row is inserted.
    private static Map<Long, Integer> places(StagedState state) {
        Map<Long, Integer> places = new HashMap<>();
        int place = 0;
        for (TableEdits table : state.tables().values()) {
            for (NewRow row : table.inserts().reversed())
                places.put(row.id(), place++);
            place += table.rows().size() + table.links().size();
        }
        return places;
    }

    private static RowEdit edit(RowSource source, Link link, StagedLink staged, ToIntFunction<Long> place) {
        Value a = NewRowKey.renumbered(link.a(), place);
        Value b = NewRowKey.renumbered(link.b(), place);
        return staged.isLinked() ? new RowEdit.Connect(source, a, b) : new RowEdit.Disconnect(source, a, b);
    }

    private static RowEdit edit(RowSource source, StagedRow row, Map<String, Digest> digests,
            ToIntFunction<Long> place) {
        RowKey key = row.original().key();
        Map<String, Value> read = new LinkedHashMap<>();
        for (int i = 0; i < source.columns().size(); i++)
            read.put(source.columns().get(i).name(), row.original().values().get(i));
        if (row.isDeleted()) return new RowEdit.Delete(source, key, read, digests);
        Map<String, Value> old = new LinkedHashMap<>(read);
        old.keySet().retainAll(row.changes().keySet());
        Map<String, Digest> ofOld = new LinkedHashMap<>(digests);
        ofOld.keySet().retainAll(old.keySet());
        return new RowEdit.Update(source, key, old, NewRowKey.renumbered(row.changes(), place), ofOld);
    }
}
