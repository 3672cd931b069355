package facet.app.diagramtab;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import facet.app.trace.Trace;
import facet.app.work.Work;
import facet.app.workspace.Reading;
import facet.app.workspace.Selection;
import facet.app.workspace.Workspace;
import facet.diagram.CardMetrics;
import facet.diagram.DiagramView;
import facet.diagram.Graph;
import facet.diagram.Node;
import facet.diagram.TextWidths;
import facet.diagram.layout.Layout;
import facet.diagram.layout.LayoutOptions;
import facet.diagram.layout.Placement;
import facet.diagram.layout.Point;
import org.jspecify.annotations.Nullable;

/// The diagram of the newest reading. It is laid out off the FX thread; while that runs, and while the text cannot be
/// understood, the last good diagram stays.
public final class DiagramTab {
    private static final String QUEUE = "diagram";

    private final Workspace workspace;
    private final Work work;
    private final Trace trace;
    private final PlacesFile places;
    private final Consumer<String> say;
    private final DiagramView view = new DiagramView();
    private final Label empty = new Label("No models yet. Write one in the schema, and it appears here.");
    private final StackPane root = new StackPane(view, empty);
    private Graph shown = Graph.EMPTY;
    private boolean isFollowing;
    /// Where cards were moved by hand; null until it was read.
    private @Nullable Map<String, Point> moved;

    /// A layout, and the places it keeps to.
    private record LaidOut(Map<String, Point> moved, Placement placement) {}

    /// @param places where the places of cards are kept that are moved by hand
    /// @param open shows the rows of the model with that name
    /// @param say tells the user what went wrong
    public DiagramTab(Workspace workspace, Work work, Trace trace, PlacesFile places, Consumer<String> open,
            Consumer<String> say) {
        this.places = places;
        this.say = say;
        this.workspace = workspace;
        this.work = work;
        this.trace = trace;
        empty.getStyleClass().add("placeholder");
        empty.setVisible(false);
        view.setOnSelect((node, row) -> select(node, row));
        view.setOnOpen(open);
        view.setOnMoved(this::moved);
        workspace.reading().subscribe(this::update);
        workspace.selection().subscribe(this::follow);
    }

    public Region node() {
        return root;
    }

    public DiagramView view() {
        return view;
    }

    private void update(@Nullable Reading reading) {
        if (reading == null) return;
        Graph graph = SchemaGraph.of(reading.datamodel());
        empty.setVisible(graph.nodes().isEmpty());
        if (graph.equals(shown)) return;
        shown = graph;
        layOut(LayoutOptions.DEFAULT.after(view.placement()));
    }

    private void layOut(LayoutOptions options) {
        Graph graph = shown;
        TextWidths widths = view.textWidths();
        Map<String, Point> known = moved;
        work.latest(QUEUE, () -> {
            Map<String, Point> pinned = known == null ? places.read() : known;
            return new LaidOut(pinned, Layout.of(CardMetrics.layoutInput(graph, widths), options.pinning(pinned)));
        }, laidOut -> {
            if (moved == null) moved = laidOut.moved();
            place(graph, laidOut.placement());
        });
    }

    /// Places all cards anew and forgets where they were moved.
    public void layOutAnew() {
        moved = Map.of();
        keepPlaces();
        layOut(LayoutOptions.DEFAULT);
    }

    private void moved(Map<String, Point> corners) {
        Map<String, Point> next = new LinkedHashMap<>(moved == null ? Map.of() : moved);
        next.putAll(corners);
        Reading reading = workspace.reading().get();
        if (reading != null && reading.errorCount() == 0)
            next.keySet().retainAll(shown.nodes().stream().map(Node::id).toList());
        moved = Map.copyOf(next);
        keepPlaces();
    }

    private void keepPlaces() {
        Map<String, Point> now = moved;
        if (now == null) return;
        work.inOrder("places", () -> places.write(now), trouble -> trouble.ifPresent(say));
    }

    private void place(Graph graph, Placement placement) {
        view.show(graph, placement);
        follow(workspace.selection().get());
        trace.reached(Trace.DIAGRAM_SHOWN);
    }

    private void select(@Nullable String node, @Nullable String row) {
        if (node == null) return;
        isFollowing = true;
        workspace.selection().set(new Selection(node, row));
        isFollowing = false;
    }

    private void follow(Selection selection) {
        if (isFollowing) return;
        view.select(selection.block());
    }
}
