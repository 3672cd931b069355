package facet.schema.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How often each name of a constraint is there, by the hash of the name. Immutable; what changes is kept beside a large
/// table that many share.
final class NameCounts {
    private static final int MOST_CHANGES = 2000;
    static final NameCounts NONE = new NameCounts(new HashCounts(0), Map.of());

    private final HashCounts base;
    private final Map<Long, Integer> changes;
    private final boolean mayHaveTwice;

    private NameCounts(HashCounts base, Map<Long, Integer> changes) {
        this.base = base;
        this.changes = changes;
        this.mayHaveTwice = !changes.isEmpty() || base.hasTwice();
    }

    boolean isTwice(long name) {
        return mayHaveTwice && base.get(name) + changes.getOrDefault(name, 0) > 1;
    }

    /// Whether it is worth the trouble to ask for a name.
    boolean mayHaveTwice() {
        return mayHaveTwice;
    }

    /// The counts without `gone` and with `come`.
    NameCounts with(List<NameHashes> gone, List<NameHashes> come) {
        if (gone.isEmpty() && come.isEmpty()) return this;
        if (gone.isEmpty() && base.isEmpty() && changes.isEmpty()) return new NameCounts(counts(come), Map.of());
        Map<Long, Integer> changed = new HashMap<>(changes);
        add(changed, gone, -1);
        add(changed, come, 1);
        changed.values().removeIf(count -> count == 0);
        return changed.size() <= MOST_CHANGES
                ? new NameCounts(base, changed)
                : new NameCounts(base.with(changed), Map.of());
    }

    private static HashCounts counts(List<NameHashes> lists) {
        int size = 0;
        for (NameHashes names : lists)
            size += names.size();
        HashCounts counts = new HashCounts(size);
        for (NameHashes names : lists)
            for (int i = 0; i < names.size(); i++)
                counts.add(names.get(i), 1);
        return counts;
    }

    private static void add(Map<Long, Integer> counts, List<NameHashes> lists, int number) {
        for (NameHashes names : lists)
            for (int i = 0; i < names.size(); i++)
                counts.merge(names.get(i), number, Integer::sum);
    }

    /// The names of `gone` and `come` that were there twice in `before` and are not here, or the other way round.
    Set<Long> flipped(NameCounts before, List<NameHashes> gone, List<NameHashes> come) {
        if (!mayHaveTwice && !before.mayHaveTwice) return Set.of();
        Set<Long> flipped = new HashSet<>();
        flipped(before, gone, flipped);
        flipped(before, come, flipped);
        return flipped;
    }

    private void flipped(NameCounts before, List<NameHashes> lists, Set<Long> flipped) {
        for (NameHashes names : lists)
            for (int i = 0; i < names.size(); i++)
                if (isTwice(names.get(i)) != before.isTwice(names.get(i))) flipped.add(names.get(i));
    }
}
