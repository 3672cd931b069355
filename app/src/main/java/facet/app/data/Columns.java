package facet.app.data;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import facet.database.SortKey;
import facet.datagrid.CellEditorKind;
import facet.datagrid.CellKind;
import facet.datagrid.ColumnMark;
import facet.datagrid.GridColumn;
import facet.datagrid.SortDirection;
import facet.schema.model.Arity;
import facet.schema.model.Datamodel;
import facet.schema.model.EnumType;
import facet.schema.model.EnumValue;
import facet.schema.model.Field;
import facet.schema.model.FieldType;
import facet.schema.model.Key;
import facet.schema.model.Model;
import facet.schema.model.ScalarType;

/// The columns of a model's grid: its fields with their types, marks and editors. Pure.
final class Columns {
    private static final String DATE_HINT = "2026-03-01 14:30:00, in UTC";

    private Columns() {}

    static List<GridColumn> of(Datamodel schema, TableShape shape, List<SortKey> sort) {
        return shape.columns().stream().map(column -> column(schema, shape, column, sort)).toList();
    }

    private static GridColumn column(Datamodel schema, TableShape shape, ShownColumn column, List<SortKey> sort) {
        Field field = column.field();
        CellKind kind = kind(field);
        boolean isReadOnly = shape.readOnlyReason() != null || isGenerated(shape, field);
        CellEditorKind editor = isReadOnly ? new CellEditorKind.None() : editor(schema, column);
        String comment = column instanceof ShownColumn.Missing(_, String reason) ? reason : field.documentation();
        GridColumn shown = GridColumn.of(field.name(), field.name(), type(field), kind, editor)
                .withMarks(marks(shape.model(), column, shape, field)).withComment(comment);
        if (field.arity() == Arity.OPTIONAL) shown = shown.nullable();
        if (!(column instanceof ShownColumn.Stored stored)) return shown.unsortable();
        for (int i = 0; i < sort.size(); i++)
            if (sort.get(i).column().equals(stored.read()))
                return shown.sorted(sort.get(i).direction() == SortKey.Direction.ASCENDING
                        ? SortDirection.ASCENDING
                        : SortDirection.DESCENDING, i + 1);
        return shown;
    }

    private static boolean isGenerated(TableShape shape, Field field) {
        return shape.table().column(field.columnName()).filter(column -> switch (column.generation()) {
            case VIRTUAL, STORED -> true;
            case NONE, ROW_NUMBER -> false;
        }).isPresent();
    }

    private static Set<ColumnMark> marks(Model model, ShownColumn column, TableShape shape, Field field) {
        Set<ColumnMark> marks = EnumSet.noneOf(ColumnMark.class);
        if (Optional.ofNullable(model.primaryKey()).map(Key::fieldNames).orElse(List.of()).contains(field.name()))
            marks.add(ColumnMark.KEY);
        if (field.isUnique()) marks.add(ColumnMark.UNIQUE);
        if (field.isRequired() && !field.isRelation()) marks.add(ColumnMark.REQUIRED);
        if (field.isRelation()) marks.add(ColumnMark.RELATION);
        if (field.defaultValue() != null || field.isUpdatedAt()) marks.add(ColumnMark.DEFAULT);
        if (isGenerated(shape, field)) marks.add(ColumnMark.GENERATED);
        if (!field.isRelation() && (shape.readOnlyReason() != null || column instanceof ShownColumn.Missing))
            marks.add(ColumnMark.READ_ONLY);
        return marks;
    }

    private static String type(Field field) {
        String name = field.type() instanceof FieldType.Unsupported(String type)
                ? "Unsupported(\"" + type + "\")"
                : field.type().name();
        return switch (field.arity()) {
            case REQUIRED -> name;
            case OPTIONAL -> name + "?";
            case LIST -> name + "[]";
        };
    }

    private static CellKind kind(Field field) {
        if (field.isRelation()) return CellKind.RELATION;
        if (field.isList()) return CellKind.LIST;
        return switch (field.type()) {
            case FieldType.Scalar(ScalarType scalar) -> switch (scalar) {
                case STRING -> CellKind.TEXT;
                case BOOLEAN -> CellKind.BOOLEAN;
                case INT, BIG_INT, FLOAT, DECIMAL -> CellKind.NUMBER;
                case DATE_TIME -> CellKind.DATE_TIME;
                case JSON -> CellKind.JSON;
                case BYTES -> CellKind.BYTES;
            };
            case FieldType.EnumReference _ -> CellKind.TAG;
            case FieldType.CompositeReference _ -> CellKind.JSON;
            case FieldType.ModelReference _ -> CellKind.RELATION;
            case FieldType.Unsupported _,FieldType.Unknown _ -> CellKind.TEXT;
        };
    }

    private static CellEditorKind editor(Datamodel schema, ShownColumn column) {
        return switch (column) {
            case ShownColumn.Stored stored -> editor(schema, stored.field());
            case ShownColumn.ToOne one when one.holder() == ShownColumn.Holder.HERE -> new CellEditorKind.Relation();
            case ShownColumn.ToMany many when many.link().isPresent() -> new CellEditorKind.Relation();
            case ShownColumn.ToOne _,ShownColumn.ToMany _,ShownColumn.Missing _ -> new CellEditorKind.None();
        };
    }

    private static CellEditorKind editor(Datamodel schema, Field field) {
        return switch (field.type()) {
            case FieldType.Scalar(ScalarType scalar) -> switch (scalar) {
                case STRING -> new CellEditorKind.Text();
                case BOOLEAN -> new CellEditorKind.Toggle();
                case INT, BIG_INT, FLOAT, DECIMAL -> new CellEditorKind.Numeric();
                case DATE_TIME -> new CellEditorKind.DateTime(DATE_HINT);
                case JSON -> new CellEditorKind.Json();
                case BYTES -> new CellEditorKind.MultiLine();
            };
            case FieldType.EnumReference(String name) ->
                new CellEditorKind.Choice(schema.enumType(name).map(EnumType::values)
                        .stream().flatMap(List::stream).map(EnumValue::name).toList());
            case FieldType.CompositeReference _ -> new CellEditorKind.Json();
            case FieldType.ModelReference _ -> new CellEditorKind.None();
            case FieldType.Unsupported _,FieldType.Unknown _ -> new CellEditorKind.Text();
        };
    }
}
