package facet.app.project;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DotEnvTest {
    private static void check(String text, Map<String, String> expected) {
        assertEquals(expected, DotEnv.parse(text));
    }

    @Test
    void plainValuesEndAtACommentAndLoseTheirBlanks() {
        check("A= x y  # note\nB=2\r\nC=\n", Map.of("A", "x y", "B", "2", "C", ""));
    }

    @Test
    void quotedValuesKeepBlanksAndSigns() {
        check("A=' x # y '\nB=\"p#q\" # note\nC=`it's \"so\"`", Map.of("A", " x # y ", "B", "p#q", "C", "it's \"so\""));
    }

    @Test
    void onlyDoubleQuotesKnowEscapes() {
        check("A=\"x\\ny\"\nB='x\\ny'", Map.of("A", "x\ny", "B", "x\\ny"));
    }

    @Test
    void quotedValuesMaySpanLines() {
        check("A=\"one\ntwo\"\nB=3", Map.of("A", "one\ntwo", "B", "3"));
    }

    @Test
    void exportAndColonAreAllowed() {
        check("export A=1\nB: 2\n  C = 3", Map.of("A", "1", "B", "2", "C", "3"));
    }

    @Test
    void theLastOfTwoCounts() {
        check("A=1\nA=2", Map.of("A", "2"));
    }

    @Test
    void linesThatAreNoEntriesArePassedOver() {
        check("# A=1\nnonsense\n=x\nB=2", Map.of("B", "2"));
    }

    @Test
    void bracesAreExpandedAgainAndAgain() {
        var values = Map.of("A", "${B}!", "B", "${C}", "C", "deep", "D", "\\${A}", "E", "<${NONE}>", "F", "$A");
        assertEquals(Map.of("A", "deep!", "B", "deep", "C", "deep", "D", "${A}", "E", "<>", "F", "$A"),
                DotEnv.expanded(values, Map.of()));
    }

    @Test
    void theEnvironmentWinsWhenExpanding() {
        assertEquals(Map.of("A", "real", "B", "file"),
                DotEnv.expanded(Map.of("A", "${B}", "B", "file"), Map.of("B", "real")));
    }

    @Test
    void aCircleEnds() {
        assertEquals("", DotEnv.expanded(Map.of("A", "${B}", "B", "${A}"), Map.of()).get("A"));
    }
}
