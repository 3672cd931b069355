package facet.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

import facet.app.filter.FilterBar;
import facet.app.settings.Settings;
import facet.database.Filter;
import facet.database.FilterNames;
import facet.database.FilterText;
import facet.database.TextRules;
import facet.icons.Icon;
import org.jspecify.annotations.Nullable;

/// Which rows of one model are shown: the bar above them, and what is remembered of it between starts. What a relation led to is
/// not remembered: it was never asked for here.
final class ModelFilter {
    private static final int LONGEST_WORDS = 60;

    private final Settings settings;
    private final String memory;
    private final Consumer<Filter> changed;
    private final FilterBar bar;
    private @Nullable FilterNames names;
    private boolean isGiven;
    private @Nullable Unusable unusable;

    /// A filter of an earlier time that cannot be read any more.
    private record Unusable(String text, String reason) {}

    /// @param grid by what name the model's grid is remembered
    /// @param done is told when the keyboard is no longer wanted here
    ModelFilter(Settings settings, String grid, Consumer<Filter> changed, Runnable done) {
        this.settings = settings;
        this.memory = "grid." + grid + ".filter";
        this.changed = changed;
        this.bar = new FilterBar(this::barChanged, done);
    }

    Region node() {
        return bar.node();
    }

    /// The filter for rows whose fields have these names: what was in force until now, at first what is remembered.
    Filter adopt(FilterNames next) {
        FilterNames before = names;
        String text = before != null ? written(before) : settings.get(memory, "");
        names = next;
        Filter filter = switch (FilterText.parse(text, next, TextRules.USUAL)) {
            case FilterText.Parsed.Good(Filter good) -> {
                unusable = null;
                yield good;
            }
            case FilterText.Parsed.Bad(_, _, String reason) -> {
                unusable = new Unusable(text, reason);
                yield Filter.ALL;
            }
        };
        bar.show(next, filter);
        return filter;
    }

    private String written(FilterNames by) {
        if (unusable != null) return unusable.text();
        return bar.filter().equals(Filter.ALL) ? "" : FilterText.print(bar.filter(), by, TextRules.USUAL);
    }

    /// There is nothing to filter.
    void rest() {
        FilterNames before = names;
        bar.show(null, before == null ? Filter.ALL : bar.filter());
    }

    Filter filter() {
        return bar.filter();
    }

    private void barChanged(Filter next) {
        FilterNames present = names;
        unusable = null;
        if (!isGiven && present != null) settings.set(memory, written(present));
        isGiven = false;
        changed.accept(next);
    }

    /// Shows just the rows that a relation leads to.
    void showOnly(Filter next) {
        isGiven = true;
        bar.become(next);
    }

    void begin() {
        bar.begin();
    }

    void clear() {
        bar.clear();
    }

    /// What the filter says, where it is one condition.
    String words() {
        FilterNames present = names;
        boolean isOne = !(bar.filter() instanceof Filter.And) && !(bar.filter() instanceof Filter.Or);
        return isOne && present != null ? shortened(FilterBar.words(bar.filter(), present)) : "";
    }

    private static String shortened(String words) {
        return words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) + "…" : words;
    }

    /// Says so where the filter of an earlier time does not fit the schema any more.
    Optional<Node> banner(Runnable dismissed) {
        Unusable lost = unusable;
        if (lost == null) return Optional.empty();
        return Optional.of(DataStates.banner(Icon.WARNING, "warning",
                "All rows are shown: the filter of last time no longer fits the schema. " + lost.reason(),
                DataStates.action("Change it", () -> {
                    unusable = null;
                    bar.beginAsText(lost.text());
                    dismissed.run();
                }), DataStates.action("Forget it", () -> {
                    clear();
                    dismissed.run();
                })));
    }

    /// What a cell's menu offers: the rows that are like it, or unlike it.
    List<MenuItem> menu(List<Filter> offered) {
        FilterNames present = names;
        List<MenuItem> items = new ArrayList<>();
        if (present != null) for (Filter each : offered) {
            MenuItem item = new MenuItem("Show where " + shortened(FilterBar.words(each, present)));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> bar.narrow(each));
            items.add(item);
        }
        return items;
    }
}
