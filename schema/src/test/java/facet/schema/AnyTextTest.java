package facet.schema;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import facet.language.Diagnostic;
import facet.language.Highlight;
import facet.language.TextEdit;
import facet.language.TextRange;
import facet.schema.change.Change;
import facet.schema.syntax.SyntaxTree;
import facet.schema.syntax.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Laws that hold for any text.
final class AnyTextTest {
    private static final String PIECES = "model A {\n|}|\n|\r|\r\n| |\t|@|@@|id|Int|@id|@default(|)|[|]|\"|\\|\\u00|/*|*/|//|///|x|?|!|:|,|.|-1|1.5|enum E {\n|datasource d {\n|provider = |\"sqlite\"|\u0000|\uFEFF|\uD83D|\uDE00|é|\u00A0|type T = |Unsupported(|{|=";

    private static Schema read(String text) {
        return Schema.read(List.of(new SchemaFile("a", text)), RuleSet.PRISMA_7);
    }

    private static void holds(String text) {
        Schema schema = read(text);
        SyntaxTree tree = schema.tree("a").orElseThrow();
        assertEquals(text, joined(tree.tokens()));
        for (Diagnostic each : schema.diagnostics("a"))
            assertTrue(each.range().end() <= text.length(), () -> each + " ends beyond the text");
        int end = 0;
        for (Highlight each : Highlights.of(schema, "a")) {
            assertTrue(each.range().start() >= end && !each.range().isEmpty(), () -> each + " overlaps or is empty");
            end = each.range().end();
        }
        Outline.of(schema, "a");
        Inlays.of(schema, "a");
        for (TextRange each : Folding.of(schema, "a"))
            assertTrue(each.end() <= text.length(), () -> each + " ends beyond the text");
        for (int offset = 0; offset <= Math.min(text.length(), 50); offset++) {
            Definition.at(schema, "a", offset);
            Completions.at(schema, "a", offset);
            Hover.at(schema, "a", offset);
            grows(SelectionRanges.at(schema, "a", offset));
            if (Rename.to(schema, "a", offset, "Fresh") instanceof Change.Edits edits)
                TextEdit.apply(text, edits.in("a"));
        }
    }

    private static void grows(List<TextRange> ranges) {
        for (int i = 1; i < ranges.size(); i++)
            assertTrue(ranges.get(i).contains(ranges.get(i - 1)) && ranges.get(i).length() > ranges.get(i - 1).length(),
                    ranges::toString);
    }

    private static String joined(Tokens tokens) {
        StringBuilder text = new StringBuilder();
        for (int token = 0; token < tokens.count(); token++)
            text.append(tokens.text(token));
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\u0000", "\uD83D", "model A {\rid Int @id\r}\r", "\"", "/*", "/* *", "model",
            "model A", "model A {", "model A {\n", "foo {\n // }\n", "a /* x\n y */ b", "\"a\\\nb\"", "@@", "enum\n{"})
    void tokensJoinToTheText(String text) {
        holds(text);
    }

    @Test
    void tokensJoinToTheTextForRandomTexts() {
        Random random = new Random(42);
        String[] pieces = PIECES.split("\\|", -1);
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(40); piece > 0; piece--)
                text.append(pieces[random.nextInt(pieces.length)]);
            holds(text.toString());
        }
    }

    @Test
    void deepNestingDoesNotOverflowTheStack() {
        for (String bracket : List.of("[", "(", "{", "a(", "{a:", "a: ["))
            read("model A {\n  id Int @id @default(" + bracket.repeat(100_000) + "\n}\n");
    }

    @Test
    void hardTextsTakeLinearTime() {
        for (String piece : List.of("\"", "\"\\\"", "/*", "model A {\n", "foo {\n", "x ", "@a(", "a b /*\n", "\r"))
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(piece.repeat(300_000)), piece);
    }

    @Test
    void manyKeysAndRelationsTakeLinearTime() {
        StringBuilder one = new StringBuilder("model A {\n  id Int @id\n");
        StringBuilder other = new StringBuilder("model B {\n  id Int @id\n");
        for (int i = 0; i < 30_000; i++) {
            one.append("  u%d Int @unique\n  b%d B[] @relation(\"r%d\")\n".formatted(i, i, i));
            other.append("  k%d Int\n  a%d A @relation(\"r%d\", fields: [k%d], references: [u%d])\n".formatted(i, i, i,
                    i, i));
        }
        String text = one + "}\n" + other + "}\n";
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertEquals(List.of(), read(text).diagnostics()));
    }

    @Test
    void namesOfEqualHashesTakeLinearTime() {
        StringBuilder text = new StringBuilder("model A {\n  id Int @id\n");
        for (int i = 0; i < 1 << 14; i++) {
            text.append("  ");
            for (int bit = 0; bit < 14; bit++)
                text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            text.append(" Int\n");
        }
        assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> assertEquals(List.of(), read(text + "}\n").diagnostics()));
    }

    @Test
    void endlessProblemsAreCountedAndNotListed() {
        Schema schema = read("what\n".repeat(5000));
        List<Diagnostic> found = schema.diagnostics("a");
        assertEquals(5000, schema.errorCount());
        assertEquals(0, schema.warningCount());
        assertEquals(1000, found.size());
        assertEquals("syntax.too-many", found.getLast().code());
        assertTrue(found.getLast().message().contains("4001"), found.getLast().message());
    }
}
