package facet.app.filter;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// Pills beside and below each other, as many lines as they need and no more than leave room for the rows; beyond that they
/// scroll.
final class PillFlow extends Region {
    private static final double MOST_PX = 116;

    private final FlowPane flow = new FlowPane(6, 4);
    private final ScrollPane scroll = new ScrollPane(flow);
    private @Nullable Node revealed;
    private @Nullable Node kept;

    PillFlow() {
        flow.setAlignment(Pos.CENTER_LEFT);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("pill-flow");
        getChildren().add(scroll);
    }

    void show(List<Node> parts) {
        flow.getChildren().setAll(parts);
    }

    /// Keeps what is open in view while it grows; null for nothing.
    void keepInView(@Nullable Node part) {
        kept = part;
    }

    /// Scrolls as little as needed to show one of the parts, once they are laid out.
    void reveal(Node part) {
        revealed = part;
        requestLayout();
    }

    private void scrollTo(Node part) {
        scroll.layout();
        flow.layout();
        double port = getHeight();
        double hidden = flow.prefHeight(getWidth()) - port;
        if (hidden <= 0) return;
        double top = part.getBoundsInParent().getMinY();
        double bottom = part.getBoundsInParent().getMaxY();
        double shown = scroll.getVvalue() * hidden;
        if (top < shown) scroll.setVvalue(top / hidden);
        else if (bottom > shown + port) scroll.setVvalue((bottom - port) / hidden);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return flow.prefWidth(height);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 80;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 26;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.min(MOST_PX, flow.prefHeight(width));
    }

    @Override
    protected void layoutChildren() {
        scroll.setVbarPolicy(flow.prefHeight(getWidth()) > MOST_PX
                ? ScrollPane.ScrollBarPolicy.ALWAYS
                : ScrollPane.ScrollBarPolicy.NEVER);
        scroll.resizeRelocate(0, 0, getWidth(), getHeight());
        Node part = revealed;
        revealed = null;
        if (part != null) scrollTo(part);
        else if (kept != null) scrollTo(kept);
    }
}
