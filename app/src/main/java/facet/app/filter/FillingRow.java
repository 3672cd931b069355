package facet.app.filter;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Nodes beside each other, of which one takes the width that is left and tells the height: as many lines as it needs in that
/// width. The others stay at the height of the first line.
public final class FillingRow extends Region {
    private static final double GAP_PX = 4;

    private Region filling;

    public FillingRow(List<? extends Node> before, Region filling, List<? extends Node> behind) {
        this.filling = filling;
        setRow(before, filling, behind);
    }

    /// Shows other nodes.
    public void setRow(List<? extends Node> before, Region middle, List<? extends Node> behind) {
        filling = middle;
        getChildren().setAll(before);
        getChildren().add(middle);
        getChildren().addAll(behind);
    }

    private double others() {
        return getManagedChildren().stream().filter(node -> !node.equals(filling))
                .mapToDouble(node -> snapSizeX(node.prefWidth(-1)) + GAP_PX).sum();
    }

    private double fillingWidth(double width) {
        return Math.max(0, width - snappedLeftInset() - snappedRightInset() - others());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + snappedRightInset() + others() + filling.prefWidth(-1);
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + snappedRightInset() + others() + filling.minWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = filling.prefHeight(width < 0 ? filling.prefWidth(-1) : fillingWidth(width));
        double height = getManagedChildren().stream().filter(node -> !node.equals(filling))
                .mapToDouble(FillingRow::usualHeight).reduce(inner, Math::max);
        return snapSizeY(snappedTopInset() + height + snappedBottomInset());
    }

    private static double usualHeight(Node node) {
        return Math.max(node.minHeight(-1), node.prefHeight(-1));
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double y = snappedTopInset();
        double height = getHeight() - y - snappedBottomInset();
        for (Node node : getManagedChildren()) {
            boolean fills = node.equals(filling);
            double width = fills ? fillingWidth(getWidth()) : snapSizeX(node.prefWidth(-1));
            node.resizeRelocate(x, y, width, fills ? height : Math.min(height, snapSizeY(usualHeight(node))));
            x += width + GAP_PX;
        }
    }
}
