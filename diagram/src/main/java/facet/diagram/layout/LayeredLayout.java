package facet.diagram.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Places everything anew in layers.
final class LayeredLayout {
    private LayeredLayout() {}

    static Placement of(LayoutInput input, LayoutOptions options) {
        Map<String, Box> boxes = new LinkedHashMap<>();
        double x = 0;
        for (LayoutInput.Card card : input.cards()) {
            boxes.put(card.id(), new Box(x, 0, card.width(), card.height()));
            x += card.width() + 80;
        }
        Map<String, List<Point>> routes = new LinkedHashMap<>();
        return Placement.of(boxes, routes);
    }
}
