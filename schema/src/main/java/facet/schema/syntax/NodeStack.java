package facet.schema.syntax;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// The nodes of lists that are being read. An inner list lies above the outer one it belongs to.
final class NodeStack {
    private @Nullable Object[] nodes = new Object[32];
    private int size;

    int size() {
        return size;
    }

    void push(Object node) {
        if (size == nodes.length) nodes = Arrays.copyOf(nodes, size * 2);
        nodes[size++] = node;
    }

    /// Forgets what lies above `mark`.
    void drop(int mark) {
        size = mark;
    }

    /// Takes what lies above `mark` as a list.
    <T> List<T> take(int mark) {
        List<T> list = list(nodes, mark, size);
        size = mark;
        return list;
    }

    /// The nodes from `from` to `to` in as little room as they need.
    @SuppressWarnings({"unchecked", "NullAway"})
    static <T> List<T> list(@Nullable Object[] nodes, int from, int to) {
        return switch (to - from) {
            case 0 -> List.of();
            case 1 -> List.of((T) nodes[from]);
            case 2 -> List.of((T) nodes[from], (T) nodes[from + 1]);
            default -> (List<T>) List.of(Arrays.copyOfRange(nodes, from, to));
        };
    }
}
