package facet.diagram.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds room among boxes that stay where they are.
final class FreeSpots {
    private static final int MOST_NEIGHBOURS = 40;

    private final List<Box> taken = new ArrayList<>();

    void take(Box box) {
        taken.add(box);
    }

    boolean isFree(Box box, double margin) {
        Box wide = box.grown(margin);
        return taken.stream().noneMatch(wide::overlaps);
    }

    /// The spot nearest to the wanted one that keeps its distance from all that is taken; below everything where there is none
    /// near.
    Box nearest(Box wanted, double margin) {
        if (isFree(wanted, margin)) return wanted;
        List<Box> near = taken.stream().sorted(Comparator.comparingDouble(box -> gap(box, wanted)))
                .limit(MOST_NEIGHBOURS).toList();
        List<Double> xs = new ArrayList<>(List.of(wanted.x()));
        List<Double> ys = new ArrayList<>(List.of(wanted.y()));
        for (Box box : near) {
            xs.addAll(List.of(box.right() + margin, box.x() - margin - wanted.width()));
            ys.addAll(List.of(box.bottom() + margin, box.y() - margin - wanted.height()));
        }
        double bottom = taken.stream().mapToDouble(Box::bottom).max().orElse(0);
        Box best = new Box(wanted.x(), bottom + margin, wanted.width(), wanted.height());
        double least = Double.MAX_VALUE;
        for (double x : xs) {
            for (double y : ys) {
                double cost = Math.abs(x - wanted.x()) + Math.abs(y - wanted.y());
                boolean isInside = x >= Math.min(0, wanted.x()) && y >= Math.min(0, wanted.y());
                if (cost >= least || !isInside) continue;
                Box spot = new Box(x, y, wanted.width(), wanted.height());
                if (isFree(spot, margin - 0.5)) {
                    least = cost;
                    best = spot;
                }
            }
        }
        return best;
    }

    private static double gap(Box a, Box b) {
        double dx = Math.max(0, Math.max(a.x() - b.right(), b.x() - a.right()));
        double dy = Math.max(0, Math.max(a.y() - b.bottom(), b.y() - a.bottom()));
        return dx + dy;
    }
}
