package facet.diagram.layout;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where everything is: boxes by node id, routes by edge id, and how much room they take from (0, 0).
///
/// A route is a list of corners; it starts at the `from` end's side, ends at the `to` end's side, and every stretch of it is
/// level or upright.
public record Placement(Map<String, Box> boxes, Map<String, List<Point>> routes, Size size) {
    public static final Placement EMPTY = new Placement(Map.of(), Map.of(), new Size(0, 0));

    public Placement {
        boxes = Collections.unmodifiableMap(new LinkedHashMap<>(boxes));
        Map<String, List<Point>> copies = new LinkedHashMap<>();
        routes.forEach((id, points) -> copies.put(id, List.copyOf(points)));
        routes = Collections.unmodifiableMap(copies);
    }

    /// A placement that is as large as what is in it.
    public static Placement of(Map<String, Box> boxes, Map<String, List<Point>> routes) {
        double width = 0;
        double height = 0;
        for (Box box : boxes.values()) {
            width = Math.max(width, box.right());
            height = Math.max(height, box.bottom());
        }
        for (List<Point> route : routes.values()) {
            for (Point point : route) {
                width = Math.max(width, point.x());
                height = Math.max(height, point.y());
            }
        }
        return new Placement(boxes, routes, new Size(width, height));
    }
}
