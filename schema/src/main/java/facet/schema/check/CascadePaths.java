package facet.schema.check;

import java.util.BitSet;

/// The models that a change in others reaches through each relation of one model. Ways that come back to the model are
/// circles and do not count.
final class CascadePaths {
    /// Ways multiply with every model they share, so the search ends after so many steps.
    private static final int STEPS = 20_000;
    private static final int LONGEST_WAY = 500;

    private final CascadeGraph graph;
    private final int start;
    private final BitSet[] reached;
    private final BitSet way = new BitSet();
    private int length;
    private int steps;

    CascadePaths(CascadeGraph graph, int start) {
        this.graph = graph;
        this.start = start;
        this.reached = new BitSet[graph.end(start) - graph.begin(start)];
        for (int i = 0; i < reached.length; i++) {
            reached[i] = new BitSet();
            follow(graph.begin(start) + i, start, reached[i]);
        }
    }

    /// Whether a way through `edge` runs to its end; then all models on it are reached.
    private boolean follow(int edge, int owner, BitSet models) {
        int target = graph.target(edge);
        if (owner == target || target == start || steps++ > STEPS || length > LONGEST_WAY) return false;
        way.set(edge);
        length++;
        boolean isEnd = true;
        boolean isComplete = false;
        for (int next = graph.begin(target); next < graph.end(target); next++) {
            if (way.get(next)) continue;
            isEnd = false;
            isComplete |= follow(next, target, models);
        }
        way.clear(edge);
        length--;
        if (isEnd || isComplete) models.set(target);
        return isEnd || isComplete;
    }

    /// Whether a model that is reached through the relation at `index` of the model is reached through another one as well.
    boolean meetsOthers(int index) {
        for (int i = 0; i < reached.length; i++)
            if (i != index && reached[i].intersects(reached[index])) return true;
        return false;
    }
}
