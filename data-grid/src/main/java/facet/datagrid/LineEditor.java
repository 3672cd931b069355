package facet.datagrid;

import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// One line of text, with room for the editor's menu button.
final class LineEditor implements CellEditor {
    private static final double MOST_WIDTH = 420;
    private static final double AROUND_TEXT = 24;

    private final TextField field = new TextField();
    private final HBox box = new HBox(field);

    LineEditor(CellKind kind, String text) {
        field.setText(text);
        field.getStyleClass().add("cell-field");
        field.setAlignment(switch (kind.alignment()) {
            case LEFT, CENTER -> Pos.CENTER_LEFT;
            case RIGHT -> Pos.CENTER_RIGHT;
        });
        field.pseudoClassStateChanged(Pseudo.FIXED_WIDTH, kind.isFixedWidth());
        field.setMinWidth(0);
        HBox.setHgrow(field, Priority.ALWAYS);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("cell-editor");
    }

    @Override
    public Region node() {
        return box;
    }

    @Override
    public TextInputControl field() {
        return field;
    }

    @Override
    public double widthOn(double cellWidth) {
        Text measured = new Text(field.getText());
        measured.setFont(field.getFont());
        double buttons = box.getChildren().size() > 1 ? 22 : 0;
        return Math.max(cellWidth, Math.min(MOST_WIDTH, measured.getLayoutBounds().getWidth() + AROUND_TEXT + buttons));
    }
}
