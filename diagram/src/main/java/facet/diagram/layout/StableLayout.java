package facet.diagram.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import facet.diagram.layout.LayoutInput.Card;
import facet.diagram.layout.LayoutInput.Link;

/// Places what is new among what stays: known cards keep their place, a grown one gives way by as little as it can, new ones
/// come near to what they are linked with. Only edges that have to are routed anew.
final class StableLayout {
    private static final double GROWN_MARGIN = 12;

    private final LayoutInput input;
    private final LayoutOptions options;
    private final Placement base;
    private final FreeSpots spots = new FreeSpots();
    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final Map<String, List<Point>> routes = new LinkedHashMap<>();

    private StableLayout(LayoutInput input, LayoutOptions options, Placement base) {
        this.input = input;
        this.options = options;
        this.base = base;
    }

    static Placement of(LayoutInput input, LayoutOptions options, Placement base) {
        StableLayout layout = new StableLayout(input, options, base);
        layout.placeKnown();
        layout.placeNew();
        layout.routeAll();
        return Placement.of(layout.boxes, layout.routes);
    }

    private void placeKnown() {
        List<Card> later = new ArrayList<>();
        for (Card card : input.cards()) {
            Point pin = options.pinned().get(card.id());
            if (pin != null) keep(card, new Box(pin.x(), pin.y(), card.width(), card.height()));
        }
        for (Card card : input.cards()) {
            Box before = base.boxes().get(card.id());
            if (boxes.containsKey(card.id()) || before == null) continue;
            Box box = sized(before, card);
            if (box.equals(before) && spots.isFree(box, 0)) keep(card, box);
            else
                later.add(card);
        }
        for (Card card : later) {
            Box wanted = sized(Objects.requireNonNull(base.boxes().get(card.id())), card);
            keep(card, spots.nearest(wanted, GROWN_MARGIN));
        }
    }

    private static Box sized(Box before, Card card) {
        return new Box(before.x(), before.y(), card.width(), card.height());
    }

    private void keep(Card card, Box box) {
        boxes.put(card.id(), box);
        spots.take(box);
    }

    private void placeNew() {
        List<Card> fresh = input.cards().stream().filter(card -> !boxes.containsKey(card.id())).toList();
        Set<String> ids = fresh.stream().map(Card::id).collect(Collectors.toSet());
        List<Link> within = input.links().stream()
                .filter(link -> ids.contains(link.from().card()) && ids.contains(link.to().card())).toList();
        for (LayoutInput part : Parts.of(new LayoutInput(fresh, within))) {
            Placement block = LayeredLayout.of(part, options);
            Box wanted = wanted(part, block.size());
            Box spot = spots.nearest(wanted, Spacing.CARD_CARD);
            Packing.addMoved(block, Math.rint(spot.x()), Math.rint(spot.y()), boxes, routes);
            part.cards().forEach(card -> spots.take(Objects.requireNonNull(boxes.get(card.id()))));
        }
    }

    /// Beside the first card that it is linked with, on the side that the link leads to; else below everything.
    private Box wanted(LayoutInput part, Size size) {
        Set<String> ids = part.cards().stream().map(Card::id).collect(Collectors.toSet());
        for (Link link : input.links()) {
            Box before = ids.contains(link.to().card()) ? boxes.get(link.from().card()) : null;
            if (before != null) return beside(before, size, 1);
            Box after = ids.contains(link.from().card()) ? boxes.get(link.to().card()) : null;
            if (after != null) return beside(after, size, -1);
        }
        double bottom = boxes.values().stream().mapToDouble(Box::bottom).max().orElse(0);
        return new Box(0, bottom + Spacing.CARD_CARD, size.width(), size.height());
    }

    private Box beside(Box known, Size size, int side) {
        boolean isRight = (side > 0) == (options.direction() == LayoutOptions.Direction.RIGHT);
        double gap = 2 * Spacing.LAYER_LAYER;
        double x = isRight ? known.right() + gap : known.x() - gap - size.width();
        return new Box(Math.max(0, x), known.y(), size.width(), size.height());
    }

    private void routeAll() {
        List<Box> moved = new ArrayList<>();
        boxes.forEach((id, box) -> {
            if (!box.equals(base.boxes().get(id))) moved.add(box);
        });
        int lane = 0;
        for (Link link : input.links()) {
            List<Point> before = routes.getOrDefault(link.id(), base.routes().get(link.id()));
            if (before == null || !fits(link, before) || Router.crosses(before, moved)) {
                routes.put(link.id(), route(link, lane++));
            } else {
                routes.put(link.id(), before);
            }
        }
    }

    private List<Point> route(Link link, int lane) {
        Box from = box(link.from());
        Box to = box(link.to());
        return Router.around(from, from.y() + link.from().offset(), to, to.y() + link.to().offset(), boxes.values(),
                lane);
    }

    private Box box(LayoutInput.End end) {
        return Objects.requireNonNull(boxes.get(end.card()), end.card());
    }

    /// Whether a route still begins and ends where the link does.
    private boolean fits(Link link, List<Point> route) {
        return route.size() > 1 && fits(link.from(), route.getFirst(), route.get(1))
                && fits(link.to(), route.getLast(), route.get(route.size() - 2));
    }

    private boolean fits(LayoutInput.End end, Point port, Point next) {
        Box box = box(end);
        double side = next.x() < port.x() ? box.x() : box.right();
        return port.x() == side && port.y() == box.y() + end.offset();
    }
}
