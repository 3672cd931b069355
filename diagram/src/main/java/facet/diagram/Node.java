package facet.diagram;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// A card: a title, what it is, and its rows.
///
/// @param id unique in its graph
/// @param subtitle shown dim beside the title; empty for none
/// @param tooltip shown over the header; empty for none
/// @param group what the card belongs to, shown before the subtitle
public record Node(String id, String title, String subtitle, NodeKind kind, List<NodeRow> rows, String tooltip,
        @Nullable String group) {
    public Node {
        rows = List.copyOf(rows);
    }

    /// The row's place from 0, or -1 where it is unknown or null.
    int indexOf(@Nullable String row) {
        for (int i = 0; row != null && i < rows.size(); i++) {
            if (rows.get(i).id().equals(row)) return i;
        }
        return -1;
    }
}
