package facet.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import facet.language.Diagnostic;
import facet.language.Highlight;
import facet.language.HighlightKind;
import facet.language.Severity;
import facet.language.TextEdit;
import facet.language.TextRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Colours, squiggles, gutter, overview, brackets, folding and inlays.
final class MarksTest extends EditorTest {

    @Test
    void highlightsColourTheirText() {
        open("model User {}");
        highlight();
        assertEquals(HighlightKind.KEYWORD, lookAt(2).kind());
        assertEquals(HighlightKind.TYPE, lookAt(6).kind());
        assertNull(lookAt(5).kind());
    }

    @Test
    void highlightsOfAnOldVersionAreDropped() {
        open("ab");
        fx(() -> {
            editor.setHighlights(editor.version() - 1, List.of(highlight(0, 2, HighlightKind.KEYWORD)));
            editor.setDiagnostics(editor.version() - 1, List.of(diagnostic(0, 2, Severity.ERROR)));
            return true;
        });
        assertEquals(Look.PLAIN, lookAt(0));
    }

    @Test
    void typedTextLooksLikeItsNeighbourUntilNewHighlightsCome() {
        open("model| User");
        highlight();
        type("s");
        assertEquals(HighlightKind.KEYWORD, lookAt(5).kind());
        assertEquals(HighlightKind.TYPE, lookAt(7).kind());
        highlight();
        assertNull(lookAt(2).kind() == HighlightKind.KEYWORD ? HighlightKind.KEYWORD : null);
        assertEquals(HighlightKind.TYPE, lookAt(7).kind());
    }

    @Test
    void onlyLinesWhoseLookChangedAreTouched() {
        open("model A\nmodel B\nmodel C");
        highlight();
        AtomicInteger touched = new AtomicInteger();
        fx(() -> pane().richChanges().subscribe(change -> touched.incrementAndGet()));
        highlight();
        assertEquals(0, touched.get());
        fx(() -> {
            List<Highlight> highlights = new ArrayList<>(TinyHighlighter.highlight(editor.text()));
            highlights.set(2, new Highlight(highlights.get(2).range(), HighlightKind.INVALID));
            editor.setHighlights(editor.version(), highlights);
            return true;
        });
        assertEquals(1, touched.get());
        assertEquals(HighlightKind.INVALID, lookAt(9).kind());
    }

    @Test
    void aSquiggleStandsBelowItsTextWithAMarkBesideItsLine() {
        open("one\r\ntwo\r\nthree");
        fx(() -> {
            editor.setDiagnostics(editor.version(), List.of(diagnostic(5, 8, Severity.ERROR),
                    diagnostic(10, 15, Severity.WARNING)));
            return true;
        });
        assertEquals(Severity.ERROR, fx(() -> pane().getStyleOfChar(1, 0)).severity());
        assertNull(fx(() -> pane().getStyleOfChar(0, 0)).severity());
        assertEquals(Severity.WARNING, fx(() -> pane().getStyleOfChar(2, 4)).severity());
        assertEquals(1, robot.from(editor).lookup(".gutter-line .mark.error").queryAll().size());
        assertEquals(1, robot.from(editor).lookup(".overview-mark.error").queryAll().size());
        assertEquals(1, robot.from(editor).lookup(".overview-mark.warning").queryAll().size());
    }

    @Test
    void theWorstOfTwoDiagnosticsAtOnePlaceWins() {
        open("abcdef");
        fx(() -> {
            editor.setDiagnostics(editor.version(), List.of(diagnostic(0, 6, Severity.WARNING),
                    diagnostic(2, 4, Severity.ERROR)));
            return true;
        });
        assertEquals(Severity.WARNING, lookAt(0).severity());
        assertEquals(Severity.ERROR, lookAt(3).severity());
        assertEquals(Severity.WARNING, lookAt(5).severity());
    }

    @Test
    void anEmptyDiagnosticMarksTheCharacterAtIt() {
        open("ab\n");
        fx(() -> {
            editor.setDiagnostics(editor.version(), List.of(diagnostic(2, 2, Severity.ERROR)));
            return true;
        });
        assertEquals(Severity.ERROR, lookAt(1).severity());
        assertNull(lookAt(0).severity());
    }

    @Test
    void marksMoveWithTheirLines() {
        open("|a\nb");
        fx(() -> {
            editor.setDiagnostics(editor.version(), List.of(diagnostic(2, 3, Severity.ERROR)));
            return true;
        });
        press(KeyCode.ENTER);
        assertEquals(Severity.ERROR, fx(() -> pane().getStyleOfChar(2, 0)).severity());
        run(EditorCommand.NEXT_PROBLEM);
        expect("\na\n|b");
    }

    @Test
    void tenThousandErrorsAreShownWithoutHanging() {
        StringBuilder text = new StringBuilder();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (int line = 0; line < 10_000; line++) {
            diagnostics.add(diagnostic(text.length(), text.length() + 5, Severity.ERROR));
            text.append("wrong line\n");
        }
        long start = System.nanoTime();
        fx(() -> {
            editor.open(text.toString());
            editor.setDiagnostics(editor.version(), diagnostics);
            return true;
        });
        type("x");
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertTrue(millis < 10_000, millis + " ms");
        assertTrue(fx(() -> editor.lookupAll(".overview-mark").size()) < 400);
        assertEquals(Severity.ERROR, fx(() -> pane().getStyleOfChar(9_999, 2)).severity());
    }

    @Test
    void hoveringByKeySaysWhatIsWrong() throws Exception {
        open("ab|c");
        fx(() -> {
            editor.setDiagnostics(editor.version(), List.of(diagnostic(0, 3, Severity.ERROR)));
            editor.setHoverSource((text, offset) -> java.util.Optional.of("about " + offset));
            return true;
        });
        run(EditorCommand.SHOW_HOVER);
        until(() -> robot.lookup(".hover .message").tryQuery().isPresent());
        assertTrue(robot.lookup("about 2").tryQuery().isPresent());
        press(KeyCode.ESCAPE);
        assertFalse(robot.lookup(".hover .message").tryQuery().isPresent());
    }

    @Test
    void theBracketAtTheCaretAndItsPartnerAreMarkedButNotThoseInStrings() {
        open("f(a, \")\", b)|");
        highlight();
        assertEquals(Look.Pointer.PAIRED, lookAt(11).pointer());
        assertEquals(Look.Pointer.PAIRED, lookAt(1).pointer());
        assertNull(lookAt(6).pointer());
        press(KeyCode.HOME);
        assertNull(lookAt(1).pointer());
        assertEquals(HighlightKind.BRACKET, lookAt(1).kind());
    }

    @Test
    void aBlockIsFoldedAndUnfoldedAndItsTextStays() {
        open("model A {\n  i|d Int\n}\nend");
        String text = fx(editor::text);
        run(EditorCommand.FOLD);
        assertTrue(fx(() -> pane().isFolded(1)));
        assertFalse(fx(() -> pane().isFolded(2)));
        assertEquals(text, fx(editor::text));
        expect("model A {|\n  id Int\n}\nend");
        run(EditorCommand.UNFOLD);
        assertFalse(fx(() -> pane().isFolded(1)));
    }

    @Test
    void revealingATextInAFoldedBlockOpensIt() {
        open("model A {\n  i|d Int\n}\nend");
        run(EditorCommand.FOLD);
        fx(() -> {
            editor.reveal(new TextRange(12, 14));
            return true;
        });
        assertFalse(fx(() -> pane().isFolded(1)));
        expect("model A {\n  |id| Int\n}\nend");
    }

    @Test
    void revealScrollsTheLineIntoTheMiddleAndTakesNoFocus() {
        open("line\n".repeat(2_000));
        fx(() -> {
            editor.run(EditorCommand.FIND);
            return true;
        });
        fx(() -> {
            editor.reveal(TextRange.at(5 * 1_000));
            return true;
        });
        settle();
        Bounds line = fx(() -> pane().getParagraphBoundsOnScreen(1_000)).orElseThrow();
        Bounds area = fx(() -> pane().localToScreen(pane().getBoundsInLocal()));
        assertEquals(area.getCenterY(), line.getCenterY(), 60);
        assertFalse(fx(() -> pane().isFocused()));
    }

    @Test
    void anInlayStandsAboveItsLineAndCanBeClicked() {
        AtomicInteger clicks = new AtomicInteger();
        open("one\ntwo");
        fx(() -> {
            editor.setInlays(editor.version(), List.of(new Inlay(1, "3 rows", clicks::incrementAndGet)));
            return true;
        });
        assertEquals("one\ntwo", fx(editor::text));
        Node inlay = robot.from(editor).lookup(".inlay").query();
        robot.clickOn(inlay);
        settle();
        assertEquals(1, clicks.get());
        fx(() -> {
            editor.setInlays(editor.version(), List.of());
            return true;
        });
        assertTrue(robot.from(editor).lookup(".inlay").queryAll().isEmpty());
    }

    @Test
    void inlaysStandWhereTheyShouldAfterAnyEdits() {
        Random random = new Random(7);
        open("a\nb\nc\n".repeat(20));
        for (int round = 0; round < 60; round++) {
            List<Inlay> wanted = fx(() -> {
                for (int i = random.nextInt(3); i >= 0; i--)
                    editRandomly(random);
                List<Inlay> inlays = new ArrayList<>();
                for (int line = random.nextInt(5); line < pane().lineCount(); line += 1 + random.nextInt(9))
                    inlays.add(new Inlay(line, "rows", () -> {}));
                editor.setInlays(editor.version(), inlays);
                return inlays;
            });
            List<Inlay> shown = fx(() -> IntStream.range(0, pane().lineCount())
                    .mapToObj(line -> pane().getParagraph(line).getParagraphStyle().inlay()).filter(Objects::nonNull)
                    .toList());
            assertEquals(wanted, shown);
        }
    }

    /// One or two replacements as one step, or a step taken back.
    private void editRandomly(Random random) {
        int length = editor.text().length();
        int from = random.nextInt(length / 2);
        int later = from + 12 + random.nextInt(length / 2 - 12);
        switch (random.nextInt(4)) {
            case 0 -> editor.run(EditorCommand.UNDO);
            case 1 -> editor.apply(List.of(new TextEdit(new TextRange(from, from + random.nextInt(8)), "x\ny\n")));
            case 2 -> editor.apply(List.of(new TextEdit(new TextRange(from, from + random.nextInt(8)), "\n"),
                    new TextEdit(new TextRange(later, Math.min(later + 5, length)), "z\n\n")));
            default -> editor.apply(List.of(TextEdit.insert(from, random.nextBoolean() ? "w" : "v\n")));
        }
    }

    @Test
    void anInlayHasPartsToClick() {
        AtomicInteger clicks = new AtomicInteger();
        open("one\ntwo");
        fx(() -> {
            editor.setInlays(editor.version(), List.of(new Inlay(1, List.of(new Inlay.Part("3 rows", () -> {}),
                    new Inlay.Part("diagram", clicks::incrementAndGet)))));
            return true;
        });
        robot.clickOn(robot.from(editor).lookup("diagram").<Node>query());
        settle();
        assertEquals(1, clicks.get());
    }

    @Test
    void everyPlaceOfANameIsMarkedUntilTheTextChanges() {
        open("one two one");
        fx(() -> {
            editor.setOccurrences(editor.version(), List.of(new TextRange(0, 3), new TextRange(8, 11)));
            return true;
        });
        assertEquals(Look.Pointer.OCCURRENCE, lookAt(1).pointer());
        assertEquals(null, lookAt(5).pointer());
        assertEquals(Look.Pointer.OCCURRENCE, lookAt(9).pointer());
        fx(() -> {
            editor.setOccurrences(editor.version(), List.of());
            return true;
        });
        assertEquals(null, lookAt(9).pointer());
    }

    private Look lookAt(int offset) {
        return fx(() -> pane().getStyleOfChar(offset));
    }

    private static Highlight highlight(int start, int end, HighlightKind kind) {
        return new Highlight(new TextRange(start, end), kind);
    }

    private static Diagnostic diagnostic(int start, int end, Severity severity) {
        return new Diagnostic(new TextRange(start, end), severity, "some.code", "Something is wrong here.");
    }
}
