package facet.diagram;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.layout.Region;

import facet.diagram.layout.Placement;
import facet.diagram.layout.Point;
import org.jspecify.annotations.Nullable;

/// Shows a graph where a placement says: boxes and arrows to pan, zoom, select, move and open.
///
/// It draws what it is given and reports what was done; it lays nothing out by itself but the edges of a card that is dragged.
public final class DiagramView extends Region {
    private final FontWidths widths = FontWidths.measured();
    private Graph graph = Graph.EMPTY;
    private Placement placement = Placement.EMPTY;
    private @Nullable String selected;

    /// Draws another graph. What is selected and the part in view stay; the first graph that is not empty is fitted.
    public void show(Graph graph, Placement placement) {
        this.graph = graph;
        this.placement = placement;
    }

    public Graph graph() {
        return graph;
    }

    /// Where everything is now, with what was moved by hand: hand it to the next layout as the previous one.
    public Placement placement() {
        return placement;
    }

    /// What the layout measures texts with; immutable, to be handed to [CardMetrics#layoutInput] on any thread.
    public TextWidths textWidths() {
        return widths;
    }

    /// Selects a node without reporting it; null, or an unknown id, selects nothing.
    public void select(@Nullable String nodeId) {
        selected = nodeId;
    }

    public @Nullable String selected() {
        return selected;
    }

    /// Called with the node and, where one was hit, the row that the user selected; the node is null where they selected nothing.
    public void setOnSelect(BiConsumer<@Nullable String, @Nullable String> listener) {}

    /// Called with the node that was double-clicked, or selected while Enter was pressed.
    public void setOnOpen(Consumer<String> listener) {}

    /// Called with the new corner of each card that was moved by hand, once for a drag.
    public void setOnMoved(Consumer<Map<String, Point>> listener) {}

    /// Shows everything, at 100 % at most.
    public void fit() {}

    public void zoomIn() {}

    public void zoomOut() {}

    /// Sets the zoom (1 is 100 %) and keeps what is under the point, in the view's coordinates, where it is.
    public void zoomTo(double zoom, Point2D about) {}

    public double zoom() {
        return 1;
    }

    /// Brings a node into the middle of the view, at a zoom at which it can be read. Does nothing for an unknown one.
    public void reveal(String nodeId) {}

    /// Dims everything farther than so many edges from a node; null ends it.
    public void setFocus(@Nullable String nodeId, int hops) {}

    public void setMinimapShown(boolean shown) {}

    public boolean isMinimapShown() {
        return true;
    }

    /// The whole diagram in the colours of the window, as a picture of its own.
    public String toSvg() {
        return "";
    }
}
