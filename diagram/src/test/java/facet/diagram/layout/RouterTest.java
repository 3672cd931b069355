package facet.diagram.layout;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class RouterTest {
    private static final Box LEFT = new Box(0, 0, 100, 100);
    private static final Box RIGHT = new Box(400, 0, 100, 100);

    @Test
    void facingRowsAtOneHeightAreJoinedByAStraightLine() {
        assertEquals(List.of(new Point(100, 50), new Point(400, 50)), Router.direct(LEFT, 50, RIGHT, 50, 0));
    }

    @Test
    void aRouteLeavesFromTheFacingSides() {
        List<Point> route = Router.direct(RIGHT, 20, LEFT, 80, 0);
        assertEquals(new Point(400, 20), route.getFirst());
        assertEquals(new Point(100, 80), route.getLast());
    }

    @Test
    void cardsAboveEachOtherAreJoinedAroundTheSide() {
        Box below = new Box(20, 200, 100, 100);
        List<Point> route = Router.direct(LEFT, 50, below, 250, 0);
        assertFalse(Router.crosses(route, List.of(LEFT, below)));
        assertEquals(4, route.size());
    }

    @Test
    void lanesKeepRoutesApart() {
        assertNotEquals(Router.direct(LEFT, 20, RIGHT, 80, 0).get(1), Router.direct(LEFT, 20, RIGHT, 80, 1).get(1));
    }

    @Test
    void aRouteGoesAroundACardInTheWay() {
        Box between = new Box(200, -40, 100, 200);
        List<Point> route = Router.around(LEFT, 50, RIGHT, 50, List.of(LEFT, RIGHT, between), 0);
        assertFalse(Router.crosses(route, List.of(between, LEFT, RIGHT)), route.toString());
        assertEquals(new Point(100, 50), route.getFirst());
        assertEquals(new Point(400, 50), route.getLast());
    }

    @Test
    void aRouteUsesTheOtherSideOfAHemmedInCard() {
        Box wall = new Box(104, -100, 60, 300);
        List<Point> route = Router.around(LEFT, 50, RIGHT, 50, List.of(wall), 0);
        assertEquals(0, route.getFirst().x());
        assertFalse(Router.crosses(route, List.of(wall, LEFT, RIGHT)), route.toString());
    }

    @Test
    void whereThereIsNoWayTheRouteIsThePlainestOne() {
        List<Box> cage = List.of(new Box(105, -50, 20, 200), new Box(-25, -50, 20, 200));
        assertEquals(Router.direct(LEFT, 50, RIGHT, 50, 0), Router.around(LEFT, 50, RIGHT, 50, cage, 0));
    }

    @Test
    void aLoopStaysAtItsCard() {
        List<Point> route = Router.around(LEFT, 20, LEFT, 80, List.of(LEFT), 0);
        assertEquals(4, route.size());
        assertTrue(route.get(1).x() > LEFT.right());
    }
}
