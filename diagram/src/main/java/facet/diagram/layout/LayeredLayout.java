package facet.diagram.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import facet.diagram.layout.LayoutInput.Card;
import facet.diagram.layout.LayoutInput.Link;
import facet.diagram.layout.LayoutOptions.Direction;

/// Places everything anew: each connected part in layers, the parts packed, cards without links in rows beside them.
final class LayeredLayout {
    private LayeredLayout() {}

    static Placement of(LayoutInput input, LayoutOptions options) {
        List<Placement> blocks = new ArrayList<>();
        List<Card> loose = new ArrayList<>();
        for (LayoutInput part : Parts.of(input)) {
            if (part.links().isEmpty()) loose.addAll(part.cards());
            else
                blocks.add(layered(part, options));
        }
        Placement packed = Packing.pack(blocks, options.aspectRatio());
        return Packing.beside(packed, loose, options.aspectRatio());
    }

    private static Placement layered(LayoutInput part, LayoutOptions options) {
        List<Link> oriented = Orientation.of(part);
        Placement placed = LayeredPart.place(new LayoutInput(part.cards(), oriented), options);
        Map<String, List<Point>> routes = new LinkedHashMap<>(placed.routes());
        for (Link link : part.links()) {
            if (!oriented.contains(link)) routes.computeIfPresent(link.id(), (id, route) -> route.reversed());
        }
        Placement result = new Placement(placed.boxes(), routes, placed.size());
        return options.direction() == Direction.LEFT ? mirrored(result) : result;
    }

    private static Placement mirrored(Placement placement) {
        double width = placement.size().width();
        Map<String, Box> boxes = new LinkedHashMap<>();
        placement.boxes().forEach((id, box) -> boxes.put(id,
                new Box(width - box.right(), box.y(), box.width(), box.height())));
        Map<String, List<Point>> routes = new LinkedHashMap<>();
        placement.routes().forEach((id, route) -> routes.put(id,
                route.stream().map(point -> new Point(width - point.x(), point.y())).toList()));
        return new Placement(boxes, routes, placement.size());
    }
}
