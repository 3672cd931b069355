package facet.app.filter;

import java.util.List;

import facet.database.Filter;
import org.junit.jupiter.api.Test;

import static facet.app.filter.BlogNames.filter;
import static facet.app.filter.BlogNames.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

/// Changes of a filter at a place.
class FilterTreeTest {
    private static final Filter THREE = filter("id = 1 and id = 2 and id = 3");

    @Test
    void conditionsAreAddedReplacedAndRemoved() {
        assertEquals("id = 1", text(FilterTree.add(Filter.ALL, List.of(), filter("id = 1"))));
        assertEquals("id = 1 and id = 2", text(FilterTree.add(filter("id = 1"), List.of(), filter("id = 2"))));
        assertEquals("id = 1 or id = 2 or id = 3",
                text(FilterTree.add(filter("id = 1 or id = 2"), List.of(), filter("id = 3"))));
        assertEquals(filter("id = 1"), FilterTree.add(filter("id = 1"), List.of(), filter("id = 1")));
        assertEquals("id = 1 and id = 9 and id = 3", text(FilterTree.replace(THREE, List.of(1), filter("id = 9"))));
        assertEquals("id = 1 and id = 3", text(FilterTree.remove(THREE, List.of(1))));
        assertEquals(Filter.ALL, FilterTree.remove(filter("id = 1"), List.of(0)));
    }

    @Test
    void narrowingAnyOfSomeKeepsThemTogether() {
        assertEquals("(id = 1 or id = 2) and id = 3",
                text(FilterTree.narrow(filter("id = 1 or id = 2"), filter("id = 3"))));
    }

    @Test
    void theLastOneTakenOutOfAGroupTakesTheGroupAlong() {
        Filter filter = filter("id = 1 and (id = 2 or id = 3)");
        Filter less = FilterTree.remove(filter, List.of(1, 0));
        assertEquals("id = 1 and id = 3", text(less));
        assertEquals(Filter.ALL, FilterTree.remove(FilterTree.remove(less, List.of(0)), List.of(0)));
        assertEquals(Filter.ALL, FilterTree.remove(filter("id = 1 or id = 2"), List.of()));
    }

    @Test
    void bracketsJoinTwoTheOtherWayAndCanBeTakenAway() {
        Filter bracketed = FilterTree.bracket(THREE, List.of(1));
        assertEquals("id = 1 and (id = 2 or id = 3)", text(bracketed));
        assertEquals("id = 1 or (id = 2 or id = 3)", text(FilterTree.toggleJoint(bracketed, List.of())));
        assertEquals("id = 1 and (id = 2 and id = 3)", text(FilterTree.toggleJoint(bracketed, List.of(1))));
        assertEquals(text(THREE), text(FilterTree.unbracket(bracketed, List.of(1))));
    }

    @Test
    void turningOverTwiceGivesBackWhatWas() {
        Filter once = FilterTree.negate(THREE, List.of(0));
        assertEquals("id != 1 and id = 2 and id = 3", text(once));
        assertEquals(THREE, FilterTree.negate(once, List.of(0)));
    }

    @Test
    void aSpanIsOneConditionAndNoGroup() {
        Filter filter = filter("id between 1 and 2");
        assertEquals(List.of(filter), FilterTree.root(filter).parts());
        assertEquals("id between 1 and 2 and id = 3", text(FilterTree.add(filter, List.of(), filter("id = 3"))));
    }
}
