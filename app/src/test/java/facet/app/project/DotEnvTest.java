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
        check("# A=1\nnonsense\n?\nB=2", Map.of("B", "2"));
    }

    @Test
    void theSignMayStandOnTheNextLine() {
        check("A\n= 1\nB=\n'2'", Map.of("A", "1", "B", "2"));
    }

    @Test
    void aQuotedValueIsPlainIfMoreFollows() {
        check("A='x' y\nB=\"p\nq\" r\nC='o''clock'", Map.of("A", "'x' y", "B", "\"p", "C", "o''clock"));
    }

    @Test
    void escapedQuotesDoNotEndAValue() {
        check("A='it\\'s'\nB=\"\\\"x\\\"\"\nC='ends\\'", Map.of("A", "it\\'s", "B", "\\\"x\\\"", "C", "ends\\"));
    }

    @Test
    void anyEndOfLineCounts() {
        check("A=1\rB=\"x\r\ny\"\r\nC=3", Map.of("A", "1", "B", "x\ny", "C", "3"));
    }

    @Test
    void aLongValueIsRead() {
        String key = "\\n\\\"x".repeat(20_000);
        check("A=\"" + key + "\"", Map.of("A", key.replace("\\n", "\n")));
    }

    @Test
    void onlyNamesAreExpanded() {
        assertEquals("${A-x} ${ A}  b",
                DotEnv.expanded(Map.of("C", "${A-x} ${ A} ${} ${B}", "B", "b"), Map.of()).get("C"));
    }

    @Test
    void expandingMayBeAskedForWithoutBraces() {
        var values = Map.of("A", "$B-${B}", "B", "b", "C", "${NO:-else}${NO-$B}$NO", "D", "\\$B");
        assertEquals(Map.of("A", "b-b", "B", "b", "C", "elseb", "D", "$B"),
                DotEnv.expandedWithoutBraces(values, Map.of()));
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
