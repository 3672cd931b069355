package facet.diagram.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import facet.diagram.layout.LayoutInput.Card;
import facet.diagram.layout.LayoutInput.Link;

/// The connected parts of an input, in the order of their first cards.
final class Parts {
    private final Map<String, String> leaders = new HashMap<>();

    private Parts() {}

    static List<LayoutInput> of(LayoutInput input) {
        Parts parts = new Parts();
        input.cards().forEach(card -> parts.leaders.put(card.id(), card.id()));
        input.links().forEach(link -> parts.leaders.put(
                parts.leader(link.from().card()), parts.leader(link.to().card())));
        Map<String, List<Card>> cards = new LinkedHashMap<>();
        Map<String, List<Link>> links = new HashMap<>();
        for (Card card : input.cards()) {
            cards.computeIfAbsent(parts.leader(card.id()), id -> new ArrayList<>()).add(card);
        }
        for (Link link : input.links()) {
            links.computeIfAbsent(parts.leader(link.from().card()), id -> new ArrayList<>()).add(link);
        }
        List<LayoutInput> result = new ArrayList<>();
        cards.forEach((leader, members) -> result.add(
                new LayoutInput(members, links.getOrDefault(leader, List.of()))));
        return result;
    }

    private String leader(String id) {
        String leader = id;
        while (!above(leader).equals(leader))
            leader = above(leader);
        for (String at = id; !at.equals(leader);) {
            String next = above(at);
            leaders.put(at, leader);
            at = next;
        }
        return leader;
    }

    private String above(String id) {
        return Objects.requireNonNull(leaders.get(id), id);
    }
}
