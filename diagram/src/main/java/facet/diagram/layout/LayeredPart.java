package facet.diagram.layout;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import facet.diagram.layout.LayoutInput.Card;
import facet.diagram.layout.LayoutInput.End;
import facet.diagram.layout.LayoutInput.Link;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// One connected part, placed in layers from left to right by ELK. Its links must not lead back.
final class LayeredPart {
    /// From so many cards on a part is laid out once more where it came out too tall: all that refer to one card stand in one
    /// layer, which has then no end.
    private static final int MANY = 24;
    private static final double TOO_TALL = 1;

    private record PortKey(String card, double offset, PortSide side) {}

    private final ElkNode root = ElkGraphUtil.createGraph();
    private final Map<String, ElkNode> nodes = new LinkedHashMap<>();
    private final Map<PortKey, ElkPort> ports = new HashMap<>();
    private final Map<String, ElkEdge> edges = new LinkedHashMap<>();

    private LayeredPart() {}

    static Placement place(LayoutInput part, LayoutOptions options) {
        // ELK copies default values by what its service registers when it is first asked for.
        LayoutMetaDataService.getInstance();
        Placement free = place(part, options, 0);
        if (part.cards().size() < MANY || free.size().height() <= TOO_TALL * free.size().width()) return free;
        Placement bounded = place(part, options, Math.max(2, (int) Math.round(cardsInLayer(part, options))));
        return cost(bounded, options) < cost(free, options) ? bounded : free;
    }

    private static double cost(Placement placement, LayoutOptions options) {
        return Math.max(placement.size().width() / options.aspectRatio(), placement.size().height());
    }

    /// How many cards a layer may hold for the part to come near to the shape that is asked for.
    private static double cardsInLayer(LayoutInput part, LayoutOptions options) {
        double width = part.cards().stream().mapToDouble(Card::width).average().orElse(1) + 2 * Spacing.LAYER_LAYER;
        double height = part.cards().stream().mapToDouble(Card::height).average().orElse(1) + Spacing.CARD_CARD;
        return Math.sqrt(part.cards().size() * width / height / options.aspectRatio());
    }

    /// @param most how many cards a layer may hold; 0 for any number
    private static Placement place(LayoutInput part, LayoutOptions options, int most) {
        LayeredPart layered = new LayeredPart();
        layered.configure(part, options);
        if (most > 0) {
            layered.root.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.COFFMAN_GRAHAM);
            layered.root.setProperty(LayeredOptions.LAYERING_COFFMAN_GRAHAM_LAYER_BOUND, most);
        }
        part.cards().forEach(layered::add);
        part.links().forEach(layered::add);
        new LayeredLayoutProvider().layout(layered.root, new BasicProgressMonitor());
        return layered.result(part);
    }

    private void configure(LayoutInput part, LayoutOptions options) {
        int count = part.cards().size();
        boolean isThorough = switch (options.thoroughness()) {
            case LOW -> false;
            case HIGH -> true;
            case AUTOMATIC -> count <= 150;
        };
        root.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(LayeredOptions.PADDING, new ElkPadding(0));
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, Spacing.CARD_CARD);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, Spacing.LAYER_LAYER);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE, Spacing.EDGE_CARD);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, Spacing.STUB);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, Spacing.EDGE_EDGE);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, Spacing.EDGE_EDGE);
        root.setProperty(LayeredOptions.SPACING_NODE_SELF_LOOP, Spacing.STUB);
        root.setProperty(LayeredOptions.RANDOM_SEED, 1);
        root.setProperty(LayeredOptions.THOROUGHNESS, isThorough ? 12 : 3);
        root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY,
                isThorough ? NodePlacementStrategy.NETWORK_SIMPLEX : NodePlacementStrategy.BRANDES_KOEPF);
    }

    private void add(Card card) {
        ElkNode node = ElkGraphUtil.createNode(root);
        node.setDimensions(card.width(), card.height());
        node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
        node.setProperty(LayeredOptions.NODE_SIZE_CONSTRAINTS,
                EnumSet.noneOf(SizeConstraint.class));
        nodes.put(card.id(), node);
    }

    private void add(Link link) {
        ElkPort from = port(link.from(), PortSide.EAST);
        ElkPort to = port(link.to(), link.isLoop() ? PortSide.EAST : PortSide.WEST);
        edges.put(link.id(), ElkGraphUtil.createSimpleEdge(from, to));
    }

    private ElkPort port(End end, PortSide side) {
        return ports.computeIfAbsent(new PortKey(end.card(), end.offset(), side), key -> {
            ElkNode node = Objects.requireNonNull(nodes.get(key.card), key.card);
            ElkPort port = ElkGraphUtil.createPort(node);
            port.setDimensions(0, 0);
            port.setLocation(side == PortSide.EAST ? node.getWidth() : 0, key.offset);
            port.setProperty(LayeredOptions.PORT_SIDE, side);
            return port;
        });
    }

    private Placement result(LayoutInput part) {
        Map<String, Box> boxes = new LinkedHashMap<>();
        nodes.forEach((id, node) -> boxes.put(id, new Box(
                Math.rint(node.getX()), Math.rint(node.getY()), node.getWidth(), node.getHeight())));
        Map<String, List<Point>> routes = new LinkedHashMap<>();
        for (Link link : part.links()) {
            ElkEdge edge = Objects.requireNonNull(edges.get(link.id()), link.id());
            routes.put(link.id(), route(edge.getSections().getFirst()));
        }
        return Placement.of(boxes, routes);
    }

    private static List<Point> route(ElkEdgeSection section) {
        List<Point> points = new ArrayList<>();
        points.add(rounded(section.getStartX(), section.getStartY()));
        for (ElkBendPoint bend : section.getBendPoints())
            points.add(rounded(bend.getX(), bend.getY()));
        points.add(rounded(section.getEndX(), section.getEndY()));
        return points;
    }

    private static Point rounded(double x, double y) {
        return new Point(Math.rint(x), Math.rint(y));
    }
}
