package facet.editor;

import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;

import facet.language.Severity;

/// The column of line numbers, marks and folding triangles.
final class Gutter {
    /// How wide a digit of JetBrains Mono is, as a part of the font's size.
    private static final double DIGIT_WIDTH = 0.6;

    private final TextPane pane;
    private final DiagnosticMarks marks;
    private final Painter painter;
    private final DoubleProperty numberWidth = new SimpleDoubleProperty();
    private double fontSizePx;

    Gutter(TextPane pane, DiagnosticMarks marks, Painter painter, double fontSizePx) {
        this.pane = pane;
        this.marks = marks;
        this.painter = painter;
        this.fontSizePx = fontSizePx;
        updateWidth();
        pane.setParagraphGraphicFactory(this::line);
        pane.getParagraphs().sizeProperty().addListener((observable, before, after) -> updateWidth());
    }

    void setFontSizePx(double sizePx) {
        fontSizePx = sizePx;
        updateWidth();
    }

    /// Draws the marks again where they differ from `before`.
    void marksChanged(Map<Integer, Severity> before) {
        Map<Integer, Severity> now = marks.worstOfLine();
        TreeSet<Integer> lines = new TreeSet<>(before.keySet());
        lines.addAll(now.keySet());
        if (pane.getVisibleParagraphs().isEmpty()) return;
        int first = pane.visibleParToAllParIndex(0);
        int last = first + pane.getVisibleParagraphs().size() - 1;
        for (int line : lines.subSet(first, true, last, true))
            if (line < pane.lineCount() && !Objects.equals(before.get(line), now.get(line)))
                pane.recreateParagraphGraphic(line);
    }

    void toggleFold(int line) {
        if (pane.isFolded(line + 1)) {
            pane.unfold(line);
        } else {
            int last = lastOfBlock(line);
            if (last <= line) return;
            if (pane.lineOf(pane.getCaretPosition()) > line && pane.lineOf(pane.getCaretPosition()) <= last) {
                int end = pane.rangeOfLine(line).end();
                pane.selectRange(end, end);
            }
            pane.fold(line, last);
        }
    }

    /// The last line that folding at `line` hides; `line` itself where nothing can be folded.
    int lastOfBlock(int line) {
        String text = pane.getParagraph(line).getText().stripTrailing();
        if (text.isEmpty() || !Brackets.isOpening(text.charAt(text.length() - 1))) return line;
        int opening = pane.getAbsolutePosition(line, text.length() - 1);
        int closing = Brackets.partner(pane.getText(), opening, offset -> Look.isProse(painter.kindAt(offset)));
        return closing < 0 ? line : Math.max(line, pane.lineOf(closing) - 1);
    }

    /// The line whose block holds `line` or begins there; -1 where there is none.
    int blockAround(int line) {
        if (lastOfBlock(line) > line) return line;
        int opening = Brackets.enclosing(pane.getText(), pane.rangeOfLine(line).start(),
                offset -> Look.isProse(painter.kindAt(offset)));
        return opening < 0 ? -1 : pane.lineOf(opening);
    }

    private Node line(int line) {
        if (line >= pane.lineCount())
            return new GutterLine(line, numberWidth, null, null, GutterLine.Folding.NONE,
                    () -> {});
        Severity severity = marks.worstOfLine().get(line);
        Inlay inlay = pane.getParagraph(line).getParagraphStyle().inlay();
        return new GutterLine(line, numberWidth, severity, inlay, folding(line), () -> toggleFold(line));
    }

    private GutterLine.Folding folding(int line) {
        if (pane.isFolded(line + 1) && !pane.isFolded(line)) return GutterLine.Folding.FOLDED;
        String text = pane.getParagraph(line).getText().stripTrailing();
        boolean opens = !text.isEmpty() && Brackets.isOpening(text.charAt(text.length() - 1));
        return opens ? GutterLine.Folding.OPEN : GutterLine.Folding.NONE;
    }

    private void updateWidth() {
        int digits = Math.max(3, Integer.toString(Math.max(1, pane.lineCount())).length());
        numberWidth.set(Math.ceil(digits * DIGIT_WIDTH * fontSizePx) + 4);
    }
}
