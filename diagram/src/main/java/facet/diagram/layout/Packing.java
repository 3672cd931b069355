package facet.diagram.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import facet.diagram.layout.LayoutInput.Card;

/// Packs parts that have nothing to do with each other into about the shape of a screen.
final class Packing {
    private Packing() {}

    /// The parts beside and below each other, the largest in the upper left.
    static Placement pack(List<Placement> parts, double aspectRatio) {
        List<Placement> bySize = new ArrayList<>(parts);
        bySize.sort(Comparator.comparingDouble(part -> -part.size().width() * part.size().height()));
        List<Box> taken = new ArrayList<>();
        Map<String, Box> boxes = new LinkedHashMap<>();
        Map<String, List<Point>> routes = new LinkedHashMap<>();
        for (Placement part : bySize) {
            Box spot = best(part.size(), taken, aspectRatio);
            taken.add(spot);
            addMoved(part, spot.x(), spot.y(), boxes, routes);
        }
        return Placement.of(boxes, routes);
    }

    static void addMoved(Placement part, double dx, double dy, Map<String, Box> boxes,
            Map<String, List<Point>> routes) {
        part.boxes().forEach((id, box) -> boxes.put(id, box.at(box.corner().plus(dx, dy))));
        part.routes().forEach((id, route) -> routes.put(id,
                route.stream().map(point -> point.plus(dx, dy)).toList()));
    }

    private static Box best(Size size, List<Box> taken, double aspectRatio) {
        Box best = new Box(0, 0, size.width(), size.height());
        double least = taken.isEmpty() ? 0 : Double.MAX_VALUE;
        double width = taken.stream().mapToDouble(Box::right).max().orElse(0);
        double height = taken.stream().mapToDouble(Box::bottom).max().orElse(0);
        for (Box box : taken) {
            Box right = new Box(box.right() + Spacing.PART_PART, box.y(), size.width(), size.height());
            Box below = new Box(box.x(), box.bottom() + Spacing.PART_PART, size.width(), size.height());
            for (Box spot : List.of(right, below)) {
                double cost = Math.max(Math.max(width, spot.right()) / aspectRatio, Math.max(height, spot.bottom()))
                        + spot.y() * 1e-3 + spot.x() * 1e-4;
                if (cost < least && isFree(spot, taken)) {
                    least = cost;
                    best = spot;
                }
            }
        }
        return best;
    }

    private static boolean isFree(Box spot, List<Box> taken) {
        Box wide = spot.grown(Spacing.PART_PART - 1);
        return taken.stream().noneMatch(wide::overlaps);
    }

    /// Adds cards without links in tidy rows: below the rest, or in columns at its right, whichever comes nearer to the shape.
    static Placement beside(Placement rest, List<Card> loose, double aspectRatio) {
        if (loose.isEmpty()) return rest;
        if (rest.boxes().isEmpty()) {
            double area = loose.stream().mapToDouble(card -> (card.width() + Spacing.LOOSE)
                    * (card.height() + Spacing.LOOSE)).sum();
            return columns(loose, 0, 0, Math.sqrt(area / aspectRatio));
        }
        Size size = rest.size();
        Placement right = columns(loose, size.width() + Spacing.PART_PART, 0, size.height());
        Placement below = rows(loose, size.height() + Spacing.PART_PART,
                Math.max(size.width(), size.height() * aspectRatio / 2));
        Placement chosen = cost(size, right, aspectRatio) < cost(size, below, aspectRatio) ? right : below;
        Map<String, Box> boxes = new LinkedHashMap<>(rest.boxes());
        boxes.putAll(chosen.boxes());
        return Placement.of(boxes, rest.routes());
    }

    private static double cost(Size rest, Placement added, double aspectRatio) {
        double width = Math.max(rest.width(), added.size().width());
        double height = Math.max(rest.height(), added.size().height());
        return Math.max(width / aspectRatio, height);
    }

    private static Placement columns(List<Card> cards, double left, double top, double height) {
        Map<String, Box> boxes = new LinkedHashMap<>();
        double x = left;
        double y = top;
        double widest = 0;
        for (Card card : inGroups(cards)) {
            if (y > top && y + card.height() > top + height) {
                x += widest + Spacing.LOOSE;
                y = top;
                widest = 0;
            }
            boxes.put(card.id(), new Box(x, y, card.width(), card.height()));
            y += card.height() + Spacing.LOOSE;
            widest = Math.max(widest, card.width());
        }
        return Placement.of(boxes, Map.of());
    }

    private static Placement rows(List<Card> cards, double top, double width) {
        Map<String, Box> boxes = new LinkedHashMap<>();
        double x = 0;
        double y = top;
        double highest = 0;
        for (Card card : inGroups(cards)) {
            if (x > 0 && x + card.width() > width) {
                y += highest + Spacing.LOOSE;
                x = 0;
                highest = 0;
            }
            boxes.put(card.id(), new Box(x, y, card.width(), card.height()));
            x += card.width() + Spacing.LOOSE;
            highest = Math.max(highest, card.height());
        }
        return Placement.of(boxes, Map.of());
    }

    /// By group, in each the tall ones first, so that rows are of about one height.
    private static List<Card> inGroups(List<Card> cards) {
        List<Card> sorted = new ArrayList<>(cards);
        sorted.sort(Comparator.comparing((Card card) -> card.group() == null ? "" : card.group())
                .thenComparing(Comparator.comparingDouble(Card::height).reversed()));
        return sorted;
    }
}
