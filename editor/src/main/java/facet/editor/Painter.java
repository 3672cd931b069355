package facet.editor;

import java.util.ArrayList;
import java.util.List;

import facet.language.HighlightKind;
import facet.language.Severity;
import facet.language.TextRange;
import org.fxmisc.richtext.model.Paragraph;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.jspecify.annotations.Nullable;

/// Gives the shown text its looks out of five layers: what it is, what is wrong with it, what was found, which brackets
/// pair, where the name at the caret stands. Only lines whose look changed are touched.
final class Painter {
    /// So many lines are restyled by one call: fewer make more changes of the document, more take time that grows faster
    /// than their number.
    private static final int LINES_AT_ONCE = 32;

    private final TextPane pane;
    private final Layer<HighlightKind> kinds = new Layer<>();
    private final Layer<Severity> severities = new Layer<>();
    private final Layer<Look.Pointer> hits = new Layer<>();
    private final Layer<Look.Pointer> brackets = new Layer<>();
    private final Layer<Look.Pointer> occurrences = new Layer<>();
    private @Nullable TextRange edited;

    Painter(TextPane pane) {
        this.pane = pane;
    }

    void clear() {
        kinds.set(new Layer.Builder<>());
        severities.set(new Layer.Builder<>());
        hits.set(new Layer.Builder<>());
        brackets.set(new Layer.Builder<>());
        occurrences.set(new Layer.Builder<>());
        edited = null;
    }

    /// Follows a change and says how the inserted text looks: as what stands before it.
    Look move(Document.Change change) {
        int length = change.shownText().length();
        TextRange range = change.shown();
        for (Layer<?> layer : List.of(kinds, severities, hits, brackets, occurrences))
            layer.move(range, length);
        TextRange touched = new TextRange(range.start(), range.start() + length);
        edited = edited == null ? touched : union(moved(edited, range, length), touched);
        return new Look(range.start() == 0 ? null : kinds.valueAt(range.start() - 1), null, null);
    }

    void setKinds(Layer.Builder<HighlightKind> builder) {
        TextRange changed = kinds.set(builder);
        TextRange dirty = edited;
        edited = null;
        if (changed != null) dirty = dirty == null ? changed : union(dirty, changed);
        if (dirty != null) paint(dirty);
    }

    void setSeverities(Layer.Builder<Severity> builder) {
        paintIfAny(severities.set(builder));
    }

    void setHits(Layer.Builder<Look.Pointer> builder) {
        paintIfAny(hits.set(builder));
    }

    void setBrackets(Layer.Builder<Look.Pointer> builder) {
        paintIfAny(brackets.set(builder));
    }

    void setOccurrences(Layer.Builder<Look.Pointer> builder) {
        paintIfAny(occurrences.set(builder));
    }

    /// What the character at `offset` is.
    @Nullable
    HighlightKind kindAt(int offset) {
        return kinds.valueAt(offset);
    }

    private void paintIfAny(@Nullable TextRange changed) {
        if (changed != null) paint(changed);
    }

    private void paint(TextRange range) {
        int first = pane.lineOf(range.start());
        int last = pane.lineOf(range.end());
        List<Integer> stale = new ArrayList<>();
        int start = pane.getAbsolutePosition(first, 0);
        for (int line = first; line <= last; line++) {
            Paragraph<LineLook, String, Look> paragraph = pane.getParagraph(line);
            int end = start + paragraph.length();
            if (end > start && !spans(start, end).equals(paragraph.getStyleSpans())) stale.add(line);
            start = end + 1;
        }
        for (int i = 0; i < stale.size();) {
            int from = stale.get(i);
            int end = from;
            while (++i < stale.size() && stale.get(i) == end + 1 && end + 1 < from + LINES_AT_ONCE)
                end++;
            paintLines(from, end);
        }
    }

    private void paintLines(int first, int last) {
        int start = pane.getAbsolutePosition(first, 0);
        int end = pane.rangeOfLine(last).end();
        pane.setStyleSpans(start, spans(start, end));
    }

    private StyleSpans<Look> spans(int from, int to) {
        Cursor<HighlightKind> kind = new Cursor<>(kinds, from);
        Cursor<Severity> severity = new Cursor<>(severities, from);
        Cursor<Look.Pointer> hit = new Cursor<>(hits, from);
        Cursor<Look.Pointer> bracket = new Cursor<>(brackets, from);
        Cursor<Look.Pointer> occurrence = new Cursor<>(occurrences, from);
        StyleSpansBuilder<Look> spans = new StyleSpansBuilder<>();
        for (int at = from; at < to;) {
            int next = Math.min(Math.min(kind.moveTo(at), severity.moveTo(at)),
                    Math.min(hit.moveTo(at), bracket.moveTo(at)));
            next = Math.min(Math.min(next, occurrence.moveTo(at)), to);
            Look.Pointer pointer = hit.value != null ? hit.value : bracket.value;
            if (pointer == null) pointer = occurrence.value;
            spans.add(new Look(kind.value, severity.value, pointer), next - at);
            at = next;
        }
        return spans.create();
    }

    private static TextRange moved(TextRange range, TextRange replaced, int length) {
        int start = range.start() <= replaced.start()
                ? range.start()
                : Math.max(replaced.start(), range.start() + length - replaced.length());
        int end = range.end() <= replaced.start()
                ? range.end()
                : Math.max(replaced.start(), range.end() + length - replaced.length());
        return new TextRange(start, Math.max(start, end));
    }

    private static TextRange union(TextRange one, TextRange other) {
        return new TextRange(Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
    }

    /// A place in a layer that moves forwards.
    private static final class Cursor<V> {
        private final Layer<V> layer;
        private int index;
        private @Nullable V value;

        Cursor(Layer<V> layer, int from) {
            this.layer = layer;
            this.index = layer.firstBehind(from);
        }

        /// Takes the value at `offset`.
        ///
        /// @return where the next one begins
        int moveTo(int offset) {
            while (index < layer.size() && layer.end(index) <= offset)
                index++;
            if (index == layer.size()) {
                value = null;
                return Integer.MAX_VALUE;
            }
            boolean isInside = layer.start(index) <= offset;
            value = isInside ? layer.value(index) : null;
            return isInside ? layer.end(index) : layer.start(index);
        }
    }
}
