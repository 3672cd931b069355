package facet.app.cli;

import java.util.stream.Collectors;

import facet.language.SourceText;
import facet.language.TextRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ExcerptTest {

    @Test
    void caretsStandBelowTheRange() {
        assertEquals("1|a bcd e\n |  ^^^", excerpt("a bcd e", 2, 5));
    }

    @Test
    void anEmptyRangeGetsOneCaretEvenBehindTheText() {
        assertEquals("1|ab\n |  ^", excerpt("ab", 2, 2));
        assertEquals("1|\n |^", excerpt("", 0, 0));
        assertEquals("1|ab\n |  ^", excerpt("ab", 7, 9));
    }

    @Test
    void theLineBreakOfARangeIsNotPointedAt() {
        assertEquals("1|ab\n |^^", excerpt("ab\n", 0, 3));
    }

    @Test
    void aRangeOfSeveralLinesIsShownByItsFirstAndLast() {
        assertEquals("1|/ a {\n2|| }\n ||_^", excerpt("a {\n}", 0, 5));
        assertEquals("1|/ a {\n || …\n3|| }\n ||_^", excerpt("a {\nb\n}", 0, 7));
        assertEquals("1|  a {\n | ___^\n2|| }\n ||_^", excerpt("a {\n}", 2, 5));
    }

    @Test
    void wideLettersAndTabsTakeTheirColumns() {
        assertEquals("1|図 x\n |   ^", excerpt("図 x", 2, 3));
        assertEquals("1|    x\n |    ^", excerpt("\tx", 1, 2));
    }

    @Test
    void whatWouldSteerTheTerminalIsMadeVisible() {
        assertEquals("1|␛[31m\n |^", excerpt("\u001b[31m", 0, 1));
    }

    @Test
    void ofALongLineOnlyWhatIsNearIsShown() {
        String shown = excerpt("a".repeat(1_000_000) + "b" + "c".repeat(1_000_000), 1_000_000, 1_000_001);
        assertTrue(shown.startsWith("1|…" + "a".repeat(40) + "bc"), shown);
        assertTrue(shown.endsWith("|" + " ".repeat(41) + "^"), shown);
        assertTrue(shown.length() < 300, shown);
    }

    private static String excerpt(String text, int start, int end) {
        return Excerpt.of(new SourceText(text), new TextRange(start, end)).stream()
                .map(line -> (line.number() == 0 ? " " : String.valueOf(line.number())) + "|" + line.text())
                .collect(Collectors.joining("\n"));
    }
}
