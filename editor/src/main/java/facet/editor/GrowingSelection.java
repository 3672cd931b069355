package facet.editor;

import java.util.ArrayDeque;
import java.util.Deque;

import facet.language.TextRange;
import org.jspecify.annotations.Nullable;

/// Takes more and more into the selection, and gives it back step by step.
final class GrowingSelection {
    private final EditSession session;
    private final Deque<TextRange> smaller = new ArrayDeque<>();
    private @Nullable SelectionSource source;
    private @Nullable TextRange grown;

    GrowingSelection(EditSession session) {
        this.session = session;
        session.onChange(_ -> smaller.clear());
    }

    void setSource(SelectionSource newSource) {
        source = newSource;
    }

    /// Selects the smallest part that holds all that is selected and more.
    void grow() {
        if (source == null) return;
        TextRange selected = session.selection();
        long version = session.version();
        source.ask(selected.start(), parts -> {
            if (version != session.version() || !selected.equals(session.selection())) return;
            parts.stream().filter(each -> each.contains(selected) && !each.equals(selected)).findFirst()
                    .ifPresent(next -> grow(selected, next));
        });
    }

    private void grow(TextRange selected, TextRange next) {
        if (!selected.equals(grown)) smaller.clear();
        smaller.push(selected);
        select(next);
    }

    /// Selects what was selected before it last grew, unless something else was selected meanwhile.
    void shrink() {
        if (!session.selection().equals(grown)) smaller.clear();
        TextRange before = smaller.poll();
        if (before != null) select(before);
    }

    private void select(TextRange range) {
        grown = range;
        session.select(range.start(), range.end());
    }
}
