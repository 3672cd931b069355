package facet.app.filter;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;

import facet.database.FilterNames;
import facet.database.ValueType;
import org.jspecify.annotations.Nullable;

/// Where a value to compare with is written or chosen.
sealed interface Input {

    Control node();

    String text();

    void begin();

    boolean isListOpen();

    static Input of(Subject subject, Operator operator, String text) {
        FilterNames.Held field = subject.field();
        boolean isOne = operator.takes() == Operator.Takes.ONE;
        if (field != null && isOne && field.column().type() instanceof ValueType.OneOf(List<String> names))
            return new Choice(names.stream().map(field::written).toList(), text);
        if (field != null && isOne && field.column().type() == ValueType.Scalar.BOOLEAN)
            return new Choice(List.of("true", "false"), text);
        return new Line(prompt(field, operator), text);
    }

    private static String prompt(FilterNames.@Nullable Held field, Operator operator) {
        if (operator.takes() == Operator.Takes.SEVERAL) return "value, value, …";
        return field != null && field.column().type() == ValueType.Scalar.DATE_TIME ? "2026-03-01 14:30" : "value";
    }

    record Line(TextField node) implements Input {
        Line(String prompt, String text) {
            this(new TextField(text));
            node.setPromptText(prompt);
            node.setAccessibleText("Value");
            node.setPrefColumnCount(prompt.length() > 10 ? 14 : 12);
        }

        @Override
        public String text() {
            return node.getText();
        }

        @Override
        public void begin() {
            node.requestFocus();
            node.selectAll();
        }

        @Override
        public boolean isListOpen() {
            return false;
        }
    }

    record Choice(ComboBox<String> node) implements Input {
        Choice(List<String> choices, String text) {
            this(new ComboBox<>());
            node.getItems().setAll(choices);
            node.setValue(choices.contains(text) ? text : choices.isEmpty() ? "" : choices.getFirst());
            node.setAccessibleText("Value");
        }

        @Override
        public String text() {
            return node.getValue();
        }

        @Override
        public void begin() {
            node.requestFocus();
        }

        @Override
        public boolean isListOpen() {
            return node.isShowing();
        }
    }
}
