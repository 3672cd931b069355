package facet.datagrid;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// One column as its header shows it.
///
/// @param id stays the same over refreshes; widths and order are remembered under it
/// @param type as the user wrote it: `Int`, `String?`, `Post[]`
/// @param comment shown on hover; empty for none
/// @param isNullable whether "Set NULL" is offered
/// @param preferredWidth in pixels, until the user or a remembered arrangement says otherwise
/// @param sort null when the rows are not sorted by this column
/// @param sortPosition from 1 among the sorted columns; 0 when not sorted
public record GridColumn(String id, String title, String type, Set<ColumnMark> marks, String comment, CellKind kind,
        CellEditorKind editor, boolean isNullable, double preferredWidth, boolean isSortable,
        @Nullable SortDirection sort, int sortPosition) {

    public GridColumn {
        marks = Set.copyOf(marks);
    }

    /// A sortable column without marks or comment, as wide as its kind usually needs.
    public static GridColumn of(String id, String title, String type, CellKind kind, CellEditorKind editor) {
        return new GridColumn(id, title, type, Set.of(), "", kind, editor, false, usualWidth(kind), true, null, 0);
    }

    public GridColumn withMarks(ColumnMark first, ColumnMark... others) {
        return withMarks(EnumSet.of(first, others));
    }

    public GridColumn withMarks(Set<ColumnMark> newMarks) {
        return new GridColumn(id, title, type, newMarks, comment, kind, editor, isNullable, preferredWidth, isSortable,
                sort, sortPosition);
    }

    public GridColumn withComment(String newComment) {
        return new GridColumn(id, title, type, marks, newComment, kind, editor, isNullable, preferredWidth, isSortable,
                sort, sortPosition);
    }

    public GridColumn nullable() {
        return new GridColumn(id, title, type, marks, comment, kind, editor, true, preferredWidth, isSortable, sort,
                sortPosition);
    }

    public GridColumn unsortable() {
        return new GridColumn(id, title, type, marks, comment, kind, editor, isNullable, preferredWidth, false, null,
                0);
    }

    public GridColumn withWidth(double newWidth) {
        return new GridColumn(id, title, type, marks, comment, kind, editor, isNullable, newWidth, isSortable, sort,
                sortPosition);
    }

    public GridColumn sorted(@Nullable SortDirection direction, int position) {
        return new GridColumn(id, title, type, marks, comment, kind, editor, isNullable, preferredWidth, isSortable,
                direction, position);
    }

    public boolean hasDefault() {
        return marks.contains(ColumnMark.DEFAULT);
    }

    public boolean isEditable() {
        return !(editor instanceof CellEditorKind.None) && !marks.contains(ColumnMark.READ_ONLY);
    }

    private static double usualWidth(CellKind kind) {
        return switch (kind) {
            case NUMBER -> 112;
            case BOOLEAN -> 92;
            case TAG -> 124;
            case DATE_TIME -> 204;
            case JSON, LIST -> 200;
            case BYTES -> 128;
            case RELATION -> 144;
            case TEXT -> 176;
        };
    }
}
