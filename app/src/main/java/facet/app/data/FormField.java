package facet.app.data;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import facet.database.Value;
import facet.datagrid.Cell;
import facet.datagrid.CellEditorKind;
import facet.datagrid.CellInput;
import facet.datagrid.CellKind;
import facet.datagrid.CellPosition;
import facet.datagrid.CellState;
import facet.datagrid.CellStyle;
import facet.datagrid.EditResult;
import facet.datagrid.GridColumn;
import facet.datagrid.RowRange;
import org.jspecify.annotations.Nullable;

/// One field of a row's form: its name and type, and its value in the control that fits. Enter stages what was typed (in a text
/// of several lines Ctrl+Enter), so does leaving; Escape takes it back.
final class FormField {
    private static final PseudoClass EDITED = PseudoClass.getPseudoClass("edited");
    private static final int LONG = 48;
    private static final int MOST_LINES = 14;
    /// How many bytes a text may have to be read whole without being asked for.
    private static final long READ_AT_ONCE = 100_000;

    private final TableRows rows;
    private final int column;
    private final GridColumn about;
    private final CellFiles files;
    private final Button none = new Button("NULL");
    private final Label reason = new Label();
    private final VBox root = new VBox(3);
    private long index;
    private String shown = "";
    private @Nullable Node control;
    private @Nullable BytesField bytes;
    /// The beginning of which the rest is being read.
    private Value.@Nullable LongText beingRead;

    FormField(TableRows rows, int column, GridColumn about, CellFiles files) {
        this.files = files;
        this.rows = rows;
        this.column = column;
        this.about = about;
        Label name = new Label(about.title());
        name.getStyleClass().add("form-name");
        Label type = new Label(about.type());
        type.getStyleClass().add("form-type");
        if (!about.comment().isEmpty()) name.setTooltip(new Tooltip(about.comment()));
        HBox.setHgrow(type, Priority.ALWAYS);
        type.setMaxWidth(Double.MAX_VALUE);
        none.getStyleClass().addAll("flat", "form-null");
        none.setTooltip(new Tooltip("Set to NULL"));
        none.setOnAction(_ -> stage(new CellInput.SetNull()));
        HBox head = new HBox(6, name, type, none);
        head.setAlignment(Pos.BASELINE_LEFT);
        reason.getStyleClass().add("form-reason");
        reason.setWrapText(true);
        root.getChildren().add(head);
        root.getStyleClass().add("form-field");
    }

    Region node() {
        return root;
    }

    void show(long row, Cell cell, RelationLinks links) {
        boolean isTyped = row == index && control instanceof TextInputControl input && input.isFocused()
                && !input.getText().equals(shown);
        index = row;
        boolean isEditable = about.isEditable() && rows.canInsert();
        none.setVisible(isEditable && about.isNullable() && !cell.isNull());
        explain(switch (cell.state()) {
            case CellState.Invalid(String words) -> words;
            case CellState.Conflict(String words) -> words;
            case CellState.Clean _,CellState.Edited _,CellState.Inserted _,CellState.Deleted _ -> "";
        });
        if (!isTyped) place(longText().map(this::beginning).orElseGet(() -> control(cell, isEditable, links)));
        if (control != null) control.pseudoClassStateChanged(EDITED, !(cell.state() instanceof CellState.Clean));
    }

    private Node control(Cell cell, boolean isEditable, RelationLinks links) {
        if (about.kind() == CellKind.RELATION) return relation(cell, isEditable, links);
        if (about.kind() == CellKind.BYTES && cell.style() != CellStyle.RAW) return bytes(cell);
        return switch (cell.style()) {
            case LINK, COUNT_LINK -> plain(cell);
            case BYTES -> bytes(cell);
            case NORMAL, NULL, DEFAULT, EMPTY_STRING, RAW, TAG, CHECK_TRUE, CHECK_FALSE, LIST ->
                isEditable ? editor(cell) : plain(cell);
        };
    }

    private void place(Node next) {
        if (next.equals(control)) return;
        boolean hadFocus = control != null && control.isFocused();
        Node before = control;
        control = next;
        if (before == null) root.getChildren().add(1, next);
        else
            root.getChildren().set(root.getChildren().indexOf(before), next);
        if (hadFocus) next.requestFocus();
    }

    /// Where it leads, and where it can be chosen, a way to do that.
    private Node relation(Cell cell, boolean isEditable, RelationLinks links) {
        CellPosition here = new CellPosition(index, column);
        HBox box = new HBox(8);
        box.setAlignment(Pos.CENTER_LEFT);
        if (cell.style() == CellStyle.LINK || cell.style() == CellStyle.COUNT_LINK)
            box.getChildren().add(RelationButtons.follow(cell, here, links));
        else if (!cell.text().isBlank() || cell.isNull()) box.getChildren().add(plain(cell));
        if (isEditable && RelationPicking.isPossible(rows.shape().columns().get(column)))
            box.getChildren().add(RelationButtons.choose(about.title(), here, links));
        return box;
    }

    private Node plain(Cell cell) {
        Label label = new Label(cell.isNull() ? "NULL" : text());
        label.setWrapText(true);
        label.getStyleClass().add(cell.isNull() ? "form-none" : "form-plain");
        return label;
    }

    private Optional<Value.LongText> longText() {
        return stored().flatMap(stored -> rows.editing().value(index, stored)).filter(Value.LongText.class::isInstance)
                .map(Value.LongText.class::cast);
    }

    /// A text of which only the beginning is known is not edited: the rest is read first, at once or when asked for.
    private Node beginning(Value.LongText text) {
        Hyperlink all = new Hyperlink("Read all " + Sizes.bytes(text.size()));
        all.setOnAction(_ -> readRest(text));
        if (text.size() <= READ_AT_ONCE && !text.equals(beingRead)) readRest(text);
        return new VBox(6, plainText(text.head() + "…"), all);
    }

    private void readRest(Value.LongText text) {
        beingRead = text;
        rows.withWhole(RowRange.one(index), List.of(column), () -> {}, this::explain);
    }

    private Node bytes(Cell cell) {
        BytesField field = bytes;
        if (field == null) {
            field = new BytesField(rows, column, about.title(), files);
            bytes = field;
        }
        field.show(index, cell);
        return field.node();
    }

    private static Label plainText(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("form-plain");
        label.setWrapText(true);
        return label;
    }

    private Node editor(Cell cell) {
        shown = text();
        List<String> choices = choices();
        if (!choices.isEmpty()) return choice(choices, cell);
        boolean isLong = isJson() || shown.length() > LONG || shown.indexOf('\n') >= 0;
        TextInputControl input = input(isLong);
        input.setText(shown);
        input.setPromptText(cell.isNull()
                ? "NULL"
                : cell.style() == CellStyle.DEFAULT ? cell.text() : "(empty)");
        if (input instanceof TextArea area)
            area.setPrefRowCount(Math.clamp(shown.lines().count() + shown.length() / (2L * LONG), 2, MOST_LINES));
        return input;
    }

    private TextInputControl input(boolean isLong) {
        if (isLong && control instanceof TextArea area) return area;
        if (!isLong && control instanceof TextField field) return field;
        TextInputControl input = isLong ? new TextArea() : new TextField();
        if (input instanceof TextArea area) area.setWrapText(true);
        input.getStyleClass().add("form-input");
        input.setAccessibleText(about.title());
        input.focusedProperty().subscribe(isFocused -> {
            if (!isFocused && input.equals(control)) take(input);
        });
        input.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) input.setText(shown);
            else if (event.getCode() == KeyCode.ENTER && (!isLong || event.isShortcutDown())) take(input);
            else
                return;
            event.consume();
        });
        return input;
    }

    /// Takes what is being typed; false where it was rejected.
    boolean commit() {
        return !(control instanceof TextInputControl input) || !input.isFocused() || take(input);
    }

    private boolean take(TextInputControl input) {
        String typed = input.getText();
        return typed.equals(shown) || stage(new CellInput.Text(isJson() ? JsonLayout.packed(typed) : typed));
    }

    private Node choice(List<String> choices, Cell cell) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(choices);
        box.setValue(cell.isNull() || shown.isEmpty() ? null : shown);
        box.setPromptText(cell.isNull() ? "NULL" : cell.text());
        box.setMaxWidth(Double.MAX_VALUE);
        box.getStyleClass().add("form-input");
        box.setAccessibleText(about.title());
        box.setOnAction(_ -> {
            String chosen = box.getValue();
            if (chosen != null && !chosen.equals(shown)) stage(new CellInput.Text(chosen));
        });
        return box;
    }

    private List<String> choices() {
        return switch (about.editor()) {
            case CellEditorKind.Choice(List<String> options) -> options;
            case CellEditorKind.Toggle _ -> List.of("true", "false");
            case CellEditorKind.Text _,CellEditorKind.MultiLine _,CellEditorKind.Json _,CellEditorKind.Numeric _,CellEditorKind.DateTime _,CellEditorKind.Relation _,CellEditorKind.None _ ->
                List.of();
        };
    }

    private boolean stage(CellInput wanted) {
        EditResult result = rows.edit(index, column, wanted);
        explain(result instanceof EditResult.Rejected(String words) ? words : "");
        return result instanceof EditResult.Staged;
    }

    private void explain(String words) {
        reason.setText(words);
        if (words.isEmpty()) root.getChildren().remove(reason);
        else if (!root.getChildren().contains(reason)) root.getChildren().add(reason);
    }

    private String text() {
        String full = rows.fullText(index, column);
        return isJson() ? JsonLayout.spread(full) : full;
    }

    private boolean isJson() {
        return stored().flatMap(stored -> rows.editing().value(index, stored)).filter(Value.Json.class::isInstance)
                .isPresent();
    }

    private Optional<ShownColumn.Stored> stored() {
        return Optional.ofNullable(ShownColumn.stored(rows.shape().columns().get(column)));
    }
}
