package facet.app.filter;

import java.util.List;

import facet.database.Filter.Letters;
import facet.database.Filter.Quantifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Filters as forms, there and back.
class ConditionTest {

    @ParameterizedTest
    @ValueSource(strings = {"id = 5", "id != 5", "id < 5", "id <= 5", "id > 5", "id >= 5", "id between 1 and 9",
            "id in (1, 2)", "not id in (1, 2)", "id is null", "id is not null", "title = \"a, b\"", "title = \"\"",
            "not title = \"\"", "title contains \"x\"", "title contains exactly \"X\"", "title starts with \"x\"",
            "title ends with \"x\"", "not title contains \"x\"", "title in (\"a, b\", \"c\", \"\")",
            "published = true", "at >= 2026-01-01", "kind = \"NEWS\"", "kind in (\"NEWS\", \"ESSAY\")",
            "data.theme = dark", "data.a.0 contains \"x\"", "data.a exists", "not data.a exists",
            "data has every (\"a\", 1)", "data is empty", "words has every (\"a\")", "words has some (\"a\", \"b\")",
            "words is empty", "author.name = \"Ada\"", "author is null", "author.posts.title contains \"x\"",
            "comments some ()", "comments none ()", "comments every (text contains \"x\")",
            "comments none (author.email ends with \"x\")"})
    void aFilterThatAFormCanHoldIsTheSameAfterwards(String text) {
        Condition condition = Condition.of(BlogNames.filter(text), BlogNames.POSTS).orElseThrow();
        assertTrue(Operator.of(condition.subject()).contains(condition.operator()), condition.toString());
        Condition.Meaning.Good good = assertInstanceOf(Condition.Meaning.Good.class, condition.meaning());
        assertEquals(BlogNames.text(BlogNames.filter(text)), BlogNames.text(good.filter()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id = 1 and id = 2", "id = 1 or id = 2", "sql (1 = 1)", "comments every (author is null)",
            "comments some (id = 1 or id = 2)", "not title starts with \"x\"",
            "comments some (not author.name = \"Ada\")", "author.posts every (id = 1)"})
    void whatNoFormHoldsStaysAText(String text) {
        boolean isForm = Condition.of(BlogNames.filter(text), BlogNames.POSTS).isPresent();
        assertEquals(text.equals("author.posts every (id = 1)"), isForm);
    }

    @Test
    void aPillSaysItInWords() {
        assertEquals("title contains ada", words("title contains ada"));
        assertEquals("title contains exactly Ada", words("title contains exactly Ada"));
        assertEquals("kind is one of NEWS, ESSAY", words("kind in (NEWS, ESSAY)"));
        assertEquals("id between 1 and 9", words("id between 1 and 9"));
        assertEquals("no comments.text contains x", words("comments none (text contains x)"));
        assertEquals("every comments.text is empty", words("comments every (text is empty)"));
        assertEquals("comments has none", words("comments none ()"));
        assertEquals("author.name is not Ada", words("author some (name != Ada)"));
        assertEquals("data.theme is dark", words("data.theme = dark"));
    }

    @Test
    void aWrongValueIsRefusedWithTheInputAtFault() {
        Subject id = subject("id");
        Condition between = new Condition(id, Quantifier.SOME, Operator.BETWEEN, List.of("1", "old"), Letters.EXACT);
        assertEquals(new Condition.Meaning.Bad(1, "Write a whole number."), between.meaning());
        Condition kind = new Condition(subject("kind"), Quantifier.SOME, Operator.IN, List.of("NEWS, CASH"),
                Letters.EXACT);
        assertEquals(new Condition.Meaning.Bad(0, "Choose one of NEWS, ESSAY."), kind.meaning());
        Condition nothing = new Condition(subject("title"), Quantifier.SOME, Operator.CONTAINS, List.of(""),
                Letters.EXACT);
        assertEquals(new Condition.Meaning.Bad(0, "Write what to look for."), nothing.meaning());
    }

    @Test
    void aFieldThatIsNoneSaysWhichThereAre() {
        assertEquals(new Subject.Parsed.Bad("There is no field nam. There are id, name, email, posts."),
                Subject.parse("author.nam", BlogNames.POSTS));
        assertEquals(new Subject.Parsed.Bad("title has nothing within: only a document or a relation has."),
                Subject.parse("title.x", BlogNames.POSTS));
        assertEquals("data.\"a.b\".0", subject("data.\"a.b\".0").text());
    }

    private static Subject subject(String text) {
        return assertInstanceOf(Subject.Parsed.Good.class, Subject.parse(text, BlogNames.POSTS)).subject();
    }

    private static String words(String text) {
        return Pill.text(BlogNames.filter(text), BlogNames.POSTS);
    }
}
