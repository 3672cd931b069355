package facet.datagrid;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TabbedTextTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        List<List<String>> rows = List.of(List.of("a", "", "tab\there"),
                List.of("two\nlines", "\"quoted\"", "it's \"so\""),
                List.of("", "", "\r\n"));
        assertEquals(rows, TabbedText.read(TabbedText.write(rows)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb\nc\td", "a\tb\r\nc\td\r\n", "a\tb\rc\td", "\"a\"\tb\n\"c\"\td\n"})
    void everyProgramsLineBreaksAreUnderstood(String text) {
        assertEquals(List.of(List.of("a", "b"), List.of("c", "d")), TabbedText.read(text));
    }

    @Test
    void aQuoteInsideTextIsJustAQuote() {
        assertEquals(List.of(List.of("5\" disk", "\"half", "\"a\" b")), TabbedText.read("5\" disk\t\"half\t\"a\" b"));
    }
}
