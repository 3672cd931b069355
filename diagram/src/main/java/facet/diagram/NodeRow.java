package facet.diagram;

import java.util.Set;

/// A line of a card: a name at the left, a type at the right, small marks before the name.
///
/// @param id unique in its card
/// @param type drawn as it is; `?` and `[]` are added for [RowMark#OPTIONAL] and [RowMark#LIST] where it has none
/// @param tooltip shown over the row; empty for none
public record NodeRow(String id, String name, String type, Set<RowMark> marks, String tooltip) {
    public NodeRow {
        marks = Set.copyOf(marks);
    }

    /// The type as it is drawn.
    String typeText() {
        if (marks.contains(RowMark.LIST) && !type.contains("[")) return type + "[]";
        return marks.contains(RowMark.OPTIONAL) && !type.endsWith("?") ? type + "?" : type;
    }
}
