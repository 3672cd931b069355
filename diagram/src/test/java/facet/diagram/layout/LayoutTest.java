package facet.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static facet.diagram.layout.Inputs.box;
import static facet.diagram.layout.Inputs.card;
import static facet.diagram.layout.Inputs.checkLaws;
import static facet.diagram.layout.Inputs.link;
import static facet.diagram.layout.Inputs.random;
import static facet.diagram.layout.Inputs.route;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class LayoutTest {
    private static final LayoutOptions PLAIN = LayoutOptions.DEFAULT;

    @ParameterizedTest
    @CsvSource({"2,1", "8,6", "15,20", "30,25", "40,60", "120,130"})
    void theLawsHoldForAnyGraph(int cards, int links) {
        for (int seed = 0; seed < 3; seed++) {
            LayoutInput input = random(cards, links, seed);
            checkLaws(input, Layout.of(input, PLAIN));
        }
    }

    @Test
    void anEmptyGraphTakesNoRoom() {
        assertEquals(Placement.EMPTY, Layout.of(new LayoutInput(List.of(), List.of()), PLAIN));
    }

    @Test
    void theSameInputGivesTheSamePlacement() {
        LayoutInput input = random(40, 50, 7);
        assertEquals(Layout.of(input, PLAIN), Layout.of(input, PLAIN));
    }

    @Test
    void aLinkToAnUnknownCardIsLeftOut() {
        LayoutInput input = new LayoutInput(List.of(card("a"), card("b")),
                List.of(link("a", 0, "gone", 0), link("a", 1, "b", 1)));
        assertEquals(List.of("a1b1"), List.copyOf(Layout.of(input, PLAIN).routes().keySet()));
    }

    @Test
    void aLinkLeadsRightOrLeftAsAsked() {
        LayoutInput input = new LayoutInput(List.of(card("a"), card("b")), List.of(link("a", 0, "b", 0)));
        Placement right = Layout.of(input, PLAIN);
        Placement left = Layout.of(input, PLAIN.towards(LayoutOptions.Direction.LEFT));
        assertTrue(box(right, "a").right() < box(right, "b").x());
        assertTrue(box(left, "b").right() < box(left, "a").x());
        checkLaws(input, left);
    }

    @Test
    void aSelfLoopLeavesAndReturnsAtOneSide() {
        LayoutInput input = new LayoutInput(List.of(card("a")), List.of(link("a", 1, "a", 3)));
        Placement placement = Layout.of(input, PLAIN);
        checkLaws(input, placement);
        assertEquals(route(placement, "a1a3").getFirst().x(), route(placement, "a1a3").getLast().x());
    }

    @Test
    void aSelfLoopOnOneRowStillOpens() {
        LayoutInput input = new LayoutInput(List.of(card("a")), List.of(link("a", 2, "a", 2)));
        List<Point> route = route(Layout.of(input, PLAIN), "a2a2");
        assertNotEquals(route.getFirst(), route.getLast());
        assertTrue(route.size() >= 4);
    }

    @Test
    void parallelLinksDoNotLieOnEachOther() {
        LayoutInput.Link one = link("a", 2, "b", 2);
        LayoutInput input = new LayoutInput(List.of(card("a"), card("b")),
                List.of(one, new LayoutInput.Link("again", one.from(), one.to()),
                        new LayoutInput.Link("back", one.to(), one.from())));
        Placement placement = Layout.of(input, PLAIN);
        checkLaws(input, placement);
        assertEquals(3, placement.routes().values().stream().map(route -> route.getFirst().y()).distinct().count());
    }

    @Test
    void aCycleHasNoLinkAroundACard() {
        LayoutInput input = new LayoutInput(List.of(card("a"), card("b"), card("c")),
                List.of(link("a", 0, "b", 0), link("b", 1, "c", 0), link("c", 1, "a", 1)));
        Placement placement = Layout.of(input, PLAIN);
        checkLaws(input, placement);
        assertTrue(placement.routes().values().stream().allMatch(route -> route.size() <= 6));
    }

    @Test
    void partsWithoutConnectionArePackedIntoTheShapeOfAScreen() {
        List<LayoutInput.Card> cards = new ArrayList<>();
        List<LayoutInput.Link> links = new ArrayList<>();
        IntStream.range(0, 24).forEach(i -> {
            cards.add(card("a" + i));
            cards.add(card("b" + i));
            links.add(link("a" + i, 0, "b" + i, 0));
        });
        LayoutInput input = new LayoutInput(cards, links);
        Placement placement = Layout.of(input, PLAIN);
        checkLaws(input, placement);
        double ratio = placement.size().width() / placement.size().height();
        assertTrue(ratio > 1 && ratio < 2.6, "ratio " + ratio);
    }

    @Test
    void cardsWithoutLinksStandInStraightColumns() {
        LayoutInput input = new LayoutInput(IntStream.range(0, 30).mapToObj(i -> card("e" + i)).toList(), List.of());
        Placement placement = Layout.of(input, PLAIN);
        checkLaws(input, placement);
        long columns = placement.boxes().values().stream().map(Box::x).distinct().count();
        assertTrue(columns >= 4 && columns <= 8, "columns " + columns);
    }

    @Test
    void cardsWithoutLinksKeepOutOfTheWayOfTheRest() {
        List<LayoutInput.Card> cards = new ArrayList<>(random(10, 12, 1).cards());
        for (int i = 0; i < 5; i++)
            cards.add(card("enum" + i));
        LayoutInput input = new LayoutInput(cards, random(10, 12, 1).links());
        checkLaws(input, Layout.of(input, PLAIN));
    }

    @ParameterizedTest
    @CsvSource({"10,9", "40,50"})
    void knownCardsKeepTheirPlaceWhenOneIsAdded(int cards, int links) {
        LayoutInput before = random(cards, links, 3);
        Placement previous = Layout.of(before, PLAIN);
        List<LayoutInput.Card> more = new ArrayList<>(before.cards());
        more.add(card("new"));
        List<LayoutInput.Link> linked = new ArrayList<>(before.links());
        linked.add(link("new", 0, "c1", 2));
        LayoutInput after = new LayoutInput(more, linked);
        Placement placement = Layout.of(after, PLAIN.after(previous));
        previous.boxes().forEach((id, box) -> assertEquals(box, box(placement, id), id));
        checkLaws(after, placement);
    }

    @Test
    void nothingMovesWhenNothingChanged() {
        LayoutInput input = random(30, 30, 5);
        Placement previous = Layout.of(input, PLAIN);
        assertEquals(previous, Layout.of(input, PLAIN.after(previous)));
    }

    @Test
    void aCardThatGrowsMovesNoOther() {
        LayoutInput before = random(20, 24, 4);
        Placement previous = Layout.of(before, PLAIN);
        List<LayoutInput.Card> cards = new ArrayList<>(before.cards());
        cards.set(6, new LayoutInput.Card("c6", 220, 36 + 24 * 9, null));
        LayoutInput after = new LayoutInput(cards, before.links());
        Placement placement = Layout.of(after, PLAIN.after(previous));
        previous.boxes().forEach((id, box) -> assertTrue(id.equals("c6") || box.equals(box(placement, id)), id));
        checkLaws(after, placement);
    }

    @Test
    void aCardThatIsGoneLeavesItsPlaceEmpty() {
        LayoutInput before = random(12, 0, 4);
        Placement previous = Layout.of(before, PLAIN);
        LayoutInput after = new LayoutInput(before.cards().subList(1, 12), List.of());
        Placement placement = Layout.of(after, PLAIN.after(previous));
        assertFalse(placement.boxes().containsKey("c0"));
        placement.boxes().forEach((id, box) -> assertEquals(box(previous, id), box, id));
    }

    @Test
    void severalNewCardsComeAsOneBlock() {
        LayoutInput before = random(12, 14, 9);
        Placement previous = Layout.of(before, PLAIN);
        List<LayoutInput.Card> cards = new ArrayList<>(before.cards());
        List<LayoutInput.Link> links = new ArrayList<>(before.links());
        cards.addAll(List.of(card("x"), card("y"), card("z")));
        links.addAll(List.of(link("c3", 1, "x", 0), link("x", 1, "y", 0), link("x", 2, "z", 0)));
        LayoutInput after = new LayoutInput(cards, links);
        Placement placement = Layout.of(after, PLAIN.after(previous));
        checkLaws(after, placement);
        previous.boxes().forEach((id, box) -> assertEquals(box, box(placement, id), id));
        assertTrue(box(placement, "y").x() - box(placement, "x").right() < 200);
    }

    @Test
    void aPinnedCardIsWhereItIsPinned() {
        LayoutInput input = random(10, 10, 2);
        Point corner = new Point(2000, 1500);
        Placement fresh = Layout.of(input, PLAIN.pinning(Map.of("c4", corner)));
        Placement later = Layout.of(input, PLAIN.after(Layout.of(input, PLAIN)).pinning(Map.of("c4", corner)));
        assertEquals(corner, box(fresh, "c4").corner());
        assertEquals(fresh, later);
        checkLaws(input, fresh);
    }

    @Test
    void aCardGivesWayToAPinnedOne() {
        LayoutInput input = random(10, 10, 2);
        Placement plain = Layout.of(input, PLAIN);
        Placement placement = Layout.of(input, PLAIN.pinning(Map.of("c4", box(plain, "c5").corner())));
        checkLaws(input, placement);
        assertNotEquals(box(plain, "c5"), box(placement, "c5"));
    }

    @Test
    void aPlacementOfSomethingElseIsForgotten() {
        LayoutInput input = random(10, 10, 2);
        Placement other = Layout.of(new LayoutInput(List.of(card("other"), card("c1")), List.of()), PLAIN);
        assertEquals(Layout.of(input, PLAIN), Layout.of(input, PLAIN.after(other)));
    }

    @ParameterizedTest
    @CsvSource({"LOW", "HIGH"})
    void theLawsHoldForAnyThoroughness(LayoutOptions.Thoroughness thoroughness) {
        LayoutInput input = random(50, 60, 11);
        checkLaws(input, Layout.of(input, PLAIN.with(thoroughness)));
    }

    @Test
    void warmingUpIsHarmless() {
        Layout.warmUp();
    }
}
