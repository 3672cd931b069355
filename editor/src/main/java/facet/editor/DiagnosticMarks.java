package facet.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

import facet.language.Diagnostic;
import facet.language.Severity;
import facet.language.TextRange;
import org.jspecify.annotations.Nullable;

/// The diagnostics of a text, moved along while it is edited. Ranges are those of the real text.
final class DiagnosticMarks {
    private List<Diagnostic> diagnostics = List.of();
    private int[] starts = {};
    private int[] ends = {};
    private NavigableMap<Integer, Severity> worstOfLine = new TreeMap<>();

    void set(List<Diagnostic> given) {
        diagnostics = given.stream().sorted(Comparator.comparingInt(diagnostic -> diagnostic.range().start())).toList();
        starts = diagnostics.stream().mapToInt(diagnostic -> diagnostic.range().start()).toArray();
        ends = diagnostics.stream().mapToInt(diagnostic -> diagnostic.range().end()).toArray();
    }

    void move(Document.Change change) {
        int end = change.start() + change.removed().length();
        int delta = change.inserted().length() - change.removed().length();
        for (int i = 0; i < starts.length; i++) {
            starts[i] = starts[i] >= end ? starts[i] + delta : Math.min(starts[i], change.start());
            ends[i] = Math.max(starts[i], ends[i] >= end ? ends[i] + delta : Math.min(ends[i], change.start()));
        }
    }

    /// Finds the lines again.
    ///
    /// @return the worst of every line as it was before
    Map<Integer, Severity> locate(IntUnaryOperator lineOf) {
        Map<Integer, Severity> before = worstOfLine;
        worstOfLine = new TreeMap<>();
        for (int i = 0; i < starts.length; i++)
            worstOfLine.merge(lineOf.applyAsInt(starts[i]), diagnostics.get(i).severity(),
                    (one, other) -> one.compareTo(other) <= 0 ? one : other);
        return before;
    }

    NavigableMap<Integer, Severity> worstOfLine() {
        return worstOfLine;
    }

    boolean isEmpty() {
        return diagnostics.isEmpty();
    }

    /// What touches `range`, the worst first.
    List<Diagnostic> touching(TextRange range) {
        List<Diagnostic> found = new ArrayList<>();
        for (int i = 0; i < starts.length && starts[i] <= range.end(); i++)
            if (ends[i] >= range.start()) found.add(diagnostics.get(i));
        found.sort(Comparator.comparing(Diagnostic::severity));
        return found;
    }

    /// Where the first diagnostic behind `offset` is, or else the first of all.
    @Nullable
    TextRange next(int offset) {
        for (int i = 0; i < starts.length; i++)
            if (starts[i] > offset) return range(i);
        return starts.length == 0 ? null : range(0);
    }

    /// Where the last diagnostic before `offset` is, or else the last of all.
    @Nullable
    TextRange previous(int offset) {
        for (int i = starts.length - 1; i >= 0; i--)
            if (starts[i] < offset) return range(i);
        return starts.length == 0 ? null : range(starts.length - 1);
    }

    /// The stretches to underline, the worst where several meet. An empty range takes the character at it or before it.
    Layer.Builder<Severity> layer(Document document, CharSequence shown) {
        List<Marked> marked = new ArrayList<>(starts.length);
        for (int i = 0; i < starts.length; i++) {
            int start = document.toShown(starts[i]);
            int end = document.toShown(ends[i]);
            if (start == end && end < shown.length() && shown.charAt(end) != '\n') end++;
            else if (start == end && start > 0 && shown.charAt(start - 1) != '\n') start--;
            marked.add(new Marked(start, end, diagnostics.get(i).severity()));
        }
        return flattened(marked);
    }

    private TextRange range(int index) {
        return new TextRange(starts[index], ends[index]);
    }

    private record Marked(int start, int end, Severity severity) {}

    /// Lets the worst win at every character: one sweep over all starts and ends.
    private static Layer.Builder<Severity> flattened(List<Marked> marked) {
        TreeMap<Integer, EnumMap<Severity, Integer>> steps = new TreeMap<>();
        for (Marked mark : marked) {
            step(steps, mark.start).merge(mark.severity, 1, Integer::sum);
            step(steps, mark.end).merge(mark.severity, -1, Integer::sum);
        }
        Layer.Builder<Severity> builder = new Layer.Builder<>();
        EnumMap<Severity, Integer> open = new EnumMap<>(Severity.class);
        int from = 0;
        for (Map.Entry<Integer, EnumMap<Severity, Integer>> step : steps.entrySet()) {
            if (!open.isEmpty()) builder.add(from, step.getKey(), open.keySet().iterator().next());
            step.getValue().forEach((severity, by) -> open.merge(severity, by, DiagnosticMarks::sumOrGone));
            from = step.getKey();
        }
        return builder;
    }

    private static EnumMap<Severity, Integer> step(Map<Integer, EnumMap<Severity, Integer>> steps, int offset) {
        return steps.computeIfAbsent(offset, key -> new EnumMap<>(Severity.class));
    }

    private static @Nullable Integer sumOrGone(int one, int other) {
        return one + other == 0 ? null : Integer.valueOf(one + other);
    }
}
