package facet.database;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/// Parts of edits and what each waits for; put in an order, with circles handed to somebody who can break them.
final class SaveGraph {

    /// Why a part waits for another.
    enum Reason {
        /// The other makes the row or the value it refers to.
        MAKES,
        /// The other no longer refers to its row.
        LEAVES,
        /// The other frees a unique value.
        FREES,
        /// They are parts of one edit.
        SAME_EDIT
    }

    /// `after` is sent after `before`.
    ///
    /// @param columns the columns of the foreign key or the unique value
    /// @param isSoft whether the engine puts the check off, so that the other order does too
    record Wait(SavePart before, SavePart after, Reason reason, List<String> columns, boolean isSoft) {}

    /// Breaks a circle.
    @FunctionalInterface
    interface Breaking {
        /// Takes at least one of `circle` away from `graph`; the last waits for the first.
        void of(List<Wait> circle, SaveGraph graph);
    }

    private final Comparator<SavePart> preference;
    private final Map<SavePart, Set<Wait>> waits = new LinkedHashMap<>();
    private final Map<SavePart, Set<Wait>> followers = new LinkedHashMap<>();
    private final Set<SavePart> done = new LinkedHashSet<>();
    private final PriorityQueue<SavePart> ready;

    /// @param preference which of several parts that wait for nothing goes first
    SaveGraph(Comparator<SavePart> preference) {
        this.preference = preference;
        this.ready = new PriorityQueue<>(preference);
    }

    void add(SavePart part) {
        if (waits.putIfAbsent(part, new LinkedHashSet<>()) == null) {
            followers.put(part, new LinkedHashSet<>());
            ready.add(part);
        }
    }

    void add(Wait wait) {
        if (wait.before().equals(wait.after())) return;
        add(wait.before());
        add(wait.after());
        if (done.contains(wait.before())) return;
        of(waits, wait.after()).add(wait);
        of(followers, wait.before()).add(wait);
    }

    void remove(Wait wait) {
        of(followers, wait.before()).remove(wait);
        Set<Wait> left = of(waits, wait.after());
        if (left.remove(wait) && left.isEmpty()) ready.add(wait.after());
    }

    private static Set<Wait> of(Map<SavePart, Set<Wait>> map, SavePart part) {
        return map.getOrDefault(part, Set.of());
    }

    /// All parts, each after those it waits for.
    List<SavePart> sorted(Breaking breaking) {
        while (done.size() < waits.size()) {
            SavePart next = ready.poll();
            if (next == null) {
                breaking.of(circle(), this);
            } else if (of(waits, next).isEmpty() && done.add(next)) {
                new ArrayList<>(of(followers, next)).forEach(this::remove);
            }
        }
        return List.copyOf(done);
    }

    /// Waits that lead back to where they began: whoever is not done waits for somebody who is not.
    private List<Wait> circle() {
        SavePart at = waits.keySet().stream().filter(part -> !done.contains(part)).min(preference).orElseThrow();
        Map<SavePart, Wait> path = new LinkedHashMap<>();
        while (!path.containsKey(at)) {
            Wait wait = of(waits, at).iterator().next();
            path.put(at, wait);
            at = wait.before();
        }
        List<Wait> circle = new ArrayList<>();
        SavePart end = at;
        do {
            Wait wait = path.get(at);
            if (wait == null) throw new IllegalStateException("No way on from " + at);
            circle.add(wait);
            at = wait.before();
        } while (!at.equals(end));
        return circle;
    }
}
