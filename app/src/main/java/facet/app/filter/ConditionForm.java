package facet.app.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import facet.database.Filter;
import facet.database.Filter.Letters;
import facet.database.Filter.Quantifier;
import facet.database.FilterNames;
import facet.database.ValueType;
import facet.icons.Icon;
import org.jspecify.annotations.Nullable;

/// A line in which a condition is made or changed: the field, how it is compared, and with what. Enter goes on and in the end
/// takes it, Escape gives it up, and what is no value of the field says why.
final class ConditionForm {
    private static final double GAP_PX = 4;
    private static final String ANY_CASE = "any case";
    private static final String EXACT_CASE = "exact case";
    private static final KeyCombination AS_TEXT = KeyCombination.valueOf("Shortcut+F");

    private final FilterNames names;
    private final Consumer<Filter> taken;
    private final Runnable cancelled;
    private final Runnable asText;
    private final TextField field = new TextField();
    private final ComboBox<Quantifier> which = new ComboBox<>();
    private final ComboBox<Operator> operator = new ComboBox<>();
    private final ComboBox<String> letters = new ComboBox<>();
    private final List<Input> inputs = new ArrayList<>();
    private final Label reason = new Label("", Icon.WARNING.graphic(13));
    private final FlowPane line = new FlowPane(GAP_PX, GAP_PX);
    private final VBox root = new VBox(2, line);
    private final SuggestionList suggestions;
    private @Nullable Subject subject;

    /// @param asText goes on with the whole filter as a text
    ConditionForm(FilterNames names, @Nullable Condition before, Consumer<Filter> taken, Runnable cancelled,
            Runnable asText) {
        this.names = names;
        this.taken = taken;
        this.cancelled = cancelled;
        this.asText = asText;
        field.setPromptText("field");
        field.setAccessibleText("Field");
        field.setPrefColumnCount(12);
        which.getItems().setAll(Quantifier.SOME, Quantifier.EVERY, Quantifier.NONE);
        which.setConverter(new Words<>(Condition::word));
        which.setValue(before == null ? Quantifier.SOME : before.how());
        which.setTooltip(Buttons.tip("Whether some, every one or none of the related rows shall be so"));
        letters.getItems().setAll(ANY_CASE, EXACT_CASE);
        letters.setTooltip(Buttons.tip("Whether large and small letters are the same"));
        letters.setValue(before != null && before.letters() == Letters.EXACT ? EXACT_CASE : ANY_CASE);
        operator.setVisibleRowCount(16);
        reason.getStyleClass().add("filter-reason");
        reason.setWrapText(true);
        suggestions = new SuggestionList(field, this::fields);
        field.setText(before == null ? "" : before.subject().text());
        field.textProperty().subscribe(this::named);
        if (before != null) {
            operator.setValue(before.operator());
            offer(before.inputs());
        }
        operator.valueProperty().subscribe((_, _) -> offer(texts()));
        line.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add("filter-editor");
        root.parentProperty().flatMap(parent -> ((Region) parent).widthProperty()).subscribe((_, _) -> fit());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    Region node() {
        return root;
    }

    /// Puts the keyboard where one goes on.
    void begin() {
        if (subject == null) {
            field.requestFocus();
            suggestions.show();
        } else if (inputs.isEmpty()) operator.requestFocus();
        else
            inputs.getFirst().begin();
    }

    /// Fields whose name begins or, further down, goes on with what was typed behind the last dot.
    private Suggestions fields(String text, int caret) {
        int from = text.lastIndexOf('.', caret - 1) + 1;
        FilterNames at = names;
        for (String name : text.substring(0, Math.max(0, from - 1)).split("\\.", -1))
            if (!name.isEmpty() && at.field(name).orElse(null) instanceof FilterNames.Led led) at = led.names().get();
            else if (!name.isEmpty()) return new Suggestions(from, List.of());
        String begun = text.substring(from, caret).toLowerCase(Locale.ROOT);
        List<String> all = at.fields().stream().map(FilterNames.Field::name).toList();
        List<String> found = new ArrayList<>(
                all.stream().filter(name -> name.toLowerCase(Locale.ROOT).startsWith(begun)).toList());
        all.stream().filter(name -> name.toLowerCase(Locale.ROOT).indexOf(begun) > 0).forEach(found::add);
        return new Suggestions(from, found);
    }

    private void named(String text) {
        reason.setText("");
        subject = switch (Subject.parse(text, names)) {
            case Subject.Parsed.Good(Subject good) -> good;
            case Subject.Parsed.Bad _ -> null;
        };
        Subject present = subject;
        if (present != null) {
            List<Operator> fitting = Operator.of(present);
            Operator chosen = operator.getValue();
            if (!operator.getItems().equals(fitting)) operator.getItems().setAll(fitting);
            operator.setValue(chosen != null && fitting.contains(chosen) ? chosen : fitting.getFirst());
        }
        offer(texts());
    }

    private List<String> texts() {
        return inputs.stream().map(Input::text).toList();
    }

    private void offer(List<String> before) {
        reason.setText("");
        inputs.clear();
        Subject about = subject;
        Operator how = operator.getValue();
        if (about != null && how != null) {
            int count = switch (how.takes()) {
                case NOTHING -> 0;
                case ONE, SEVERAL -> 1;
                case TWO -> 2;
            };
            for (int i = 0; i < count; i++)
                inputs.add(Input.of(about, how, i < before.size() ? before.get(i) : ""));
        }
        show();
    }

    private void show() {
        List<Node> parts = new ArrayList<>(List.of(field));
        Subject about = subject;
        Operator how = operator.getValue();
        if (about != null && how != null) {
            if (about.many().isPresent()) parts.addFirst(which);
            parts.add(operator);
            if (how.mindsLetters() && !isInDocument(about)) parts.add(letters);
            for (int i = 0; i < inputs.size(); i++) {
                if (i > 0) parts.add(new Label("and"));
                parts.add(inputs.get(i).node());
            }
        }
        parts.add(Buttons.small(Icon.CHECK, "Show these rows (Enter)", this::take));
        parts.add(Buttons.small(Icon.CLOSE, "Give it up (Esc)", cancelled));
        line.getChildren().setAll(parts);
        fit();
        if (reason.getText().isEmpty()) root.getChildren().remove(reason);
    }

    /// As wide as its parts, or else as many lines as they need in the width there is.
    private void fit() {
        if (!(root.getParent() instanceof Region above) || above.getWidth() <= 0) return;
        line.applyCss();
        double natural = line.getChildren().stream().mapToDouble(part -> Math.ceil(part.prefWidth(-1)) + GAP_PX).sum();
        line.setPrefWrapLength(Math.min(natural, above.getWidth()));
    }

    private static boolean isInDocument(Subject about) {
        return about.field() != null && about.field().column().type() == ValueType.Scalar.JSON
                && !about.place().isEmpty();
    }

    private void pressed(KeyEvent event) {
        if (suggestions.takes(event)) return;
        if (AS_TEXT.match(event)) asText.run();
        else if (event.getCode() == KeyCode.ESCAPE && !isListOpen()) cancelled.run();
        else if (event.getCode() == KeyCode.ENTER && !isListOpen()) {
            suggestions.hide();
            if (field.isFocused() && subject != null && !inputs.isEmpty()) inputs.getFirst().begin();
            else
                take();
        } else
            return;
        event.consume();
    }

    private boolean isListOpen() {
        return operator.isShowing() || which.isShowing() || letters.isShowing()
                || inputs.stream().anyMatch(Input::isListOpen);
    }

    private void take() {
        Subject about = subject;
        if (about == null) {
            if (Subject.parse(field.getText(), names) instanceof Subject.Parsed.Bad(String words)) refuse(words);
            field.requestFocus();
            return;
        }
        boolean isExact = EXACT_CASE.equals(letters.getValue());
        Condition condition = new Condition(about, which.getValue(), operator.getValue(), texts(),
                isExact ? Letters.EXACT : Letters.ANY_CASE);
        switch (condition.meaning()) {
            case Condition.Meaning.Good(Filter filter) -> taken.accept(filter);
            case Condition.Meaning.Bad(int input, String words) -> {
                refuse(words);
                inputs.get(input).begin();
            }
        }
    }

    private void refuse(String words) {
        reason.setText(words);
        if (!root.getChildren().contains(reason)) root.getChildren().add(reason);
    }
}
