package facet.app.data;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

import facet.database.Value;
import facet.datagrid.CellInput;
import facet.icons.Icon;
import facet.schema.model.FieldType;
import facet.schema.model.ScalarType;
import org.jspecify.annotations.Nullable;

/// A line in which a condition is made or changed: the field, how it is compared, and with what. Enter takes it, Escape gives
/// it up, and what is no value of the field says why.
final class ConditionEditor {
    private final TableRows rows;
    private final Consumer<Condition> taken;
    private final Runnable cancelled;
    private final ComboBox<ShownColumn.Stored> column = new ComboBox<>();
    private final ComboBox<Condition.Operator> operator = new ComboBox<>();
    private final TextField text = new TextField();
    private final ComboBox<String> choice = new ComboBox<>();
    private final Label reason = new Label("", Icon.WARNING.graphic(13));
    private final HBox root = new HBox(4);

    ConditionEditor(List<ShownColumn.Stored> columns, TableRows rows, @Nullable Condition before,
            Consumer<Condition> taken, Runnable cancelled) {
        this.rows = rows;
        this.taken = taken;
        this.cancelled = cancelled;
        column.setItems(FXCollections.observableArrayList(columns));
        column.setConverter(new FieldNames());
        operator.setItems(FXCollections.observableArrayList(Condition.Operator.values()));
        column.setValue(before == null ? columns.getFirst() : before.column());
        operator.setValue(before == null ? Condition.Operator.IS : before.operator());
        text.setPromptText("value");
        text.setPrefColumnCount(14);
        reason.getStyleClass().add("filter-reason");
        column.valueProperty().subscribe(this::offer);
        operator.valueProperty().subscribe(this::offer);
        if (before != null) fill(before);
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add("filter-editor");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        offer();
    }

    Region node() {
        return root;
    }

    /// Puts the keyboard where one goes on.
    void begin() {
        column.requestFocus();
    }

    private void fill(Condition before) {
        String value = before.value().isNull() ? "" : rows.drawing().full(before.column(), before.value());
        text.setText(value);
        choice.setValue(value);
    }

    private void offer() {
        reason.setText("");
        root.getChildren().setAll(column, operator);
        if (operator.getValue().takesValue()) {
            List<String> choices = choices(column.getValue());
            if (choices.isEmpty()) root.getChildren().add(text);
            else {
                if (!choice.getItems().equals(choices)) choice.getItems().setAll(choices);
                if (!choices.contains(choice.getValue())) choice.setValue(choices.getFirst());
                root.getChildren().add(choice);
            }
        }
        root.getChildren().addAll(button(Icon.CHECK, "Show these rows (Enter)", this::take),
                button(Icon.CLOSE, "Give it up (Esc)", cancelled));
    }

    private List<String> choices(ShownColumn.Stored of) {
        if (of.field().type() instanceof FieldType.Scalar(ScalarType type) && type == ScalarType.BOOLEAN)
            return List.of("true", "false");
        return of.field().type() instanceof FieldType.EnumReference(String name)
                ? rows.drawing().enumValues(name)
                : List.of();
    }

    private static Button button(Icon icon, String tip, Runnable action) {
        Button button = new Button("", icon.graphic(14));
        button.getStyleClass().addAll("flat", "bar-button");
        button.setTooltip(new javafx.scene.control.Tooltip(tip));
        button.setAccessibleText(tip);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) cancelled.run();
        else if (event.getCode() == KeyCode.ENTER && !column.isShowing() && !operator.isShowing()
                && !choice.isShowing())
            take();
        else
            return;
        event.consume();
    }

    private void take() {
        ShownColumn.Stored of = column.getValue();
        if (!operator.getValue().takesValue()) {
            taken.accept(new Condition(of, operator.getValue(), Value.ofNull()));
            return;
        }
        String typed = choices(of).isEmpty() ? text.getText() : choice.getValue();
        switch (rows.editing().read(of, new CellInput.Text(typed))) {
            case TypedInput.Meaning.Store(Value value) ->
                taken.accept(new Condition(of, operator.getValue(), value));
            case TypedInput.Meaning.Wrong(String words) -> refuse(words);
            case TypedInput.Meaning.LeaveToDefault _ -> refuse("Write a value.");
        }
    }

    private void refuse(String words) {
        reason.setText(words);
        if (!root.getChildren().contains(reason)) root.getChildren().add(reason);
    }

    private static final class FieldNames extends StringConverter<ShownColumn.Stored> {
        @Override
        public String toString(ShownColumn.@Nullable Stored column) {
            return column == null ? "" : column.field().name();
        }

        @Override
        public ShownColumn.@Nullable Stored fromString(String name) {
            return null;
        }
    }
}
