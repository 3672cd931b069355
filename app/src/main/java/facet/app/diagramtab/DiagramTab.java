package facet.app.diagramtab;

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
import facet.diagram.TextWidths;
import facet.diagram.layout.Layout;
import facet.diagram.layout.LayoutOptions;
import facet.diagram.layout.Placement;
import org.jspecify.annotations.Nullable;

/// The diagram of the newest reading. It is laid out off the FX thread; while that runs, and while the text cannot be
/// understood, the last good diagram stays.
public final class DiagramTab {
    private static final String QUEUE = "diagram";

    private final Workspace workspace;
    private final Work work;
    private final Trace trace;
    private final DiagramView view = new DiagramView();
    private final Label empty = new Label("No models yet. Write one in the schema, and it appears here.");
    private final StackPane root = new StackPane(view, empty);
    private Graph shown = Graph.EMPTY;
    private boolean isFollowing;

    /// @param open shows the rows of the model with that name
    public DiagramTab(Workspace workspace, Work work, Trace trace, Consumer<String> open) {
        this.workspace = workspace;
        this.work = work;
        this.trace = trace;
        empty.getStyleClass().add("placeholder");
        empty.setVisible(false);
        view.setOnSelect((node, row) -> select(node, row));
        view.setOnOpen(open);
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
        TextWidths widths = view.textWidths();
        LayoutOptions options = LayoutOptions.DEFAULT.after(view.placement());
        work.latest(QUEUE, () -> Layout.of(CardMetrics.layoutInput(graph, widths), options),
                placement -> place(graph, placement));
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
