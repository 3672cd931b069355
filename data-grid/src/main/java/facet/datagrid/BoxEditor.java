package facet.datagrid;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A box for text of several lines, with its two keys named at its foot.
final class BoxEditor implements CellEditor {
    private static final double WIDTH = 400;
    private static final double HEIGHT = 188;

    private final TextArea area = new TextArea();
    private final VBox box = new VBox();
    private final HBox foot = new HBox(8);

    BoxEditor(boolean isFixedWidth, String text) {
        area.setText(text);
        area.setWrapText(!isFixedWidth);
        area.getStyleClass().add("cell-area");
        area.pseudoClassStateChanged(Pseudo.FIXED_WIDTH, isFixedWidth);
        VBox.setVgrow(area, Priority.ALWAYS);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        foot.getChildren().addAll(key("Ctrl+Enter"), words("apply"), key("Esc"), words("cancel"), space);
        foot.getStyleClass().add("cell-editor-foot");
        box.getChildren().addAll(area, foot);
        box.getStyleClass().addAll("cell-editor", "cell-box");
    }

    HBox foot() {
        return foot;
    }

    @Override
    public Region node() {
        return box;
    }

    @Override
    public TextInputControl field() {
        return area;
    }

    @Override
    public double widthOn(double cellWidth) {
        return Math.max(cellWidth, WIDTH);
    }

    @Override
    public double heightOn(double rowHeight) {
        return HEIGHT;
    }

    @Override
    public boolean takesEnter() {
        return true;
    }

    private static Label key(String name) {
        Label label = new Label(name);
        label.getStyleClass().add("key");
        return label;
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("key-words");
        return label;
    }
}
