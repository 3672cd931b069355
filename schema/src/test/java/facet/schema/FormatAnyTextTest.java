package facet.schema;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import facet.language.TextEdit;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Laws of the layout.
final class FormatAnyTextTest {
    private static final String PIECES = "model A {\n|}|\n|\r|\r\n| |\t|@|@@|id|Int|@id|@default(|)|[|]|\"|\\|/*|*/|//|///|x|?|!|:|,|.|-1|1.5|enum E {\n|datasource d {\n|provider = |\"sqlite\"|\u0000|\uFEFF|\uD83D|\uDE00|é|\u00A0|type T = |Unsupported(|{|=|@relation|B[]|model B {\n|@@map(\"x\")\n";

    private static final List<String> LINES = List.of("id Int @id", "name String? @unique @map( \"n\" )", "// c  c",
            "/// d", "", "", "@@index([ id,name ])", "@@map(\"x\") // m", "what   is this", "kind Kind[] // k",
            "@@ignore", "at DateTime @db.Timestamp( 3 ) @default( now( ) )", "price Decimal @x({ ) @y");

    /// Lines of which the layout changes more than blanks.
    private static final List<String> ODD_LINES = List.of("/* b\n  c */", "old: Int!", "old [Int]", "x = ", "} // e",
            "}",
            "model Q {", "enum E {", "V @map(\"v\")", "@@index([id], /* c */ map: \"y\") /* t */");

    private static String format(String text) {
        return Format.text(Schema.read(List.of(new SchemaFile("a", text)), RuleSet.PRISMA_7), "a");
    }

    private static String random(Random random, int most) {
        String[] pieces = PIECES.split("\\|", -1);
        StringBuilder text = new StringBuilder();
        for (int piece = random.nextInt(most); piece > 0; piece--)
            text.append(pieces[random.nextInt(pieces.length)]);
        return text.toString();
    }

    /// Blocks of lines in any order, with any blanks between their words.
    private static String blocks(Random random, List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (int block = random.nextInt(4); block >= 0; block--) {
            text.append("model M").append(block).append(" {\n");
            for (int line = random.nextInt(12); line > 0; line--)
                text.append(" ".repeat(random.nextInt(5))).append(lines.get(random.nextInt(lines.size()))).append('\n');
            text.append("}\n").append("\n".repeat(random.nextInt(3)));
        }
        return text.toString();
    }

    @Test
    void anyTextIsLaidOutAndEndsWithALineFeed() {
        Random random = new Random(7);
        for (int i = 0; i < 1500; i++) {
            String text = random(random, 40);
            Schema schema = Schema.read(List.of(new SchemaFile("a", text)), RuleSet.PRISMA_7);
            String formatted = Format.text(schema, "a");
            assertTrue(formatted.endsWith("\n"), formatted);
            assertEquals(formatted, TextEdit.apply(text, Format.edits(schema, "a")), text);
        }
    }

    @Test
    void randomBytesAreLaidOut() {
        Random random = new Random(8);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int unit = random.nextInt(200); unit > 0; unit--)
                text.append((char) random.nextInt(random.nextBoolean() ? 128 : 65536));
            format(text.toString());
        }
    }

    @Test
    void whatIsLaidOutStaysAsItIs() {
        Random random = new Random(9);
        List<String> all = new ArrayList<>(LINES);
        all.addAll(ODD_LINES);
        for (int i = 0; i < 4000; i++) {
            String text = switch (random.nextInt(3)) {
                case 0 -> blocks(random, LINES);
                case 1 -> blocks(random, all);
                default -> random(random, 40);
            };
            String once = format(text);
            assertEquals(once, format(once), text);
        }
    }

    @Test
    void noWordIsLost() {
        Random random = new Random(10);
        for (int i = 0; i < 2000; i++) {
            String text = blocks(random, LINES);
            assertEquals(words(text), words(format(text)), text);
        }
    }

    /// The characters that are no blanks, sorted, since attributes move.
    private static String words(String text) {
        return text.chars().filter(c -> c > ' ').sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    @Test
    void hardTextsTakeLinearTime() {
        for (String piece : List.of("\"", "/*", "/* ", "//\n", "model A {\n", "foo {\n", "x ", "a b /*\n", "\r", " ",
                "type A = B\n", "model A {\na [\n}\n", "model A {\nx! /*\n}\n"))
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                format(piece.repeat(40_000));
                format("model A {\n" + piece.repeat(40_000) + "\n}\n");
            }, piece);
    }

    @Test
    void deepNestingDoesNotOverflowTheStack() {
        for (String bracket : List.of("[", "(", "{", "a(", "{a:", "a: ["))
            format("model A {\n  id Int @id @default(" + bracket.repeat(100_000) + "\n}\n");
    }
}
