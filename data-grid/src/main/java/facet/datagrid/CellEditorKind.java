package facet.datagrid;

import java.util.List;

/// How a column's cells are edited.
public sealed interface CellEditorKind {

    /// One line; a value with line breaks opens as [MultiLine].
    record Text() implements CellEditorKind {}

    /// A box of several lines; Ctrl+Enter commits.
    record MultiLine() implements CellEditorKind {}

    /// As [MultiLine], in the fixed-width font.
    record Json() implements CellEditorKind {}

    /// One line, right-aligned; any text may be typed, the model judges it.
    record Numeric() implements CellEditorKind {}

    /// No editor: Space, Enter or a double click toggle the value, committed as the texts `true` and `false`.
    record Toggle() implements CellEditorKind {}

    /// A drop-down with type-ahead; only one of the options can be committed.
    record Choice(List<String> options) implements CellEditorKind {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /// One line with a hint of the form below it, such as `2026-03-01 14:30:00`.
    record DateTime(String hint) implements CellEditorKind {}

    /// The grid's [RelationPicker]; the key as text where none is set.
    record Relation() implements CellEditorKind {}

    /// Not editable.
    record None() implements CellEditorKind {}
}
