package facet.diagram;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

import facet.diagram.layout.Box;
import facet.diagram.layout.Placement;
import facet.diagram.layout.Point;
import org.jspecify.annotations.Nullable;

/// Shows a graph where a placement says: boxes and arrows to pan, zoom, select, move and open.
///
/// It draws what it is given and reports what was done; it lays nothing out by itself but the edges of a card that is dragged.
/// Everything is painted on one canvas, so a diagram of any size is a handful of scene nodes, and only what is in view is painted.
///
/// Mouse: drag the background (or with the middle button) to pan, drag a card to move it, wheel to pan, Ctrl and wheel to
/// zoom about the pointer, double-click to open. Keys: arrows select the next card in that direction, Enter opens, Escape
/// selects nothing, `+` and `-` zoom, `0` shows at 100 %, `1` everything, `M` the overview.
public final class DiagramView extends Region {
    private static final double ZOOM_STEP = 1.2;
    private static final double READABLE_ZOOM = 0.8;
    private static final double INSET = 12;

    private final FontWidths widths = FontWidths.measured();
    private final Canvas canvas = new Canvas();
    private final Surface surface = new Surface();
    private final InkProperties inks = new InkProperties(this, surface::requestLayout);
    private final Minimap minimap = new Minimap(this::lookAt);
    private final ToolStrip tools = new ToolStrip(this);
    private final DiagramMouse mouse;
    private Sheet sheet = new Sheet(Graph.EMPTY, Placement.EMPTY, widths);
    private Viewport viewport = new Viewport(1, 0, 0);
    private @Nullable String selected;
    private @Nullable String hoveredNode;
    private @Nullable Edge hoveredEdge;
    private @Nullable String focus;
    private int focusHops;
    private boolean isMinimapShown = true;
    /// What is to be done as soon as the view has a size.
    private @Nullable Runnable pendingLook;
    private int drawnCards;
    private BiConsumer<@Nullable String, @Nullable String> onSelect = (_, _) -> {};
    private Consumer<String> onOpen = _ -> {};
    private Consumer<Map<String, Point>> onMoved = _ -> {};

    public DiagramView() {
        getStyleClass().add("diagram-view");
        getStylesheets().add(Objects.requireNonNull(DiagramView.class.getResource("diagram.css")).toExternalForm());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleText("Diagram");
        canvas.setMouseTransparent(true);
        getChildren().addAll(surface, minimap, tools);
        mouse = new DiagramMouse(this);
        DiagramKeys.install(this);
        focusedProperty().subscribe(surface::requestLayout);
        look(viewport);
    }

    /// Draws another graph. What is selected and the part in view stay; the first graph that is not empty is fitted.
    public void show(Graph graph, Placement placement) {
        boolean isFirst = sheet.nodes().isEmpty();
        sheet = new Sheet(graph, placement, widths);
        hoveredNode = null;
        hoveredEdge = null;
        if (!sheet.knows(selected)) selected = null;
        if (!sheet.knows(focus)) focus = null;
        mouse.graphChanged();
        if (isFirst && !sheet.nodes().isEmpty()) fit();
        surface.requestLayout();
    }

    public Graph graph() {
        return sheet.graph();
    }

    /// Where everything is now, with what was moved by hand: hand it to the next layout as the previous one.
    public Placement placement() {
        return sheet.placement();
    }

    /// What the layout measures texts with; immutable, to be handed to [CardMetrics#layoutInput] on any thread.
    public TextWidths textWidths() {
        return widths;
    }

    /// Selects a node without reporting it; null, or an unknown id, selects nothing.
    public void select(@Nullable String nodeId) {
        selected = sheet.knows(nodeId) ? nodeId : null;
        setAccessibleText(selected == null ? "Diagram" : sheet.node(selected).title());
        surface.requestLayout();
    }

    public @Nullable String selected() {
        return selected;
    }

    /// Called with the node and, where one was hit, the row that the user selected; the node is null where they selected nothing.
    public void setOnSelect(BiConsumer<@Nullable String, @Nullable String> listener) {
        onSelect = listener;
    }

    /// Called with the node that was double-clicked, or selected while Enter was pressed.
    public void setOnOpen(Consumer<String> listener) {
        onOpen = listener;
    }

    /// Called with the new corner of each card that was moved by hand, once for a drag.
    public void setOnMoved(Consumer<Map<String, Point>> listener) {
        onMoved = listener;
    }

    /// Shows everything, at 100 % at most.
    public void fit() {
        whenSized(() -> look(Viewport.fitting(sheet.bounds(), getWidth(), getHeight())));
    }

    public void zoomIn() {
        zoomTo(viewport.zoom() * ZOOM_STEP, middle());
    }

    public void zoomOut() {
        zoomTo(viewport.zoom() / ZOOM_STEP, middle());
    }

    /// Zooms to 100 % about the middle.
    public void zoomToActualSize() {
        zoomTo(1, middle());
    }

    /// Sets the zoom (1 is 100 %) and keeps what is under the point, in the view's coordinates, where it is.
    public void zoomTo(double zoom, Point2D about) {
        look(viewport.zoomed(zoom, about.getX(), about.getY()));
    }

    public double zoom() {
        return viewport.zoom();
    }

    /// Brings a node into the middle of the view, at a zoom at which it can be read. Does nothing for an unknown one.
    public void reveal(String nodeId) {
        if (!sheet.knows(nodeId)) return;
        double zoom = Math.max(viewport.zoom(), READABLE_ZOOM);
        Point center = new Point(sheet.box(nodeId).centerX(), sheet.box(nodeId).centerY());
        whenSized(() -> look(new Viewport(zoom, 0, 0).centered(center, getWidth(), getHeight())));
    }

    /// Dims everything farther than so many edges from a node; null ends it.
    public void setFocus(@Nullable String nodeId, int hops) {
        focus = sheet.knows(nodeId) ? nodeId : null;
        focusHops = hops;
        surface.requestLayout();
    }

    /// Whether there is an overview in the corner. It hides by itself while everything is in view, and in a small view.
    public void setMinimapShown(boolean shown) {
        isMinimapShown = shown;
        tools.show(viewport.zoom(), shown);
        surface.requestLayout();
    }

    public boolean isMinimapShown() {
        return isMinimapShown;
    }

    /// The whole diagram in the colours of the window, as a picture of its own.
    public String toSvg() {
        return SvgPen.picture(sheet, inks, widths);
    }

    Sheet sheet() {
        return sheet;
    }

    InkProperties inks() {
        return inks;
    }

    Viewport viewport() {
        return viewport;
    }

    /// How many cards the last painting took.
    int drawnCards() {
        return drawnCards;
    }

    /// Looks at another part.
    void look(Viewport other) {
        viewport = other;
        tools.show(other.zoom(), isMinimapShown);
        surface.requestLayout();
    }

    private void lookAt(Point center) {
        look(viewport.centered(center, getWidth(), getHeight()));
    }

    private Point2D middle() {
        return new Point2D(getWidth() / 2, getHeight() / 2);
    }

    private void whenSized(Runnable look) {
        if (getWidth() > 0 && getHeight() > 0) look.run();
        else
            pendingLook = look;
    }

    void hover(@Nullable String node, @Nullable Edge edge) {
        if (Objects.equals(node, hoveredNode) && Objects.equals(edge, hoveredEdge)) return;
        hoveredNode = node;
        hoveredEdge = edge;
        surface.requestLayout();
    }

    /// Selects for the user and reports it.
    void choose(@Nullable String node, @Nullable String row) {
        select(node);
        onSelect.accept(node, row);
    }

    void open(String node) {
        onOpen.accept(node);
    }

    /// Moves a card for the user.
    void move(String node, Point corner) {
        sheet.move(node, corner);
        surface.requestLayout();
    }

    void moved(String node) {
        sheet.reroute(node);
        surface.requestLayout();
        onMoved.accept(Map.of(node, sheet.box(node).corner()));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        surface.resizeRelocate(0, 0, width, height);
        tools.autosize();
        tools.relocate(INSET, Math.rint(height - tools.getHeight() - INSET));
        minimap.resizeRelocate(width - Minimap.WIDTH - INSET, height - Minimap.HEIGHT - INSET, Minimap.WIDTH,
                Minimap.HEIGHT);
        if (pendingLook != null && width > 0 && height > 0) {
            Runnable look = pendingLook;
            pendingLook = null;
            look.run();
        }
    }

    private void paint() {
        double width = getWidth();
        double height = getHeight();
        canvas.setWidth(width);
        canvas.setHeight(height);
        Set<String> near = focus == null ? null : Emphasis.around(sheet, focus, focusHops);
        Emphasis emphasis = Emphasis.of(sheet, hoveredEdge, hoveredNode, selected, near);
        canvas.getGraphicsContext2D().setFill(inks.color(Ink.CANVAS));
        canvas.getGraphicsContext2D().fillRect(0, 0, width, height);
        CanvasPen pen = new CanvasPen(canvas.getGraphicsContext2D(), viewport, devicePixels());
        DiagramDrawing drawing = new DiagramDrawing(pen, inks, sheet, emphasis, viewport.zoom(),
                viewport.visible(width, height), widths);
        drawnCards = drawing.draw(selected);
        if (hoveredEdge != null) drawing.label(hoveredEdge);
        paintMinimap();
    }

    private void paintMinimap() {
        Box visible = viewport.visible(getWidth(), getHeight());
        Box all = sheet.bounds();
        boolean isAllVisible = visible.contains(all.x(), all.y()) && visible.contains(all.right(), all.bottom());
        minimap.setVisible(isMinimapShown && !isAllVisible
                && getWidth() > 3 * Minimap.WIDTH && getHeight() > 3 * Minimap.HEIGHT);
        if (minimap.isVisible()) minimap.draw(sheet, inks, visible);
    }

    private double devicePixels() {
        return getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getRenderScaleX();
    }

    public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
        return InkProperties.META_DATA;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return getClassCssMetaData();
    }

    /// Paints once in a pulse, without making what is around the diagram lay itself out: it is not managed.
    private final class Surface extends Region {
        private Surface() {
            setManaged(false);
            getChildren().add(canvas);
        }

        @Override
        protected void layoutChildren() {
            paint();
        }
    }
}
