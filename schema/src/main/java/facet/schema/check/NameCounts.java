package facet.schema.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How often each name of a constraint is there. Immutable; what changes is kept beside a large map that many share.
final class NameCounts {
    private static final int MOST_CHANGES = 2000;
    static final NameCounts NONE = new NameCounts(Map.of(), Map.of());

    private final Map<String, Integer> base;
    private final Map<String, Integer> changes;
    private final boolean mayHaveTwice;

    private NameCounts(Map<String, Integer> base, Map<String, Integer> changes) {
        this.base = base;
        this.changes = changes;
        this.mayHaveTwice = !changes.isEmpty() || base.values().stream().anyMatch(count -> count > 1);
    }

    boolean isTwice(String name) {
        return mayHaveTwice && count(name) > 1;
    }

    /// Whether it is worth the trouble to ask for a name.
    boolean mayHaveTwice() {
        return mayHaveTwice;
    }

    private int count(String name) {
        return base.getOrDefault(name, 0) + changes.getOrDefault(name, 0);
    }

    /// The counts without `gone` and with `come`.
    NameCounts with(List<List<String>> gone, List<List<String>> come) {
        if (gone.isEmpty() && come.isEmpty()) return this;
        if (gone.isEmpty() && base.isEmpty()) return new NameCounts(added(new HashMap<>(), come, 1), Map.of());
        Map<String, Integer> changed = added(added(new HashMap<>(changes), gone, -1), come, 1);
        changed.values().removeIf(count -> count == 0);
        if (changed.size() <= MOST_CHANGES) return new NameCounts(base, changed);
        Map<String, Integer> all = new HashMap<>(base);
        changed.forEach((name, count) -> all.merge(name, count, Integer::sum));
        all.values().removeIf(count -> count == 0);
        return new NameCounts(all, Map.of());
    }

    private static Map<String, Integer> added(Map<String, Integer> counts, List<List<String>> lists, int number) {
        for (List<String> names : lists)
            for (String name : names)
                counts.merge(name, number, Integer::sum);
        return counts;
    }

    /// The names of `gone` and `come` that were there twice in `before` and are not here, or the other way round.
    Set<String> flipped(NameCounts before, List<List<String>> gone, List<List<String>> come) {
        Set<String> flipped = new HashSet<>();
        flipped(before, gone, flipped);
        flipped(before, come, flipped);
        return flipped;
    }

    private void flipped(NameCounts before, List<List<String>> lists, Set<String> flipped) {
        for (List<String> names : lists)
            for (String name : names)
                if (isTwice(name) != before.isTwice(name)) flipped.add(name);
    }
}
