package facet.schema.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

final class LexerTest {
    private static final String[] PIECES = {"\"", "\"", "\\", "/*", "*/", "//", "/", "*", "a", " ", "\n", "\r", "@",
            "é"};

    private static List<String> tokens(Lexer lexer, int from) {
        lexer.begin(from);
        List<String> tokens = new ArrayList<>();
        for (int i = 0; lexer.kind(i) != TokenKind.END; i++)
            tokens.add(lexer.kind(i) + " " + lexer.start(i) + "-" + lexer.start(i + 1));
        return tokens;
    }

    /// The parser goes back where a block turns out to be none.
    @Test
    void whatWasReadBeforeDoesNotChangeTheTokensBehindAPlace() {
        Random random = new Random(3);
        for (int i = 0; i < 3000; i++) {
            StringBuilder made = new StringBuilder();
            for (int piece = random.nextInt(14); piece > 0; piece--)
                made.append(PIECES[random.nextInt(PIECES.length)]);
            String text = made.toString();
            Lexer lexer = new Lexer(text);
            for (int visit = 0; visit < 6; visit++) {
                int from = random.nextInt(text.length() + 1);
                assertEquals(tokens(new Lexer(text), from), tokens(lexer, from), text);
            }
        }
    }

    @Test
    void aStringBeforeOneWithoutEndIsAString() {
        Lexer lexer = new Lexer("\"a\" \"b");
        tokens(lexer, 2);
        assertEquals(List.of("STRING 0-3", "SPACE 3-4", "INVALID 4-5", "WORD 5-6"), tokens(lexer, 0));
    }
}
