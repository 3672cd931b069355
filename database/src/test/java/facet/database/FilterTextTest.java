package facet.database;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import facet.database.FilterNames.Held;
import facet.database.FilterNames.Led;
import facet.database.FilterText.Parsed;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/// Filters as text, there and back.
class FilterTextTest {

    static final FilterNames TAGS = () -> List.of(new Held("id", FilterDice.ID), new Held("name", FilterDice.NAME),
            new Led("posts", linked("B", "Post", "A"), FilterTextTest::posts));
    static final FilterNames POSTS = () -> List.of(new Held("id", FilterDice.ID), new Held("title", FilterDice.NAME),
            new Held("authorId", FilterDice.AUTHOR_ID),
            new Led("author", relation("authorId", "Author", "id"), FilterTextTest::authors),
            new Led("tags", linked("A", "Tag", "B"), () -> TAGS));
    static final FilterNames AUTHORS = () -> List.of(new Held("id", FilterDice.ID), new Held("name", FilterDice.NAME),
            new Held("age", FilterDice.AGE), new Held("big", FilterDice.BIG), new Held("score", FilterDice.SCORE),
            new Held("balance", FilterDice.BALANCE), new Held("born", FilterDice.BORN),
            new Held("active", FilterDice.ACTIVE),
            new Held("data", FilterDice.DATA),
            new Led("posts", relation("id", "Post", "authorId"), FilterTextTest::posts));

    private static FilterNames posts() {
        return POSTS;
    }

    private static FilterNames authors() {
        return AUTHORS;
    }

    private static Filter.Relation relation(String column, String table, String theirs) {
        return new Filter.Relation(List.of(column), TableName.of(table), List.of(theirs), Optional.empty());
    }

    private static Filter.Relation linked(String near, String table, String far) {
        return new Filter.Relation(List.of("id"), TableName.of(table), List.of("id"),
                Optional.of(new Filter.Link(TableName.of("_PostToTag"), List.of(near), List.of(far))));
    }

    @Test
    void whatIsWrittenIsReadBackToTheSameFilter() {
        FilterDice dice = new FilterDice(new Random(7));
        for (int i = 0; i < 3_000; i++) {
            Filter filter = dice.filter(FilterDice.AUTHORS, 3);
            String text = FilterText.print(filter, AUTHORS, TextRules.USUAL);
            String again = FilterText.print(good(text, AUTHORS), AUTHORS, TextRules.USUAL);
            assertEquals(text, again, text + " for " + filter);
        }
    }

    @Test
    void aFilterReadsLikeASentence() {
        assertSame("name contains \"x\" and born >= 2024-01-01",
                "name contains \"x\" and born >= \"2024-01-01 00:00:00\"");
        assertSame("not (age = 1 or age>2) and name STARTS WITH exactly 'O''N'",
                "not (age = 1 or age > 2) and name starts with exactly \"O'N\"");
        assertSame("posts.author.name = ada", "posts.author.name = \"ada\"");
        assertSame("posts every (tags none (name in (a, 'b c')))",
                "posts every (tags none (name in (\"a\", \"b c\")))");
        assertSame("age between 1 and 5 or age is not null", "age between 1 and 5 or age is not null");
        assertSame("data.\"b c\".0 = {\"x\": [1]} and data has every (1, \"a\", true)",
                "data.\"b c\".0 = {\"x\": [1]} and data has every (1, \"a\", true)");
        assertSame("name is empty", "name = \"\"");
        assertSame("posts is null or sql (age % 2 = (1))", "posts none () or sql (age % 2 = (1))");
        assertSame("NAME != 'x'", "name != \"x\"");
        assertSame("balance = 0.10", "balance = 0.10");
        assertEquals(Filter.ALL, good("  ", AUTHORS));
    }

    @Test
    void valuesOfAnEnumAreWrittenAsTheSchemaCallsThem() {
        ColumnRead column = new ColumnRead("method", new ValueType.OneOf(List.of("card", "gift_card")));
        FilterNames names = () -> List.of(new Held("method", column, Map.of("CARD", "card", "GIFT_CARD", "gift_card")));
        Filter filter = good("method in (CARD, GIFT_CARD)", names);
        assertEquals(new Filter.In(column, List.of(new Value.EnumValue("card"), new Value.EnumValue("gift_card"))),
                filter);
        assertEquals("method in (\"CARD\", \"GIFT_CARD\")", FilterText.print(filter, names, TextRules.USUAL));
        assertEquals(new Parsed.Bad(9, 4, "Choose one of CARD, GIFT_CARD."),
                FilterText.parse("method = CASH", names, TextRules.USUAL));
    }

    @Test
    void whatIsWrongIsSaidWhereItIs() {
        assertBad("nam = 1", 0, 3, "There is no field nam. There are id, name,");
        assertBad("name = 'x", 7, 2, "Close the quote.");
        assertBad("age = old", 6, 3, "Write a whole number.");
        assertBad("age = 1 age = 2", 8, 3, "Write \"and\" or \"or\"");
        assertBad("age = 1 and", 11, 0, "Write the name of a field");
        assertBad("(age = 1", 8, 0, "Close the bracket.");
        assertBad("posts.author.nam = 1", 13, 3, "There is no field nam.");
        assertBad("age.x = 1", 3, 1, "Only a document");
        assertBad("age like 1", 4, 4, "Write =, !=,");
        assertBad("born > yesterday", 7, 9, "Write a date and time");
        assertBad("sql (1; 2)", 0, 10, "A condition is one expression");
        assertBad("age in 1", 7, 1, "Open a bracket");
        assertBad("posts = 1", 6, 1, "Write some (…)");
        assertBad("data.a = {1", 9, 2, "This is not JSON");
        assertBad("(".repeat(10_000), 200, 9_800, "There are too many brackets");
    }

    private static void assertSame(String text, String expected) {
        assertEquals(expected, FilterText.print(good(text, AUTHORS), AUTHORS, TextRules.USUAL));
    }

    private static void assertBad(String text, int offset, int length, String reason) {
        Parsed.Bad bad = assertInstanceOf(Parsed.Bad.class, FilterText.parse(text, AUTHORS, TextRules.USUAL));
        assertEquals(reason, bad.reason().substring(0, Math.min(reason.length(), bad.reason().length())), text);
        assertEquals(offset + "+" + length, bad.offset() + "+" + bad.length(), reason);
    }

    private static Filter good(String text, FilterNames names) {
        return switch (FilterText.parse(text, names, TextRules.USUAL)) {
            case Parsed.Good(Filter filter) -> filter;
            case Parsed.Bad bad -> throw new AssertionError(text + ": " + bad);
        };
    }
}
