package facet.app.palette;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FuzzyMatchTest {

    @Test
    void theLettersStandInTheirOrder() {
        assertTrue(matches("usr", "User"));
        assertFalse(matches("rsu", "User"));
        assertFalse(matches("userr", "User"));
        assertFalse(matches("x", ""));
    }

    @Test
    void anEmptyQueryMatchesEverything() {
        assertTrue(matches("", "User"));
        assertTrue(matches("", ""));
        assertTrue(matches("   ", "User"));
    }

    @Test
    void caseAndBlanksOfTheQueryCountForNothing() {
        assertTrue(matches("GO TO MODEL", "Go to model…"));
        assertEquals(FuzzyMatch.score("gotomodel", "Go to model…"), FuzzyMatch.score("Go To Model", "Go to model…"));
    }

    @Test
    void aLetterIsNotUsedTwice() {
        assertFalse(matches("aa", "a"));
        assertTrue(matches("aa", "aba"));
    }

    @Test
    void theExactTitleComesFirst() {
        assertEquals(List.of("Order", "OrderItem", "OrderItem.order"),
                best("order", "OrderItem.order", "OrderItem", "Order"));
    }

    @Test
    void initialsOfWordsBeatLettersInTheMiddle() {
        assertEquals("OrderItem", best("oi", "Cooking", "OrderItem", "point").getFirst());
        assertEquals("Go to model…", best("gtm", "Eight items", "Go to model…").getFirst());
    }

    @Test
    void lettersInARowBeatScatteredOnes() {
        assertEquals("Product", best("prod", "Pick a road", "Product").getFirst());
    }

    @Test
    void theShorterOfTwoEqualMatchesComesFirst() {
        assertEquals(List.of("User", "User.profile"), best("user", "User.profile", "User"));
    }

    private static boolean matches(String query, String title) {
        return FuzzyMatch.score(query, title).isPresent();
    }

    private static List<String> best(String query, String... titles) {
        return Stream.of(titles).filter(title -> matches(query, title))
                .sorted(Comparator
                        .comparingInt((String title) -> FuzzyMatch.score(query, title).orElseThrow()).reversed())
                .toList();
    }
}
