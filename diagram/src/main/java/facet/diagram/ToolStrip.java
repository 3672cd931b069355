package facet.diagram;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.shape.SVGPath;

/// The small strip that floats over a diagram: zoom out, the zoom, zoom in, fit, overview.
final class ToolStrip extends HBox {
    private final Button zoom = new Button("100 %");
    private final ToggleButton minimap;

    ToolStrip(DiagramView view) {
        getStyleClass().add("diagram-tools");
        setAlignment(Pos.CENTER_LEFT);
        Button out = new Button();
        dress(out, "M3 8h10", "Zoom out (-)", "diagram-zoom-out");
        out.setOnAction(_ -> view.zoomOut());
        dress(zoom, "", "Show at 100 % (0)", "diagram-zoom");
        zoom.setOnAction(_ -> view.zoomToActualSize());
        Button in = new Button();
        dress(in, "M3 8h10M8 3v10", "Zoom in (+)", "diagram-zoom-in");
        in.setOnAction(_ -> view.zoomIn());
        Button fit = new Button();
        dress(fit, "M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10", "Show everything (1)", "diagram-fit");
        fit.setOnAction(_ -> view.fit());
        minimap = new ToggleButton();
        dress(minimap, "M2.5 3.5h11v9h-11zM8.5 8h5M8.5 8v4.5", "Overview (M)", "diagram-minimap-toggle");
        minimap.setOnAction(_ -> view.setMinimapShown(minimap.isSelected()));
        getChildren().addAll(out, zoom, in, fit, minimap);
    }

    private static void dress(ButtonBase button, String picture, String tooltip, String styleClass) {
        button.getStyleClass().addAll("diagram-tool", styleClass);
        button.setFocusTraversable(false);
        button.setTooltip(new Tooltip(tooltip));
        button.setAccessibleText(tooltip);
        if (picture.isEmpty()) return;
        SVGPath shape = new SVGPath();
        shape.setContent(picture);
        shape.getStyleClass().add("diagram-tool-picture");
        button.setGraphic(shape);
    }

    void show(double zoomFactor, boolean isMinimapShown) {
        zoom.setText(Math.round(zoomFactor * 100) + " %");
        minimap.setSelected(isMinimapShown);
    }
}
