package facet.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.scene.input.KeyCode;

import facet.language.SourceText;
import facet.language.TextEdit;
import facet.language.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// What was opened comes back, whatever it is, and edits touch nothing but their own lines.
final class LosslessTest extends EditorTest {
    private static final String[] PIECES = {"a", "b c", "\r\n", "\n", "\r", "\t", "\uD83D\uDE00", "\uD83D",
            "{", "\u2028", "", "\n\n", "\r\r\n", "é"};

    @ParameterizedTest
    @ValueSource(strings = {"", "a\r\nb\r\n", "a\rb\nc\r\nd", "\r", "\n\r", "\r\r\n\n", "\uFEFFa\r\nb", "\tx\u0000\f",
            "\uDE00\uD83D", "a\u2028b\u0085c"})
    void anOpenedTextComesBack(String text) {
        fx(() -> {
            editor.open(text);
            return true;
        });
        assertEquals(text, fx(editor::text));
        assertEquals(Document.shown(text), fx(pane()::getText));
    }

    @Test
    void textAndShownTextStayInStepOverRandomEditsAndUndoLeadsBack() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            String opened = (random.nextBoolean() ? "\uFEFF" : "") + random(random, 12);
            int current = seed;
            fx(() -> {
                editor.open(opened);
                List<String> texts = new ArrayList<>(List.of(opened));
                for (int step = 0; step < 12; step++) {
                    long version = editor.version();
                    editor.apply(edits(random, editor.text()));
                    checkInStep(current);
                    if (editor.version() != version) texts.add(editor.text());
                }
                for (int back = texts.size() - 2; back >= 0; back--) {
                    editor.undo();
                    assertEquals(texts.get(back), editor.text(), "seed " + current);
                    checkInStep(current);
                }
                for (String text : texts.subList(1, texts.size())) {
                    editor.redo();
                    assertEquals(text, editor.text(), "seed " + current);
                }
                return true;
            });
        }
    }

    @Test
    void everyChangeReportedLeadsFromTheTextBeforeToTheTextAfter() {
        Random random = new Random(7);
        fx(() -> {
            editor.open("a\r\nb\rc\nd");
            for (int step = 0; step < 200; step++) {
                String before = editor.text();
                int count = changes.size();
                editor.apply(edits(random, before));
                for (TextChange change : changes.subList(count, changes.size()))
                    assertEquals(change.text(), TextEdit.apply(before, change.edits()));
            }
            return true;
        });
    }

    @Test
    void offsetsAreThoseOfTheText() {
        String text = "\uFEFFab\r\ncd\ref\ngh";
        fx(() -> {
            editor.open(text);
            for (int offset = 1; offset <= text.length(); offset++) {
                editor.moveCaret(offset);
                boolean isInsideLineBreak = text.startsWith("\r\n", offset - 1);
                assertEquals(isInsideLineBreak ? offset - 1 : offset, editor.caret());
            }
            return true;
        });
    }

    @Test
    void typingInALineLeavesTheLineBreaksOfOthersAlone() {
        open("a\rb\r\nc|\nd\r\n");
        type("x");
        press(KeyCode.ENTER);
        assertEquals("a\rb\r\ncx\r\n\nd\r\n", fx(editor::text));
    }

    @Test
    void deletingBetweenACarriageReturnAndALineFeedKeepsTwoLines() {
        open("a\r|x|\nb");
        press(KeyCode.DELETE);
        assertEquals(3, fx(() -> new SourceText(editor.text()).lineCount()));
        assertEquals(3, fx(() -> pane().lineCount()));
        fx(() -> {
            editor.undo();
            return true;
        });
        assertEquals("a\rx\nb", fx(editor::text));
    }

    private void checkInStep(int seed) {
        assertEquals(Document.shown(editor.text()), pane().getText(), "seed " + seed);
    }

    private static List<TextEdit> edits(Random random, String text) {
        List<TextEdit> edits = new ArrayList<>();
        int at = 0;
        while (at <= text.length() && edits.size() < 3) {
            int start = at + random.nextInt(Math.min(6, text.length() - at + 1));
            int end = start + random.nextInt(Math.min(4, text.length() - start + 1));
            edits.add(new TextEdit(new TextRange(start, end), random(random, 3)));
            at = end + 1;
        }
        return edits;
    }

    private static String random(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int count = random.nextInt(most + 1); count > 0; count--)
            text.append(PIECES[random.nextInt(PIECES.length)]);
        return text.toString();
    }
}
