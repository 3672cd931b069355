package facet.diagram.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import facet.diagram.layout.LayoutInput.Card;
import facet.diagram.layout.LayoutInput.End;
import facet.diagram.layout.LayoutInput.Link;

/// Makes links fit to be drawn: known ends only, and no two on top of each other.
final class Links {
    private static final double APART = 8;

    private record Track(End one, End other) {}

    private Links() {}

    /// Links between the same two rows, and loops that would end where they begin, leave a little above and below the row's
    /// middle.
    static LayoutInput distinct(LayoutInput input) {
        Set<String> cards = input.cards().stream().map(Card::id).collect(Collectors.toSet());
        List<Link> known = input.links().stream()
                .filter(link -> cards.contains(link.from().card()) && cards.contains(link.to().card())).toList();
        Map<Track, Integer> counts = new HashMap<>();
        known.forEach(link -> counts.merge(track(link), 1, Integer::sum));
        Map<Track, Integer> seen = new HashMap<>();
        List<Link> links = new ArrayList<>();
        for (Link link : known) {
            Track track = track(link);
            int index = seen.merge(track, 1, Integer::sum) - 1;
            int count = counts.getOrDefault(track, 1);
            links.add(track.one.equals(track.other) ? opened(link, index) : apart(link, index, count));
        }
        return new LayoutInput(input.cards(), links);
    }

    private static Track track(Link link) {
        boolean isForward = order(link.from()).compareTo(order(link.to())) <= 0;
        return isForward ? new Track(link.from(), link.to()) : new Track(link.to(), link.from());
    }

    private static String order(End end) {
        return end.card() + '\0' + end.offset();
    }

    private static Link apart(Link link, int index, int count) {
        if (count == 1) return link;
        double shift = (index - (count - 1) / 2.0) * Math.min(APART, 2 * APART / (count - 1));
        return new Link(link.id(), moved(link.from(), shift), moved(link.to(), shift));
    }

    private static Link opened(Link link, int index) {
        double shift = Math.min(APART, APART / 2 + index * 2);
        return new Link(link.id(), moved(link.from(), -shift), moved(link.to(), shift));
    }

    private static End moved(End end, double by) {
        return new End(end.card(), end.offset() + by);
    }
}
