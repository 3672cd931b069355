package facet.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// The lines that may have an inlay: where one was shown, moved along with the text, and where the text changed since. Looking
/// at these is enough to show others, so that it costs what inlays and edits cost and not what the text does.
final class InlayLines {
    private final TreeSet<Integer> lines = new TreeSet<>();
    private boolean isAnywhere;

    /// Nothing has an inlay.
    void clear() {
        lines.clear();
        isAnywhere = false;
    }

    /// Several lines changed one after the other, in no order that could be followed: each line may have an inlay now.
    void changedAnywhere() {
        isAnywhere = true;
    }

    /// Lines changed from `line` on: behind it `removed` lines went and `added` came.
    void changed(int line, int removed, int added) {
        if (removed != added) {
            List<Integer> behind = new ArrayList<>(lines.tailSet(line, false));
            lines.tailSet(line, false).clear();
            for (int each : behind)
                lines.add(each <= line + removed ? line : each + added - removed);
        }
        for (int each = line; each <= line + added; each++)
            lines.add(each);
    }

    void add(int line) {
        lines.add(line);
    }

    /// Those of a text with so many lines, in order.
    List<Integer> upTo(int lineCount) {
        return isAnywhere
                ? IntStream.range(0, lineCount).boxed().toList()
                : List.copyOf(lines.headSet(lineCount, false));
    }
}
