package facet.datagrid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The model's columns as the user arranged them. A *position* counts the shown columns from the left, pinned ones
/// first; an *index* counts the model's columns. Edges are known in advance, so finding the columns in view costs a
/// binary search however many there are.
final class ShownColumns {
    static final double MIN_WIDTH = 40;
    static final double MAX_FITTED_WIDTH = 640;

    private List<GridColumn> all = List.of();
    private List<Integer> order = List.of();
    private List<Integer> shown = List.of();
    private int[] positions = {};
    private double[] edges = {0};
    private int pinnedCount;
    private final Map<String, Double> widths = new HashMap<>();
    private final Set<String> hidden = new LinkedHashSet<>();
    private final Set<String> pinned = new LinkedHashSet<>();

    void setColumns(List<GridColumn> columns) {
        List<String> ids = order.stream().map(index -> all.get(index).id()).toList();
        all = List.copyOf(columns);
        orderBy(ids);
    }

    void setArrangement(ColumnArrangement arrangement) {
        widths.clear();
        widths.putAll(arrangement.widths());
        hidden.clear();
        hidden.addAll(arrangement.hidden());
        pinned.clear();
        pinned.addAll(arrangement.pinned());
        orderBy(arrangement.order());
    }

    ColumnArrangement arrangement() {
        List<String> ids = order.stream().map(index -> all.get(index).id()).toList();
        return new ColumnArrangement(ids, widths, hidden, pinned);
    }

    int count() {
        return shown.size();
    }

    int pinnedCount() {
        return pinnedCount;
    }

    List<GridColumn> all() {
        return all;
    }

    GridColumn column(int position) {
        return all.get(shown.get(position));
    }

    int index(int position) {
        return shown.get(position);
    }

    /// The model's indexes of neighbouring positions, as a view that costs nothing.
    List<Integer> indexes(int from, int to) {
        return shown.subList(from, to);
    }

    List<String> shownIds() {
        return shown.stream().map(index -> all.get(index).id()).toList();
    }

    /// A column's place in the model, or -1 when the model no longer has it.
    int indexOf(String id) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /// Where a column stands, or -1 when it is hidden or unknown.
    int position(int index) {
        return index < 0 || index >= positions.length ? -1 : positions[index];
    }

    double left(int position) {
        return edges[position];
    }

    double width(int position) {
        return edges[position + 1] - edges[position];
    }

    double pinnedWidth() {
        return edges[pinnedCount];
    }

    double totalWidth() {
        return edges[edges.length - 1];
    }

    /// The position at a distance from the left edge of the first column, clamped; -1 when no column is shown.
    int at(double x) {
        if (shown.isEmpty()) {
            return -1;
        }
        int found = Arrays.binarySearch(edges, x);
        int position = found >= 0 ? found : -found - 2;
        return Math.max(0, Math.min(position, shown.size() - 1));
    }

    void resize(int position, double width) {
        widths.put(column(position).id(), Math.max(MIN_WIDTH, Math.rint(width)));
        place();
    }

    /// Moves a column so that it stands before `slot`; pinned columns stay among the pinned, others among the others.
    void move(int position, int slot) {
        int from = position < pinnedCount ? 0 : pinnedCount;
        int to = position < pinnedCount ? pinnedCount : shown.size();
        int target = Math.max(from, Math.min(slot, to));
        if (target == position || target == position + 1) {
            return;
        }
        Integer moved = shown.get(position);
        Integer neighbour = shown.get(target > position ? target - 1 : target);
        List<Integer> changed = new ArrayList<>(order);
        changed.removeIf(moved::equals);
        changed.add(changed.indexOf(neighbour) + (target > position ? 1 : 0), moved);
        order = List.copyOf(changed);
        place();
    }

    void hide(int position) {
        if (shown.size() > 1) {
            hidden.add(column(position).id());
            place();
        }
    }

    void show(String id) {
        hidden.remove(id);
        place();
    }

    void showAll() {
        hidden.clear();
        place();
    }

    boolean isHidden(GridColumn column) {
        return hidden.contains(column.id());
    }

    void pin(int position) {
        pinned.add(column(position).id());
        place();
    }

    void unpin(int position) {
        pinned.remove(column(position).id());
        place();
    }

    private void orderBy(List<String> ids) {
        Map<String, Integer> indexes = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            indexes.put(all.get(i).id(), i);
        }
        Set<Integer> known = new LinkedHashSet<>();
        for (String id : ids) {
            Integer index = indexes.get(id);
            if (index != null) {
                known.add(index);
            }
        }
        order = List.copyOf(withNewcomers(known));
        place();
    }

    /// A column that has no remembered place comes after the one it follows in the model.
    private List<Integer> withNewcomers(Set<Integer> known) {
        List<Integer> result = new ArrayList<>(known);
        for (int i = 0; i < all.size(); i++) {
            if (!known.contains(i)) {
                boolean isAtEnd = !result.isEmpty() && result.getLast() == i - 1;
                result.add(isAtEnd ? result.size() : result.indexOf(i - 1) + 1, i);
            }
        }
        return result;
    }

    private void place() {
        List<Integer> first = new ArrayList<>();
        List<Integer> rest = new ArrayList<>();
        for (Integer index : order) {
            String id = all.get(index).id();
            if (!hidden.contains(id)) {
                (pinned.contains(id) ? first : rest).add(index);
            }
        }
        pinnedCount = first.size();
        first.addAll(rest);
        shown = List.copyOf(first);
        edges = new double[shown.size() + 1];
        positions = new int[all.size()];
        Arrays.fill(positions, -1);
        for (int i = 0; i < shown.size(); i++) {
            GridColumn column = column(i);
            positions[shown.get(i)] = i;
            edges[i + 1] = edges[i]
                    + Math.max(MIN_WIDTH, Math.rint(widths.getOrDefault(column.id(), column.preferredWidth())));
        }
    }
}
