package facet.database;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import facet.database.DeletionImpact.Effect;
import facet.database.DeletionImpact.Kind;
import facet.database.jdbc.SqlFailure;

/// Counts what the deletions of a changeset do to other rows.
final class DeletionCount {

    /// How many rows are looked at; beyond that the numbers are lower bounds.
    static final int MOST_ROWS = 10_000;
    private static final long MOST_BYTES = 16L << 20;

    private DeletionCount() {}

    private record Place(TableName table, Kind kind) {}

    static DeletionImpact of(Changeset changes, Catalog catalog, Statements statements, SqlDialect sql)
            throws SqlFailure {
        Dependents found = Dependents.of(changes, catalog, statements, sql, Optional.empty(),
                new Dependents.Budget(MOST_ROWS, MOST_BYTES));
        Map<Place, List<Dependents.Group>> places = new LinkedHashMap<>();
        found.groups().keySet().forEach(group -> places
                .computeIfAbsent(new Place(group.table().qualifiedName(), group.kind()), none -> new ArrayList<>())
                .add(group));
        List<Effect> effects = new ArrayList<>();
        places.forEach((place, groups) -> {
            Set<String> columns = new LinkedHashSet<>();
            Set<RowKey> rows = new LinkedHashSet<>();
            for (Dependents.Group group : groups) {
                columns.addAll(group.key().columns());
                rows.addAll(found.groups().getOrDefault(group, Map.of()).keySet());
            }
            effects.add(new Effect(place.table(), List.copyOf(columns), place.kind(), rows.size(),
                    groups.stream().anyMatch(found::isCut)));
        });
        effects.sort(Comparator.comparing(Effect::kind).thenComparing(effect -> effect.table().name(),
                String.CASE_INSENSITIVE_ORDER));
        return new DeletionImpact(effects);
    }
}
