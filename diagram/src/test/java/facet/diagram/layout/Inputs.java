package facet.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Inputs of the layout, and what holds of every placement.
final class Inputs {
    private Inputs() {}

    static LayoutInput.Card card(String id) {
        return new LayoutInput.Card(id, 180, 36 + 24 * 5, null);
    }

    static LayoutInput.Link link(String from, int fromRow, String to, int toRow) {
        return new LayoutInput.Link(from + fromRow + to + toRow, end(from, fromRow), end(to, toRow));
    }

    private static LayoutInput.End end(String card, int row) {
        return new LayoutInput.End(card, 48 + 24.0 * row);
    }

    /// Cards of five rows with links between some of them.
    static LayoutInput random(int cards, int links, int seed) {
        Random random = new Random(seed);
        List<LayoutInput.Card> all = new ArrayList<>();
        for (int i = 0; i < cards; i++)
            all.add(card("c" + i));
        List<LayoutInput.Link> some = new ArrayList<>();
        for (int i = 0; i < links; i++) {
            LayoutInput.Link link = link("c" + random.nextInt(cards), random.nextInt(5),
                    "c" + random.nextInt(cards), random.nextInt(5));
            some.add(new LayoutInput.Link("l" + i, link.from(), link.to()));
        }
        return new LayoutInput(all, some);
    }

    static Box box(Placement placement, String id) {
        return Objects.requireNonNull(placement.boxes().get(id), id);
    }

    static List<Point> route(Placement placement, String id) {
        return Objects.requireNonNull(placement.routes().get(id), id);
    }

    /// Every card has its box and its size, no two overlap, every link has its route.
    static void checkLaws(LayoutInput input, Placement placement) {
        assertEquals(input.cards().size(), placement.boxes().size());
        for (LayoutInput.Card card : input.cards()) {
            assertEquals(card.width(), box(placement, card.id()).width());
            assertEquals(card.height(), box(placement, card.id()).height());
        }
        checkApart(placement);
        for (LayoutInput.Link link : input.links())
            checkRoute(link, placement);
    }

    private static void checkApart(Placement placement) {
        List<Map.Entry<String, Box>> boxes = List.copyOf(placement.boxes().entrySet());
        for (int i = 0; i < boxes.size(); i++) {
            for (int k = i + 1; k < boxes.size(); k++) {
                assertFalse(boxes.get(i).getValue().overlaps(boxes.get(k).getValue()),
                        boxes.get(i) + " overlaps " + boxes.get(k));
            }
        }
    }

    /// It starts and ends at its rows' sides, is level or upright everywhere, and passes through no card.
    private static void checkRoute(LayoutInput.Link link, Placement placement) {
        List<Point> route = route(placement, link.id());
        checkEnd(link.from(), route.getFirst(), route.get(1), placement);
        checkEnd(link.to(), route.getLast(), route.get(route.size() - 2), placement);
        for (int i = 1; i < route.size(); i++) {
            Point a = route.get(i - 1);
            Point b = route.get(i);
            assertTrue(a.x() == b.x() || a.y() == b.y(), link + " is slanted: " + route);
            placement.boxes().forEach((id, box) -> assertFalse(Router.crosses(a, b, box.grown(-1)),
                    link + " passes through " + id + " " + box + ": " + route));
        }
    }

    private static void checkEnd(LayoutInput.End end, Point port, Point next, Placement placement) {
        Box box = box(placement, end.card());
        assertEquals(box.y() + end.offset(), port.y(), 8.5, () -> end + " leaves at " + port + " of " + box);
        assertTrue((port.x() == box.right() && next.x() > port.x()) || (port.x() == box.x() && next.x() < port.x()),
                () -> end + " leaves at " + port + " to " + next + " of " + box);
        assertTrue(Math.abs(next.x() - port.x()) >= 16, () -> "no room for the mark of " + end + ": " + port + next);
    }
}
