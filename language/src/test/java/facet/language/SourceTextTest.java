package facet.language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

final class SourceTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "\n", "a\nb", "a\r\nb\r\n", "a\rb", "\r\n\r\n", "\uD83D\uDE00\nx", "a\n\nb\n"})
    void everyOffsetOfALineComesBackFromItsPosition(String text) {
        SourceText source = new SourceText(text);
        for (int line = 0; line < source.lineCount(); line++)
            for (int offset = source.lineRange(line).start(); offset <= source.lineRange(line).end(); offset++)
                assertEquals(offset, source.offsetOf(source.positionOf(offset)));
    }

    @Test
    void lineBreaksOfAllThreeKindsEndALine() {
        SourceText source = new SourceText("one\ntwo\r\nthree\rfour");
        assertEquals(4, source.lineCount());
        assertEquals("three", source.line(2));
        assertEquals(new TextPosition(3, 0), source.positionOf(15));
    }

    @Test
    void aPlaceBeyondTheTextIsItsEnd() {
        SourceText source = new SourceText("ab\nc");
        assertEquals(new TextPosition(1, 1), source.positionOf(99));
        assertEquals(4, source.offsetOf(new TextPosition(9, 0)));
        assertEquals(2, source.offsetOf(new TextPosition(0, 77)));
    }
}
