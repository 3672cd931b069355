package facet.diagram.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import facet.diagram.layout.LayoutInput.Link;

/// Turns links around until none leads back, so that every link can leave at the right and arrive at the left.
///
/// The greedy order of Eades, Lin and Smyth: cards that only send come first, cards that only receive last, and in between
/// the one that sends most beyond what it receives.
final class Orientation {
    private final Map<String, Integer> degree = new LinkedHashMap<>();
    private final Map<String, Integer> incoming = new HashMap<>();
    private final Map<String, Integer> outgoing = new HashMap<>();
    private final Map<String, List<Link>> links = new HashMap<>();

    private Orientation(LayoutInput part) {
        part.cards().forEach(card -> degree.put(card.id(), 0));
        for (Link link : part.links()) {
            if (link.isLoop()) continue;
            outgoing.merge(link.from().card(), 1, Integer::sum);
            incoming.merge(link.to().card(), 1, Integer::sum);
            links.computeIfAbsent(link.from().card(), id -> new ArrayList<>()).add(link);
            links.computeIfAbsent(link.to().card(), id -> new ArrayList<>()).add(link);
        }
    }

    /// The same links, some with their ends exchanged; loops stay as they are.
    static List<Link> of(LayoutInput part) {
        Map<String, Integer> order = new Orientation(part).order();
        return part.links().stream().map(link -> at(order, link.from().card()) <= at(order, link.to().card())
                ? link
                : new Link(link.id(), link.to(), link.from())).toList();
    }

    private static int at(Map<String, Integer> order, String card) {
        return Objects.requireNonNull(order.get(card), card);
    }

    private Map<String, Integer> order() {
        Map<String, Integer> order = new HashMap<>();
        int first = 0;
        int last = degree.size();
        while (!degree.isEmpty()) {
            String next = next();
            boolean isSink = count(outgoing, next) == 0 && count(incoming, next) > 0;
            order.put(next, isSink ? last-- : first++);
            take(next);
        }
        return order;
    }

    private String next() {
        String best = null;
        int most = Integer.MIN_VALUE;
        for (String card : degree.keySet()) {
            int out = count(outgoing, card);
            int in = count(incoming, card);
            if (in == 0 || out == 0) return card;
            if (out - in > most) {
                most = out - in;
                best = card;
            }
        }
        return Objects.requireNonNull(best);
    }

    private void take(String card) {
        degree.remove(card);
        for (Link link : links.getOrDefault(card, List.of())) {
            if (link.from().card().equals(card)) incoming.merge(link.to().card(), -1, Integer::sum);
            else
                outgoing.merge(link.from().card(), -1, Integer::sum);
        }
    }

    private static int count(Map<String, Integer> counts, String card) {
        return counts.getOrDefault(card, 0);
    }
}
