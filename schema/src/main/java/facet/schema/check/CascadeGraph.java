package facet.schema.check;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import facet.schema.check.ReferenceCycles.Edge;

/// Which models a change in each model reaches at once. Relations that change nothing are left out.
final class CascadeGraph {
    private final int[] begins;
    private final int[] targets;

    /// @param edges in the order of their owners
    CascadeGraph(List<Edge> edges, BlockList blocks) {
        this.begins = new int[blocks.size() + 1];
        this.targets = new int[edges.size()];
        int count = 0;
        int model = 0;
        for (Edge edge : edges) {
            if (!edge.modifies()) continue;
            while (model <= edge.owner())
                begins[model++] = count;
            BlockList.Entry target = blocks.type(edge.target());
            if (target == null) throw new IllegalStateException("a relation to nothing: " + edge.target());
            targets[count++] = target.index();
        }
        Arrays.fill(begins, model, begins.length, count);
    }

    /// The first relation of a model.
    int begin(int model) {
        return begins[model];
    }

    /// Behind the last relation of a model.
    int end(int model) {
        return begins[model + 1];
    }

    int target(int relation) {
        return targets[relation];
    }

    private int size() {
        return begins.length - 1;
    }

    /// The models from which a relation of a model with itself is reached.
    BitSet reachingLoops() {
        BitSet found = new BitSet();
        int[] open = new int[size()];
        int count = 0;
        for (int model = 0; model < size(); model++)
            for (int i = begin(model); i < end(model); i++)
                if (targets[i] == model && !found.get(model)) {
                    found.set(model);
                    open[count++] = model;
                }
        if (count == 0) return found;
        CascadeGraph back = reversed();
        while (count > 0) {
            int model = open[--count];
            for (int i = back.begin(model); i < back.end(model); i++)
                if (!found.get(back.target(i))) {
                    found.set(back.target(i));
                    open[count++] = back.target(i);
                }
        }
        return found;
    }

    private CascadeGraph(int[] begins, int[] targets) {
        this.begins = begins;
        this.targets = targets;
    }

    private CascadeGraph reversed() {
        int[] backBegins = new int[begins.length];
        int[] backTargets = new int[begins[size()]];
        for (int i = 0; i < backTargets.length; i++)
            backBegins[targets[i] + 1]++;
        for (int model = 0; model < size(); model++)
            backBegins[model + 1] += backBegins[model];
        int[] next = backBegins.clone();
        for (int model = 0; model < size(); model++)
            for (int i = begin(model); i < end(model); i++)
                backTargets[next[targets[i]]++] = model;
        return new CascadeGraph(backBegins, backTargets);
    }

    /// A number for each model that is the same for those which reach one another (R. Tarjan, Depth-first search and linear
    /// graph algorithms, 1972; without recursion).
    int[] circles() {
        int[] circle = new int[size()];
        int[] low = new int[size()];
        int[] next = begins.clone();
        int[] stack = new int[size()];
        int[] way = new int[size()];
        int stackSize = 0;
        int found = 0;
        for (int root = 0; root < size(); root++) {
            if (low[root] != 0) continue;
            int waySize = 0;
            way[waySize++] = root;
            while (waySize > 0) {
                int model = way[waySize - 1];
                if (low[model] == 0) {
                    low[model] = ++found;
                    circle[model] = -found;
                    stack[stackSize++] = model;
                }
                if (next[model] < end(model)) {
                    int target = targets[next[model]++];
                    if (low[target] == 0) {
                        way[waySize++] = target;
                    } else if (circle[target] < 0) {
                        low[model] = Math.min(low[model], -circle[target]);
                    }
                    continue;
                }
                waySize--;
                if (waySize > 0) low[way[waySize - 1]] = Math.min(low[way[waySize - 1]], low[model]);
                if (low[model] == -circle[model]) {
                    int number = low[model];
                    int last;
                    do {
                        last = stack[--stackSize];
                        circle[last] = number;
                    } while (last != model);
                }
            }
        }
        return circle;
    }
}
