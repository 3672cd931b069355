package facet.diagram.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;

/// The cheapest way between two cards on the lines that run beside the cards around them.
final class RouteSearch {
    private static final double BEND_COST = 60;
    /// Nearer than this to a card no edge passes.
    private static final double CLEARANCE = 8;
    /// How far around the two cards is searched.
    private static final double REACH = 240;
    private static final int MOST_OBSTACLES = 70;

    /// A step of the search: where it came to, and whether on a level stretch.
    private record Step(int x, int y, boolean isLevel, double cost, double estimate) {}

    /// A side of a card that an edge may use.
    private record Exit(Point port, Point stub) {
        Box room() {
            return new Box(Math.min(port.x(), stub.x()), port.y() - 1, Math.abs(stub.x() - port.x()), 2);
        }
    }

    private final List<Box> obstacles;
    private final List<Exit> starts;
    private final List<Exit> ends;
    /// The stretches right before the cards, which belong to the marks of the ends.
    private final List<Box> reserved = new ArrayList<>();
    private final double[] xs;
    private final double[] ys;
    private final double[] costs;
    private final int[] origins;

    RouteSearch(Box from, double fromY, Box to, double toY, Collection<Box> others, double stub) {
        obstacles = obstacles(from, to, others);
        starts = exits(from, fromY, stub);
        ends = exits(to, toY, stub);
        starts.forEach(exit -> reserved.add(exit.room()));
        ends.forEach(exit -> reserved.add(exit.room()));
        TreeSet<Double> columns = new TreeSet<>();
        TreeSet<Double> lines = new TreeSet<>(List.of(fromY, toY));
        starts.forEach(exit -> columns.add(exit.stub.x()));
        ends.forEach(exit -> columns.add(exit.stub.x()));
        double beside = stub - Spacing.STUB + Spacing.EDGE_CARD - 4;
        for (Box box : obstacles) {
            columns.addAll(List.of(box.x() - beside, box.right() + beside));
            lines.addAll(List.of(box.y() - beside, box.bottom() + beside));
        }
        xs = columns.stream().mapToDouble(Double::doubleValue).toArray();
        ys = lines.stream().mapToDouble(Double::doubleValue).toArray();
        costs = new double[xs.length * ys.length * 2];
        origins = new int[costs.length];
    }

    private static List<Box> obstacles(Box from, Box to, Collection<Box> others) {
        double left = Math.min(from.x(), to.x()) - REACH;
        double top = Math.min(from.y(), to.y()) - REACH;
        Box region = new Box(left, top, Math.max(from.right(), to.right()) + REACH - left,
                Math.max(from.bottom(), to.bottom()) + REACH - top);
        List<Box> near = new ArrayList<>(List.of(from, to));
        others.stream().filter(box -> box.overlaps(region) && !box.equals(from) && !box.equals(to))
                .sorted(Comparator.comparingDouble(box -> Math.min(distance(box, from), distance(box, to))))
                .limit(MOST_OBSTACLES).forEach(near::add);
        return near;
    }

    private static double distance(Box a, Box b) {
        return Math.abs(a.centerX() - b.centerX()) + Math.abs(a.centerY() - b.centerY());
    }

    /// The sides of a card in front of which there is room.
    private List<Exit> exits(Box box, double y, double stub) {
        List<Exit> exits = new ArrayList<>();
        for (double side : new double[]{box.right(), box.x()}) {
            double out = side == box.x() ? -1 : 1;
            Exit exit = new Exit(new Point(side, y), new Point(side + out * stub, y));
            if (isClear(exit.port.plus(out, 0), exit.stub, 0)) exits.add(exit);
        }
        return exits;
    }

    private boolean isClear(Point a, Point b, double clearance) {
        return obstacles.stream().noneMatch(box -> Router.crosses(a, b, box.grown(clearance)));
    }

    /// The corners of the route, or none where there is no way.
    List<Point> find() {
        Arrays.fill(costs, Double.MAX_VALUE);
        Arrays.fill(origins, -1);
        PriorityQueue<Step> open = new PriorityQueue<>(Comparator.comparingDouble(Step::estimate));
        for (Exit start : starts)
            reach(open, column(start.stub), line(start.stub), true, 0, -1);
        while (!open.isEmpty()) {
            Step step = open.remove();
            if (step.cost > costs[index(step.x, step.y, step.isLevel)]) continue;
            if (isEnd(step)) return corners(index(step.x, step.y, step.isLevel));
            advance(open, step);
        }
        return List.of();
    }

    private void advance(PriorityQueue<Step> open, Step step) {
        int origin = index(step.x, step.y, step.isLevel);
        for (int direction = -1; direction <= 1; direction += 2) {
            go(open, step, step.x + direction, step.y, true, origin);
            go(open, step, step.x, step.y + direction, false, origin);
        }
    }

    private void go(PriorityQueue<Step> open, Step step, int x, int y, boolean isLevel, int origin) {
        if (x < 0 || y < 0 || x >= xs.length || y >= ys.length) return;
        double length = Math.abs(xs[x] - xs[step.x]) + Math.abs(ys[y] - ys[step.y]);
        double cost = step.cost + length + (isLevel == step.isLevel ? 0 : BEND_COST);
        if (cost >= costs[index(x, y, isLevel)]) return;
        Point a = new Point(xs[step.x], ys[step.y]);
        Point b = new Point(xs[x], ys[y]);
        boolean isReserved = reserved.stream().anyMatch(room -> Router.crosses(a, b, room));
        if (!isReserved && isClear(a, b, CLEARANCE)) reach(open, x, y, isLevel, cost, origin);
    }

    private void reach(PriorityQueue<Step> open, int x, int y, boolean isLevel, double cost, int origin) {
        double left = ends.stream().mapToDouble(end -> Math.abs(end.stub.x() - xs[x]) + Math.abs(end.stub.y() - ys[y]))
                .min().orElse(0);
        costs[index(x, y, isLevel)] = cost;
        origins[index(x, y, isLevel)] = origin;
        open.add(new Step(x, y, isLevel, cost, cost + left));
    }

    private boolean isEnd(Step step) {
        return ends.stream().anyMatch(end -> column(end.stub) == step.x && line(end.stub) == step.y);
    }

    private List<Point> corners(int last) {
        List<Point> points = new ArrayList<>();
        points.add(port(ends, at(last)));
        for (int i = last; i >= 0; i = origins[i])
            points.add(at(i));
        points.add(port(starts, points.getLast()));
        return straightened(points.reversed());
    }

    private static Point port(List<Exit> exits, Point stub) {
        return exits.stream().filter(exit -> exit.stub.equals(stub)).findFirst().orElseThrow().port;
    }

    private static List<Point> straightened(List<Point> points) {
        List<Point> kept = new ArrayList<>();
        for (Point point : points) {
            int size = kept.size();
            if (size > 0 && kept.getLast().equals(point)) continue;
            if (size > 1 && isStraight(kept.get(size - 2), kept.getLast(), point)) kept.removeLast();
            kept.add(point);
        }
        return kept;
    }

    private static boolean isStraight(Point a, Point b, Point c) {
        return (a.x() == b.x() && b.x() == c.x()) || (a.y() == b.y() && b.y() == c.y());
    }

    private Point at(int index) {
        return new Point(xs[index / 2 / ys.length], ys[index / 2 % ys.length]);
    }

    private int index(int x, int y, boolean isLevel) {
        return (x * ys.length + y) * 2 + (isLevel ? 1 : 0);
    }

    private int column(Point point) {
        return Arrays.binarySearch(xs, point.x());
    }

    private int line(Point point) {
        return Arrays.binarySearch(ys, point.y());
    }
}
