package facet.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What the tables must hold by what several writers said, whatever the order was in which they saved.
///
/// Every value is given once only, and an update says from which value it came. So the saved edits of a row are a chain from
/// its first value to the one it has, each edit in it once: one that was lost, or was applied without being said, breaks it.
final class TortureModel {

    private record Edit(String round, String table, String tag, String old, String now) {}

    private record Link(String round, String edit, String pair, int change) {}

    private final List<Edit> edits = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Set<String> idle = new LinkedHashSet<>();
    private final Map<String, String> said = new LinkedHashMap<>();
    private final Set<String> rounds = new LinkedHashSet<>();

    synchronized void hear(String line) {
        String[] words = line.split(" ", -1);
        if (words.length < 2) return;
        rounds.add(words[1]);
        switch (words[0]) {
            case "edit" -> edits.add(new Edit(words[1], words[2], words[3], words[4], words[5]));
            case "link" ->
                links.add(new Link(words[1], words[2], words[3] + " " + words[4], words[5].equals("+") ? 1 : -1));
            case "idle" -> idle.add(words[1] + " " + words[2]);
            case "said" -> said.put(words[1], line.substring(line.indexOf(' ', 5) + 1));
            default -> throw new IllegalArgumentException(line);
        }
    }

    /// How often each outcome was said, and `nothing` by a writer that was ended.
    synchronized Map<String, Integer> outcomes() {
        Map<String, Integer> counts = new TreeMap<>();
        rounds.forEach(round -> counts.merge(said.getOrDefault(round, "nothing"), 1, Integer::sum));
        return counts;
    }

    /// Compares with what the tables hold.
    ///
    /// @param ledger the rounds whose own row is there
    /// @param rows the value of each row, by table and tag
    /// @param pairs the links
    synchronized void check(Set<String> ledger, Map<String, String> rows, Set<String> pairs) {
        for (String round : rounds) {
            String outcome = said.get(round);
            if (outcome == null || outcome.equals("unknown")) continue;
            assertEquals(outcome.startsWith("saved"), ledger.contains(round), round + " was said to be " + outcome);
        }
        Map<String, Map<String, Edit>> byOld = new LinkedHashMap<>();
        for (Edit edit : edits) {
            if (!ledger.contains(edit.round())) continue;
            Edit twice = byOld.computeIfAbsent(edit.table() + " " + edit.tag(), none -> new HashMap<>())
                    .put(edit.old(), edit);
            assertTrue(twice == null, edit + " and " + twice + " came from one value");
        }
        Map<String, String> expected = new TreeMap<>();
        byOld.forEach((row, chain) -> {
            String at = chain.containsKey("-") ? "-" : row.substring(row.indexOf(' ') + 1);
            for (int i = chain.size(); i > 0; i--) {
                Edit next = chain.get(at);
                assertNotNull(next, row + " stops at " + at + " of " + chain);
                at = Objects.requireNonNull(next).now();
            }
            if (!at.equals("-")) expected.put(row, at);
        });
        Map<String, String> held = new TreeMap<>(rows);
        held.entrySet().removeIf(row -> row.getValue().equals(row.getKey().substring(row.getKey().indexOf(' ') + 1))
                && !expected.containsKey(row.getKey()) && row.getValue().startsWith("first"));
        assertEquals(expected, held);
        checkLinks(ledger, held.keySet(), pairs);
    }

    /// A link that comes and goes is there once more often than not; it goes with its account.
    private void checkLinks(Set<String> ledger, Set<String> accounts, Set<String> pairs) {
        Map<String, Integer> changes = new TreeMap<>();
        for (Link link : links) {
            boolean isSaid = said.getOrDefault(link.round(), "").startsWith("saved");
            boolean hasChanged = isSaid && !idle.contains(link.round() + " " + link.edit());
            if (ledger.contains(link.round()) && !isSaid) changes.put(link.pair(), Integer.MIN_VALUE / 2);
            if (hasChanged) changes.merge(link.pair(), link.change(), Integer::sum);
        }
        changes.keySet().removeIf(pair -> !accounts.contains("Account " + pair.substring(0, pair.indexOf(' '))));
        changes.forEach((pair, change) -> {
            if (change == 0 || change == 1) assertEquals(change == 1, pairs.contains(pair), pair);
            else
                assertTrue(change < -1_000_000, pair + " was made " + change + " times");
        });
    }
}
