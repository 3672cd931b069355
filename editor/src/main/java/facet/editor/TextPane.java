package facet.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.scene.control.IndexRange;
import javafx.scene.text.TextFlow;

import facet.language.TextRange;
import org.fxmisc.richtext.StyledTextArea;
import org.fxmisc.richtext.TextExt;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.Replacement;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyledDocument;
import org.fxmisc.richtext.util.UndoUtils;
import org.jspecify.annotations.Nullable;

/// The text area. It shows what it is told and hands every edit of the user on instead of doing it.
/// Its offsets are those of the shown text.
final class TextPane extends StyledTextArea<LineLook, Look> {
    private static final PseudoClass WITH_INLAY = PseudoClass.getPseudoClass("with-inlay");

    private final InlayLines inlayLines = new InlayLines();
    private @Nullable UserEdit userEdit;

    /// Hears what the user typed, pasted or deleted.
    @FunctionalInterface
    interface UserEdit {
        void replace(TextRange shown, String text);
    }

    TextPane() {
        super(LineLook.PLAIN, TextPane::applyLine, Look.PLAIN, TextPane::applyLook);
        getStyleClass().add("code-area");
        setUndoManager(UndoUtils.noOpUndoManager());
        setWrapText(false);
    }

    void setUserEdit(UserEdit userEdit) {
        this.userEdit = userEdit;
    }

    @Override
    public void replace(int start, int end, StyledDocument<LineLook, String, Look> replacement) {
        if (userEdit == null) super.replace(start, end, replacement);
        else
            userEdit.replace(new TextRange(start, end), replacement.getText());
    }

    /// Shows `text` and nothing else.
    void showAll(String text) {
        unfoldAll();
        getContent().replace(0, getLength(), styled(text, Look.PLAIN, LineLook.PLAIN));
        inlayLines.clear();
    }

    /// Shows `changes`, one after the other, each with its look.
    void show(List<Document.Change> changes, List<Look> looks) {
        linesChange(changes);
        List<Replacement<LineLook, String, Look>> replacements = new ArrayList<>(changes.size());
        for (int i = 0; i < changes.size(); i++) {
            TextRange range = changes.get(i).shown();
            boolean isInLine = changes.size() == 1 && changes.get(i).shownText().indexOf('\n') < 0;
            LineLook line = isInLine ? lineLookAt(range) : LineLook.PLAIN;
            replacements.add(new Replacement<>(range.start(), range.end(),
                    styled(changes.get(i).shownText(), looks.get(i), line)));
        }
        getContent().replaceMulti(replacements);
    }

    private void linesChange(List<Document.Change> changes) {
        int limit = getLength();
        for (Document.Change change : changes) {
            TextRange range = change.shown();
            if (range.end() > limit) {
                inlayLines.changedAnywhere();
                return;
            }
            limit = range.start();
            int first = lineOf(range.start());
            int added = (int) change.shownText().chars().filter(each -> each == '\n').count();
            inlayLines.changed(first, lineOf(range.end()) - first, added);
        }
    }

    /// The shown range that is selected.
    TextRange selected() {
        IndexRange selection = getSelection();
        return new TextRange(selection.getStart(), selection.getEnd());
    }

    int lineOf(int shown) {
        return offsetToPosition(Math.min(shown, getLength()), Bias.Forward).getMajor();
    }

    TextRange rangeOfLine(int line) {
        int start = getAbsolutePosition(line, 0);
        return new TextRange(start, start + getParagraphLength(line));
    }

    int lineCount() {
        return getParagraphs().size();
    }

    /// Hides the lines behind `header` up to `last`.
    void fold(int header, int last) {
        foldCheck = true;
        changeLines(header, last, LineLook::folded);
    }

    /// Shows the hidden lines behind `header`.
    void unfold(int header) {
        int last = header;
        while (isFolded(last + 1))
            last++;
        changeLines(header, last, LineLook::unfolded);
    }

    boolean isFolded(int line) {
        return line < lineCount() && getParagraph(line).getParagraphStyle().isFolded();
    }

    /// Shows `line` where it is hidden in a folded block.
    void unfoldLine(int line) {
        int header = line;
        while (header > 0 && isFolded(header))
            header--;
        if (header < line) unfold(header);
    }

    /// Shows `inlays` and no others.
    void setInlays(List<Inlay> inlays) {
        Map<Integer, Inlay> ofLine = new HashMap<>();
        inlays.forEach(inlay -> ofLine.putIfAbsent(inlay.line(), inlay));
        ofLine.keySet().forEach(inlayLines::add);
        List<Integer> candidates = inlayLines.upTo(lineCount());
        inlayLines.clear();
        for (int line : candidates) {
            LineLook look = getParagraph(line).getParagraphStyle();
            Inlay wanted = ofLine.get(line);
            if (!Objects.equals(look.inlay(), wanted)) setParagraphStyle(line, look.withInlay(wanted));
            if (wanted != null) inlayLines.add(line);
        }
    }

    void unfoldAll() {
        for (int line = 1; foldCheck && line < lineCount(); line++)
            if (isFolded(line)) unfold(line - 1);
        foldCheck = false;
    }

    private void changeLines(int header, int last, UnaryOperator<LineLook> change) {
        if (last <= header) return;
        int anchor = getAnchor();
        int caret = getCaretPosition();
        int start = getAbsolutePosition(header, 0);
        int end = rangeOfLine(last).end();
        ReadOnlyStyledDocument<LineLook, String, Look> lines = ReadOnlyStyledDocument.from(subDocument(start, end));
        for (int line = 1; line <= last - header; line++)
            lines = lines.replaceParagraph(line,
                    paragraph -> paragraph.setParagraphStyle(change.apply(paragraph.getParagraphStyle()))).get1();
        getContent().replace(start, end, lines);
        selectRange(anchor, caret);
        recreateParagraphGraphic(header);
    }

    private LineLook lineLookAt(TextRange range) {
        return getParagraph(lineOf(range.start())).getParagraphStyle();
    }

    private ReadOnlyStyledDocument<LineLook, String, Look> styled(String text, Look look, LineLook line) {
        return ReadOnlyStyledDocument.fromString(text, line, look, SegmentOps.styledTextOps());
    }

    private static void applyLine(TextFlow flow, LineLook look) {
        flow.pseudoClassStateChanged(WITH_INLAY, look.inlay() != null);
        flow.setVisible(!look.isFolded());
    }

    private static void applyLook(TextExt text, Look look) {
        text.getStyleClass().addAll(look.styleClasses());
    }
}
