package facet.app.filter;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import facet.database.Filter;
import facet.database.FilterNames;
import facet.icons.Icon;
import org.jspecify.annotations.Nullable;

/// Which rows are shown: as pills, each of which can be changed and taken away, or as a line of text. Both show and change the
/// same filter.
public final class FilterBar {
    private final Consumer<Filter> changed;
    private final Runnable done;
    private final Pills pills;
    private final FillingRow root;
    private final Button add = new Button("Filter", Icon.FILTER.graphic());
    private final Button asText = Buttons.small(Icon.SCHEMA, "Filter as text", this::toggleText);
    private final Button clear = new Button("Clear");
    private @Nullable FilterNames names;
    private Filter filter = Filter.ALL;
    private Pills.@Nullable Open open;
    private @Nullable FilterLine line;

    /// @param changed gets the new filter
    /// @param done is told when the keyboard is no longer wanted here
    public FilterBar(Consumer<Filter> changed, Runnable done) {
        this.changed = changed;
        this.done = done;
        add.getStyleClass().addAll("flat", "bar-button");
        add.setTooltip(Buttons.tip("Show only some rows (Ctrl+F)"));
        add.setOnAction(_ -> begin());
        clear.getStyleClass().addAll("flat", "bar-button");
        clear.setTooltip(Buttons.tip("Show all rows"));
        clear.setOnAction(_ -> {
            clear();
            done.run();
        });
        pills = new Pills(new PillActions(), done);
        root = new FillingRow(List.of(add, asText), pills.node(), List.of());
        root.addEventFilter(KeyEvent.KEY_PRESSED, pills::pressed);
        show();
    }

    public Region node() {
        return root;
    }

    public Filter filter() {
        return filter;
    }

    /// Goes on with the fields of other rows and a filter of theirs, without telling; without names nothing can be filtered.
    public void show(@Nullable FilterNames fields, Filter present) {
        names = fields;
        filter = present;
        open = null;
        line = null;
        show();
    }

    /// Keeps only those of the rows shown that `next` keeps too.
    public void narrow(Filter next) {
        become(FilterTree.narrow(filter, next));
    }

    /// Shows just what `next` keeps.
    public void become(Filter next) {
        filter = next;
        open = null;
        if (line == null) show();
        else
            toText();
        changed.accept(filter);
    }

    /// What a filter says, as its pills do.
    public static String words(Filter filter, FilterNames names) {
        return Pill.text(filter, names);
    }

    /// Shows every row.
    public void clear() {
        become(Filter.ALL);
    }

    /// Asks for a new condition; in the text, for the next one there.
    public void begin() {
        FilterNames fields = names;
        if (fields == null) return;
        FilterLine text = line;
        if (text != null) text.begin();
        else
            edit(fields, List.of(FilterTree.root(filter).parts().size()), null);
    }

    /// Goes on with a text that may not be a filter yet.
    public void beginAsText(String text) {
        toText();
        FilterLine made = line;
        if (made != null) made.begin(text);
    }

    private void edit(FilterNames fields, List<Integer> place, @Nullable Condition before) {
        ConditionForm form = new ConditionForm(fields, before, next -> taken(place, next), this::giveUp,
                this::toggleText);
        open(place, form.node());
        form.begin();
    }

    private void open(List<Integer> place, Node node) {
        open = new Pills.Open(place, node);
        show();
    }

    private void change(List<Integer> place) {
        FilterNames fields = names;
        if (fields == null) return;
        Condition.of(FilterTree.at(filter, place), fields).ifPresentOrElse(
                condition -> edit(fields, place, condition), () -> changeAsText(place));
    }

    private void changeAsText(List<Integer> place) {
        FilterNames fields = names;
        if (fields == null) return;
        FilterLine text = new FilterLine(FilterTree.at(filter, place), fields, next -> taken(place, next),
                this::giveUp);
        text.node().setPrefWidth(520);
        open(place, text.node());
        text.begin();
    }

    private void taken(List<Integer> place, Filter next) {
        become(Pills.isNew(place, filter)
                ? FilterTree.add(filter, List.of(), next)
                : FilterTree.replace(filter, place, next));
        done.run();
    }

    private void giveUp() {
        open = null;
        show();
        done.run();
    }

    // ---- as text ----

    private void toggleText() {
        open = null;
        if (line == null) toText();
        else
            toPills();
        if (line != null) line.begin();
    }

    private void toText() {
        FilterNames fields = names;
        if (fields == null) return;
        FilterLine text = new FilterLine(filter, fields, next -> {
            become(next);
            done.run();
        }, () -> {
            line = null;
            toText();
            done.run();
        });
        line = text;
        Button asPills = Buttons.small(Icon.FILTER, "Filter as pills", this::toggleText);
        root.setRow(List.of(asPills), text.node(), List.of());
    }

    private void toPills() {
        line = null;
        show();
        add.requestFocus();
    }

    // ---- as pills ----

    private void show() {
        if (line == null) root.setRow(List.of(add, asText), pills.node(), List.of());
        add.setDisable(names == null);
        asText.setDisable(names == null);
        boolean isLong = names != null && FilterTree.root(filter).parts().size() > 1;
        pills.show(filter, names, open, List.of(add, asText), isLong ? List.of(clear) : List.of());
    }

    private final class PillActions implements Pill.Actions {
        @Override
        public void change(List<Integer> place) {
            FilterBar.this.change(place);
        }

        @Override
        public void changeAsText(List<Integer> place) {
            FilterBar.this.changeAsText(place);
        }

        @Override
        public void negate(List<Integer> place) {
            pills.keepingPlace(() -> become(FilterTree.negate(filter, place)));
        }

        @Override
        public void toggleJoint(List<Integer> place) {
            pills.keepingPlace(() -> become(FilterTree.toggleJoint(filter, place)));
        }

        @Override
        public void bracket(List<Integer> place) {
            pills.keepingPlace(() -> become(FilterTree.bracket(filter, place)));
        }

        @Override
        public void unbracket(List<Integer> place) {
            pills.keepingPlace(() -> become(FilterTree.unbracket(filter, place)));
        }

        @Override
        public void remove(List<Integer> place) {
            pills.keepingPlace(() -> become(FilterTree.remove(filter, place)));
        }
    }
}
