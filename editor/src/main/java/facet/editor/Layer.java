package facet.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import facet.language.TextRange;
import org.jspecify.annotations.Nullable;

/// Stretches of the shown text with a value each, in order and without overlap. It moves with the text.
final class Layer<V> {
    private int[] starts = {};
    private int[] ends = {};
    private List<V> values = List.of();

    /// Collects a layer; stretches come in order.
    static final class Builder<V> {
        private int[] starts = new int[64];
        private int[] ends = new int[64];
        private final List<V> values = new ArrayList<>();
        private int end;

        /// Adds a stretch; the part of it that earlier ones cover is left out.
        void add(int start, int end, V value) {
            int from = Math.max(start, this.end);
            if (from >= end) return;
            int count = values.size();
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
                ends = Arrays.copyOf(ends, count * 2);
            }
            starts[count] = from;
            ends[count] = this.end = end;
            values.add(value);
        }
    }

    /// Takes over what `builder` holds.
    ///
    /// @return the stretch of text outside of which nothing changed, or null where nothing did
    @Nullable
    TextRange set(Builder<V> builder) {
        int count = builder.values.size();
        int[] newStarts = Arrays.copyOf(builder.starts, count);
        int[] newEnds = Arrays.copyOf(builder.ends, count);
        TextRange changed = difference(newStarts, newEnds, builder.values);
        starts = newStarts;
        ends = newEnds;
        values = builder.values;
        return changed;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /// The index of the first stretch that ends behind `offset`.
    int firstBehind(int offset) {
        int low = 0;
        int high = values.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= offset) low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    int size() {
        return values.size();
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    V value(int index) {
        return values.get(index);
    }

    @Nullable
    V valueAt(int offset) {
        int index = firstBehind(offset);
        return index < values.size() && starts[index] <= offset ? values.get(index) : null;
    }

    /// Follows a replacement of `range` by `length` characters. What is typed at the end of a stretch belongs to it.
    void move(TextRange range, int length) {
        int delta = length - range.length();
        for (int i = firstBehind(range.start() - 1); i < starts.length; i++) {
            starts[i] = moved(starts[i], range, length, delta);
            ends[i] = ends[i] >= range.end() ? ends[i] + delta : Math.min(ends[i], range.start());
        }
    }

    private static int moved(int start, TextRange range, int length, int delta) {
        if (start < range.start()) return start;
        return start >= range.end() ? start + delta : range.start() + length;
    }

    private @Nullable TextRange difference(int[] newStarts, int[] newEnds, List<V> newValues) {
        int shorter = Math.min(starts.length, newStarts.length);
        int same = 0;
        while (same < shorter && starts[same] == newStarts[same] && ends[same] == newEnds[same]
                && Objects.equals(values.get(same), newValues.get(same)))
            same++;
        if (same == starts.length && same == newStarts.length) return null;
        int oldLast = starts.length - 1;
        int newLast = newStarts.length - 1;
        while (oldLast >= same && newLast >= same && starts[oldLast] == newStarts[newLast]
                && ends[oldLast] == newEnds[newLast] && Objects.equals(values.get(oldLast), newValues.get(newLast))) {
            oldLast--;
            newLast--;
        }
        int from = Math.min(same < starts.length ? starts[same] : Integer.MAX_VALUE,
                same < newStarts.length ? newStarts[same] : Integer.MAX_VALUE);
        int to = Math.max(oldLast >= same ? ends[oldLast] : 0, newLast >= same ? newEnds[newLast] : 0);
        return new TextRange(from, Math.max(from, to));
    }
}
