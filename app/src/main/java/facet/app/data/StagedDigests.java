package facet.app.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import facet.database.ColumnRead;
import facet.database.Database;
import facet.database.DbResult;
import facet.database.Digest;
import facet.database.Row;
import facet.database.RowKey;
import facet.database.RowSource;
import facet.database.RunningQuery;
import facet.database.TableName;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// What tells the long values of edited rows as they were when the edit was made: of them only the beginning was read, and a save has to
/// find out whether somebody changed the rest. The database makes the digests, asked in the background once a row is edited. What is
/// known stays known through undo and redo. FX thread only.
final class StagedDigests {

    /// A row of which digests are wanted.
    ///
    /// @param source its table, its key, and the columns that are wanted
    record Wanted(RowSource source, RowKey key) {}

    /// The digests of a row, by column.
    record Learned(TableName table, RowKey key, Map<String, Digest> digests) {}

    /// Which row.
    record Place(TableName table, RowKey key) {}

    private final ReadOnlyObjectWrapper<PMap<Place, Map<String, Digest>>> known = new ReadOnlyObjectWrapper<>(
            HashTreePMap.empty());
    private final List<Wanted> wanted = new ArrayList<>();
    private Consumer<List<Wanted>> asked = _ -> {};

    /// @param ask gets what is wanted, and brings it to [#learn]
    void onAsked(Consumer<List<Wanted>> ask) {
        asked = ask;
    }

    /// Wants those values of a row that are `concerned` and of which only the beginning was read.
    void want(RowSource source, Row row, Predicate<String> concerned) {
        Set<String> present = of(source.table(), row.key()).keySet();
        List<ColumnRead> columns = new ArrayList<>();
        for (int i = 0; i < source.columns().size(); i++) {
            ColumnRead column = source.columns().get(i);
            if (!row.values().get(i).isWhole() && concerned.test(column.name()) && !present.contains(column.name()))
                columns.add(column);
        }
        if (!columns.isEmpty())
            wanted.add(new Wanted(new RowSource(source.table(), columns, source.key()), row.key()));
    }

    /// Asks for all that is wanted since the last time.
    void ask() {
        if (wanted.isEmpty()) return;
        List<Wanted> all = List.copyOf(wanted);
        wanted.clear();
        asked.accept(all);
    }

    /// Reads what is wanted; for a job. What cannot be read is left out: the save asks for it again.
    static List<Learned> read(Database database, List<Wanted> wanted) {
        Map<RowSource, List<RowKey>> bySource = new LinkedHashMap<>();
        wanted.forEach(each -> bySource.computeIfAbsent(each.source(), _ -> new ArrayList<>()).add(each.key()));
        List<Learned> learned = new ArrayList<>();
        bySource.forEach((source, keys) -> {
            DbResult<List<Optional<Map<String, Digest>>>> digests = database.digests(source, keys, new RunningQuery());
            if (!(digests instanceof DbResult.Ok<List<Optional<Map<String, Digest>>>>(var rows))) return;
            for (int i = 0; i < keys.size(); i++) {
                RowKey key = keys.get(i);
                rows.get(i).ifPresent(row -> learned.add(new Learned(source.table(), key, row)));
            }
        });
        return learned;
    }

    /// Takes over what was read. What is known already stays: it is older.
    void learn(List<Learned> learned) {
        PMap<Place, Map<String, Digest>> next = known.get();
        for (Learned row : learned) {
            Place place = new Place(row.table(), row.key());
            Map<String, Digest> digests = new HashMap<>(row.digests());
            digests.putAll(next.getOrDefault(place, Map.of()));
            next = next.plus(place, Map.copyOf(digests));
        }
        known.set(next);
    }

    /// Changes whenever more is known.
    ReadOnlyObjectProperty<PMap<Place, Map<String, Digest>>> known() {
        return known.getReadOnlyProperty();
    }

    /// What is known of a row.
    Map<String, Digest> of(TableName table, RowKey key) {
        return known.get().getOrDefault(new Place(table, key), Map.of());
    }

    /// Forgets a row, as it is read anew.
    void forget(TableName table, RowKey key) {
        known.set(known.get().minus(new Place(table, key)));
    }

    /// Forgets all, as nothing is staged any more that could be undone to.
    void clear() {
        wanted.clear();
        known.set(HashTreePMap.empty());
    }
}
