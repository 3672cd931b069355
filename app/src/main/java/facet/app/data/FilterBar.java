package facet.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import facet.database.Filter;
import facet.icons.Icon;
import org.jspecify.annotations.Nullable;

/// Which rows are shown, as pills: each can be changed and taken away, and another added.
final class FilterBar {
    private final Consumer<Filter> changed;
    private final Runnable done;
    private final FlowPane root = new FlowPane(6, 4);
    private final Button add = new Button("Filter", Icon.FILTER.graphic());
    private final List<Condition> conditions = new ArrayList<>();
    private @Nullable TableRows rows;
    /// What a relation leads to; comes first and can only be taken away.
    private @Nullable RowFilter given;
    private boolean isAny;
    private @Nullable ConditionEditor editor;

    /// A filter as its pill shows it.
    record RowFilter(Filter filter, String words) {}

    /// @param changed gets the new filter
    /// @param done is told when the keyboard is no longer wanted here
    FilterBar(Consumer<Filter> changed, Runnable done) {
        this.changed = changed;
        this.done = done;
        add.getStyleClass().addAll("flat", "bar-button");
        add.setTooltip(new Tooltip("Show only some rows (Ctrl+F)"));
        add.setOnAction(_ -> begin());
        root.setAlignment(Pos.CENTER_LEFT);
        show();
    }

    Region node() {
        return root;
    }

    /// Goes on with other rows; conditions on columns that they lack are dropped.
    void setRows(@Nullable TableRows next) {
        rows = next;
        editor = null;
        add.setDisable(next == null);
        if (next != null) {
            List<ShownColumn.Stored> known = columns(next);
            List<Condition> kept = new ArrayList<>();
            for (Condition condition : conditions)
                known.stream().filter(column -> column.read().equals(condition.column().read())).findFirst().ifPresent(
                        column -> kept.add(new Condition(column, condition.operator(), condition.value())));
            conditions.clear();
            conditions.addAll(kept);
        }
        show();
    }

    private static List<ShownColumn.Stored> columns(TableRows rows) {
        return rows.shape().columns().stream().filter(ShownColumn.Stored.class::isInstance)
                .map(ShownColumn.Stored.class::cast).toList();
    }

    /// What the pills keep together.
    Filter filter() {
        List<Filter> own = conditions.stream().map(Condition::filter).toList();
        Filter all = isAny && own.size() > 1 ? new Filter.Or(own) : new Filter.And(own);
        if (given == null) return own.isEmpty() ? Filter.ALL : all;
        return own.isEmpty() ? given.filter() : new Filter.And(List.of(given.filter(), all));
    }

    /// Shows only what `next` keeps; null shows all.
    void showOnly(@Nullable RowFilter next) {
        conditions.clear();
        given = next;
        update();
    }

    /// Adds a condition as if it had been made here.
    void add(Condition condition) {
        if (!conditions.contains(condition)) conditions.add(condition);
        update();
    }

    /// Asks for a new condition.
    void begin() {
        edit(null);
    }

    private void edit(@Nullable Condition before) {
        TableRows present = rows;
        if (present == null) return;
        editor = new ConditionEditor(columns(present), present, before, next -> {
            if (before == null) conditions.add(next);
            else
                conditions.set(conditions.indexOf(before), next);
            close();
            update();
        }, this::close);
        show();
        editor.begin();
    }

    private void close() {
        editor = null;
        show();
        done.run();
    }

    private void update() {
        editor = null;
        show();
        changed.accept(filter());
    }

    private void show() {
        List<Node> parts = new ArrayList<>();
        RowFilter first = given;
        if (first != null) parts.add(pill(first.words(), null, () -> given = null));
        for (Condition condition : conditions) {
            if (!parts.isEmpty() && conditions.size() > 1 && condition.equals(conditions.get(1))) parts.add(joint());
            parts.add(pill(words(condition), () -> edit(condition), () -> conditions.remove(condition)));
        }
        parts.add(editor == null ? add : editor.node());
        root.getChildren().setAll(parts);
    }

    private String words(Condition condition) {
        return rows == null ? condition.column().field().name() : condition.words(rows.drawing());
    }

    /// Between the first two: whether all or any of them shall hold.
    private Button joint() {
        Button joint = new Button(isAny ? "or" : "and");
        joint.getStyleClass().addAll("flat", "pill-joint");
        joint.setTooltip(new Tooltip("Whether all of these or any of these hold"));
        joint.setOnAction(_ -> {
            isAny = !isAny;
            update();
        });
        return joint;
    }

    private HBox pill(String words, @Nullable Runnable edit, Runnable remove) {
        Button close = new Button("", Icon.CLOSE.graphic(12));
        close.getStyleClass().addAll("flat", "pill-close");
        close.setTooltip(new Tooltip("Take this filter away"));
        close.setAccessibleText("Take away: " + words);
        close.setOnAction(_ -> {
            remove.run();
            update();
        });
        HBox pill = new HBox(edit == null ? new Label(words) : words(words, edit), close);
        pill.setAlignment(Pos.CENTER_LEFT);
        pill.getStyleClass().add("pill");
        return pill;
    }

    private static Button words(String words, Runnable edit) {
        Button button = new Button(words);
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll("flat", "pill-words");
        button.setTooltip(new Tooltip("Change this filter"));
        button.setOnAction(_ -> edit.run());
        return button;
    }
}
