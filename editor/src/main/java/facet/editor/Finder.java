package facet.editor;

import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;

import facet.language.TextEdit;
import facet.language.TextRange;
import org.jspecify.annotations.Nullable;

/// Looks for something in the text of an editor, keeps the hits up to date while it is edited, and goes from one to the
/// next.
final class Finder {
    static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final TextPane pane;
    private final EditSession session;
    private final Painter painter;
    private final OverviewRuler overview;
    private Search.@Nullable Query query;
    private List<TextRange> hits = List.of();
    private int current = -1;
    private Consumer<Result> onResult = result -> {};

    /// What the bar says.
    ///
    /// @param current which of the hits is selected, from 0; -1 where none is
    record Result(int count, int current, @Nullable String problem) {}

    Finder(TextPane pane, EditSession session, Painter painter, OverviewRuler overview) {
        this.pane = pane;
        this.session = session;
        this.painter = painter;
        this.overview = overview;
        session.onChange(change -> again());
        session.onCaret(caret -> selectedMoved());
    }

    void setOnResult(Consumer<Result> listener) {
        onResult = listener;
    }

    void search(Search.Query wanted) {
        query = wanted;
        again();
    }

    void stop() {
        query = null;
        show(List.of(), null);
    }

    void next() {
        if (hits.isEmpty()) return;
        int from = session.selection().end();
        int found = 0;
        while (found < hits.size() && hits.get(found).start() < from)
            found++;
        go(found % hits.size());
    }

    void previous() {
        if (hits.isEmpty()) return;
        int from = session.selection().start();
        int found = hits.size() - 1;
        while (found >= 0 && hits.get(found).end() > from)
            found--;
        go(found < 0 ? hits.size() - 1 : found);
    }

    /// Replaces the selected hit and goes to the next; goes to the next only where none is selected.
    void replaceCurrent(String replacement) {
        if (current >= 0) replace(List.of(hits.get(current)), replacement);
        next();
    }

    void replaceAll(String replacement) {
        replace(hits, replacement);
    }

    private void replace(List<TextRange> which, String replacement) {
        if (query == null || which.isEmpty() || !pane.isEditable()) return;
        Search.Replacement result = Search.replace(session.text(), query, which, replacement);
        if (result.problem() != null) {
            onResult.accept(new Result(hits.size(), current, result.problem()));
            return;
        }
        TextRange after = which.size() == 1 && result.edits().size() == 1 ? TextRange.at(endOf(result.edits())) : null;
        session.change(result.edits(), UndoHistory.Kind.COMMAND, after);
    }

    private int endOf(List<TextEdit> edits) {
        TextEdit edit = edits.getFirst();
        return edit.range().start() + session.document().withOwnLineBreaks(edit.replacement()).length();
    }

    private void go(int index) {
        TextRange hit = hits.get(index);
        session.select(hit.start(), hit.end());
        selectedMoved();
    }

    private void again() {
        if (query == null) return;
        Search.Result result = Search.find(session.text(), query);
        show(result.hits(), result.problem());
    }

    private void selectedMoved() {
        if (query == null || hits.isEmpty()) return;
        int now = hits.indexOf(session.selection());
        if (now == current) return;
        current = now;
        paint();
        onResult.accept(new Result(hits.size(), current, null));
    }

    private void show(List<TextRange> found, @Nullable String problem) {
        hits = found;
        current = hits.indexOf(session.selection());
        paint();
        BitSet lines = new BitSet();
        for (TextRange hit : hits)
            lines.set(pane.lineOf(session.document().toShown(hit.start())));
        overview.setHitLines(lines);
        onResult.accept(new Result(hits.size(), current, problem));
    }

    private void paint() {
        Layer.Builder<Look.Pointer> builder = new Layer.Builder<>();
        for (int i = 0; i < hits.size(); i++) {
            TextRange shown = session.document().toShown(hits.get(i));
            builder.add(shown.start(), shown.end(), i == current ? Look.Pointer.CURRENT_HIT : Look.Pointer.HIT);
        }
        painter.setHits(builder);
    }
}
