package facet.app.filter;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What is offered at the end of a filter's text.
class SuggestionsTest {

    @Test
    void atTheBeginningTheFieldsAreOffered() {
        assertEquals(List.of("id", "title", "published", "at", "data", "kind", "words", "author", "comments", "not",
                "true", "false", "("), offered(""));
        assertEquals(List.of("title"), offered("id = 1 and ti"));
    }

    @Test
    void behindAFieldThereAreTheOperatorsOfItsType() {
        List<String> ofText = offered("title ");
        assertTrue(ofText.containsAll(List.of("=", "contains", "starts with", "is null", "in (", "between")),
                ofText::toString);
        assertFalse(ofText.contains("some (") || ofText.contains("and") || ofText.contains("title"), ofText::toString);
        assertTrue(offered("comments ").containsAll(List.of("some (", "every (", "none (", "is null")));
        assertEquals(List.of("contains"), offered("title con"));
        assertEquals(List.of("null", "not null", "empty").stream().sorted().toList(),
                offered("title is ").stream().sorted().toList());
    }

    @Test
    void behindADotThereAreTheFieldsOfTheOtherRows() {
        assertEquals(List.of("id", "name", "email", "posts"), offered("author."));
        assertEquals(List.of("name"), offered("comments some (author.na"));
    }

    @Test
    void valuesOfAnEnumAndOfABooleanAreOffered() {
        assertEquals(List.of("NEWS", "ESSAY", "null"), offered("kind = "));
        assertEquals(List.of("NEWS"), offered("kind in (ESSAY, NE"));
        assertEquals(List.of("true", "false", "null"), offered("published = "));
    }

    @Test
    void whereAnyTextMayStandOnlyTheRuleForLettersIsOffered() {
        assertEquals(List.of("exactly"), offered("title contains "));
        assertEquals(List.of(), offered("title = "));
    }

    @Test
    void behindAConditionTheJointsAreOffered() {
        assertEquals(List.of("and", "or"), offered("id = 1 "));
        assertEquals(List.of("and", "or", ")"), offered("(id = 1 "));
        assertEquals(List.of("and"), offered("id between 1 "));
    }

    private static List<String> offered(String text) {
        return Suggestions.at(text, text.length(), BlogNames.POSTS).words();
    }
}
